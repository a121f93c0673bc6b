package dateline.names;

import java.util.HashSet;
import java.util.Set;

/** The words of a table's first column. */
final class Words {
    private Words() {}

    static Set<String> of(String resource) {
        Set<String> words = new HashSet<>();
        for (String[] row : Table.read(resource)) {
            for (String word : row[0].split(" ")) {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }
}
