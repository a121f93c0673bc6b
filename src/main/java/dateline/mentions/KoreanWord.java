package dateline.mentions;

import dateline.names.Kind;

/**
 * What one word between spaces in a Korean text may name.
 *
 * @param length    how many of its syllables are the name, without particles and titles; 0 for no name
 * @param kind      PERSON, PLACE, ORGANISATION, or NAME for an unknown word
 * @param certain   whether it needs no support from its neighbours
 * @param titled    whether a title is glued to the name: 김정은동지
 * @param shape     what the name looks like
 * @param title     whether the word itself is or begins with a title: 대통령은, 의원이
 * @param given     whether all of the word may be a foreign given name
 */
record KoreanWord(int length, Kind kind, boolean certain, boolean titled, Shape shape, boolean title,
        Given given) {
    /** KOREAN is a surname and a given name; SURNAME a lone syllable; FOREIGN is spelled as foreign names are. */
    enum Shape { KOREAN, SURNAME, FOREIGN, OTHER }

    /** 로버트 SURELY; 닐, 빌헬름 and others of which the dictionary knows persons PERHAPS; 시카고 NO. */
    enum Given { NO, PERHAPS, SURELY }

    KoreanWord(int length, Kind kind, boolean certain, boolean titled, Shape shape, boolean title) {
        this(length, kind, certain, titled, shape, title, Given.NO);
    }

    KoreanWord with(Given mayBe) {
        return new KoreanWord(length, kind, certain, titled, shape, title, mayBe);
    }

    static KoreanWord none(boolean title) {
        return new KoreanWord(0, Kind.NAME, false, false, Shape.OTHER, title);
    }

    boolean isName() {
        return length > 0;
    }
}
