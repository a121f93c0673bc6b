package dateline;

import dateline.article.Rejection;
import dateline.ingest.Ledger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far an intake is, by a bar on a terminal, else by a plain line now and then; and its result at the end. */
final class Progress implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int NAMED = 10;
    private static final long MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private ProgressBar bar;
    private Instant lastLine = Instant.now();
    private long expected = -1;
    private long read;
    private long rejected;

    static Progress start() {
        return new Progress(System.out, System.err, isTerminal());
    }

    Progress(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Asks the system, since Java 17 knows only whether input and output are both terminals. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2").redirectError(ProcessBuilder.Redirect.INHERIT).start()
                    .waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param bytes -1 when not known */
    void expect(long bytes) {
        expected = bytes;
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName("Indexing").setInitialMax(bytes).setUnit(" MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(250).showSpeed().build();
        }
    }

    void advance(long bytes) {
        read += bytes;
        if (bar != null) {
            bar.stepBy(bytes);
        } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) > 0) {
            lastLine = Instant.now();
            err.println("Read " + read / MEGABYTE + " MB" + (expected < 0 ? "" : " of " + expected / MEGABYTE + " MB")
                    + (rejected == 0 ? "" : ", " + rejected + " rejected"));
        }
    }

    /** Names the first few; there may be a million. */
    void rejected(String input, Rejection rejection) {
        rejected++;
        if (rejected <= NAMED) {
            say(input + ":" + rejection.line() + ": " + rejection.reason());
        }
        if (bar != null) {
            bar.setExtraMessage(" rejected " + rejected);
        }
    }

    /** One line for the person, above the bar if there is one. */
    void say(String line) {
        err.println((bar == null ? "" : "\r\u001b[K") + line);
    }

    void end(Ledger.Counts counts, Optional<Path> rejects) {
        close();
        if (rejected > NAMED) {
            err.println("… and " + (rejected - NAMED) + " more.");
        }
        rejects.ifPresent(file -> err.println("What was rejected is in " + file + ", to be mended and indexed again."));
        out.println(counts);
        out.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
