package dateline.names;

import java.util.ArrayList;
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
 * z12.120.       a Chinese name by its syllables
 * h조Sㅇ          a Chinese name as Korean reads its characters: the surname, then what the others begin and end with
 * avienna s4     rows of the curated tables
 * +#north RLNT   of a name with words that are translated: two of its pieces, a translated one by its row
 * </pre>
 */
public final class NameKeys {
    private final Name name;
    /** The kinds of keys to give to a part beside an initial. */
    private final String besideInitials;
    private final Set<String> keys = new LinkedHashSet<>();

    private NameKeys(Name name, String besideInitials) {
        this.name = name;
        this.besideInitials = besideInitials;
    }

    /** The keys to keep beside a form of the lexicon. */
    public static Set<String> of(Name name) {
        return keys(name, name.hasInitials() ? "." : "~");
    }

    /** The keys to ask the lexicon for: a form that has one of them may be the name. */
    public static Set<String> query(Name name) {
        return keys(name, name.hasInitials() ? ".~" : ".");
    }

    private static Set<String> keys(Name name, String besideInitials) {
        NameKeys keys = new NameKeys(name, besideInitials);
        keys.addTables();
        keys.addKorean();
        keys.addSounds();
        keys.addTranslated();
        return keys.keys;
    }

    private void addTables() {
        for (int row : Aliases.rows(name, Reading.of(name))) {
            keys.add("a" + Glossary.label(row));
        }
        for (int surname : Prepared.surnames(name)) {
            keys.add("s" + surname);
        }
    }

    private void addKorean() {
        for (KoreanName reading : KoreanName.readings(name)) {
            keys.addAll(reading.keys());
        }
        for (ChineseName reading : ChineseName.readings(name)) {
            keys.addAll(reading.keys());
        }
    }

    private void addSounds() {
        List<Integer> whole = new ArrayList<>();
        for (int i = 0; i < name.parts().size(); i++) {
            if (name.parts().get(i).isWhole()) {
                whole.add(i);
            }
        }
        for (Reading reading : Reading.of(name)) {
            List<Set<String>> parts = new ArrayList<>();
            for (int i : whole) {
                parts.add(skeletons(reading, i));
            }
            if (parts.size() == 1) {
                parts.get(0).forEach(skeleton -> keys.add("=" + skeleton));
            }
            addPairs(parts);
            addBesideInitials(reading, whole, parts);
        }
        if (whole.size() == 2 || whole.size() == 3) {
            addSolid(whole);
        }
        if (whole.size() < 4 && name.parts().stream().anyMatch(part -> part.role() == Part.Role.PARTICLE)) {
            addSolid(String.join("", name.parts().stream().map(Part::letters).toList())); // Rio de Janeiro
        }
    }

    private Set<String> skeletons(Reading reading, int part) {
        String letters = reading.parts().get(part);
        Set<String> skeletons = new LinkedHashSet<>();
        for (int group : Groups.GIVEN_NAMES.of(letters)) {
            skeletons.add(Integer.toString(group));
        }
        skeletons.addAll(Skeleton.of(Letters.symbols(letters, name.script()), name.script()));
        String folded = name.parts().get(part).folded();
        if (name.parts().size() > 1 && folded.indexOf('-') > 0) { // Ben-Gurion may be two words elsewhere
            String last = folded.substring(folded.lastIndexOf('-') + 1);
            skeletons.addAll(Skeleton.of(Letters.symbols(last, name.script()), name.script()));
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
    private void addBesideInitials(Reading reading, List<Integer> whole, List<Set<String>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < name.parts().size(); j++) {
                Part.Role role = name.parts().get(j).role();
                if (j != whole.get(i) && (role == Part.Role.INITIAL || role == Part.Role.NAME)) {
                    for (String begin : beginnings(reading.parts().get(j))) {
                        parts.get(i).forEach(part -> addBesideInitial(begin, part));
                    }
                }
            }
        }
    }

    private void addBesideInitial(String begin, String part) {
        for (int i = 0; i < besideInitials.length(); i++) {
            keys.add(besideInitials.charAt(i) + begin + " " + part);
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

    private void addSolid(List<Integer> whole) {
        List<String> letters = whole.stream().map(i -> name.parts().get(i).letters()).toList();
        addSolid(String.join("", letters));
        List<String> turned = new ArrayList<>(letters.subList(1, letters.size()));
        turned.add(letters.get(0));
        addSolid(String.join("", turned));
    }

    private void addSolid(String letters) {
        for (String skeleton : Skeleton.of(Letters.symbols(letters, name.script()), name.script())) {
            keys.add("=" + skeleton);
        }
    }

    /** Bank of Greece is 그리스 은행, and the City of Kyiv is Kyiv. */
    private void addTranslated() {
        Gloss gloss = Gloss.of(name);
        List<Gloss.Piece> naming = gloss.naming();
        if (!gloss.known()) {
            return;
        }
        if (naming.size() < gloss.pieces.size() || naming.stream().allMatch(Gloss.Piece::isDesignator)) {
            addSolid(String.join("", name.content().stream().map(Part::letters).toList())); // Salt Lake City
        }
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
            Gloss.spellings(piece, name.script()).forEach(this::addSolid);
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
                pieceKeys.addAll(Skeleton.of(Letters.symbols(letters, name.script()), name.script()));
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
