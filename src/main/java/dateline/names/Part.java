package dateline.names;

/**
 * One part of a name as written, folded.
 *
 * @param folded lower case letters or Hangul syllables, hyphens kept between letters
 * @param role   what the part does in the name
 */
record Part(String folded, Role role) {
    enum Role { NAME, INITIAL, PATRONYMIC, PARTICLE, DESIGNATOR }

    /** The letters alone: Jean-Paul is jeanpaul. */
    String letters() {
        return folded.indexOf('-') < 0 ? folded : folded.replace("-", "");
    }

    boolean isWhole() {
        return role == Role.NAME;
    }
}
