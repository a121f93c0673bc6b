package dateline.analysis;

import java.util.function.Function;

/**
 * Remembers what was worked out for the words of late: news says the same words again and again.
 *
 * <p>Fixed in size, shared by all threads without locks: a word's slot is replaced when another word needs it, and a
 * thread that sees an old entry merely works the word out again.
 */
final class WordCache<V> {
    /** A power of two; about 10 MB when full. */
    private static final int SLOTS = 1 << 15;
    private static final int LONGEST = 32;

    private final Entry<V>[] slots = newSlots();

    private record Entry<V>(int hash, String word, V value) {
    }

    V get(char[] chars, int length, Function<String, V> compute) {
        if (length > LONGEST) {
            return compute.apply(new String(chars, 0, length));
        }
        int hash = hash(chars, length);
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Entry<V> entry = slots[slot];
        if (entry != null && entry.hash == hash && isWord(entry.word, chars, length)) {
            return entry.value;
        }
        String word = new String(chars, 0, length);
        V value = compute.apply(word);
        slots[slot] = new Entry<>(hash, word, value);
        return value;
    }

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
    private static <V> Entry<V>[] newSlots() {
        return new Entry[SLOTS];
    }
}
