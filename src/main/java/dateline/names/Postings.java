package dateline.names;

import java.util.Arrays;

/** Numbers kept under a key, in the order added. Not for use by several threads while one adds. */
final class Postings {
    private static final int[] NONE = {};

    private int[] keys = new int[1 << 10];
    /** Under each key how many numbers there are, then these, then room for more. */
    private int[][] lists = new int[1 << 10][];
    private int size;

    void add(int key, int number) {
        if (2 * size > keys.length) {
            grow();
        }
        int slot = slot(key);
        size += lists[slot] == null ? 1 : 0;
        keys[slot] = key;
        lists[slot] = with(lists[slot], number);
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int mixed = key * 0x9E3779B9;
        int slot = (mixed ^ mixed >>> 15) & mask;
        while (lists[slot] != null && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[][] oldLists = lists;
        keys = new int[2 * oldKeys.length];
        lists = new int[keys.length][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLists[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                lists[slot] = oldLists[i];
            }
        }
    }

    /** The list with one more number; null for none. */
    static int[] with(int[] list, int number) {
        if (list == null) {
            return new int[] {1, number};
        }
        int count = ++list[0];
        int[] room = count < list.length ? list : Arrays.copyOf(list, count + Math.max(1, count / 4) + 1);
        room[count] = number;
        return room;
    }

    /** How many there are, then the numbers; may have room behind them. */
    int[] of(int key) {
        int[] list = lists[slot(key)];
        return list == null ? NONE : list;
    }

    static int count(int[] list) {
        return list.length == 0 ? 0 : list[0];
    }

    /** Says each key and its list. */
    void forEach(ListOf each) {
        for (int i = 0; i < keys.length; i++) {
            if (lists[i] != null) {
                each.of(keys[i], lists[i]);
            }
        }
    }

    interface ListOf {
        void of(int key, int[] list);
    }

    /** Bytes of memory it takes. */
    long bytes() {
        long bytes = 8L * keys.length;
        for (int[] list : lists) {
            bytes += list == null ? 0 : bytes(list);
        }
        return bytes;
    }

    static long bytes(int[] list) {
        return 16 + (4L * list.length + 7 & -8);
    }
}
