package dateline.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Curated groups of whole names that no sound can join: exonyms, renamed places, organisations by abbreviation. */
final class Aliases {
    private static final Map<String, Set<Integer>> ROWS = new HashMap<>();
    private static final int FIRST_ORGANISATION = 100_000;

    static {
        read("exonyms.tsv", 0);
        read("organisations.tsv", FIRST_ORGANISATION);
    }

    private Aliases() {}

    private static void read(String resource, int row) {
        for (String[] cells : Table.read(resource)) {
            row++;
            for (int column = 0; column < 3; column++) {
                for (String form : cells[column].split(" ")) {
                    if (!form.isEmpty()) {
                        ROWS.computeIfAbsent(key(form.replace('~', ' ')), x -> new HashSet<>()).add(row);
                    }
                }
            }
        }
    }

    private static String key(String text) {
        return key(Name.folded(text));
    }

    private static String key(Iterable<String> parts) {
        return String.join("", parts);
    }

    /** The rows the name stands in, in any case; empty for most names. */
    static Set<Integer> rows(Name name, Iterable<Reading> readings) {
        Set<Integer> rows = new HashSet<>(ROWS.getOrDefault(key(name.text()), Set.of()));
        for (Reading reading : readings) {
            rows.addAll(ROWS.getOrDefault(key(reading.parts()), Set.of()));
        }
        return rows;
    }

    static boolean isPlace(String text) {
        return ROWS.getOrDefault(key(text), Set.of()).stream().anyMatch(row -> row <= FIRST_ORGANISATION);
    }

    static String rule(int row) {
        return row > FIRST_ORGANISATION ? "organisation table" : "place-name table";
    }
}
