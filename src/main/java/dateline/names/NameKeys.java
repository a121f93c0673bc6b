package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Coarse retrieval keys: two spellings of one name share at least one key per part, in whatever script they are.
 * Keys of names of one part begin with =, of one part among several with nothing, of Korean names with k.
 */
public final class NameKeys {
    private NameKeys() {}

    /** Terms to keep beside a form of the lexicon. */
    public static Set<String> of(Name name) {
        Set<String> keys = new LinkedHashSet<>();
        List<List<String>> groups = Prepared.partKeys(name);
        for (List<String> group : groups) {
            keys.addAll(group);
            if (groups.size() == 1) {
                group.forEach(key -> keys.add("~" + key)); // V. Putin: found by full names ending so
            }
        }
        keys.addAll(whole(name));
        return keys;
    }

    /** What to ask the lexicon: forms with a key of at least {@code atLeast} of the groups, or one of the whole keys. */
    public record Query(List<List<String>> groups, int atLeast, Set<String> whole) {}

    public static Query query(Name name) {
        List<List<String>> groups = Prepared.partKeys(name);
        Set<String> whole = whole(name);
        if (groups.size() > 1) {
            groups.get(groups.size() - 1).forEach(key -> whole.add("~" + key));
            groups.get(0).forEach(key -> whole.add("~" + key));
        }
        return new Query(groups, Math.min(2, groups.size()), whole);
    }

    private static Set<String> whole(Name name) {
        Set<String> keys = new LinkedHashSet<>();
        for (KoreanName reading : KoreanName.readings(name)) {
            for (String key : reading.keys()) {
                keys.add("k" + key);
            }
        }
        for (int row : Aliases.rows(name, Reading.of(name))) {
            keys.add("a" + row);
        }
        for (int surname : Prepared.surnames(name)) {
            keys.add("s" + surname);
        }
        List<String> parts = name.parts().stream().filter(Part::isWhole).map(Part::letters).toList();
        if (parts.size() == 1) {
            for (Reading reading : Reading.of(name)) {
                for (String one : reading.parts()) {
                    add(one, name.script(), keys);
                }
            }
        } else if (parts.size() == 2 || parts.size() == 3) {
            add(String.join("", parts), name.script(), keys);
            List<String> turned = new ArrayList<>(parts.subList(1, parts.size()));
            turned.add(parts.get(0));
            add(String.join("", turned), name.script(), keys);
        }
        return keys;
    }

    private static void add(String letters, Script script, Set<String> keys) {
        for (String skeleton : Skeleton.of(Letters.symbols(letters, script), script)) {
            keys.add("=" + skeleton);
        }
    }
}
