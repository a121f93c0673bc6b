package dateline.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Korean, Ukrainian, Russian and English by letters and commonest words, and says nothing when in doubt. */
final class LanguageGuess {
    private static final String UKRAINIAN_ONLY = "іїєґ";
    private static final String RUSSIAN_ONLY = "ыэёъ";
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "that", "with", "for", "from", "was",
            "were", "has", "have", "is", "are", "by", "said");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    /** Enough of a text to know it by. */
    private static final int SAMPLE = 2_000;

    private LanguageGuess() {}

    /** ISO 639-1, or null when the texts leave it open; a text may be null. */
    static String of(String... texts) {
        String sample = sample(texts);
        int hangul = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char letter = sample.charAt(i);
            // A Hangul syllable says about as much as two letters.
            hangul += letter >= '가' && letter <= '힣' ? 2 : 0;
            cyrillic += letter >= '\u0400' && letter <= '\u052F' ? 1 : 0;
            latin += letter < '\u0250' && Character.isLetter(letter) ? 1 : 0;
        }
        if (hangul > Math.max(cyrillic, latin)) {
            return "ko";
        }
        if (cyrillic > Math.max(hangul, latin)) {
            return ukrainianOrRussian(sample);
        }
        return latin > Math.max(hangul, cyrillic) && isEnglish(sample) ? "en" : null;
    }

    private static String ukrainianOrRussian(String sample) {
        long ukrainian = count(sample, UKRAINIAN_ONLY);
        long russian = count(sample, RUSSIAN_ONLY);
        if (ukrainian == russian) {
            return null;
        }
        return ukrainian > russian ? "uk" : "ru";
    }

    /** In English about every fourth word is one of these; a headline has fewer, and no other language has many. */
    private static boolean isEnglish(String sample) {
        String[] words = NOT_LETTERS.split(sample);
        long english = 0;
        for (String word : words) {
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        return english * 10 >= words.length;
    }

    private static long count(String sample, String letters) {
        return sample.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
    }

    private static String sample(String... texts) {
        StringBuilder sample = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                sample.append(text, 0, Math.min(text.length(), SAMPLE)).append('\n');
            }
        }
        return sample.toString().toLowerCase(Locale.ROOT);
    }
}
