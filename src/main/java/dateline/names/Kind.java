package dateline.names;

/** What a name names; NAME where that cannot be told. */
public enum Kind {
    PERSON, PLACE, ORGANISATION, NAME
}
