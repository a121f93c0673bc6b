package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The consonants of a part in seven coarse classes, the same however it is spelled: P T K S M N L.
 * Vowels, h, and r before a consonant are left out, doubled letters count once; a letter with two sounds gives two
 * skeletons.
 */
final class Skeleton {
    private static final int MOST = 6;
    /** Of shorter words too many differ in one consonant alone. */
    private static final int LEAST = 4;
    private static final String SOUNDS = "PTKSMNL";

    private Skeleton() {}

    static List<String> of(String symbols, Script script) {
        List<StringBuilder> out = new ArrayList<>();
        out.add(new StringBuilder());
        for (int i = 0; i < symbols.length(); ) {
            String sounds = switch (script) {
                case LATIN -> latin(symbols, i);
                case CYRILLIC -> cyrillic(symbols, i);
                default -> hangul(symbols, i);
            };
            int used = sounds.charAt(0) - '0';
            append(out, sounds.substring(1));
            i += used;
        }
        Set<String> skeletons = new LinkedHashSet<>();
        for (StringBuilder one : out) {
            skeletons.add(one.isEmpty() ? "_" : one.toString());
        }
        return List.copyOf(skeletons);
    }

    /**
     * Says the hash codes of the skeletons that differ from this one in a single consonant, which is left out, put in or
     * another, the longer of the two having {@link #LEAST} at least. Some are said twice.
     */
    static void beside(String skeleton, IntConsumer hashes) {
        int length = skeleton.length();
        if (length < LEAST - 1) {
            return;
        }
        int before = 0;
        for (int i = 0; i <= length; i++) {
            for (int k = 0; k < SOUNDS.length(); k++) {
                int put = 31 * before + SOUNDS.charAt(k);
                hashes.accept(hash(put, skeleton, i));
                if (length >= LEAST && i < length) {
                    hashes.accept(hash(put, skeleton, i + 1));
                }
            }
            if (i < length) {
                if (length >= LEAST) {
                    hashes.accept(hash(before, skeleton, i + 1));
                }
                before = 31 * before + skeleton.charAt(i);
            }
        }
    }

    /** As {@link String#hashCode} of what has the hash {@code before} and the rest of the skeleton after it. */
    private static int hash(int before, String skeleton, int from) {
        int hash = before;
        for (int i = from; i < skeleton.length(); i++) {
            hash = 31 * hash + skeleton.charAt(i);
        }
        return hash;
    }

    /** Appends one of the sounds (separated by |) to each skeleton so far, while there are not too many. */
    private static void append(List<StringBuilder> out, String sounds) {
        if (sounds.isEmpty()) {
            return;
        }
        String[] options = sounds.split("\\|", -1);
        int before = out.size();
        for (int o = options.length - 1; o >= 0; o--) {
            for (int k = 0; k < before && (o == 0 || out.size() < MOST); k++) {
                StringBuilder target = o == 0 ? out.get(k) : new StringBuilder(out.get(k));
                for (char sound : options[o].toCharArray()) {
                    append(target, sound);
                }
                if (o > 0) {
                    out.add(target);
                }
            }
        }
    }

    private static void append(StringBuilder out, char sound) {
        int last = out.length() - 1;
        char before = last < 0 ? ' ' : out.charAt(last);
        if (before == sound) {
            return;
        }
        if (before == 'T' && sound == 'S' || before == 'M' && sound == 'P') { // ts is one sound, mb may be written nb
            out.setLength(last);
            append(out, before == 'T' ? 'S' : 'N');
            if (before == 'T') {
                return;
            }
        }
        out.append(sound);
    }

    private static char at(String s, int i) {
        return i < s.length() ? s.charAt(i) : SoundTable.END;
    }

    private static boolean vowel(char c) {
        return "aeiouyаеёиоуъыэюяєії".indexOf(c) >= 0;
    }

    private static boolean hangulVowel(char c) {
        return c >= 'ㅏ' && c <= 'ㅣ';
    }

    private static boolean soft(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }

    /** The number of letters used, then the classes they may stand for. */
    private static String latin(String s, int i) {
        char c = s.charAt(i);
        char next = at(s, i + 1);
        boolean last = i + 1 >= s.length();
        switch (c) {
            case 'f': return next == 'u' ? "1P|" : "1P";
            case 'b': return "1P";
            case 'p':
                return next == 'h' ? "2P" : i > 0 && s.charAt(i - 1) == 'm' && "st".indexOf(next) >= 0 ? "1P|" // Thompson
                    : "1P";
            case 'v': return vowel(next) ? "1P" : "1P|";
            case 'w': return "1|P";
            case 't':
                if (next == 'h') {
                    return "2T|S";
                }
                return next == 'i' && vowel(at(s, i + 2)) ? "1T|S"
                    : last || i > 0 && !vowel(s.charAt(i - 1)) && !vowel(next) && "rsz".indexOf(next) < 0 ? "1T|" // Montgomery
                    : "1T";
            case 'd': return next == 'g' ? "2S|TK" : next == 'j' ? "2S|T" : last ? "1T|" : "1T";
            case 'c':
                if (next == 'h') {
                    return "2S|K|";
                }
                if (next == 'k' || next == 'q') {
                    return vowel(at(s, i + 2)) ? "2K|SK" : "2K"; // Morawiecki
                }
                if (i == 1 && s.startsWith("mc")) {
                    return "1K";
                }
                return next == 'z' || next == 's' ? "2S" : soft(next) ? "1S|K" : "1K|S"; // Tacitus
            case 'k': return next == 'h' ? "2|K" : next == 'n' ? "1K|" : "1K"; // Yellowknife
            case 'q': return "1K";
            case 'h': return i == 0 && vowel(next) ? "1|K" : "1"; // Herzen, Герцен
            case 'x': return i == 0 ? "1S|KS|" : last ? "1KS|" : "1KS|S|"; // as h in Uzbek
            case 'g':
                if (next == 'n') {
                    return "1K|";
                }
                return next == 'h' ? (i + 2 >= s.length() ? "2|K|P" : "2|K") : soft(next) ? "1K|S|" : "1K|"; // Cartagena
            case 'j': return "1S|";
            case 's': return last ? "1S|" : next == 'c' && at(s, i + 2) == 'h' ? "3S|SK" : "1S";
            case 'z': return "1S";
            case 'm': return "1M";
            case 'n':
                return next == 'g' ? (soft(at(s, i + 2)) ? "2N|NK|NS" : "2N|NK") : "1N";
            case 'l':
                if (s.startsWith("lt", i) && i + 2 == s.length() && i > 1 && s.startsWith("au", i - 2)) {
                    return "2|LT"; // Foucault
                }
                return next == 'l' && vowel(at(s, i + 2)) ? "2L|"
                    : last || i > 0 && (next == 'n' || next == 'k') ? "1L|" : "1L";
            case 'r':
                if (next == 'e' && i + 2 >= s.length() || next == 'e' && at(s, i + 2) == 's' && i + 3 >= s.length()) {
                    return "1L|";
                }
                return vowel(next) ? "1L" : next == 'h' && vowel(at(s, i + 2)) ? "1L|" : "1"; // Gerhard
            default: return "1";
        }
    }

    private static String cyrillic(String s, int i) {
        char c = s.charAt(i);
        char next = at(s, i + 1);
        switch (c) {
            case 'ф': return next == 'у' ? "1P|" : "1P";
            case 'п': return i > 0 && s.charAt(i - 1) == 'м' && "ст".indexOf(next) >= 0 ? "1P|" : "1P";
            case 'б': return "1P";
            case 'в': return "1P|";
            case 'т':
                return next == 'и' || next == 'і' || i + 1 >= s.length() || next == 'х' ? "1T|S" // Тиба, Смит
                    : i > 0 && at(s, i - 1) == 'н' && !vowel(next) ? "1T|" : "1T"; // Сент-Бёв
            case 'д':
                if (next == 'ж') {
                    return "2S|T"; // Срджа, Srđa
                }
                return i + 1 >= s.length() && i > 0 && s.charAt(i - 1) == 'н' ? "1T|" : "1T";
            case 'к': return "1K";
            case 'г': return "1K|";
            case 'х': return i == 0 ? "1|K" : "1"; // Хан, Khan
            case 'ж': case 'ш': case 'щ': case 'ч': case 'ц': case 'з': case 'с': return "1S";
            case 'м': return "1M";
            case 'н': return next == 'г' ? "2N|NK" : "1N";
            case 'л': return "1L";
            case 'р':
                if (next == 'ь') {
                    return i + 2 >= s.length() ? "1|L" : vowel(at(s, i + 2)) ? "1L" : "1";
                }
                return vowel(next) ? "1L" : next == 'ж' ? "1L|" : "1"; // as ř in Czech
            default: return "1";
        }
    }

    private static String hangul(String s, int i) {
        char c = s.charAt(i);
        char next = at(s, i + 1);
        switch (c) {
            case 'ㅂ': case 'ㅃ': case 'ㅍ': case 'ᆸ': return "1P";
            case 'ㅌ': return next == 'ㅣ' && hangulVowel(at(s, i + 2)) ? "1T|S" : "1T"; // Лукреция
            case 'ㄷ': case 'ㄸ': return "1T";
            case 'ᆮ': return hangulVowel(next) || i + 1 >= s.length() ? "1T" : "1T|"; // Nikko is 닛코
            case 'ㄱ': case 'ㄲ': case 'ㅋ': case 'ᆨ': return "1K";
            case 'ㅅ': // Коперник is 코페르니쿠스
                return i + 2 == s.length() && i > 2 && next == 'ㅡ' && "ㅗㅜㅟ".indexOf(s.charAt(i - 1)) >= 0 ? "2S|" : "1S";
            case 'ㅆ': case 'ㅈ': case 'ㅉ': case 'ㅊ': return "1S";
            case 'ㅁ': case 'ᆷ': return "1M";
            case 'ㄴ': case 'ᆫ': case 'ᆼ': return "1N";
            case 'ㄹ': case 'ᆯ': 
                if (c == 'ㄹ' && next == 'ㅡ') {
                    return i == 0 ? "2L" : hangulVowel(at(s, i + 2)) ? "2|L" : "2"; // 르 is an r before a consonant, which some languages do not say
                }
                return "1L";
            default: return "1";
        }
    }
}
