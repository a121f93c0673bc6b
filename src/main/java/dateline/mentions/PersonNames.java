package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.KnownNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a person's full name ends that begins at a capitalised word. */
final class PersonNames {
    private static final int MOST_SURNAMES = 3;
    private static final Set<String> VIETNAMESE_SURNAMES = WordLists.of("vietnamese surname");
    /** After consonants and after vowels. */
    private static final Pattern CASE_ENDING = Pattern.compile(
        "(?<=[бвгґджзклмнпрстфхцчшщь])(ові|еві|ом|ем|ём|єм|а|я|у|ю|і|е|є)$|(?<=[аеєиіїоуюяыэё])(єві|ем|єм|я|ю|ї|є)$");
    private static final int LONGEST_KOREAN_PART = 6;

    private final CasedText text;

    PersonNames(CasedText text) {
        this.text = text;
    }

    /** The end of the person's full name that begins here; {@code at} if none does. */
    int end(int at, int to) {
        if (text.token(at).isInitial()) {
            return initialsFirst(at, to);
        }
        int korean = koreanEnd(at, to);
        if (korean > at) {
            return korean;
        }
        if (text.isGiven(at) && at + 1 < to && !(text.opens(at) && text.senses(at).contains(Sense.FUNCTION))) {
            int end = givenFirst(at, to);
            if (end > at) {
                return end;
            }
        }
        boolean surname = text.senses(at).contains(Sense.SURNAME) || text.isUnknown(at);
        return surname && !(text.opens(at) && text.isOrdinary(at)) ? surnameFirst(at, to) : at;
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

    /** Кім Чен Ин, Kim Jong Un, Нгуен Фу Чонг: a listed surname and two short words, or one with a hyphen. */
    private int koreanEnd(int at, int to) {
        String surname = text.word(at);
        boolean vietnamese = VIETNAMESE_SURNAMES.contains(text.token(at).lower());
        if (surname.length() > LONGEST_KOREAN_PART || at + 1 >= to || text.token(at).isUpper() && surname.length() > 1
            || !vietnamese && !KnownNames.isKoreanSurname(surname)) {
            return at;
        }
        int end = at + 1;
        while (end < to && end < at + (vietnamese ? 4 : 3) && text.word(end).length() <= LONGEST_KOREAN_PART
            && isSyllable(end, at + 2) && syllables(text.word(end)) == 1) {
            end++;
        }
        if (end >= at + 2 && end < at + (vietnamese ? 4 : 3) && end < to && isSyllableInACase(text.word(end))) {
            end++;
        }
        if (end >= at + 3) {
            return end;
        }
        String next = text.word(at + 1);
        boolean hyphenated = next.indexOf('-') > 0 && next.length() < 2 * LONGEST_KOREAN_PART + 2;
        return hyphenated && syllables(next) <= 4 ? at + 2 : at;
    }

    /** No initial; but the last syllable may look like one at the end of a sentence: Сон Кан Хо. */
    private boolean isSyllable(int i, int last) {
        Token token = text.token(i);
        return !token.isInitial() || i == last && !text.token(i - 1).isInitial()
            && (token.text().length() == 2 || "ЕЄИІОУЭЮЯ".contains(token.text()));
    }

    /** Whether a name ends in a syllable before a full stop, which is none of an initial. */
    boolean endsSentence(int at, int end) {
        return end == at + 3 && text.token(end - 1).isInitial() && end == koreanEnd(at, end);
    }

    /** Ыном, Ына: the last syllable of a name declines. */
    private static boolean isSyllableInACase(String word) {
        Matcher ending = CASE_ENDING.matcher(word);
        return word.length() <= LONGEST_KOREAN_PART + 2 && ending.find()
            && syllables(word.substring(0, ending.start())) == 1;
    }

    private static int syllables(String word) {
        int count = 0;
        boolean vowel = false;
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean now = "aeiouyаеєиіїоуюяыэё".indexOf(c) >= 0;
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return count;
    }
}
