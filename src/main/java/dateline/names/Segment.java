package dateline.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Some forms of the lexicon, packed: texts as UTF-8 in one array, and for each retrieval key the forms that have it.
 * A key is kept as its hash alone; forms found by a chance collision are turned away when they are compared.
 */
final class Segment {
    /** A form's number in its segment is one char. */
    static final int MOST = 1 << 16;

    final int size;
    /** How often each form was seen, and the number in the lexicon of the form its group is named after. */
    final int[] seen;
    final int[] groups;
    private final byte[] kinds;
    private final byte[] languages;
    private final byte[] texts;
    private final int[] ends;
    /** Postings in the order of their hashes: those of a high half lie between two bounds, with their low halves. */
    private final int[] bounds = new int[MOST + 1];
    private final char[] lows;
    private final char[] forms;

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
        lows = new char[postings.length];
        forms = new char[postings.length];
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
        lows = new char[first.lows.length + second.lows.length];
        forms = new char[lows.length];
        long[] postings = new long[lows.length];
        int count = first.unpack(postings, 0, 0);
        second.unpack(postings, count, first.size);
        Arrays.sort(postings);
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
            bounds[(int) (postings[i] >>> 32) + 1]++;
            lows[i] = (char) (postings[i] >>> 16);
            forms[i] = (char) postings[i];
        }
        for (int high = 0; high < MOST; high++) {
            bounds[high + 1] += bounds[high];
        }
    }

    private int unpack(long[] postings, int count, int firstForm) {
        for (int high = 0; high < MOST; high++) {
            for (int i = bounds[high]; i < bounds[high + 1]; i++) {
                postings[count++] = posting(high << 16 | lows[i], firstForm + forms[i]);
            }
        }
        return count;
    }

    /** Sets the bit of each form that has a key with this hash. */
    void collect(int hash, long[] bits) {
        char low = (char) hash;
        int end = bounds[(hash >>> 16) + 1];
        for (int i = first(low, bounds[hash >>> 16], end); i < end && lows[i] == low; i++) {
            bits[forms[i] >>> 6] |= 1L << forms[i];
        }
    }

    /** The first of the postings from begin to end whose low half is at least this. */
    private int first(char low, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (lows[middle] < low) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
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
        return texts.length + 14L * size + 4L * bounds.length + 4L * lows.length;
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
