package dateline.names;

/**
 * One part of a name as written, folded.
 *
 * @param folded lower case letters or Hangul syllables, hyphens kept between letters
 * @param role   what the part does in the name
 */
public record Part(String folded, Role role) {
    /** What a part does: only NAME parts must be there on both sides. */
    public enum Role { NAME, INITIAL, PATRONYMIC, PARTICLE, DESIGNATOR }

    /** The letters alone: Jean-Paul is jeanpaul. */
    public String letters() {
        return folded.indexOf('-') < 0 ? folded : folded.replace("-", "");
    }

    /** Whether the part is a name of its own, not an initial or the like. */
    public boolean isWhole() {
        return role == Role.NAME;
    }
}
