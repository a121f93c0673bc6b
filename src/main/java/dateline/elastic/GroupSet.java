package dateline.elastic;

/** Groups of copies that were seen already: 16 to 32 bytes for each, so that millions can be remembered. */
final class GroupSet {

    private long[] slots = new long[1024];
    private int size;

    /** @return false when it was there already; a null, which is no group, never is */
    boolean add(Long group) {
        if (group == null) {
            return true;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        return put(group + 1); // 0 is a free slot
    }

    private boolean put(long value) {
        int slot = (int) (value * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = value;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long value : old) {
            if (value != 0) {
                put(value);
            }
        }
    }
}
