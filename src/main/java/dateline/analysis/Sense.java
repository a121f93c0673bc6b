package dateline.analysis;

/** What a dictionary says a word can be. */
public enum Sense {
    /** A noun of things. */
    COMMON,
    /** A noun of people or animals: президент, журналистка. */
    ANIMATE,
    VERB,
    /** An adjective or participle, which in Cyrillic may begin a name: Верховна Рада. */
    ADJECTIVE,
    /** A preposition, pronoun, conjunction or the like. */
    FUNCTION,
    GIVEN_NAME, SURNAME, PATRONYMIC, PLACE,
    /** A name of something else: of a company, party or festival; in English, of anything. */
    NAME
}
