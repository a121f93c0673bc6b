package dateline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Rejection;
import dateline.ingest.Ledger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far an intake is, by a bar on a terminal, else by a plain line now and then; and its result at the end. */
final class Progress implements AutoCloseable {

    /** How it is told. */
    enum Manner {
        BAR, LINES,
        /** Only what went wrong, and nothing when all went well. */
        QUIET
    }

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int NAMED = 10;
    /** A file's name may hold line ends, and commands to the terminal. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F]+");
    private static final long MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final PrintStream err;
    private final Manner manner;
    private final boolean json;
    private final InstantSource clock;
    private final Instant start;
    private ProgressBar bar;
    private Instant lastLine;
    private long expected = -1;
    private long read;
    private long rejected;

    /**
     * On the terminal or in the log of whoever started the command.
     *
     * @param json whether the result is for programs
     */
    static Progress start(boolean quiet, boolean json) {
        Manner manner = quiet ? Manner.QUIET : isTerminal() ? Manner.BAR : Manner.LINES;
        return new Progress(System.out, System.err, manner, json, InstantSource.system());
    }

    Progress(PrintStream out, PrintStream err, Manner manner, boolean json, InstantSource clock) {
        this.json = json;
        this.out = out;
        this.err = err;
        this.manner = manner;
        this.clock = clock;
        start = clock.instant();
        lastLine = start;
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
        if (manner == Manner.BAR) {
            bar = new ProgressBarBuilder().setTaskName("Indexing").setInitialMax(bytes).setUnit(" MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(250).showSpeed().build();
        }
    }

    void advance(long bytes) {
        read += bytes;
        if (bar != null) {
            bar.stepBy(bytes);
        } else if (manner == Manner.LINES && since(lastLine) > BETWEEN_LINES.toMillis()) {
            lastLine = clock.instant();
            err.println("Read " + read / MEGABYTE + " MB" + (expected < 0 ? "" : " of " + expected / MEGABYTE + " MB")
                    + pace() + (expected < 0 ? "" : left()) + (rejected == 0 ? "" : ", " + rejected + " rejected"));
        }
    }

    private long since(Instant moment) {
        return Math.max(1, Duration.between(moment, clock.instant()).toMillis());
    }

    private String pace() {
        return String.format(Locale.ROOT, " at %.1f MB/s", (double) read / MEGABYTE * 1000 / since(start));
    }

    /** As long as the rest takes at the pace so far. */
    private String left() {
        long seconds = (long) ((double) since(start) / 1000 * Math.max(0, expected - read) / Math.max(1, read));
        return seconds < 90 ? ", about " + seconds + " s left" : ", about " + (seconds + 30) / 60 + " min left";
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
        err.println((bar == null ? "" : "\r\u001b[K") + UNPRINTABLE.matcher(line).replaceAll(" "));
    }

    /**
     * What an intake ends with.
     *
     * @param unread inputs that could not be read
     * @param whole whether everything was read
     */
    record Outcome(Ledger.Counts counts, int unread, boolean whole, Optional<Path> rejects, Stages stages,
            boolean profiled) {}

    void end(Outcome outcome) {
        close();
        if (rejected > NAMED) {
            err.println("… and " + (rejected - NAMED) + " more.");
        }
        outcome.rejects().ifPresent(file -> err.println("What was rejected is in " + file
                + ", to be mended and indexed again."));
        if (outcome.profiled() && !json) {
            err.print(outcome.stages().table());
        }
        if (json || manner != Manner.QUIET || rejected > 0 || outcome.unread() > 0 || !outcome.whole()) {
            out.println(json ? summary(outcome) : outcome.counts());
            out.flush();
        }
    }

    private static String summary(Outcome outcome) {
        Ledger.Counts counts = outcome.counts();
        ObjectNode summary = JsonNodeFactory.instance.objectNode().put("indexed", counts.indexed()).put("updated",
                counts.updated())
                .put("unchanged", counts.unchanged()).put("rejected", counts.rejected()).put("unread", outcome.unread())
                .put("complete", outcome.whole()).put("seconds", outcome.stages().whole().toMillis() / 1000.0)
                .put("rejects", outcome.rejects().map(Path::toString).orElse(null));
        if (outcome.profiled()) {
            outcome.stages().addTo(summary.putObject("profile"));
        }
        return summary.toString();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
