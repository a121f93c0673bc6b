package dateline.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Some forms of the lexicon, packed: texts as UTF-8 in one array, and for each retrieval key the forms that have it.
 * A key is kept as its hash alone; forms found by a chance collision are turned away when they are compared.
 */
final class Segment {
    /** A form's number in its segment is one char. */
    static final int MOST = 1 << 16;
    /** Up to so many forms hashes are kept as they are: the table of bounds would be larger than what it saves. */
    private static final int SMALL = 1 << 12;

    final int size;
    /** How often each form was seen, and the number in the lexicon of the form its group is named after. */
    final int[] seen;
    final int[] groups;
    private final byte[] kinds;
    private final byte[] languages;
    private final byte[] texts;
    private final int[] ends;
    /** Postings: the forms that have a key, in the order of the keys' hashes. */
    private final char[] forms;
    /** The hashes of a small segment; null for a large one. */
    private final int[] hashes;
    /** Of a large one the low halves of the hashes; those with a high half lie between two bounds. */
    private final int[] bounds;
    private final char[] lows;

    /** A form to be packed. */
    record Entry(String text, byte kind, byte language, int group, int seen, int[] hashes) {}

    Segment(List<Entry> entries) {
        size = entries.size();
        seen = entries.stream().mapToInt(Entry::seen).toArray();
        groups = entries.stream().mapToInt(Entry::group).toArray();
        kinds = new byte[size];
        languages = new byte[size];
        ends = new int[size];
        byte[][] encoded = new byte[size][];
        int length = 0;
        for (int i = 0; i < size; i++) {
            kinds[i] = entries.get(i).kind;
            languages[i] = entries.get(i).language;
            encoded[i] = entries.get(i).text.getBytes(StandardCharsets.UTF_8);
            length += encoded[i].length;
            ends[i] = length;
        }
        texts = new byte[length];
        for (int i = 0; i < size; i++) {
            System.arraycopy(encoded[i], 0, texts, start(i), encoded[i].length);
        }
        long[] postings = postings(entries);
        forms = new char[postings.length];
        hashes = size <= SMALL ? new int[postings.length] : null;
        lows = size <= SMALL ? null : new char[postings.length];
        bounds = size <= SMALL ? null : new int[MOST + 1];
        pack(postings);
    }

    private Segment(Segment first, Segment second) {
        size = first.size + second.size;
        seen = join(first.seen, second.seen);
        groups = join(first.groups, second.groups);
        kinds = join(first.kinds, second.kinds);
        languages = join(first.languages, second.languages);
        texts = join(first.texts, second.texts);
        ends = join(first.ends, second.ends);
        for (int i = first.size; i < size; i++) {
            ends[i] += first.texts.length;
        }
        long[] postings = new long[first.forms.length + second.forms.length];
        first.unpack(postings, 0, 0);
        second.unpack(postings, first.forms.length, first.size);
        Arrays.sort(postings);
        forms = new char[postings.length];
        hashes = size <= SMALL ? new int[postings.length] : null;
        lows = size <= SMALL ? null : new char[postings.length];
        bounds = size <= SMALL ? null : new int[MOST + 1];
        pack(postings);
    }

    /** Both in one, the forms of the other after those of this one. */
    Segment with(Segment other) {
        return new Segment(this, other);
    }

    private static long[] postings(List<Entry> entries) {
        long[] postings = new long[entries.stream().mapToInt(entry -> entry.hashes.length).sum()];
        int count = 0;
        for (int form = 0; form < entries.size(); form++) {
            for (int hash : entries.get(form).hashes) {
                postings[count++] = posting(hash, form);
            }
        }
        Arrays.sort(postings);
        return postings;
    }

    private static long posting(int hash, int form) {
        return Integer.toUnsignedLong(hash) << 16 | form;
    }

    private void pack(long[] postings) {
        for (int i = 0; i < postings.length; i++) {
            forms[i] = (char) postings[i];
            if (hashes != null) {
                hashes[i] = (int) (postings[i] >>> 16);
            } else {
                bounds[(int) (postings[i] >>> 32) + 1]++;
                lows[i] = (char) (postings[i] >>> 16);
            }
        }
        for (int high = 0; bounds != null && high < MOST; high++) {
            bounds[high + 1] += bounds[high];
        }
    }

    private void unpack(long[] postings, int from, int firstForm) {
        if (hashes != null) {
            for (int i = 0; i < hashes.length; i++) {
                postings[from + i] = posting(hashes[i], firstForm + forms[i]);
            }
            return;
        }
        for (int high = 0; high < MOST; high++) {
            for (int i = bounds[high]; i < bounds[high + 1]; i++) {
                postings[from + i] = posting(high << 16 | lows[i], firstForm + forms[i]);
            }
        }
    }

    /** Sets the bit of each form that has a key with this hash; the first form's is numbered first. */
    void collect(int hash, int first, long[] bits) {
        int from = bounds == null ? 0 : bounds[hash >>> 16];
        int to = bounds == null ? hashes.length : bounds[(hash >>> 16) + 1];
        for (int i = least(hash, from, to); i < to && compare(i, hash) == 0; i++) {
            int form = first + forms[i];
            bits[form >>> 6] |= 1L << form;
        }
    }

    /** The first form that has a key with this hash and passes the test; -1 if none does. */
    int find(int hash, IntPredicate test) {
        int from = bounds == null ? 0 : bounds[hash >>> 16];
        int to = bounds == null ? hashes.length : bounds[(hash >>> 16) + 1];
        for (int i = least(hash, from, to); i < to && compare(i, hash) == 0; i++) {
            if (test.test(forms[i])) {
                return forms[i];
            }
        }
        return -1;
    }

    /** The first of the postings from begin to end whose hash is at least this. */
    private int least(int hash, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(middle, hash) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Between two bounds only the low halves may differ. */
    private int compare(int posting, int hash) {
        return hashes == null ? lows[posting] - (char) hash : Integer.compareUnsigned(hashes[posting], hash);
    }

    String text(int form) {
        return new String(texts, start(form), ends[form] - start(form), StandardCharsets.UTF_8);
    }

    byte kind(int form) {
        return kinds[form];
    }

    byte language(int form) {
        return languages[form];
    }

    private int start(int form) {
        return form == 0 ? 0 : ends[form - 1];
    }

    /** Bytes of memory it takes. */
    long bytes() {
        return texts.length + 14L * size + (bounds == null ? 6L : 4L) * forms.length
            + (bounds == null ? 0 : 4L * bounds.length);
    }

    private static int[] join(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
