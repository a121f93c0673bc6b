package dateline.mentions;

import dateline.names.Kind;

/** A name being found: the words from one to another, and what is thought of them so far. */
final class Found {
    final int from;
    final int to;
    Kind kind;
    boolean certain;
    /** Only a mention if the rest of the article has the name too: Мороз at the start of a sentence. */
    boolean weak;
    /** Weak, and an ordinary word besides: only a mention if somebody is named in full with it. */
    boolean unlikely;
    /** The last word of a Hangul name may go on with a particle: how many syllables belong to the name. */
    int lastLength;

    Found(int from, int to, Kind kind, boolean certain) {
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.certain = certain;
    }

    int words() {
        return to - from;
    }
}
