package dateline.elastic;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Where the time of writing goes, in nanoseconds. What the engine takes in goes on beside the rest. */
public final class WritingTimes {
    private final LongAdder lookingUp = new LongAdder();
    private final LongAdder names = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private final LongAdder engine = new LongAdder();

    public long lookingUp() {
        return lookingUp.sum();
    }

    public long names() {
        return names.sum();
    }

    public long copies() {
        return copies.sum();
    }

    public long engine() {
        return engine.sum();
    }

    <T> T lookingUp(Supplier<T> work) {
        return measured(lookingUp, work);
    }

    <T> T names(Supplier<T> work) {
        return measured(names, work);
    }

    <T> T copies(Supplier<T> work) {
        return measured(copies, work);
    }

    <T> T engine(Supplier<T> work) {
        return measured(engine, work);
    }

    private static <T> T measured(LongAdder sum, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            sum.add(System.nanoTime() - start);
        }
    }
}
