package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.Script;

/** Tells where a person's full name ends that begins at a capitalised word. */
final class PersonNames {
    private static final int MOST_SURNAMES = 3;

    private final CasedText text;
    private final AsianNames asian;

    PersonNames(CasedText text) {
        this.text = text;
        asian = new AsianNames(text);
    }

    /** The end of the person's full name that begins here; {@code at} if none does. */
    int end(int at, int to) {
        if (text.token(at).isInitial()) {
            return initialsFirst(at, to);
        }
        int asianEnd = asian.end(at, to);
        if (asianEnd > at) {
            return asianEnd;
        }
        if (text.isGiven(at) && at + 1 < to && !(text.opens(at) && text.senses(at).contains(Sense.FUNCTION))) {
            int end = givenFirst(at, to);
            if (end > at) {
                return end;
            }
        }
        if (isMiddleInitial(at + 1, to) && (text.isName(at) || text.isUnknown(at))) {
            return afterSurname(at + 3, to);
        }
        boolean surname = text.senses(at).contains(Sense.SURNAME) || text.isUnknown(at);
        return surname && !(text.opens(at) && text.isOrdinary(at)) ? surnameFirst(at, to) : at;
    }

    /** Jay Y. Lee. */
    private boolean isMiddleInitial(int at, int to) {
        return at + 1 < to && text.token(at).script() == Script.LATIN && text.token(at).isInitial()
            && text.word(at).length() == 1 && text.isSurname(at + 1);
    }

    private int initialsFirst(int at, int to) {
        int end = at;
        while (end < to && text.token(end).isInitial()) {
            end++;
        }
        return end < to && end - at < 3 && text.isSurname(end) ? afterSurname(end + 1, to) : at;
    }

    /** Володимир Зеленський, Володимир Олександрович, Людвіг ван Бетховен, Анна Мария Браун. */
    private int givenFirst(int at, int to) {
        int end = at + 1;
        while (end < to && (text.token(end).isInitial() || text.isGiven(end) && end + 1 < to
            && text.isSurname(end + 1) && (!text.isGiven(end + 1) || end + 2 == to) && end - at < 2)) {
            end++;
        }
        boolean patronymic = end < to && text.isPatronymic(end);
        if (patronymic) {
            end++;
        }
        while (end + 1 < to && text.isConnector(end)) {
            end++;
        }
        if (end < to && text.isSurname(end)) {
            return afterSurname(end + 1, to);
        }
        return patronymic ? end : at;
    }

    private int afterSurname(int from, int to) {
        int end = from;
        int surnames = 1;
        while (end < to && surnames < MOST_SURNAMES) {
            if (text.isConnector(end) && end + 1 < to) {
                end++;
            } else if (text.goesOn(end, to)) {
                surnames++;
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Зеленський Володимир Олександрович, Зеленський В. О. */
    private int surnameFirst(int at, int to) {
        int end = at + 1;
        while (end < to && text.token(end).isInitial() && end < at + 3) {
            end++;
        }
        if (end > at + 1) {
            return end == to || !text.isSurname(end) || text.isOrdinary(end) && !text.isName(end) ? end : at;
        }
        if (end < to && text.isGiven(end) && !text.isGiven(at)) {
            if (end + 1 < to && text.isPatronymic(end + 1)) {
                return end + 2;
            }
            return end + 1 == to && text.isSurnameOnly(at) && !text.isPlace(at) ? end + 1 : at;
        }
        return at;
    }

    /** Whether a name ends in a syllable before a full stop, which is none of an initial. */
    boolean endsSentence(int at, int end) {
        return end == at + 3 && text.token(end - 1).isInitial() && end == asian.end(at, end);
    }
}
