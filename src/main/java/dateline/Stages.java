package dateline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.elastic.WritingTimes;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where the time of an intake goes: reading bytes, understanding them, waiting for the writer, which make up the whole;
 * and writing, which goes on beside them.
 */
final class Stages {
    private final long start = System.nanoTime();
    private final LongAdder reading = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private final LongAdder writing = new LongAdder();

    private WritingTimes times = new WritingTimes();

    /** Of what writing is made up. */
    void detail(WritingTimes writing) {
        times = writing;
    }

    /** Each takes nanoseconds. */
    void read(long nanos) {
        reading.add(nanos);
    }

    void waited(long nanos) {
        waiting.add(nanos);
    }

    void wrote(long nanos) {
        writing.add(nanos);
    }

    /** Since the beginning. */
    Duration whole() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** For people, a line for each stage. */
    String table() {
        long whole = whole().toNanos();
        return "Of %.1f seconds went into%n".formatted(whole / 1e9)
                + line("reading", reading.sum(), whole) + line("understanding", understanding(whole), whole)
                + line("waiting for the writer", waiting.sum(), whole) + "and beside them into%n".formatted()
                + line("writing", writing.sum(), whole)
                + (times.engine() == 0 ? "" : "of that%n".formatted()
                        + line("looking what is there", times.lookingUp(), whole)
                        + line("finding copies", times.copies(), whole) + line("finding names", times.names(), whole)
                        + "and beside that%n".formatted() + line("the engine", times.engine(), whole));
    }

    /** The shares of the whole, from 0 to 1. */
    void addTo(ObjectNode fields) {
        long whole = whole().toNanos();
        fields.put("reading", share(reading.sum(), whole)).put("understanding", share(understanding(whole), whole))
                .put("waiting", share(waiting.sum(), whole)).put("writing", share(writing.sum(), whole));
        if (times.engine() > 0) {
            fields.put("looking_up", share(times.lookingUp(), whole)).put("copies", share(times.copies(), whole))
                    .put("names", share(times.names(), whole)).put("engine", share(times.engine(), whole));
        }
    }

    private long understanding(long whole) {
        return Math.max(0, whole - reading.sum() - waiting.sum());
    }

    private static String line(String stage, long nanos, long whole) {
        return String.format(Locale.ROOT, "  %-24s%3d %%%n", stage, Math.round(100 * share(nanos, whole)));
    }

    private static double share(long nanos, long whole) {
        return Math.round(1000.0 * nanos / Math.max(1, whole)) / 1000.0;
    }
}
