package dateline.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells languages by script, letters and commonest words, and says nothing when in doubt: Korean, Ukrainian, Russian and
 * English, and those that might be taken for them. A model of n-grams would take a hundred times the memory for texts
 * that are as long as articles, where this errs in less than one of a hundred.
 */
public final class LanguageGuess {
    /** Letters that no other of these languages has; a text in it has some in every sentence. */
    private static final Map<String, String> CYRILLIC = Map.of("uk", "їєґ", "be", "ў", "ru", "ыэё", "sr", "јљњћџђ",
            "mk", "ѓќѕ",
            "kk", "әғқңөұһ");
    /** The commonest words: in a text they are every third to sixth word. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "that", "with", "for", "from", "was", "were", "has", "have", "is",
            "are", "by", "said", "in", "on", "at",
                    "as", "it", "its", "be", "an", "this", "will", "not", "or", "but", "after", "more", "than", "their",
                    "which", "who", "been", "his", "they",
                    "what", "how", "why", "when", "where", "you", "your", "we", "our", "he", "she", "her", "would",
                    "could", "can", "says", "vs", "up", "out",
                    "over", "new", "about", "into", "off", "first", "year", "years", "all", "here", "just"),
            "de", Set.of("der", "die", "und", "das", "den", "von", "mit", "für", "ist", "im", "auf", "nicht", "ein",
            "eine", "zu", "dem", "des", "sich"),
            "fr", Set.of("le", "la", "les", "des", "du", "et", "en", "une", "dans", "pour", "que", "qui", "sur", "au",
            "par", "est", "selon"),
            "es", Set.of("el", "los", "las", "del", "y", "una", "por", "con", "para", "que", "se", "su", "es", "al",
            "la", "en"),
            "it", Set.of("il", "di", "che", "della", "per", "una", "del", "con", "non", "gli", "è", "nel", "alla",
            "sono", "dei", "la"),
            "pl", Set.of("w", "i", "na", "z", "do", "się", "że", "jest", "nie", "od", "przez", "dla", "oraz", "po",
            "roku"),
            "pt", Set.of("o", "os", "da", "do", "dos", "em", "uma", "não", "para", "com", "que", "foi", "ao", "pela",
            "mais"),
            "nl", Set.of("de", "het", "een", "van", "en", "in", "dat", "op", "te", "is", "met", "voor", "niet", "zijn",
            "aan"),
            "tr", Set.of("ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "olan", "daha", "çok", "gibi",
            "kadar"));
    /** Where a headline has no letter that only one of the two has: words that only one of them has. */
    private static final Set<String> UKRAINIAN = Set.of("та", "що", "як", "від", "або", "з", "зі", "й", "його", "який", "яка",
            "яке", "щодо", "ще", "вже", "року", "про", "буде", "були", "бути", "проти");
    private static final Set<String> RUSSIAN = Set.of("и", "что", "как", "от", "или", "с", "из", "со", "его", "который",
            "которая", "после", "еще", "года", "о", "об", "во", "время", "будет", "против");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3}ing\\b|[a-z]['’]s\\b|n['’]t\\b");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    /** Enough of a text to know it by. */
    private static final int SAMPLE = 2_000;
    /** Fewer Chinese characters may be a name in a Korean headline. */
    private static final int MANY_IDEOGRAPHS = 20;

    private LanguageGuess() {}

    /** ISO 639-1, or null when the texts leave it open; a text may be null. */
    public static String of(String... texts) {
        String sample = sample(texts);
        int hangul = 0;
        int cyrillic = 0;
        int latin = 0;
        int kana = 0;
        int ideographs = 0;
        for (int i = 0; i < sample.length(); i++) {
            char letter = sample.charAt(i);
            // A Hangul syllable or a Chinese character says about as much as two letters.
            hangul += letter >= '가' && letter <= '힣' ? 2 : 0;
            cyrillic += letter >= '\u0400' && letter <= '\u052F' ? 1 : 0;
            latin += letter < '\u0250' && Character.isLetter(letter) ? 1 : 0;
            kana += letter >= '\u3041' && letter <= '\u30FF' ? 2 : 0;
            ideographs += Character.isIdeographic(letter) ? 2 : 0;
        }
        int most = Math.max(Math.max(hangul, cyrillic), Math.max(latin, kana + ideographs));
        if (most == 0) {
            return null;
        }
        if (hangul == most) {
            return "ko";
        }
        if (cyrillic == most) {
            return cyrillic(sample, cyrillic);
        }
        return latin == most ? byWords(sample) : kana > ideographs / 10 ? "ja" : ideographs > 2 * MANY_IDEOGRAPHS ? "zh"
                : null;
    }

    /**
     * і is Ukrainian, or Belarusian beside ў and ы; ъ is frequent in Bulgarian and rare in Russian, which cannot do
     * without ы. The letters of the others are in a quotation at most.
     */
    private static String cyrillic(String sample, int letters) {
        Map<String, Integer> only = new HashMap<>();
        CYRILLIC.forEach((language, its) -> only.put(language, count(sample, its)));
        for (String other : List.of("sr", "mk", "kk", "be")) {
            if (only.get(other) * 100 > letters) {
                return other.equals("sr") && only.get("mk") > 0 ? "mk" : other;
            }
        }
        int hardSigns = count(sample, "ъ");
        if (hardSigns * 150 > letters && only.get("ru") * 4 < hardSigns && only.get("uk") == 0 && letters > 60) {
            return "bg";
        }
        int ukrainian = only.get("uk") + count(sample, "і");
        int russian = only.get("ru") + hardSigns;
        if (ukrainian == russian) {
            ukrainian = commonest(sample, UKRAINIAN);
            russian = commonest(sample, RUSSIAN);
        }
        return ukrainian == russian ? null : ukrainian > russian ? "uk" : "ru";
    }

    private static int commonest(String sample, Set<String> words) {
        return (int) Arrays.stream(NOT_LETTERS.split(sample)).filter(words::contains).count();
    }

    /**
     * Null when no language’s words are a tenth of all, or two have as many. English, the only one without letters of
     * its own, is known by fewer, by its -ing and by its ’s: headlines and tables have no more.
     */
    private static String byWords(String sample) {
        String[] words = NOT_LETTERS.split(sample.strip());
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
            int found = 0;
            for (String word : words) {
                found += language.getValue().contains(word) ? 1 : 0;
            }
            found += language.getKey().equals("en") ? (int) ENGLISH.matcher(sample).results().count() : 0;
            if (found > most) {
                second = most;
                most = found;
                best = language.getKey();
            } else {
                second = Math.max(second, found);
            }
        }
        // A single short word may be a name, or an English I.
        if (most == 1 && !"en".equals(best)) {
            return null;
        }
        boolean plain = "en".equals(best) && sample.chars().noneMatch(c -> c > 'z' && Character.isLetter(c));
        return most > second && most * (plain ? 40 : 10) >= words.length ? best : null;
    }

    private static int count(String sample, String letters) {
        return (int) sample.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
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
