package dateline.names;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling habits that never tell two names apart, folded away: case, width, apostrophes, stress marks, accents. */
final class Letters {
    private static final String FROM_LATIN = "šşśșčžżźŝŏŭłøđðþßæœı";
    private static final String[] TO_LATIN = {"sh", "sh", "s", "sh", "ch", "zh", "zh", "z", "shch", "eo", "eu", "l",
        "o", "d", "d", "th", "ss", "ae", "oe", "i"};
    private static final String FROM_CYRILLIC = "ґўјљњћђџѓќѕқғүұөәңһҗӣӯҷҳҕѐѝ";
    private static final String[] TO_CYRILLIC = {"г", "у", "й", "ль", "нь", "ч", "дж", "дж", "г", "к", "з", "к", "г",
        "у", "у", "о", "а", "н", "х", "дж", "и", "у", "ч", "х", "г", "е", "и"};
    private static final String LOOKALIKE_LATIN = "aceiopxyk";
    private static final String LOOKALIKE_CYRILLIC = "асеіорхук";

    private Letters() {}

    /** NFKC without stress marks, soft hyphens and zero-width characters; every apostrophe becomes ' and dash -. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u0301', '\u0361', '\uFE20', '\uFE21', 'ʹ', 'ʺ' -> { }
                case 'ʼ', '’', '‘', '`', '´', 'ʻ', 'ʿ', 'ʾ', '′' -> out.append('\'');
                case '‐', '‑', '‒', '–', '—', '−' -> out.append('-');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** ASCII but for what is folded, the letters of Ukrainian and Russian, and whole Hangul syllables. */
    private static boolean isPlain(char c) {
        return c <= 0x7E ? c != '`' : c >= 'А' && c <= 'я' || "ЁёЄєІіЇїҐґ".indexOf(c) >= 0 || Hangul.isSyllable(c);
    }

    /** Lower case letters of one script, nothing else: Ô'Keeffe becomes okeeffe, П'ятницький becomes пятницький. */
    static String fold(CharSequence part, Script script) {
        StringBuilder out = new StringBuilder(part.length());
        String lower = part.toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (script) {
                case LATIN -> foldLatin(c, out);
                case CYRILLIC -> foldCyrillic(c, out);
                default -> {
                    if (Hangul.isSyllable(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static void foldLatin(char c, StringBuilder out) {
        if (c >= 'a' && c <= 'z') {
            out.append(c);
            return;
        }
        int known = FROM_LATIN.indexOf(c);
        if (known >= 0) {
            out.append(TO_LATIN[known]);
            return;
        }
        int lookalike = LOOKALIKE_CYRILLIC.indexOf(c);
        char base = lookalike >= 0 ? LOOKALIKE_LATIN.charAt(lookalike) : base(c);
        if (base >= 'a' && base <= 'z') {
            out.append(base);
        }
    }

    private static void foldCyrillic(char c, StringBuilder out) {
        if (c >= 'а' && c <= 'я' || c == 'ё' || c == 'є' || c == 'і' || c == 'ї') {
            out.append(c);
            return;
        }
        int known = FROM_CYRILLIC.indexOf(c);
        if (known >= 0) {
            out.append(TO_CYRILLIC[known]);
            return;
        }
        int lookalike = LOOKALIKE_LATIN.indexOf(c);
        char base = lookalike >= 0 ? LOOKALIKE_CYRILLIC.charAt(lookalike) : base(c);
        if (base >= 'а' && base <= 'я' || base == 'і') {
            out.append(base);
        }
    }

    private static char base(char c) {
        return c < 0x80 ? c : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    /** Doubled letters once: Филипп is Филип. */
    static String single(String letters) {
        StringBuilder out = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
                out.append(letters.charAt(i));
            }
        }
        return out.toString();
    }

    /** The symbols that sound tables speak of: letters for Latin and Cyrillic, jamo for Hangul. */
    static String symbols(String folded, Script script) {
        return script == Script.HANGUL ? Hangul.symbols(folded) : folded;
    }
}
