package dateline.mentions;

import dateline.analysis.Dictionaries;
import dateline.analysis.Sense;
import dateline.names.KnownNames;
import dateline.names.Kind;
import dateline.names.Script;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a Latin or Cyrillic word can be, by the dictionaries and the tables of names; remembers what it has worked out.
 * Not for use by several threads at once.
 */
final class Knowledge {
    private static final int MOST_REMEMBERED = 20_000;

    private final Dictionaries dictionaries = new Dictionaries();
    private final Map<String, Set<Sense>> ukrainian = new HashMap<>();
    private final Map<String, Set<Sense>> russian = new HashMap<>();
    private final Map<String, Set<Sense>> english = new HashMap<>();

    /**
     * @param inRussian whether a Cyrillic word stands in a Russian text
     * @return empty if the word is unknown
     */
    Set<Sense> of(String word, Script script, boolean inRussian) {
        Map<String, Set<Sense>> known = script == Script.LATIN ? english : inRussian ? russian : ukrainian;
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(word,
            x -> script == Script.LATIN ? latin(x) : inRussian ? russian(x) : ukrainian(x));
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
        if (there.isEmpty()) {
            there = dictionaries.ukrainian(inUkrainianLetters(word));
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

    /** How Ukrainian would most likely spell a Russian name: Россия росія, Украина україна, Путин путін. */
    private static String inUkrainianLetters(String word) {
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
                case 'и' -> out.append("аеоу".indexOf(before) >= 0 ? 'ї' : "дтзсцрчшж".indexOf(before) >= 0
                    && !(i + 1 < lower.length() && "аеоуюя".indexOf(lower.charAt(i + 1)) >= 0) ? 'и' : 'і');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
