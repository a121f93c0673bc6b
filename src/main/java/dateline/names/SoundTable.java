package dateline.names;

import java.util.Arrays;
import java.util.List;

/**
 * What it costs to read a few letters of one script as a few letters of another: sh as ш 0.1, sh as щ 1.2.
 * Rows are learned by {@link SoundLearner}; costs are natural logarithms, 0 for the expected reading.
 */
final class SoundTable {
    /** Longest run of letters one row can speak of. */
    static final int LONGEST = 4;
    /** Marks the end of a part, where letters sound differently. */
    static final char END = '$';
    static final float IMPOSSIBLE = 1e6f;
    private static final float OTHER_LETTER = 5f;
    private static final float LOST_LETTER = 4f;

    private final Runs left = new Runs();
    private final Runs right = new Runs();
    private int[] keys = new int[1 << 10];
    private float[] costs = new float[1 << 10];
    private int size;

    /** One row of a table file: an empty side is a letter that is not heard. */
    record Row(String left, String right, float cost) {}

    SoundTable(List<Row> rows) {
        Arrays.fill(keys, -1);
        for (Row row : rows) {
            put(left.add(row.left), right.add(row.right), row.cost);
        }
    }

    static SoundTable load(String resource) {
        return new SoundTable(Table.read(resource).stream()
            .map(row -> new Row(dash(row[0]), dash(row[1]), Float.parseFloat(row[2]))).toList());
    }

    private static String dash(String run) {
        return run.equals("-") ? "" : run;
    }

    /** Ids of the runs starting at each letter, to be computed once per part and given to {@link #cost}. */
    int[] leftRuns(String symbols) {
        return left.of(symbols);
    }

    int[] rightRuns(String symbols) {
        return right.of(symbols);
    }

    /**
     * The cheapest way to read one part as the other; gives up above the limit.
     *
     * @return the cost, or {@link #IMPOSSIBLE} when it is above the limit
     */
    float cost(int[] a, int[] b, float limit) {
        int n = a.length / (LONGEST + 1);
        int m = b.length / (LONGEST + 1);
        float[] best = new float[(n + 1) * (m + 1)];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                float here = best[i * (m + 1) + j];
                if (here <= limit) {
                    extend(a, b, n, m, i, j, here, best);
                }
            }
        }
        float total = best[best.length - 1];
        return total <= limit ? total : IMPOSSIBLE;
    }

    private void extend(int[] a, int[] b, int n, int m, int i, int j, float here, float[] best) {
        int longestA = Math.min(LONGEST, n - i);
        int longestB = Math.min(LONGEST, m - j);
        for (int la = 0; la <= longestA; la++) {
            int runA = la == 0 ? 0 : a[i * (LONGEST + 1) + la];
            if (runA < 0) {
                continue;
            }
            int row = (i + la) * (m + 1) + j;
            for (int lb = la == 0 ? 1 : 0; lb <= longestB; lb++) {
                int runB = lb == 0 ? 0 : b[j * (LONGEST + 1) + lb];
                if (runB < 0) {
                    continue;
                }
                float next = here + costOf(runA, runB);
                if (next < best[row + lb]) {
                    best[row + lb] = next;
                }
            }
        }
        if (longestA > 0 && longestB > 0) {
            relax(best, (i + 1) * (m + 1) + j + 1, here + OTHER_LETTER);
        }
        if (longestA > 0) {
            relax(best, (i + 1) * (m + 1) + j, here + LOST_LETTER);
        }
        if (longestB > 0) {
            relax(best, i * (m + 1) + j + 1, here + LOST_LETTER);
        }
    }

    private static void relax(float[] best, int at, float cost) {
        if (cost < best[at]) {
            best[at] = cost;
        }
    }

    private float costOf(int runA, int runB) {
        int key = runA << 14 | runB;
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] >= 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return costs[slot];
            }
        }
        return IMPOSSIBLE;
    }

    private void put(int runA, int runB, float cost) {
        if (4 * (size + 1) > keys.length) {
            grow();
        }
        int key = runA << 14 | runB;
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        if (keys[slot] < 0) {
            size++;
        }
        keys[slot] = key;
        costs[slot] = cost;
    }

    private void grow() {
        int[] oldKeys = keys;
        float[] oldCosts = costs;
        keys = new int[oldKeys.length * 2];
        costs = new float[keys.length];
        Arrays.fill(keys, -1);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                put(oldKeys[i] >> 14, oldKeys[i] & 0x3FFF, oldCosts[i]);
            }
        }
    }

    private static int slot(int key, int mask) {
        int mixed = key * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & mask;
    }

    /** The runs of letters one side of the table speaks of, numbered; 0 is the empty run. */
    private static final class Runs {
        private long[] runs = new long[1 << 8];
        private int[] ids = new int[1 << 8];
        private int count;

        int add(String run) {
            if (run.isEmpty()) {
                return 0;
            }
            if (run.length() > LONGEST) {
                throw new IllegalArgumentException("A row speaks of more than " + LONGEST + " letters: " + run);
            }
            long packed = pack(run, 0, run.length());
            int known = find(packed);
            return known > 0 ? known : insert(packed, ++count);
        }

        int[] of(String symbols) {
            int n = symbols.length();
            int[] out = new int[n * (LONGEST + 1)];
            for (int i = 0; i < n; i++) {
                for (int length = 1; length <= LONGEST; length++) {
                    int id = i + length > n ? 0 : find(pack(symbols, i, i + length));
                    out[i * (LONGEST + 1) + length] = id == 0 ? -1 : id;
                }
            }
            return out;
        }

        private static long pack(String text, int from, int to) {
            long packed = 0;
            for (int i = from; i < to; i++) {
                packed = packed << 16 | text.charAt(i);
            }
            return packed;
        }

        private int find(long packed) {
            int mask = runs.length - 1;
            for (int slot = slot(packed, mask); runs[slot] != 0; slot = slot + 1 & mask) {
                if (runs[slot] == packed) {
                    return ids[slot];
                }
            }
            return 0;
        }

        private int insert(long packed, int id) {
            if (3 * count > runs.length) {
                long[] oldRuns = runs;
                int[] oldIds = ids;
                runs = new long[oldRuns.length * 2];
                ids = new int[runs.length];
                for (int i = 0; i < oldRuns.length; i++) {
                    if (oldRuns[i] != 0) {
                        place(oldRuns[i], oldIds[i]);
                    }
                }
            }
            place(packed, id);
            return id;
        }

        private void place(long packed, int id) {
            int mask = runs.length - 1;
            int slot = slot(packed, mask);
            while (runs[slot] != 0) {
                slot = slot + 1 & mask;
            }
            runs[slot] = packed;
            ids[slot] = id;
        }

        private static int slot(long packed, int mask) {
            long mixed = packed * 0x9E3779B97F4A7C15L;
            return (int) (mixed ^ mixed >>> 32) & mask;
        }
    }
}
