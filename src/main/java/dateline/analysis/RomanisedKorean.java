package dateline.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** The Latin spellings of single Korean syllables, in all romanisations the press uses. */
final class RomanisedKorean {
    private static final CharArraySet SYLLABLES = syllables();
    private static final CharArraySet SURNAMES = set("kim gim lee yi rhee ri rim lim im yim park pak bak choi choe "
        + "jung jeong chung chong kang gang cho jo yoon yun jang chang han oh seo suh shin sin kwon gwon hwang ahn "
        + "an song jeon jun chun hong yoo yu ryu ko go koh moon mun son sohn yang ryang bae pae baek paik paek heo "
        + "huh hur ho nam shim sim noh roh no ro ha kwak gwak sung cha joo ju woo koo ku na ra min jin ji chi eom um "
        + "won cheon bang pang hyun hyon ban pan choo chu pyon kye hyong thae tae kong ryom ryo");
    /** Syllables of given names that are not also English words. */
    private static final CharArraySet GIVEN = set("un eun yong jong jung hyon hyun hyeon chol chul cheol myong myung "
        + "myeong kyong kyung gyeong pyong byung ryong gyu kyu suk seok sok sook joon jun hoon hun hwan geun keun "
        + "hyeok hyok hyuk seung seong jae chae tae dae hee hye hwa jin soo su woo yeon yeol "
        + "yol yul chun eui ui sik shik kuk guk kook kwang gwang kwon ho jeong sol ju joo hui ryol nam wook uk "
        + "bok bong kil gil yo yeo rim");

    private RomanisedKorean() {
    }

    static boolean isSyllable(CharSequence word) {
        return word.length() < 8 && SYLLABLES.contains(word);
    }

    static boolean isSurname(CharSequence word) {
        return SURNAMES.contains(word);
    }

    static boolean isGivenName(CharSequence word) {
        return GIVEN.contains(word);
    }

    private static CharArraySet syllables() {
        String[] initials = {"", "k", "g", "kk", "n", "t", "d", "tt", "r", "l", "m", "p", "b", "pp", "s", "ss", "sh",
            "j", "jj",
            "ch", "h", "kh", "th", "ph"};
        String[] vowels = {"a", "ah", "ae", "ai", "ya", "eo", "o", "oh", "yeo", "yo", "you", "e", "ay", "ye", "oe",
            "oi", "wa",
            "wae", "u", "oo", "ou", "uh", "woo", "wu", "wo", "we", "wi", "yu", "yoo", "eu", "ui", "eui", "i", "ee",
            "y", "ie"};
        String[] finals = {"", "k", "g", "ck", "n", "l", "r", "m", "p", "b", "ng", "t", "d", "s"};
        CharArraySet syllables = new CharArraySet(initials.length * vowels.length * finals.length, true);
        for (String initial : initials) {
            for (String vowel : vowels) {
                for (String last : finals) {
                    syllables.add(initial + vowel + last);
                }
            }
        }
        syllables.removeAll(List.of("a", "i", "o", "y"));
        return CharArraySet.unmodifiableSet(syllables);
    }

    private static CharArraySet set(String words) {
        return CharArraySet.unmodifiableSet(new CharArraySet(Arrays.asList(words.split(" ")), true));
    }
}
