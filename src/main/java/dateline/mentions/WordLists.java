package dateline.mentions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of words in {@code words.tsv}. */
final class WordLists {
    private static final Map<String, Set<String>> LISTS = read();

    private WordLists() {}

    static Set<String> of(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("There is no list of words called " + list);
        }
        return words;
    }

    /** The words of a list as the beginnings of others. */
    static Stems stems(String list) {
        return new Stems(of(list));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = WordLists.class.getResourceAsStream("words.tsv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .forEach(cells -> lists.put(cells[0], Set.copyOf(List.of(cells[1].split(" ")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
