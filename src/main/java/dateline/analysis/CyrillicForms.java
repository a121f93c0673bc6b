package dateline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import morfologik.stemming.WordData;

/**
 * The lemmas of a Ukrainian or Russian word, all of them, at one position.
 *
 * <p>Both dictionaries are asked, since the language of one word is not known and many words are in both. Homographs
 * are all kept. A word that no dictionary has as a name, but that may be one, also gets the nominatives its ending
 * allows.
 */
final class CyrillicForms {
    private static final Locale ROOT = Locale.ROOT;

    private final Lemmas.Lookup ukrainian = Lemmas.UKRAINIAN.new Lookup();
    private final Lemmas.Lookup russian = Lemmas.RUSSIAN.new Lookup();
    private final boolean typed;

    /**
     * @param typed the words are a query's: the person may not have bothered with capitals, but means those there are
     */
    CyrillicForms(boolean typed) {
        this.typed = typed;
    }

    List<Form> of(String word) {
        Set<String> lemmas = new LinkedHashSet<>();
        boolean known = addLemmas(word, lemmas);
        if (!known) {
            CyrillicEndings.addNominatives(fold(word), lemmas);
        }
        List<Form> forms = new ArrayList<>(lemmas.size());
        for (String lemma : lemmas) {
            forms.add(Form.of(lemma, word));
        }
        return forms;
    }

    /** Whether the endings have nothing to add. */
    private boolean addLemmas(String word, Set<String> lemmas) {
        String lower = word.toLowerCase(ROOT);
        boolean capitalised = !word.equals(lower);
        boolean name = (capitalised || typed) && addUkrainian(title(lower), lemmas, tag -> true);
        boolean russianName = addRussian(lower.replace('ё', 'е'), lemmas);
        addUkrainian(lower, lemmas, capitalised && name ? this::besideName : tag -> true);
        return name || russianName || !capitalised && !lemmas.isEmpty();
    }

    /**
     * Whether a common word may be meant where a capital stands and the dictionary has such a name. Зеленська is not
     * the adjective of a village; and кім is also a form of хто, but whoever types Кім means the name.
     */
    private boolean besideName(String tag) {
        return !tag.startsWith("adj:f") && !(typed && isClosedClass(tag));
    }

    /** Whether one of the readings is a proper name. */
    private boolean addUkrainian(String word, Set<String> lemmas, Predicate<String> wanted) {
        boolean name = false;
        for (WordData reading : ukrainian.of(word)) {
            String tag = reading.getTag().toString();
            if (wanted.test(tag)) {
                lemmas.add(fold(reading.getStem().toString()));
            }
            name |= tag.contains(":prop");
        }
        return name;
    }

    private boolean addRussian(String word, Set<String> lemmas) {
        boolean name = false;
        for (WordData reading : russian.of(word)) {
            String lemma = reading.getStem().toString();
            String tag = reading.getTag().toString();
            lemmas.add(fold(tag.startsWith("NN:Fam:Fem") ? feminine(lemma) : lemma));
            name |= tag.startsWith("NN:Fam") || tag.startsWith("NN:Name");
        }
        return name;
    }

    /**
     * The Russian dictionary gives a woman's surname the man's as its lemma: Белоусова Белоусов, Зеленская Зеленский.
     */
    private static String feminine(String surname) {
        if (surname.endsWith("ий") || surname.endsWith("ый") || surname.endsWith("ой")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        return surname.endsWith("в") || surname.endsWith("н") ? surname + "а" : surname;
    }

    /** Pronouns, prepositions, conjunctions, particles. */
    private static boolean isClosedClass(String tag) {
        return tag.contains(":pron") || tag.startsWith("prep") || tag.startsWith("conj") || tag.startsWith("part");
    }

    private static String title(String lower) {
        return lower.substring(0, 1).toUpperCase(ROOT) + lower.substring(1);
    }

    /** Case, ё, ґ and the apostrophe are where careful and careless spelling differ. */
    static String fold(String word) {
        return word.toLowerCase(ROOT).replace('ё', 'е').replace('ґ', 'г').replace("'", "").replace("’", "");
    }
}
