package dateline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.WordData;

/**
 * The lemmas of a Ukrainian or Russian word, all of them, at one position.
 *
 * <p>Both dictionaries are asked, since the language of one word is not known and many words are in both. Homographs are
 * all kept. A word that no dictionary has as a name, but that may be one, also gets the nominatives its ending allows.
 */
final class CyrillicForms {
    private static final Locale ROOT = Locale.ROOT;

    private final Lemmas.Lookup ukrainian = Lemmas.UKRAINIAN.new Lookup();
    private final Lemmas.Lookup russian = Lemmas.RUSSIAN.new Lookup();
    private final boolean typed;

    /** @param typed the words are a query's: the person may not have bothered with capitals, but means those there are */
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
        boolean name = false;
        if (capitalised || typed) {
            name = addUkrainian(title(lower), lemmas, true);
        }
        boolean russianName = addRussian(lower, lemmas);
        boolean closedOnly = typed && capitalised && name;
        addUkrainian(lower, lemmas, !closedOnly);
        return name || russianName || !capitalised && !lemmas.isEmpty();
    }

    /** Whether one of the readings is a proper name. */
    private boolean addUkrainian(String word, Set<String> lemmas, boolean closedClassToo) {
        boolean name = false;
        for (WordData reading : ukrainian.of(word)) {
            String tag = reading.getTag().toString();
            if (closedClassToo || !isClosedClass(tag)) {
                lemmas.add(fold(reading.getStem().toString()));
            }
            name |= tag.contains(":prop");
        }
        return name;
    }

    private boolean addRussian(String word, Set<String> lemmas) {
        boolean name = false;
        for (WordData reading : russian.of(word)) {
            lemmas.add(fold(reading.getStem().toString()));
            String tag = reading.getTag().toString();
            name |= tag.startsWith("NN:Fam") || tag.startsWith("NN:Name") || tag.startsWith("NN:Geo");
        }
        return name;
    }

    /** Pronouns, prepositions, conjunctions, particles: кім is also a form of хто, but whoever types Кім means the name. */
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
