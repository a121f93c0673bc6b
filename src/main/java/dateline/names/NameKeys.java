package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Coarse retrieval keys: two spellings of one name share at least one key, in whatever script they are, and few other
 * names have it. The first character tells the kind of key:
 * <pre>
 * =SLNSK         a name of one part, or of several as if written solid
 * +PLTML SLNSK   two parts of a name, in either order
 * ~P SLNSK       one part of a full name and how another begins
 * .P SLNSK       the same of a name with an initial: V. Zelensky
 * k13KSO.NON.    a Korean name: the number of the surname, then the syllables
 * *POK.IO.       two or three Korean syllables without a surname
 * lㅍㅓㅌㅣㄴ       a foreign name in Hangul by what its letters sound like
 * w푸틴          a name in Hangul, whatever its spaces and particles, in the letters of the South
 * z12.120.       a Chinese name by its syllables
 * h조Sㅇ          a Chinese name as Korean reads its characters: the surname, then what the others begin and end with
 * avienna s4     rows of the curated tables
 * +#north RLNT   of a name with words that are translated: two of its pieces, a translated one by its row
 * </pre>
 */
public final class NameKeys {
    private final Prepared prepared;
    private final Name name;
    private final Set<String> keys = new LinkedHashSet<>();

    private NameKeys(Prepared prepared) {
        this.prepared = prepared;
        name = prepared.name;
    }

    /** The keys to keep beside a form of the lexicon. */
    public static Set<String> of(Name name) {
        return keys(new Prepared(name), name.hasInitials() ? "." : "~");
    }

    /** The keys to ask the lexicon for: a form that has one of them may be the name. */
    public static Set<String> query(Name name) {
        return query(new Prepared(name));
    }

    private static Set<String> query(Prepared name) {
        return keys(name, name.name.hasInitials() ? ".~" : ".");
    }

    /** Hashes of the keys to ask for, in order. */
    public static int[] hashes(String text) {
        int[] hashes = hashes(query(Prepared.of(text)));
        Arrays.sort(hashes);
        return hashes;
    }

    /** Whether a key is of a name read as Korean: by its syllables, its surname in the closed table, its letters. */
    public static boolean isKorean(String key) {
        return "k*sw".indexOf(key.charAt(0)) >= 0;
    }

    /** @param besideInitials the kinds of keys to give to a part beside an initial */
    private static Set<String> keys(Prepared name, String besideInitials) {
        NameKeys keys = new NameKeys(name);
        keys.addUnspelled();
        keys.addSounds(besideInitials);
        return keys.keys;
    }

    /** The keys that are not of the sound of words, hashed: of tables, of Korean syllables, of translated words. */
    static int[] unspelled(Prepared name) {
        if (name.unspelled == null) {
            NameKeys keys = new NameKeys(name);
            keys.addUnspelled();
            name.unspelled = hashes(keys.keys);
        }
        return name.unspelled;
    }

    private static int[] hashes(Set<String> keys) {
        return keys.stream().mapToInt(NameKeys::hash).distinct().toArray();
    }

    /** FNV-1a, its bits stirred once more. */
    static int hash(String key) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 13;
    }

    /** The key of a form that may also be written as one word; without those of Korean names, which have keys enough. */
    static int[] solid(Prepared name) {
        int count = wholes(name);
        return count > 1 && name.surelyKorean() ? new int[0]
            : hashes(solid(joined(name, false), name.name.script(), hasParticle(name) ? "" : Integer.toString(count)));
    }

    private static boolean hasParticle(Prepared name) {
        return name.name.parts().stream().anyMatch(part -> part.role() == Part.Role.PARTICLE);
    }

    /** The keys of forms with another number of words that may be the name if both are written as one. */
    static int[] likeSolid(Prepared name) {
        if (name.likeSolid == null) {
            name.likeSolid = hashes(workOutLikeSolid(name));
        }
        return name.likeSolid;
    }

    private static Set<String> workOutLikeSolid(Prepared name) {
        int count = wholes(name);
        Set<String> keys = new LinkedHashSet<>();
        if (count > 1 && name.surelyKorean()) {
            return keys;
        }
        Set<String> words = new LinkedHashSet<>(alone(name));
        words.addAll(joined(name, true));
        for (int other = 1; other <= 3; other++) {
            if (other != count || count == 1 || hasParticle(name)) {
                keys.addAll(solid(words, name.name.script(), Integer.toString(other)));
            }
        }
        keys.addAll(solid(words, name.name.script(), ""));
        return keys;
    }

    private static int wholes(Prepared name) {
        return (int) name.name.parts().stream().filter(Part::isWhole).count();
    }

    private static Set<String> solid(Set<String> words, Script script, String count) {
        Set<String> keys = new LinkedHashSet<>();
        for (String word : words) {
            for (String sounds : sounds(word, script)) {
                keys.add("=" + count + sounds);
            }
        }
        return keys;
    }

    /** The words that are all of a name but for what it may lack: City, Lake. */
    static Set<String> alone(Prepared name) {
        Set<String> words = new LinkedHashSet<>();
        List<Part> wholes = name.name.parts().stream().filter(Part::isWhole).toList();
        if (wholes.size() == 1) {
            int at = name.name.parts().indexOf(wholes.get(0));
            name.readings.forEach(reading -> words.add(reading.parts().get(at)));
        }
        List<Gloss.Piece> naming = name.gloss().naming();
        if (name.gloss().known() && naming.size() == 1 && name.gloss().pieces.size() > 1) {
            words.addAll(Gloss.spellings(naming.get(0), name.name.script()));
        }
        return words;
    }

    /** The words of a name written as one; also with the first last. */
    static Set<String> joined(Prepared name, boolean turned) {
        Set<String> solid = new LinkedHashSet<>();
        List<String> wholes = name.name.parts().stream().filter(Part::isWhole).map(Part::letters).toList();
        if (wholes.size() == 2 || wholes.size() == 3) {
            solid.add(String.join("", wholes));
            if (turned) {
                solid.add(String.join("", wholes.subList(1, wholes.size())) + wholes.get(0));
            }
        }
        if (wholes.size() < 4 && hasParticle(name)) {
            solid.add(String.join("", name.name.parts().stream().map(Part::letters).toList())); // Rio de Janeiro
        }
        List<Gloss.Piece> naming = name.gloss().naming();
        if (name.gloss().known()
                && (naming.size() < name.gloss().pieces.size() || naming.stream().allMatch(Gloss.Piece::isDesignator))) {
            solid.add(String.join("", name.name.content().stream().map(Part::letters).toList())); // Salt Lake City
        }
        return solid;
    }

    private void addUnspelled() {
        prepared.aliases().forEach(row -> keys.add("a" + Glossary.label(row)));
        for (int surname : prepared.surnames) {
            keys.add("s" + surname);
        }
        prepared.korean().forEach(reading -> keys.addAll(reading.keys()));
        if (name.script() == Script.HANGUL) {
            prepared.readings.forEach(one -> keys.add("w" + KoreanOrthography.southern(String.join("", one.parts()))));
            String word = String.join("", prepared.readings.get(0).parts());
            if (!KoreanOrthography.loan(word).equals(word)) {
                keys.add("l" + KoreanOrthography.loan(word));
            }
            KoreanOrthography.loans(prepared).forEach(loan -> keys.add("l" + loan));
        }
        if (prepared.gloss().known()) {
            addTranslated(prepared.gloss());
        }
        prepared.chinese().forEach(reading -> keys.addAll(reading.keys()));
    }

    private void addSounds(String besideInitials) {
        List<Integer> whole = new ArrayList<>();
        for (int i = 0; i < name.parts().size(); i++) {
            if (name.parts().get(i).isWhole()) {
                whole.add(i);
            }
        }
        for (Reading reading : prepared.readings) {
            List<Set<String>> parts = new ArrayList<>();
            for (int i : whole) {
                parts.add(skeletons(reading, i));
            }
            addPairs(parts);
            addBesideInitials(reading, whole, parts, besideInitials);
        }
        keys.addAll(solid(alone(prepared), name.script(), ""));
        keys.addAll(solid(joined(prepared, true), name.script(), ""));
    }

    private static Set<String> sounds(String letters, Script script) {
        Set<String> sounds = new LinkedHashSet<>();
        for (int group : Groups.NAMES.of(letters)) {
            sounds.add(Integer.toString(group));
        }
        sounds.addAll(WordSounds.of(letters, script).skeletons());
        return sounds;
    }

    /** The words that a part of a name may be: in each case, with its particles, and of a double name its last half. */
    static Set<String> words(Prepared name, int part) {
        Set<String> words = new LinkedHashSet<>();
        name.readings.forEach(reading -> words.add(reading.parts().get(part)));
        int first = part;
        while (first > 0 && name.name.parts().get(first - 1).role() == Part.Role.PARTICLE) {
            first--;
        }
        if (first < part) {
            for (Reading reading : name.readings) { // de Gaulle is 드골
                words.add(String.join("", reading.parts().subList(first, part + 1)));
            }
        }
        if (name.name.parts().size() > 1) {
            Part written = name.name.parts().get(part);
            words.add(lastHalf(written));
            if (written.folded().indexOf('-') > 0 && name.name.script() == Script.CYRILLIC) { // Жан-Клодом
                Inflection.lemmas(lastHalf(written)).forEach(lemma -> words.add(lemma.text()));
            }
        }
        return words;
    }

    /** Gurion of Ben-Gurion, which may be two words elsewhere. */
    private static String lastHalf(Part part) {
        return part.folded().substring(part.folded().lastIndexOf('-') + 1);
    }

    private Set<String> skeletons(Reading reading, int part) {
        Set<String> skeletons = sounds(reading.parts().get(part), name.script());
        if (name.parts().size() > 1) {
            skeletons.addAll(WordSounds.of(lastHalf(name.parts().get(part)), name.script()).skeletons());
        }
        return skeletons;
    }

    private void addPairs(List<Set<String>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                if (parts.size() > 3 && i > 0 && j < parts.size() - 1) {
                    continue; // of a long name, only pairs with its first or last part
                }
                for (String one : parts.get(i)) {
                    for (String other : parts.get(j)) {
                        keys.add(one.compareTo(other) < 0 ? "+" + one + " " + other : "+" + other + " " + one);
                    }
                }
            }
        }
    }

    /** Each whole part beside the beginnings of the other parts, whole or not. */
    private void addBesideInitials(Reading reading, List<Integer> whole, List<Set<String>> parts, String kinds) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < name.parts().size(); j++) {
                Part.Role role = name.parts().get(j).role();
                if (j != whole.get(i) && (role == Part.Role.INITIAL || role == Part.Role.NAME)) {
                    for (String begin : beginnings(reading.parts().get(j))) {
                        parts.get(i).forEach(part -> addBesideInitial(kinds, begin, part));
                    }
                }
            }
        }
    }

    private void addBesideInitial(String kinds, String begin, String part) {
        for (int i = 0; i < kinds.length(); i++) {
            keys.add(kinds.charAt(i) + begin + " " + part);
        }
    }

    /** The sounds a name begins with that may be written by one letter, _ for a vowel. */
    private Set<String> beginnings(String letters) {
        String symbols = Letters.symbols(letters, name.script());
        int length = symbols.length() > 1 && symbols.charAt(1) == 'h' ? 2 : 1;
        Set<String> beginnings = new LinkedHashSet<>();
        for (String skeleton : Skeleton.of(symbols.substring(0, length) + aVowel(), name.script())) {
            beginnings.add(skeleton.substring(0, 1));
        }
        return beginnings;
    }

    private char aVowel() {
        return switch (name.script()) {
            case HANGUL -> 'ㅏ';
            case CYRILLIC -> 'а';
            default -> 'a';
        };
    }

    /** Bank of Greece is 그리스 은행, and the City of Kyiv is Kyiv. */
    private void addTranslated(Gloss gloss) {
        List<Gloss.Piece> naming = gloss.naming();
        if (naming.size() == 1) {
            addAlone(gloss, naming.get(0));
            return;
        }
        List<Set<String>> pieces = new ArrayList<>();
        for (int i = 0; i < naming.size(); i++) {
            pieces.add(pieceKeys(naming, i));
        }
        addPairs(pieces);
    }

    private void addAlone(Gloss gloss, Gloss.Piece piece) {
        for (int meaning : piece.meanings()) {
            keys.add("a" + Glossary.label(meaning));
        }
        if (gloss.pieces.size() > 1) {
            Name bare = new Name(name.text(), name.script(), piece.parts(), false);
            KoreanName.readings(bare).forEach(reading -> keys.addAll(reading.keys()));
        }
    }

    private Set<String> pieceKeys(List<Gloss.Piece> pieces, int at) {
        Gloss.Piece piece = pieces.get(at);
        Set<String> pieceKeys = new LinkedHashSet<>();
        for (int meaning : piece.meanings()) {
            pieceKeys.add("#" + Glossary.label(meaning));
        }
        if (!piece.isTranslated() || piece.is(Glossary.Use.NAME)) {
            List<String> spellings = new ArrayList<>(Gloss.spellings(piece, name.script()));
            spellings.add(spelledRun(pieces, at));
            for (String letters : spellings) {
                pieceKeys.addAll(WordSounds.of(letters, name.script()).skeletons());
            }
        }
        return pieceKeys;
    }

    /** The spelled pieces from here on written together: Kim Il Sung University, 김일성종합대학. */
    private static String spelledRun(List<Gloss.Piece> pieces, int from) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < pieces.size() && !pieces.get(i).isTranslated(); i++) {
            run.append(pieces.get(i).parts().get(0).letters());
        }
        return run.toString();
    }
}
