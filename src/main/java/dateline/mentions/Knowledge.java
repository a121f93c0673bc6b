package dateline.mentions;

import dateline.analysis.Dictionaries;
import dateline.analysis.Sense;
import dateline.analysis.WordCache;
import dateline.names.KnownNames;
import dateline.names.Kind;
import dateline.names.Script;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a Latin or Cyrillic word can be, by the dictionaries and the tables of names. Not for use by several threads at
 * once, though all share what was worked out of the words of late.
 */
final class Knowledge {
    private static final int REMEMBERED = 1 << 15;
    /** Letters after which Ukrainian mostly spells и in foreign names, and і after others (orthography of 2019, § 129). */
    private static final String HARD = "дтзсцрчшж";
    private static final WordCache<Set<Sense>> UKRAINIAN = new WordCache<>(REMEMBERED);
    private static final WordCache<Set<Sense>> RUSSIAN = new WordCache<>(REMEMBERED);
    private static final WordCache<Set<Sense>> ENGLISH = new WordCache<>(REMEMBERED);
    private static final WordCache<Optional<Kind>> KINDS = new WordCache<>(REMEMBERED);
    private static final WordCache<Optional<Kind>> PHRASES = new WordCache<>(REMEMBERED);
    private static final WordCache<Boolean> BEGINNINGS = new WordCache<>(REMEMBERED);
    /** There are many words, but few sets of senses. */
    private static final Map<Set<Sense>, Set<Sense>> SETS = new ConcurrentHashMap<>();

    private final Dictionaries dictionaries = new Dictionaries();

    /**
     * @param inRussian whether a Cyrillic word stands in a Russian text
     * @return empty if the word is unknown
     */
    Set<Sense> of(String word, Script script, boolean inRussian) {
        if (script != Script.LATIN && script != Script.CYRILLIC) {
            return Set.of();
        }
        WordCache<Set<Sense>> known = script == Script.LATIN ? ENGLISH : inRussian ? RUSSIAN : UKRAINIAN;
        return known.get(word, x -> {
            Set<Sense> senses = script == Script.LATIN ? latin(x) : inRussian ? russian(x) : ukrainian(x);
            return SETS.computeIfAbsent(senses, Collections::unmodifiableSet);
        });
    }

    /** What the tables say that a name of any number of words names; null for most. */
    Kind kind(String name) {
        return KINDS.get(name, x -> Optional.ofNullable(KnownNames.kind(x))).orElse(null);
    }

    /** Whether names of several words in the tables begin with the word. */
    boolean beginsPhrase(String word) {
        return BEGINNINGS.get(word, KnownPhrases::begins);
    }

    /** What the tables say that several words name together; null for most. */
    Kind phrase(String words) {
        return PHRASES.get(words, x -> Optional.ofNullable(KnownPhrases.kind(x))).orElse(null);
    }

    private Set<Sense> latin(String word) {
        Set<Sense> senses = dictionaries.english(word);
        addKnown(word, senses);
        return senses;
    }

    private Set<Sense> ukrainian(String word) {
        Set<Sense> senses = dictionaries.ukrainian(word);
        addNames(dictionaries.russian(word), senses);
        addKnown(word, senses);
        return senses;
    }

    private Set<Sense> russian(String word) {
        Set<Sense> senses = dictionaries.russian(word);
        Set<Sense> there = dictionaries.ukrainian(word);
        for (int i = 0; i < 2 && there.isEmpty(); i++) {
            there = dictionaries.ukrainian(inUkrainianLetters(word, i == 0 ? HARD : ""));
        }
        // Москва is just a noun in the Russian dictionary; the Ukrainian knows it as a place and as nothing else.
        if (!there.isEmpty() && isName(there) && !there.contains(Sense.COMMON) && !there.contains(Sense.ANIMATE)
            && !isName(senses)) {
            senses.remove(Sense.COMMON);
        }
        addNames(there, senses);
        addKnown(word, senses);
        return senses;
    }

    private static void addKnown(String word, Set<Sense> senses) {
        if (KnownNames.isGivenName(word)) {
            senses.add(Sense.GIVEN_NAME);
        }
        Kind kind = KnownNames.kind(word);
        if (kind != null) {
            senses.add(kind == Kind.PLACE ? Sense.PLACE : Sense.NAME);
            senses.remove(Sense.COMMON);
        }
    }

    private static void addNames(Set<Sense> from, Set<Sense> to) {
        for (Sense sense : from) {
            if (sense.compareTo(Sense.GIVEN_NAME) >= 0) {
                to.add(sense);
            }
        }
    }

    /** Whether the word can be something else than a name. */
    static boolean isOrdinary(Set<Sense> senses) {
        for (Sense sense : senses) {
            if (sense.compareTo(Sense.GIVEN_NAME) < 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isName(Set<Sense> senses) {
        for (Sense sense : senses) {
            if (sense.compareTo(Sense.GIVEN_NAME) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * How Ukrainian would most likely spell a Russian name: Россия росія, Украина україна, Путин путін.
     *
     * @param hard letters after which и stays и: Аргентина, but not Сидней, Сідней
     */
    private static String inUkrainianLetters(String word, String hard) {
        StringBuilder out = new StringBuilder();
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char before = i == 0 ? ' ' : lower.charAt(i - 1);
            if (c == before && c == 'с') {
                continue;
            }
            switch (c) {
                case 'ы' -> out.append('и');
                case 'э' -> out.append('е');
                case 'ё' -> out.append("йо");
                case 'и' -> out.append("аеоу".indexOf(before) >= 0 ? 'ї' : hard.indexOf(before) >= 0
                    && !(i + 1 < lower.length() && "аеоуюя".indexOf(lower.charAt(i + 1)) >= 0) ? 'и' : 'і');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
