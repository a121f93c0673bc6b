package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads syllables of Korean names written in Hangul, Latin (every romanisation) or Cyrillic. */
final class KoreanSpelling {
    static final String CODAS = "-ㄱㄴㄷㄹㅁㅂㅇ";
    static final float NEVER = 20f;
    private static final Map<String, float[]> ONSETS = new HashMap<>();
    private static final Map<String, float[]> VOWELS = new HashMap<>();
    private static final Map<String, float[]> CODA_SPELLINGS = new HashMap<>();

    static {
        for (String[] row : Table.read("sounds-korean.tsv")) {
            float cost = Float.parseFloat(row[3]);
            String spelling = row[2].equals("-") ? "" : row[2];
            char jamo = row[1].charAt(0);
            switch (row[0]) {
                case "onset" -> put(ONSETS, spelling, Hangul.ONSETS, jamo, cost);
                case "vowel" -> put(VOWELS, spelling, Hangul.VOWELS, jamo, cost);
                default -> put(CODA_SPELLINGS, spelling, CODAS, jamo, cost);
            }
        }
    }

    private KoreanSpelling() {}

    private static void put(Map<String, float[]> spellings, String spelling, String jamos, char jamo, float cost) {
        float[] costs = spellings.computeIfAbsent(spelling, x -> {
            float[] never = new float[jamos.length()];
            Arrays.fill(never, NEVER);
            return never;
        });
        int at = jamos.indexOf(jamo);
        costs[at] = Math.min(costs[at], cost);
    }

    /** The meaning of a Hangul syllable. */
    static Syllable hangul(char c, boolean firstOfName) {
        float[] onsets = only(Hangul.ONSETS, Hangul.onset(c));
        float[] vowels = only(Hangul.VOWELS, Hangul.vowel(c));
        boolean softVowel = "ㅑㅕㅖㅛㅠㅣ".indexOf(Hangul.vowel(c)) >= 0;
        boolean yeol = "ㅕㅠ".indexOf(Hangul.vowel(c)) >= 0 && "ㄹㄴ".indexOf(Hangul.coda(c)) >= 0;
        if (firstOfName || yeol) {
            northern(onsets, Hangul.onset(c), softVowel);
        } else if (softVowel && Hangul.onset(c) == 'ㄹ') {
            onsets[Hangul.ONSETS.indexOf('ㅇ')] = 0.8f; // 룡 inside a name is also spelled yong
        }
        return new Syllable(String.valueOf(c), onsets, vowels, only(CODAS, Hangul.coda(c)));
    }

    /** South and North Korea write the same syllable 용 and 룡, 노 and 로, 여 and 녀. */
    private static void northern(float[] onsets, char onset, boolean softVowel) {
        if (onset == 'ㅇ' && softVowel) {
            onsets[Hangul.ONSETS.indexOf('ㄹ')] = 0.4f;
            onsets[Hangul.ONSETS.indexOf('ㄴ')] = 1.5f;
        } else if (onset == 'ㄴ') {
            onsets[Hangul.ONSETS.indexOf(softVowel ? 'ㅇ' : 'ㄹ')] = 0.8f;
        } else if (onset == 'ㄹ') {
            onsets[Hangul.ONSETS.indexOf(softVowel ? 'ㅇ' : 'ㄴ')] = 0.4f;
        }
    }

    private static float[] only(String jamos, char jamo) {
        float[] costs = new float[jamos.length()];
        Arrays.fill(costs, NEVER);
        costs[jamos.indexOf(jamo)] = 0;
        return costs;
    }

    /** The syllable a piece of Latin or Cyrillic text spells, null when it cannot be one. */
    static Syllable syllable(String piece, Script script) {
        String[] sounds = sounds(piece.startsWith("wh") ? "hw" + piece.substring(2) : piece, script);
        float[] onsets = ONSETS.get(sounds[0]);
        float[] vowels = VOWELS.get(sounds[1]);
        float[] codas = CODA_SPELLINGS.get(sounds[2]);
        return onsets == null || vowels == null || codas == null ? null : new Syllable(piece, onsets, vowels, codas);
    }

    /** The letters of onset, vowel and coda: hwan is h, wa, n. */
    static String[] sounds(String piece, Script script) {
        int vowel = 0;
        while (vowel < piece.length() && !isVowel(piece, vowel, script)) {
            vowel++;
        }
        int coda = vowel;
        while (coda < piece.length() && (isVowel(piece, coda, script) || lengthens(piece, coda, vowel, script))) {
            coda++;
        }
        return new String[] {piece.substring(0, vowel), piece.substring(vowel, coda), piece.substring(coda)};
    }

    private static boolean isVowel(String text, int at, Script script) {
        return (script == Script.LATIN ? "aeiouyw" : "аеёиоуыэюяєіїйьв").indexOf(text.charAt(at)) >= 0
            && !(script == Script.CYRILLIC && text.charAt(at) == 'ь' && at == text.length() - 1);
    }

    /** The h of Ahn and Noh, the r of Park: they only colour the vowel before them. */
    private static boolean lengthens(String text, int at, int vowel, Script script) {
        if (script != Script.LATIN || at == vowel) {
            return false;
        }
        char c = text.charAt(at);
        return (c == 'h' || c == 'r' && at + 1 < text.length())
            && (at + 1 == text.length() || !isVowel(text, at + 1, script));
    }

    /** Every way to read joined text as the given number of syllables, at most a handful. */
    static List<Syllable[]> split(String text, int count, Script script) {
        List<Syllable[]> readings = new ArrayList<>();
        split(text, 0, new Syllable[count], 0, script, readings);
        return readings;
    }

    private static void split(String text, int from, Syllable[] sofar, int at, Script script, List<Syllable[]> out) {
        if (at == sofar.length - 1) {
            sofar[at] = syllable(text.substring(from), script);
            if (sofar[at] != null) {
                out.add(sofar.clone());
            }
            return;
        }
        for (int to = from + 1; to < text.length() && to <= from + 6; to++) {
            sofar[at] = syllable(text.substring(from, to), script);
            if (sofar[at] != null) {
                split(text, to, sofar, at + 1, script, out);
            }
        }
    }
}
