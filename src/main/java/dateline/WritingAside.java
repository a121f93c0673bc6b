package dateline;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Hands articles on to a writer that works in a thread of its own, so that the next are read while earlier ones are
 * written. Holds a few megabytes at most: who brings more has to wait. What goes wrong while writing is thrown where
 * the next article is brought.
 */
final class WritingAside implements Intake {
    private static final int MOST_ARTICLES = 1000;
    private static final long MOST_CHARACTERS = 8_000_000;
    /** How often the writer says what has become of what it took. */
    private static final int REPORTED_EVERY = 100;

    private final Intake writer;
    private final Supplier<IntakeReport> report;
    private final Queue<Brought> waiting = new ArrayDeque<>();
    private final Thread thread = new Thread(this::write, "writer");
    private long characters;
    private boolean complete;
    private Throwable failure;
    private final Stages stages;
    private IntakeReport reported = new IntakeReport(0, 0, 0, List.of());

    private record Brought(Article article, long line) {
        long characters() {
            return length(article.title()) + length(article.lead()) + length(article.body());
        }

        private static long length(String text) {
            return text == null ? 0 : text.length();
        }
    }

    /** @param report what has become so far of what the writer took; asked in the writer's thread only */
    WritingAside(Intake writer, Supplier<IntakeReport> report, Stages stages) {
        this.stages = stages;
        this.writer = writer;
        this.report = report;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void take(Article article, long line) {
        long start = System.nanoTime();
        while (failure == null && !waiting.isEmpty() && (waiting.size() >= MOST_ARTICLES
                || characters >= MOST_CHARACTERS)) {
            await();
        }
        stages.waited(System.nanoTime() - start);
        throwFailure();
        Brought brought = new Brought(article, line);
        waiting.add(brought);
        characters += brought.characters();
        notifyAll();
    }

    @Override
    public void reject(Rejection rejection) {
        throw new UnsupportedOperationException("rejections are kept before writing");
    }

    /** What has become of the articles, as of a short while ago. */
    synchronized IntakeReport report() {
        return reported;
    }

    /** Waits until everything is written, by the given last step. */
    IntakeReport finish(Supplier<IntakeReport> last) {
        synchronized (this) {
            complete = true;
            notifyAll();
        }
        long start = System.nanoTime();
        join();
        synchronized (this) {
            throwFailure();
        }
        long joined = System.nanoTime();
        IntakeReport result = last.get();
        stages.wrote(System.nanoTime() - joined);
        stages.waited(System.nanoTime() - start);
        synchronized (this) {
            reported = result;
        }
        return result;
    }

    private void write() {
        long taken = 0;
        try {
            for (Brought next = next(); next != null; next = next()) {
                long start = System.nanoTime();
                writer.take(next.article(), next.line());
                stages.wrote(System.nanoTime() - start);
                if (++taken % REPORTED_EVERY == 0) {
                    tell();
                }
            }
        } catch (RuntimeException | Error why) { // also memory that has run out: somebody waits for this thread
            fail(why);
        }
    }

    private synchronized Brought next() {
        while (waiting.isEmpty() && !complete) {
            await();
        }
        Brought next = waiting.poll();
        characters -= next == null ? 0 : next.characters();
        notifyAll();
        return next;
    }

    private synchronized void tell() {
        reported = report.get();
    }

    private synchronized void fail(Throwable why) {
        failure = why;
        reported = report.get();
        waiting.clear();
        notifyAll();
    }

    private void throwFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
