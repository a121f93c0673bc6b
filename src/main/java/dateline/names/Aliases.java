package dateline.names;

import java.util.HashSet;
import java.util.Set;

/** Whole names that no sound can join: exonyms, renamed places, organisations by abbreviation. */
final class Aliases {
    private Aliases() {}

    /** The meanings in the {@link Glossary} of the name as a whole, in any case; empty for most names. */
    static Set<Integer> rows(Name name, Iterable<Reading> readings) {
        Set<Integer> rows = new HashSet<>();
        add(String.join("", Name.content(name.text())), rows);
        for (Reading reading : readings) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < name.parts().size(); i++) {
                if (name.parts().get(i).role() != Part.Role.PARTICLE) {
                    words.append(reading.parts().get(i));
                }
            }
            add(words.toString(), rows);
        }
        return rows;
    }

    private static void add(String words, Set<Integer> rows) {
        for (int meaning : Glossary.of(words)) {
            if (Glossary.use(meaning) == Glossary.Use.NAME) {
                rows.add(meaning);
            }
        }
    }

    static boolean isPlace(String text) {
        for (int meaning : Glossary.of(String.join("", Name.content(text)))) {
            if (Glossary.isPlace(meaning)) {
                return true;
            }
        }
        return false;
    }

    static String rule(int row) {
        return Glossary.rule(row);
    }
}
