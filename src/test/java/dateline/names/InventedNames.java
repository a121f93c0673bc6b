package dateline.names;

import java.util.List;
import java.util.Random;

/**
 * Names as news has them, for measuring and testing: given names of the table and surnames of random syllables, few of
 * them very common and most rare, in three scripts, with cases, initials and namesakes; a quarter is Korean, also
 * romanised.
 */
final class InventedNames {
    private static final int SURNAMES = 300_000;
    private static final String[] LATIN = "b d g k l m n p r s t v z sh ch".split(" ");
    private static final String[] CYRILLIC = "б д г к л м н п р с т в з ш ч".split(" ");
    private static final String HANGUL = "ㅂㄷㄱㅋㄹㅁㄴㅍㄹㅅㅌㅂㅈㅅㅊ";
    private static final String[] VOWELS = {"aeiou", "аеіоу", "ㅏㅔㅣㅗㅜ"};
    private static final String[][] ENDINGS = {{"enko", "skyi", "uk", "ov", "in", ""}, {"енко", "ський", "ук", "ов", "ін", ""},
        {"엔코", "스키", "우크", "오프", "인", ""}};
    private static final String[] GENITIVES = {"енка", "ського", "ука", "ова", "іна", "а"};
    private static final List<String[]> GIVEN = Table.read("given-names.tsv");
    private static final String KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우";
    private static final String[] ROMANISED = ("Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang "
        + "Ahn Song Ryu Hong Jeon Ko Moon Son Yang Bae Baek Heo Nam Sim Noh Ha Kwak Sung Cha Joo Woo").split(" ");
    private static final String KOREAN_SYLLABLES = "지민서현수영은정호진우성경미선재혜상희원동철태용규석하윤아준연주인기승종광병창"
        + "숙순옥자남일형환훈식만두덕길복춘봉갑";
    private static final String[] ONSETS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
    private static final String[] KOREAN_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String CODAS = "-ㄱㄴㄷㄹㅁㅂㅇ";
    private static final String[] ROMAN_CODAS = {"", "k", "n", "t", "l", "m", "p", "ng"};

    private InventedNames() {}

    static String one(Random random) {
        if (random.nextInt(4) == 0) {
            return random.nextInt(5) < 3 ? korean(random) : romanised(random);
        }
        int script = random.nextInt(20) < 7 ? 0 : random.nextInt(13) < 9 ? 1 : 2;
        String surname = surname(often(SURNAMES, random), script, script == 1 && random.nextBoolean());
        String[] given = GIVEN.get(often(GIVEN.size(), random) - 1)[script].split(" ");
        String name = given[random.nextInt(given.length)];
        return switch (random.nextInt(30)) {
            case 0 -> surname;
            case 1 -> script == 2 || name.isEmpty() ? surname : Character.toUpperCase(name.charAt(0)) + ". " + surname;
            default -> (capitalised(name) + " " + surname).strip();
        };
    }

    /** A number below the limit, the small ones far more often. */
    private static int often(int limit, Random random) {
        return (int) Math.exp(random.nextDouble() * Math.log(limit));
    }

    /** The surname of this number, the same in each script. */
    private static String surname(int number, int script, boolean genitive) {
        Random random = new Random(number);
        int ending = random.nextInt(GENITIVES.length);
        StringBuilder name = new StringBuilder();
        for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
            int consonant = random.nextInt(LATIN.length);
            char vowel = VOWELS[script].charAt(random.nextInt(5));
            name.append(script == 2 ? String.valueOf(Hangul.compose(HANGUL.charAt(consonant), vowel, 0))
                : (script == 0 ? LATIN : CYRILLIC)[consonant] + vowel);
        }
        int last = random.nextInt(LATIN.length);
        name.append(script == 2 ? String.valueOf(Hangul.compose(HANGUL.charAt(last), 'ㅡ', 0))
            : (script == 0 ? LATIN : CYRILLIC)[last]);
        return capitalised(name + (genitive ? GENITIVES : ENDINGS[script])[ending]);
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** In Hangul. */
    static String korean(Random random) {
        return "" + KOREAN_SURNAMES.charAt(often(KOREAN_SURNAMES.length(), random) - 1)
            + KOREAN_SYLLABLES.charAt(often(KOREAN_SYLLABLES.length(), random) - 1)
            + KOREAN_SYLLABLES.charAt(often(KOREAN_SYLLABLES.length(), random) - 1);
    }

    /** A Korean name in Latin letters. */
    static String romanised(Random random) {
        return romanised(korean(random), random);
    }

    private static String romanised(String korean, Random random) {
        String surname = ROMANISED[KOREAN_SURNAMES.indexOf(korean.charAt(0))];
        String first = capitalised(romanised(korean.charAt(1)));
        String second = romanised(korean.charAt(2));
        return switch (random.nextInt(4)) {
            case 0 -> surname + " " + first + " " + capitalised(second);
            case 1 -> first + "-" + second + " " + surname;
            default -> surname + " " + first + "-" + second;
        };
    }

    private static String romanised(char syllable) {
        String onset = ONSETS[Hangul.ONSETS.indexOf(Hangul.onset(syllable))];
        return (onset.equals("-") ? "" : onset) + KOREAN_VOWELS[Hangul.VOWELS.indexOf(Hangul.vowel(syllable))]
            + ROMAN_CODAS[CODAS.indexOf(Hangul.coda(syllable))];
    }
}
