package dateline.names;

import java.util.List;
import java.util.Set;

/** What the curated tables say of a name: for telling what a name in a text names. Stateless. */
public final class KnownNames {
    private KnownNames() {}

    /** Place or organisation, if a table of well-known ones has the name in any case or spelling; else null. */
    public static Kind kind(String text) {
        if (isOneWord(text)) {
            return kindOfWord(text);
        }
        Name name = Name.parse(text);
        for (int row : Aliases.rows(name, Reading.of(name))) {
            if (!Glossary.isOfGazetteer(row)) {
                return Glossary.isPlace(row) ? Kind.PLACE : Kind.ORGANISATION;
            }
        }
        return null;
    }

    /**
     * The same for a name of several words, also of the gazetteer: Port Elizabeth is hardly anything else. Korean
     * particles are not taken off.
     */
    public static Kind kindOfPhrase(String words) {
        Name name = Name.parse(words);
        Iterable<Reading> readings = name.script() == Script.HANGUL ? List.of() : Reading.of(name);
        for (int row : Aliases.rows(name, readings)) {
            return Glossary.isPlace(row) || Glossary.isOfGazetteer(row) ? Kind.PLACE : Kind.ORGANISATION;
        }
        return null;
    }

    /** Whether a name of several words in the tables may begin with the word, in any case: Маршаллових Островів. */
    public static boolean beginsPhrase(String word) {
        Script script = Script.of(word);
        String folded = Letters.fold(word, script);
        return Glossary.begins(folded) || script == Script.CYRILLIC && Inflection.lemmas(folded).stream()
                .anyMatch(lemma -> Glossary.begins(lemma.text()));
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same, without taking the name apart: this is asked of every word of a text. */
    private static Kind kindOfWord(String word) {
        Script script = Script.of(word);
        String folded = Letters.fold(word, script);
        Kind kind = kindOfFolded(folded);
        if (kind != null || folded.isEmpty()) {
            return kind;
        }
        if (script == Script.CYRILLIC) {
            for (Inflection.Lemma lemma : Inflection.lemmas(folded)) {
                kind = kind == null ? kindOfFolded(lemma.text()) : kind;
            }
        } else if (script == Script.HANGUL) {
            kind = kindOfFolded(KoreanOrthography.southern(folded));
            if (kind == null && Glossary.beginsHangul(folded)) {
                for (String bare : KoreanParticles.without(folded)) {
                    kind = kind == null ? kindOfFolded(bare) : kind;
                }
            }
        }
        return kind;
    }

    private static Kind kindOfFolded(String word) {
        for (int meaning : Glossary.of(word)) {
            if (Glossary.use(meaning) == Glossary.Use.NAME && !Glossary.isOfGazetteer(meaning)) {
                return Glossary.isPlace(meaning) ? Kind.PLACE : Kind.ORGANISATION;
            }
        }
        return null;
    }

    /** Whether the table of given names has the word. */
    public static boolean isGivenName(String word) {
        return Groups.GIVEN_NAMES.of(Letters.fold(word, Script.of(word))).length > 0;
    }

    /** How many syllables of a Hangul word are a Korean surname: 0, 1 or 2. */
    public static int surnameLength(String hangul) {
        return KoreanSurnames.length(hangul);
    }

    /** Whether the word, in any script, is listed as a spelling of a Korean surname. */
    public static boolean isKoreanSurname(String word) {
        return KoreanSurnames.isListed(Letters.fold(word, Script.of(word)));
    }

    /** Whether the words can be the surname and given name of somebody Chinese: Xi Jinping, Ван И. */
    public static boolean isChinese(String text) {
        return !ChineseName.readings(Name.parse(text)).isEmpty();
    }

    /** Whether the words can be a Korean's surname, as it is usually spelled, and given name of two syllables: Song Heejin. */
    public static boolean isKorean(String text) {
        return Prepared.of(text).surelyKorean();
    }

    /** The folded words, without of, the and the like, of the well-known names that have several, in each spelling. */
    public static Set<List<String>> ofSeveralWords() {
        return Glossary.ofSeveralWords();
    }

    /** A word as the names of several words are given. */
    public static String fold(String word) {
        return Letters.fold(word, Script.of(word));
    }

    /** Whether the word says what kind of place is named, and may be missing from it: city, область, 주. */
    public static boolean isDesignator(String word) {
        return Groups.DESIGNATORS.of(Letters.fold(word, Script.of(word))).length > 0;
    }

    /** Whether the words say, or a table knows, that an organisation is named: a bank, a council, a ministry. */
    public static boolean isOfBody(String text) {
        return Prepared.of(text).isOfBody();
    }

    /** Whether a name has a word that is only spelled, or a name of the tables: New York, but not North West. */
    public static boolean isMoreThanWords(String text) {
        return Prepared.of(text).gloss().pieces.stream()
            .anyMatch(piece -> !piece.isTranslated() || piece.is(Glossary.Use.NAME));
    }

    /** The words of a name as the gazetteer has them. */
    public static List<String> folded(String text) {
        return Name.content(text);
    }

    /** Whether the table of places that sound does not join has any. */
    public static boolean hasGazetteer() {
        return Glossary.hasGazetteer();
    }
}
