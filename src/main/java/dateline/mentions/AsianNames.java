package dateline.mentions;

import dateline.names.KnownNames;
import dateline.names.Script;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a Korean, Vietnamese or Chinese person's name ends that begins with the surname, by its syllables. */
final class AsianNames {
    private static final Set<String> VIETNAMESE_SURNAMES = WordLists.of("vietnamese surname");
    private static final Set<String> CHINESE_SURNAMES = WordLists.of("chinese surname");
    /** After consonants and after vowels. */
    private static final Pattern CASE_ENDING = Pattern.compile(
        "(?<=[бвгґджзклмнпрстфхцчшщь])(ові|еві|ом|ем|ём|єм|а|я|у|ю|і|е|є)$|(?<=[аеєиіїоуюяыэё])(єві|ем|єм|я|ю|ї|є)$");
    private static final int LONGEST_PART = 6;

    private final CasedText text;

    AsianNames(CasedText text) {
        this.text = text;
    }

    /** The end of the full name that begins here; {@code at} if none does. */
    int end(int at, int to) {
        if (at + 1 >= to || text.word(at).length() > LONGEST_PART) {
            return at;
        }
        int end = koreanEnd(at, to);
        return end > at ? end : chineseEnd(at, to);
    }

    /** Сі Цзіньпін, Ван І, Xi Jinping: a listed surname and a word of one or two syllables of Chinese. */
    private int chineseEnd(int at, int to) {
        boolean listed = CHINESE_SURNAMES.contains(text.token(at).lower()) && !text.token(at).isUpper()
            && !(text.opens(at) && text.isOrdinary(at) && !text.isName(at));
        boolean name = listed && isWord(at) && isWord(at + 1)
            && (!text.isOrdinary(at + 1) || text.isName(at + 1) || text.word(at + 1).length() == 1)
            && KnownNames.isChinese(text.word(at) + " " + text.word(at + 1));
        return name ? at + 2 : at;
    }

    private boolean isWord(int i) {
        return !text.token(i).isInitial() && !text.token(i).isUpper();
    }

    /** Кім Чен Ин, Kim Jong Un, Нгуен Фу Чонг: a listed surname and two short words, or one with a hyphen. */
    private int koreanEnd(int at, int to) {
        String surname = text.word(at);
        boolean vietnamese = VIETNAMESE_SURNAMES.contains(text.token(at).lower());
        if (text.token(at).isUpper() && surname.length() > 1
            || !vietnamese && !KnownNames.isKoreanSurname(surname) && !isUnknownSyllable(at)) {
            return at;
        }
        int end = at + 1;
        while (end < to && end < at + (vietnamese ? 4 : 3) && text.word(end).length() <= LONGEST_PART
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
        boolean hyphenated = next.indexOf('-') > 0 && next.length() < 2 * LONGEST_PART + 2;
        return hyphenated && syllables(next) <= 4 || isGivenInOne(at + 1) && KnownNames.isKorean(surname + ' ' + next)
            ? at + 2 : at;
    }

    /** Song Heejin, Shin Daechul: no dictionary has a given name whose syllables are written as one. */
    private boolean isGivenInOne(int i) {
        return text.token(i).script() == Script.LATIN && text.isUnknown(i) && isWord(i);
    }

    /** No initial; but the last syllable may look like one at the end of a sentence: Сон Кан Хо. */
    private boolean isSyllable(int i, int last) {
        Token token = text.token(i);
        return !token.isInitial() || i == last && !text.token(i - 1).isInitial()
            && (token.text().length() == 2 || "ЕЄИІОУЭЮЯ".contains(token.text()));
    }

    /** Пон Джун Хо: a word that no dictionary has before two syllables. */
    private boolean isUnknownSyllable(int at) {
        return text.token(at).script() == Script.CYRILLIC && text.isUnknown(at) && syllables(text.word(at)) == 1;
    }

    /** Ыном, Ына: the last syllable of a name declines. */
    private static boolean isSyllableInACase(String word) {
        Matcher ending = CASE_ENDING.matcher(word);
        return word.length() <= LONGEST_PART + 2 && ending.find()
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
