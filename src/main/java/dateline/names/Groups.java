package dateline.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table whose rows are groups of equivalent words in the three scripts. */
final class Groups {
    private static final int[] NONE = {};
    static final Groups GIVEN_NAMES = new Groups("given-names.tsv");
    /** Given names and surnames that sound does not join. */
    static final Groups NAMES = new Groups("given-names.tsv", "surnames.tsv");
    static final Groups DESIGNATORS = new Groups("designators.tsv");

    private final Map<String, int[]> groups = new HashMap<>();

    private Groups(String... resources) {
        List<String[]> rows = Arrays.stream(resources).flatMap(resource -> Table.read(resource).stream()).toList();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 3; column++) {
                for (String word : rows.get(row)[column].split(" ")) {
                    add(word, row);
                }
            }
        }
    }

    private void add(String word, int row) {
        if (!word.isEmpty()) {
            int[] known = groups.getOrDefault(word, NONE);
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = row;
            groups.put(word, more);
        }
    }

    /** The numbers of the groups the folded word is in. */
    int[] of(String word) {
        return groups.getOrDefault(word, NONE);
    }

    static boolean meet(int[] a, int[] b) {
        for (int one : a) {
            for (int other : b) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }
}
