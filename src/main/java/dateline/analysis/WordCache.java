package dateline.analysis;

import java.util.function.Function;

/**
 * Remembers what was worked out for the words of late: news says the same words again and again.
 *
 * <p>Fixed in size, shared by all threads without locks. A word is first remembered as recent, where any other word
 * may take its slot; asked for again it moves to the frequent ones, which words that occur once cannot push out. A
 * thread that sees an old entry merely works the word out again.
 */
public final class WordCache<V> {
    /** A power of two; some 15 MB when both halves are full. */
    private static final int SLOTS = 1 << 15;
    private static final int LONGEST = 32;

    private final Entry<V>[] recent;
    private final Entry<V>[] frequent;

    private record Entry<V>(int hash, String word, V value) {

        boolean is(int otherHash, String other) {
            return hash == otherHash && word.equals(other);
        }

        boolean is(int otherHash, char[] chars, int length) {
            return hash == otherHash && isWord(word, chars, length);
        }
    }

    WordCache() {
        this(SLOTS);
    }

    /** @param slots a power of two: how many recent words, and how many frequent ones, are remembered at most */
    public WordCache(int slots) {
        recent = newSlots(slots);
        frequent = newSlots(slots);
    }

    public V get(String word, Function<String, V> compute) {
        if (word.length() > LONGEST) {
            return compute.apply(word);
        }
        int hash = word.hashCode();
        int slot = slot(hash);
        Entry<V> entry = frequent[slot];
        if (entry != null && entry.is(hash, word)) {
            return entry.value;
        }
        entry = recent[slot];
        if (entry != null && entry.is(hash, word)) {
            frequent[slot] = entry;
            return entry.value;
        }
        return put(hash, word, compute);
    }

    V get(char[] chars, int length, Function<String, V> compute) {
        if (length > LONGEST) {
            return compute.apply(new String(chars, 0, length));
        }
        int hash = hash(chars, length);
        int slot = slot(hash);
        Entry<V> entry = frequent[slot];
        if (entry != null && entry.is(hash, chars, length)) {
            return entry.value;
        }
        entry = recent[slot];
        if (entry != null && entry.is(hash, chars, length)) {
            frequent[slot] = entry;
            return entry.value;
        }
        return put(hash, new String(chars, 0, length), compute);
    }

    private V put(int hash, String word, Function<String, V> compute) {
        V value = compute.apply(word);
        recent[slot(hash)] = new Entry<>(hash, word, value);
        return value;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & recent.length - 1;
    }

    /** That of the same word as a string. */
    private static int hash(char[] chars, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private static boolean isWord(String word, char[] chars, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static <V> Entry<V>[] newSlots(int slots) {
        return new Entry[slots];
    }
}
