package dateline.names;

import java.util.List;

/** What the curated tables say of a name: for telling what a name in a text names. Stateless. */
public final class KnownNames {
    private KnownNames() {}

    /** Place or organisation, if a table of well-known ones has the name in any case or spelling; else null. */
    public static Kind kind(String text) {
        Name name = Name.parse(text);
        for (int row : Aliases.rows(name, Reading.of(name))) {
            if (!Glossary.isOfGazetteer(row)) {
                return Glossary.isPlace(row) ? Kind.PLACE : Kind.ORGANISATION;
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
