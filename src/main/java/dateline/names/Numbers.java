package dateline.names;

import java.util.Arrays;

/** A set of numbers that only grows. */
final class Numbers {
    private int[] slots = new int[1 << 6];
    private int size;
    private boolean hasZero;

    /** Whether the number was not there yet. */
    boolean add(int number) {
        if (number == 0) {
            boolean fresh = !hasZero;
            hasZero = true;
            return fresh;
        }
        int slot = slot(number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        if (2 * ++size > slots.length) {
            grow();
        }
        return true;
    }

    /** A free slot is 0. */
    private int slot(int number) {
        int mixed = number * 0x9E3779B9;
        int slot = (mixed ^ mixed >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[2 * before.length];
        Arrays.stream(before).filter(number -> number != 0).forEach(number -> slots[slot(number)] = number);
    }
}
