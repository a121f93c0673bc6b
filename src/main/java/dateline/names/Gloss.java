package dateline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name cut into pieces that are translated (north, university, Vienna) and pieces that are only spelled, so that
 * Bank of Greece, Банк Греції and 그리스 은행 can be laid beside each other in any order.
 */
final class Gloss {
    /** What both names being translations of each other is worth, before anything was left out. */
    private static final float TRANSLATED = 0.95f;
    private static final float LEFT_OUT = 0.03f;
    private static final int LONGEST = 5;
    private static final int MOST_PIECES = 12;
    /** What is written together with the adjective of a place. */
    private static final List<String> PREFIXES = List.of("північно", "південно", "східно", "західно", "центрально",
        "северо", "южно", "восточно", "западно", "середньо", "средне", "верхньо", "верхне", "нижньо", "нижне");
    private static final int SHORTEST_ADJECTIVE = 6;
    /** What stands between the words of an organisation's name in one language and not in another. */
    private static final Set<String> FUNCTION_WORDS = Set.of("for", "in", "on", "at", "named", "after", "a", "an",
        "as", "по", "в", "у", "із", "з", "за", "при", "с", "со", "для", "имени", "им", "імені", "ім");

    /**
     * One or more parts that mean or name one thing.
     *
     * @param parts    as written
     * @param stems    other spellings of the piece, where it is an adjective: Женевський is of Женев
     * @param meanings numbers in the {@link Glossary}; empty when the piece is only spelled
     * @param glued    whether one syllable was cut off a longer word, which may be mistaken
     */
    record Piece(List<Part> parts, List<String> stems, int[] meanings, boolean glued) {
        boolean isTranslated() {
            return meanings.length > 0;
        }

        /** Whether the piece is translated for more than being in the gazetteer, as Lewis Hamilton is. */
        boolean isWellKnown() {
            for (int meaning : meanings) {
                if (!Glossary.isOfGazetteer(meaning)) {
                    return true;
                }
            }
            return false;
        }

        boolean is(Glossary.Use use) {
            for (int meaning : meanings) {
                if (Glossary.use(meaning) == use) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the piece is a well-known organisation. */
        boolean isOrganisation() {
            for (int meaning : meanings) {
                if (Glossary.isOrganisation(meaning)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the piece says what kind of thing is named, not which. */
        boolean isDesignator() {
            for (int meaning : meanings) {
                if (Glossary.isDesignator(meaning)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a word of the piece says what kind of thing is named: City, Kyiv Oblast. */
        boolean hasKind() {
            return isDesignator() && !glued
                || parts.size() > 1 && parts.stream().anyMatch(part -> part.role() == Part.Role.DESIGNATOR);
        }

        /** Whether the piece is a well-known place, and not one of the kind the other piece says. */
        boolean isOtherThan(Piece kind) {
            for (int meaning : meanings) {
                if (Glossary.isPlace(meaning)) {
                    return !isKind(kind);
                }
            }
            return false;
        }

        /** Whether the piece is known to be of the kind the other says. */
        boolean isKind(Piece kind) {
            for (int meaning : meanings) {
                for (int one : kind.meanings) {
                    if (Glossary.isKind(meaning, one)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    final List<Piece> pieces;
    private final Script script;
    private final boolean known;
    private final boolean kind;
    private final Alignment.Spelled spelled;
    private final Map<Integer, List<Prepared>> rests = new HashMap<>();

    private Gloss(List<Piece> pieces, Script script, Alignment.Spelled spelled) {
        this.pieces = pieces;
        this.spelled = spelled;
        this.script = script;
        known = pieces.stream().anyMatch(Piece::isWellKnown);
        kind = pieces.stream().anyMatch(Piece::hasKind);
    }

    static Gloss of(Name name, Alignment.Spelled spelled) {
        List<Piece> pieces = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Part part : name.content()) {
            if (name.script() == Script.HANGUL) {
                HangulCompound.cut(part, words);
            } else {
                cutHyphen(part, name, words);
            }
        }
        for (int i = 0; i < words.size(); ) {
            i += take(words, i, pieces);
        }
        if (pieces.stream().anyMatch(piece -> piece.is(Glossary.Use.BODY))) {
            pieces.removeIf(piece -> !piece.isTranslated() && FUNCTION_WORDS.contains(piece.parts.get(0).folded()));
        }
        return new Gloss(pieces.size() > MOST_PIECES ? List.of() : pieces, name.script(), spelled);
    }

    /** Оберлін-коледж has two words, one of them known; so has Південноморавський край. */
    private static void cutHyphen(Part part, Name name, List<Word> words) {
        if (name.script() == Script.CYRILLIC && cutPrefix(part, words)) {
            return;
        }
        int hyphen = part.folded().lastIndexOf('-');
        boolean cut = hyphen > 0 && Glossary.of(part.letters()).length == 0;
        Piece end = new Piece(List.of(part), List.of(), Glossary.of(part.folded().substring(hyphen + 1)), false);
        if (cut && (end.isDesignator() || end.is(Glossary.Use.BODY))) {
            words.add(Word.of(new Part(part.folded().substring(0, hyphen), part.role()), name.script(), true));
            words.add(Word.of(new Part(part.folded().substring(hyphen + 1), part.role()), name.script(), true));
        } else {
            words.add(Word.of(part, name.script(), name.content().size() > 1));
        }
    }

    private static boolean cutPrefix(Part part, List<Word> words) {
        String letters = part.letters();
        String prefix = PREFIXES.stream().filter(letters::startsWith).findFirst().orElse(null);
        String rest = prefix == null ? "" : letters.substring(prefix.length());
        if (rest.length() < SHORTEST_ADJECTIVE || Adjectives.stem(rest) == null
                || Glossary.of(Adjectives.stem(letters) + "-").length > 0) {
            return false;
        }
        words.add(new Word(new Part(prefix, part.role()), Set.of(prefix + "-"), List.of(), false));
        words.add(Word.of(new Part(rest, part.role()), Script.CYRILLIC, true));
        return true;
    }

    /** A written word and the dictionary forms it may be a form of. */
    record Word(Part part, Set<String> forms, List<String> stems, boolean glued) {
        /** An adjective alone is a surname: Курський is not Курськ, though Курська область is of it. */
        static Word of(Part part, Script script, boolean adjectives) {
            Set<String> forms = new LinkedHashSet<>();
            List<String> stems = List.of();
            forms.add(part.letters());
            if (script == Script.CYRILLIC) {
                for (Inflection.Lemma lemma : Inflection.lemmas(part.letters())) {
                    forms.add(lemma.text());
                }
                String adjective = Adjectives.stem(part.letters());
                if (adjectives && adjective != null) {
                    forms.add(adjective + "-");
                    stems = Adjectives.places(adjective);
                    forms.addAll(Adjectives.possible(adjective));
                }
            } else if (script == Script.LATIN && part.letters().length() > 4 && part.letters().endsWith("s")) {
                forms.add(part.letters().substring(0, part.letters().length() - 1));
            }
            if (adjectives && script == Script.LATIN) {
                forms.add(part.letters() + "-"); // Ukrainian stands for Ukraine only before another word
                stems = part.letters().matches(".{3,}[ai]an") // Bohemian is of Bohemia
                    ? List.of(part.letters().substring(0, part.letters().length() - 1)) : stems;
            }
            return new Word(part, forms, stems, false);
        }
    }

    /** Takes the longest run of words with a meaning, or else one word; returns how many. */
    private static int take(List<Word> words, int from, List<Piece> pieces) {
        Map<Integer, Set<Integer>> byLength = new HashMap<>();
        extend(words, from, 0, "", byLength);
        for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
            Set<Integer> meanings = byLength.get(length);
            if (meanings != null) {
                List<Part> parts = words.subList(from, from + length).stream().map(Word::part).toList();
                boolean glued = length == 1 && words.get(from).glued();
                pieces.add(new Piece(parts, length == 1 ? words.get(from).stems() : List.of(),
                    meanings.stream().mapToInt(x -> x).toArray(), glued));
                return length;
            }
        }
        Word word = words.get(from);
        pieces.add(new Piece(List.of(word.part()), word.stems(), new int[0], word.glued()));
        return 1;
    }

    private static void extend(List<Word> words, int from, int length, String before,
            Map<Integer, Set<Integer>> byLength) {
        if (length == LONGEST || from + length == words.size()) {
            return;
        }
        for (String form : words.get(from + length).forms()) {
            String joined = before + form;
            for (int meaning : length == 0 ? Glossary.of(joined) : Glossary.wellKnown(joined)) {
                byLength.computeIfAbsent(length + 1, x -> new LinkedHashSet<>()).add(meaning);
            }
            if (Glossary.begins(joined)) {
                extend(words, from, length + 1, joined, byLength);
            }
        }
    }

    /** Whether any piece can be translated, and not just be the name of some town. */
    boolean known() {
        return known;
    }

    /** Whether a word says what kind of place or organisation is named, so that sound alone cannot do. */
    static boolean decides(Gloss a, Gloss b) {
        return a.kind || b.kind || a.pieces.stream().anyMatch(one -> one.is(Glossary.Use.BODY)
            && b.pieces.stream().anyMatch(other -> shared(one, other) >= 0));
    }

    /**
     * Whether one of the names has a well-known place or organisation that the other has not: the National Bank may be any
     * country's. Or a body, and nothing in the other is told by its sound: the Council of the European Union.
     */
    static boolean areOfOthers(Gloss a, Gloss b) {
        return a.hasOther(b) || b.hasOther(a);
    }

    private boolean hasOther(Gloss other) {
        boolean spelled = other.pieces.stream().anyMatch(piece -> !piece.isWellKnown());
        return pieces.stream()
            .filter(piece -> piece.is(Glossary.Use.NAME) && piece.isWellKnown() || !spelled && piece.is(Glossary.Use.BODY))
            .anyMatch(piece -> other.pieces.stream().noneMatch(one -> shared(piece, one) >= 0));
    }

    /** The pieces that name something: without city, republic, Ltd; all when nothing else is there. */
    List<Piece> naming() {
        List<Piece> naming = pieces.stream().filter(piece -> !piece.isDesignator()).toList();
        return naming.isEmpty() ? pieces : naming;
    }

    /** The folded letters a piece may stand for: as written, its nominatives, the place an adjective is of. */
    static List<String> spellings(Piece piece, Script script) {
        Set<String> spellings = new LinkedHashSet<>();
        String letters = String.join("", piece.parts.stream().map(Part::letters).toList());
        spellings.add(letters);
        if (script == Script.CYRILLIC) {
            Inflection.lemmas(letters).forEach(lemma -> spellings.add(lemma.text()));
        }
        spellings.addAll(piece.stems);
        return List.copyOf(spellings);
    }

    static Match match(Gloss a, Gloss b) {
        int leftA = (1 << a.pieces.size()) - 1;
        int leftB = (1 << b.pieces.size()) - 1;
        int meaning = -1;
        for (int i = 0; i < a.pieces.size(); i++) {
            for (int j = 0; j < b.pieces.size() && (leftA & 1 << i) != 0; j++) {
                int shared = (leftB & 1 << j) == 0 ? -1 : shared(a.pieces.get(i), b.pieces.get(j));
                if (shared >= 0) {
                    leftA &= ~(1 << i);
                    leftB &= ~(1 << j);
                    meaning = !a.pieces.get(i).isDesignator() || meaning < 0 ? shared : meaning;
                }
            }
        }
        Match written = rest(a, leftA, b, leftB, meaning, 0);
        int nakedA = a.withoutDesignators(leftA);
        int nakedB = b.withoutDesignators(leftB);
        boolean other = a.isOf(leftA & ~nakedA) && b.isOf(leftB & ~nakedB); // a city and a region
        if (other || nakedA == leftA && nakedB == leftB) {
            return written;
        }
        Match naked = rest(a, nakedA, b, nakedB, meaning,
            Integer.bitCount(leftA & ~nakedA) + Integer.bitCount(leftB & ~nakedB));
        return naked.score() > written.score() ? naked : written;
    }

    private static int shared(Piece a, Piece b) {
        for (int one : a.meanings) {
            for (int other : b.meanings) {
                if (one == other) {
                    return one;
                }
            }
        }
        return -1;
    }

    private int withoutDesignators(int left) {
        boolean body = pieces.stream().anyMatch(piece -> piece.is(Glossary.Use.BODY)); // Ohio State University
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean here = piece.is(Glossary.Use.SITE) || piece.is(Glossary.Use.FEATURE)
                && (script == Script.HANGUL || pieces.stream().anyMatch(one -> one.isKind(piece)));
            boolean wellKnown = naming().size() == 1 && naming().get(0).isOtherThan(piece); // 서핀란드주 is a region anyway
            if (piece.is(Glossary.Use.FORM) || !body && piece.is(Glossary.Use.AREA) || !body && here && !wellKnown) {
                left &= ~(1 << i);
            }
        }
        return left;
    }

    /** Whether one of the pieces tells two things apart, as city and region do, and Ltd does not. */
    private boolean isOf(int mask) {
        for (int i = 0; i < pieces.size(); i++) {
            if ((mask & 1 << i) != 0 && !pieces.get(i).is(Glossary.Use.FORM)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(int mask) {
        for (int i = 0; i < pieces.size(); i++) {
            if ((mask & 1 << i) != 0 && pieces.get(i).is(Glossary.Use.NAME) && pieces.get(i).isWellKnown()) {
                return true;
            }
        }
        return false;
    }

    /** What is left must be the same name by its spelling. */
    private static Match rest(Gloss a, int leftA, Gloss b, int leftB, int meaning, int leftOut) {
        if (leftA == 0 && leftB == 0) {
            boolean whole = a.pieces.size() + b.pieces.size() == 2;
            return meaning < 0 || whole && !Glossary.isName(meaning) ? Match.NONE
                : new Match(TRANSLATED - LEFT_OUT * leftOut, whole ? Glossary.rule(meaning) : "translation");
        }
        if (leftA == 0 || leftB == 0) {
            return Match.NONE;
        }
        Match best = Match.NONE;
        for (Prepared one : a.rest(leftA)) {
            for (Prepared other : b.rest(leftB)) {
                Match match = NameMatcher.spelled(one, other);
                if (match.score() > best.score()) {
                    best = match;
                }
            }
        }
        float score = best.score() - LEFT_OUT * leftOut;
        boolean known = a.isKnown(leftA) || b.isKnown(leftB);
        return score <= (known ? NameMatcher.KNOWN : 0) ? Match.NONE
            : new Match(score, meaning < 0 ? best.rule() : "translation");
    }

    /** The pieces of the mask as a name of their own, in each way they can be spelled. */
    private List<Prepared> rest(int mask) {
        return rests.computeIfAbsent(mask, x -> {
            List<List<Part>> spellings = new ArrayList<>();
            spellings.add(new ArrayList<>());
            for (int i = 0; i < pieces.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    append(pieces.get(i), spellings, script != Script.HANGUL && pieces.size() > 1);
                }
            }
            return spellings.stream().map(this::prepared).toList();
        });
    }

    private static void append(Piece piece, List<List<Part>> spellings, boolean stems) {
        List<List<Part>> more = new ArrayList<>();
        for (List<Part> spelling : spellings) {
            if (stems && spellings.size() == 1) {
                for (String stem : piece.stems) {
                    List<Part> one = new ArrayList<>(spelling);
                    one.add(new Part(stem, Part.Role.NAME));
                    more.add(one);
                }
            }
            for (Part part : piece.parts) {
                boolean plain = part.role() == Part.Role.DESIGNATOR;
                spelling.add(plain ? new Part(part.folded(), Part.Role.NAME) : part);
            }
        }
        spellings.addAll(more);
    }

    private Prepared prepared(List<Part> parts) {
        String text = String.join(" ", parts.stream().map(Part::folded).toList());
        return new Prepared(new Name(text, script, List.copyOf(parts), false), spelled);
    }
}
