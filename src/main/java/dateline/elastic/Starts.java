package dateline.elastic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a name or a title may be found by while it is being typed: folded texts that begin with each of its words. Case,
 * accents, blanks and hyphens do not matter, and Hangul is taken letter by letter as a keyboard writes it, since a
 * syllable that is not finished often looks like another one: 슼 on the way to 스키.
 */
final class Starts {

    /** UTF-16 units of a text that are looked at. */
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String[] VOWELS = {"ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ",
        "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"};
    private static final String[] FINALS = {"ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ",
        "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"};

    private Starts() {}

    /** One for each word, the whole text first. */
    static List<String> of(String text) {
        List<String> starts = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < Math.min(LONGEST, text.length()) && starts.size() < MOST_WORDS; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !within) {
                starts.add(fold(text.substring(i)));
            }
            within = letter || within && isWithin(text.charAt(i));
        }
        return starts.stream().distinct().toList();
    }

    /** Whether a sign does not end a word: an apostrophe, a stress mark, half of a pair. */
    private static boolean isWithin(char sign) {
        return "'’ʼ`′".indexOf(sign) >= 0 || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.isSurrogate(sign);
    }

    /** What is compared: letters and digits alone. */
    static String fold(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(cut, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            if (letter >= 0x1100 && letter < 0x1100 + INITIALS.length()) {
                folded.append(INITIALS.charAt(letter - 0x1100));
            } else if (letter >= 0x1161 && letter < 0x1161 + VOWELS.length) {
                folded.append(VOWELS[letter - 0x1161]);
            } else if (letter >= 0x11A8 && letter < 0x11A8 + FINALS.length) {
                folded.append(FINALS[letter - 0x11A8]);
            } else if (Character.isLetterOrDigit(letter)) {
                folded.append(plain(letter));
            }
        });
        return folded.toString();
    }

    private static String plain(int letter) {
        return switch (letter) {
            case 'ґ' -> "г";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ' -> "d";
            default -> Character.toString(letter);
        };
    }
}
