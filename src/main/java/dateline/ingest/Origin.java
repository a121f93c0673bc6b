package dateline.ingest;

/**
 * What is known about an input as a whole: it stands in where an article does not say so itself.
 *
 * @param outlet who published the articles; null when not known
 * @param source where the input came from; null when not known
 * @param language ISO 639-1; null when not known, and then it is guessed from each text
 */
public record Origin(String outlet, String source, String language) {

    public static final Origin UNKNOWN = new Origin(null, null, null);

    public Origin withSource(String name) {
        return new Origin(outlet, name, language);
    }

    String outletOf(String said) {
        return said != null ? said : outlet;
    }

    String sourceOf(String said) {
        return said != null ? said : source;
    }

    /** The language an article said, else the input's, else what its texts look like, else null. */
    String languageOf(String said, String... texts) {
        if (said != null) {
            return said;
        }
        return language != null ? language : LanguageGuess.of(texts);
    }
}
