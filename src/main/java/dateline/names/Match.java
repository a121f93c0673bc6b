package dateline.names;

/**
 * How surely two spellings are of one name, and why.
 *
 * @param score 0 to 1; {@link NameMatcher#THRESHOLD} and above is the same name
 * @param rule  in plain words what joins the two: "inflection", "romanisation"
 */
public record Match(float score, String rule) {
    static final Match NONE = new Match(0, "none");

    public boolean same() {
        return score >= NameMatcher.THRESHOLD;
    }
}
