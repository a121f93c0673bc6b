package dateline.analysis;

/**
 * One token that stands for a word: a lemma, the word without its particle, a part of a compound.
 *
 * @param start        where in the word it begins, in characters
 * @param end          where in the word it ends
 * @param increment    positions after the form before it; the first form of a word has 0
 * @param length       how many positions it spans
 */
record Form(String text, int start, int end, int increment, int length) {

    /** At the same place as the word itself. */
    static Form of(String text, String word) {
        return new Form(text, 0, word.length(), 0, 1);
    }
}
