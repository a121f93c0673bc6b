package dateline.names;

/** What the curated tables say of a name: for telling what a name in a text names. Stateless. */
public final class KnownNames {
    private KnownNames() {}

    /** Place or organisation, if a table has the name in any case or spelling it lists; else null. */
    public static Kind kind(String text) {
        Name name = Name.parse(text);
        for (int row : Aliases.rows(name, Reading.of(name))) {
            return Aliases.rule(row).startsWith("place") ? Kind.PLACE : Kind.ORGANISATION;
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
}
