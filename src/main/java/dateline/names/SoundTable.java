package dateline.names;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    /** The rows by the run of either side. */
    private final Partners ofLeft;
    private final Partners ofRight;

    /** One row of a table file: an empty side is a letter that is not heard. */
    record Row(String left, String right, float cost) {}

    SoundTable(List<Row> rows) {
        Map<Long, Float> costs = new LinkedHashMap<>();
        for (Row row : rows) {
            costs.put((long) left.add(row.left) << 32 | right.add(row.right), row.cost);
        }
        ofLeft = new Partners(left.count, right.count);
        ofRight = new Partners(right.count, left.count);
        costs.forEach((runs, cost) -> {
            ofLeft.add((int) (runs >>> 32), runs.intValue(), cost);
            ofRight.add(runs.intValue(), (int) (runs >>> 32), cost);
        });
    }

    static SoundTable load(String resource) {
        return new SoundTable(Table.read(resource).stream()
            .map(row -> new Row(dash(row[0]), dash(row[1]), Float.parseFloat(row[2]))).toList());
    }

    private static String dash(String run) {
        return run.equals("-") ? "" : run;
    }

    /** A word of the left script, to be compared with many of the right. */
    Heard left(String symbols) {
        return new Heard(left.of(symbols), ofLeft);
    }

    /** A word of the right script, to be compared with many of the left. */
    Heard right(String symbols) {
        return new Heard(right.of(symbols), ofRight);
    }

    /** Ids of the runs starting at each letter, to be computed once per part and given to {@link Heard#cost}. */
    int[] leftRuns(String symbols) {
        return left.of(symbols);
    }

    int[] rightRuns(String symbols) {
        return right.of(symbols);
    }

    /** What each run of one side can be read as: the runs of the other side and their costs. */
    private static final class Partners {
        private final int[][] runs;
        private final float[][] costs;
        /** What it costs that a run of the other side stands for nothing here. */
        private final float[] silent;

        Partners(int count, int others) {
            runs = new int[count + 1][0];
            costs = new float[count + 1][0];
            silent = new float[others + 1];
            Arrays.fill(silent, IMPOSSIBLE);
        }

        void add(int run, int other, float cost) {
            int count = runs[run].length;
            runs[run] = Arrays.copyOf(runs[run], count + 1);
            costs[run] = Arrays.copyOf(costs[run], count + 1);
            runs[run][count] = other;
            costs[run][count] = cost;
            silent[other] = run == 0 ? cost : silent[other];
        }
    }

    /** A word as the table hears it: for each run of the other script the letters here that it may stand for. */
    static final class Heard {
        private final int length;
        /** The first reading of each run; a reading is some letters from one on, and what they cost. */
        private final int[] first;
        private int[] next = new int[64];
        private int[] from = new int[64];
        private int[] to = new int[64];
        private float[] costs = new float[64];
        private int count = 1;
        private final float[] silent;

        private Heard(int[] runs, Partners partners) {
            length = runs.length / (LONGEST + 1);
            silent = partners.silent;
            first = new int[silent.length];
            for (int i = length - 1; i >= 0; i--) { // so that the readings of a run begin with the first letter's
                for (int letters = Math.min(LONGEST, length - i); letters > 0; letters--) {
                    int run = runs[i * (LONGEST + 1) + letters];
                    for (int k = 0; run > 0 && k < partners.runs[run].length; k++) {
                        add(partners.runs[run][k], i, i + letters, partners.costs[run][k]);
                    }
                }
            }
        }

        private void add(int other, int start, int end, float cost) {
            if (count == next.length) {
                next = Arrays.copyOf(next, 2 * count);
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
                costs = Arrays.copyOf(costs, 2 * count);
            }
            from[count] = start;
            to[count] = end;
            costs[count] = cost;
            next[count] = first[other];
            first[other] = count++;
        }

        /**
         * The cheapest way to read this word as another; gives up above the limit.
         *
         * @param runs of the other word
         * @return the cost, or {@link #IMPOSSIBLE} when it is above the limit
         */
        float cost(int[] runs, float limit) {
            int others = runs.length / (LONGEST + 1);
            int width = length + 1;
            float[] best = new float[width * (others + 1)];
            Arrays.fill(best, IMPOSSIBLE);
            best[0] = 0;
            int lost = 0; // letters in a row to which no way leads below the limit
            for (int j = 0; j <= others && lost < LONGEST; j++) {
                readAsNothing(best, j * width);
                boolean reached = j == others || read(runs, j, Math.min(LONGEST, others - j), best, limit);
                lost = reached ? 0 : lost + 1;
            }
            float total = best[best.length - 1];
            return total <= limit ? total : IMPOSSIBLE;
        }

        /** Letters here that nothing in the other word stands for. */
        private void readAsNothing(float[] best, int column) {
            int reading = first[0];
            for (int i = 0; i < length; i++) {
                float here = best[column + i];
                relax(best, column + i + 1, here + LOST_LETTER);
                for (; reading > 0 && from[reading] == i; reading = next[reading]) {
                    relax(best, column + to[reading], here + costs[reading]);
                }
            }
        }

        /** The runs that begin with one letter of the other word; false when it is not reached below the limit. */
        private boolean read(int[] runs, int other, int longest, float[] best, float limit) {
            int width = length + 1;
            int column = other * width;
            boolean any = false;
            for (int i = 0; i <= length; i++) {
                float here = best[column + i];
                if (here <= limit) {
                    any = true;
                    relax(best, column + width + i, here + LOST_LETTER);
                    if (i < length) {
                        relax(best, column + width + i + 1, here + OTHER_LETTER);
                    }
                }
            }
            for (int letters = 1; any && letters <= longest; letters++) {
                int run = runs[other * (LONGEST + 1) + letters];
                if (run < 0) {
                    continue;
                }
                int target = column + letters * width;
                for (int i = 0; silent[run] < IMPOSSIBLE && i <= length; i++) {
                    relax(best, target + i, best[column + i] + silent[run]);
                }
                for (int reading = first[run]; reading > 0; reading = next[reading]) {
                    relax(best, target + to[reading], best[column + from[reading]] + costs[reading]);
                }
            }
            return any;
        }

        private static void relax(float[] best, int at, float cost) {
            if (cost < best[at]) {
                best[at] = cost;
            }
        }
    }

    /** The runs of letters one side of the table speaks of, numbered; 0 is the empty run. */
    private static final class Runs {
        /** The number of what is no run, but begins one. */
        private static final int BEGINNING = -1;

        private long[] runs = new long[1 << 8];
        private int[] ids = new int[1 << 8];
        private int filled;
        private int count;

        int add(String run) {
            if (run.isEmpty()) {
                return 0;
            }
            if (run.length() > LONGEST) {
                throw new IllegalArgumentException("A row speaks of more than " + LONGEST + " letters: " + run);
            }
            for (int length = 1; length < run.length(); length++) {
                long beginning = pack(run, 0, length);
                if (find(beginning) == 0) {
                    insert(beginning, BEGINNING);
                }
            }
            long packed = pack(run, 0, run.length());
            int known = find(packed);
            return known > 0 ? known : insert(packed, ++count);
        }

        int[] of(String symbols) {
            int n = symbols.length();
            int[] out = new int[n * (LONGEST + 1)];
            Arrays.fill(out, -1);
            for (int i = 0; i < n; i++) {
                int id = BEGINNING;
                for (int length = 1; id != 0 && length <= Math.min(LONGEST, n - i); length++) {
                    id = find(pack(symbols, i, i + length));
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
            if (3 * ++filled > runs.length) {
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
            while (runs[slot] != 0 && runs[slot] != packed) {
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
