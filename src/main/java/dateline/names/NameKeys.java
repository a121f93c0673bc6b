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
        Gloss gloss = Gloss.of(name);
        List<List<String>> groups = partKeys(name, gloss);
        for (List<String> group : groups) {
            keys.addAll(group);
            if (groups.size() == 1) {
                group.forEach(key -> keys.add("~" + key)); // V. Putin: found by full names ending so
            }
        }
        keys.addAll(whole(name, gloss));
        return keys;
    }

    /** What to ask the lexicon: forms with keys of at least {@code atLeast} groups, or with one of the whole keys. */
    public record Query(List<List<String>> groups, int atLeast, Set<String> whole) {}

    public static Query query(Name name) {
        Gloss gloss = Gloss.of(name);
        List<List<String>> groups = partKeys(name, gloss);
        Set<String> whole = whole(name, gloss);
        if (groups.size() > 1) {
            groups.get(groups.size() - 1).forEach(key -> whole.add("~" + key));
            groups.get(0).forEach(key -> whole.add("~" + key));
        }
        return new Query(groups, Math.min(2, groups.size()), whole);
    }

    private static Set<String> whole(Name name, Gloss gloss) {
        Set<String> keys = new LinkedHashSet<>();
        for (KoreanName reading : KoreanName.readings(name)) {
            for (String key : reading.keys()) {
                keys.add("k" + key);
            }
        }
        for (int row : Aliases.rows(name, Reading.of(name))) {
            keys.add("a" + Glossary.label(row));
        }
        translated(name, gloss, keys);
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

    /** Keys of names with words that are translated or may be missing: Bank of Greece, City of Kyiv, 키이우시. */
    private static void translated(Name name, Gloss gloss, Set<String> keys) {
        List<Gloss.Piece> naming = gloss.naming();
        if (!gloss.known() || naming.size() > 1) {
            return;
        }
        Gloss.Piece piece = naming.get(0);
        for (int meaning : piece.meanings()) {
            keys.add("a" + Glossary.label(meaning));
        }
        if (gloss.pieces.size() > 1) {
            Name bare = new Name(name.text(), name.script(), piece.parts(), false);
            for (KoreanName reading : KoreanName.readings(bare)) {
                reading.keys().forEach(key -> keys.add("k" + key));
            }
            for (String letters : Gloss.spellings(piece, name.script())) {
                add(letters, name.script(), keys);
            }
            add(String.join("", name.content().stream().map(Part::letters).toList()), name.script(), keys);
        }
    }

    private static List<List<String>> pieceKeys(Gloss gloss, Script script) {
        List<List<String>> groups = new ArrayList<>();
        List<Gloss.Piece> naming = gloss.naming();
        for (int i = 0; i < naming.size(); i++) {
            Gloss.Piece piece = naming.get(i);
            if (!piece.isTranslated() && !piece.parts().get(0).isWhole()
                    && piece.parts().get(0).role() != Part.Role.DESIGNATOR) {
                continue;
            }
            Set<String> keys = new LinkedHashSet<>();
            for (int meaning : piece.meanings()) {
                keys.add("c" + Glossary.label(meaning));
            }
            for (String letters : Gloss.spellings(piece, script)) {
                for (int group : Groups.GIVEN_NAMES.of(letters)) {
                    keys.add("g" + group);
                }
                keys.addAll(Skeleton.of(Letters.symbols(letters, script), script));
            }
            if (!piece.isTranslated()) {
                keys.addAll(Skeleton.of(Letters.symbols(spelledRun(naming, i), script), script));
            }
            groups.add(List.copyOf(keys));
        }
        return naming.size() < 2 ? List.of() : groups;
    }

    /** The spelled pieces from here on written together: Kim Il Sung University, 김일성종합대학. */
    private static String spelledRun(List<Gloss.Piece> pieces, int from) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < pieces.size() && !pieces.get(i).isTranslated(); i++) {
            run.append(pieces.get(i).parts().get(0).letters());
        }
        return run.toString();
    }

    /** The keys of each part, in every reading of the name; none for names of one part. */
    private static List<List<String>> partKeys(Name name, Gloss gloss) {
        if (gloss.known()) {
            return pieceKeys(gloss, name.script());
        }
        List<Part> parts = name.parts();
        List<Reading> readings = Reading.of(name);
        List<List<String>> groups = new ArrayList<>();
        if (parts.stream().filter(part -> part.isWhole() || part.role() == Part.Role.INITIAL).count() < 2) {
            return groups;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isWhole()) {
                Set<String> keys = new LinkedHashSet<>();
                for (Reading reading : readings) {
                    String letters = reading.parts().get(i);
                    for (int group : Groups.GIVEN_NAMES.of(letters)) {
                        keys.add("g" + group);
                    }
                    keys.addAll(Skeleton.of(Letters.symbols(letters, name.script()), name.script()));
                }
                String folded = parts.get(i).folded();
                if (folded.indexOf('-') > 0) { // Ben-Gurion may be written as two words elsewhere
                    String last = folded.substring(folded.lastIndexOf('-') + 1);
                    keys.addAll(Skeleton.of(Letters.symbols(last, name.script()), name.script()));
                }
                groups.add(List.copyOf(keys));
            }
        }
        return groups;
    }
}
