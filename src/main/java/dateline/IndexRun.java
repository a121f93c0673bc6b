package dateline;

import dateline.article.IntakeReport;
import dateline.elastic.EngineBlocked;
import dateline.elastic.EngineUnavailable;
import dateline.ingest.AnyReader;
import dateline.ingest.Format;
import dateline.ingest.Input;
import dateline.ingest.IntakeStopped;
import dateline.ingest.JsonArticlesReader;
import dateline.ingest.Journal;
import dateline.ingest.Ledger;
import dateline.ingest.Origin;
import dateline.ingest.Checkpoint;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sun.misc.Signal;

/**
 * Reads all inputs of one {@code index} command, one after the other, while what was read is written in another thread,
 * and says what became of their articles.
 *
 * <p>Ctrl-C ends it politely: what has been read is written and counted. The engine stops by a shutdown hook of its
 * own, so that must happen before the shutdown begins, in the signal's handler. As reading may wait for bytes that
 * never come, the handler takes over then: who has the turn reads on or ends the run, and while waiting for bytes
 * nobody has it.
 */
final class IndexRun {
    private static final int STOPPED = 130;
    private static final int POLITE_SECONDS = 10;

    private final Ledger ledger;
    private final Journal journal;
    private final Supplier<IntakeReport> finish;
    private final Origin origin;
    private final Format format;
    private final Progress progress;
    private final ReentrantLock turn = new ReentrantLock();
    private final Stages stages;
    private boolean profiled;
    private Path data;
    private long room;
    private volatile boolean stopping;
    private int unread;
    private boolean gaveUp;

    /** Thrown where the next bytes would have been read. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param format null when it is to be told by the content */
    IndexRun(Ledger ledger, Journal journal, Supplier<IntakeReport> finish, Origin origin, Format format, Progress progress,
            Stages stages) {
        this.stages = stages;
        this.ledger = ledger;
        this.journal = journal;
        this.finish = finish;
        this.origin = origin;
        this.format = format;
        this.progress = progress;
    }

    /** From now on, Ctrl-C and the system's request to end stop it politely. */
    IndexRun stoppable() {
        Signal.handle(new Signal("INT"), signal -> stop());
        Signal.handle(new Signal("TERM"), signal -> stop());
        return this;
    }

    /** @return the exit status */
    int run(List<String> paths) {
        turn.lock();
        try {
            progress.expect(size(paths));
            paths.forEach(path -> each(path, this::read));
        } catch (Stopped politely) {
            return end();
        } catch (IntakeStopped | EngineUnavailable cause) {
            return giveUp(cause);
        }
        return end();
    }

    /**
     * Leaves the folder with its own data out. When it cannot go on, it looks whether that one's disk is full, of which an
     * engine that stands still does not tell.
     *
     * @param least bytes below which it is
     */
    IndexRun keepingIn(Path folder, long least) {
        data = folder;
        room = least;
        return this;
    }

    /** Prints where the time went, too. */
    IndexRun profiled() {
        profiled = true;
        return this;
    }

    /**
     * All inputs of a path but what Dateline keeps itself: who names a folder with the data folder in it means the news
     * beside that. Its rejects would be read while they are written, without end.
     */
    private void each(String path, Consumer<Input> then) {
        boolean inData = !Input.isAddress(path) && !path.equals("-") && isData(Path.of(path));
        Input.each(path, input -> {
            if (inData || input.file() == null || !isData(input.file())) {
                then.accept(input);
            }
        });
    }

    private boolean isData(Path path) {
        Path folder = data == null ? null : data.toAbsolutePath().normalize();
        Path file = path.toAbsolutePath().normalize();
        return folder != null && file.startsWith(folder) && !file.equals(folder);
    }

    /** In bytes; -1 when that cannot be known before. */
    private long size(List<String> paths) {
        long[] size = {0};
        paths.forEach(path -> each(path, input ->
                size[0] = size[0] < 0 || input.size() < 0 ? -1 : size[0] + input.size()));
        return size[0];
    }

    private void read(Input input) {
        Checkpoint from = ledger.begin(input);
        progress.advance(from.end() ? Math.max(0, input.size()) : from.bytes());
        if (from.end()) {
            return;
        }
        try (InputStream file = input.open(); InputStream in = new BufferedInputStream(new Watched(file), 1 << 16)) {
            file.skipNBytes(from.bytes());
            if (from.bytes() > 0) {
                JsonArticlesReader.goingOn(input.origin(origin), from).read(in, ledger);
            } else {
                new AnyReader(input.origin(origin), format).read(in, input.name(), ledger);
            }
            ledger.end();
        } catch (IOException failure) {
            unread++;
            progress.say(input.name() + ": " + Input.reason(failure));
        }
    }

    private int end() {
        try {
            finish.get();
            Ledger.Counts counts = ledger.settle();
            if (!stopping) {
                journal.finish();
            }
            tell(counts);
            boolean done = unread == 0 && (counts.anyTaken() || counts.rejected() == 0);
            return stopping ? STOPPED : done ? 0 : 1;
        } catch (IntakeStopped | EngineUnavailable cause) {
            return giveUp(cause);
        }
    }

    private int giveUp(RuntimeException cause) {
        boolean full = !(cause instanceof EngineBlocked) && data != null && data.toFile().exists()
                && data.toFile().getUsableSpace() < room;
        progress.say(cause.getMessage() + (full ? " The disk of " + data + " is full: make room on it." : "")
                + " Run the same again when that is mended: what is in already stays one.");
        gaveUp = true;
        tell(ledger.settle());
        return 1;
    }

    private void tell(Ledger.Counts counts) {
        progress.end(new Progress.Outcome(counts, unread, !stopping && !gaveUp, ledger.rejectsFile(), stages,
                profiled));
    }

    private void stop() {
        boolean asked = stopping;
        stopping = true;
        if (asked) {
            System.exit(STOPPED);
        }
        // Otherwise the reading thread has the turn, and meets the flag when it comes to its next bytes.
        if (takesTurn()) {
            System.exit(end());
        }
    }

    private boolean takesTurn() {
        try {
            return turn.tryLock(POLITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException nobodyInterrupts) {
            return false;
        }
    }

    /** Gives the turn away while it waits for bytes, and counts them. */
    private final class Watched extends FilterInputStream {
        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read;
            long start = System.nanoTime();
            turn.unlock();
            try {
                read = in.read(bytes, from, length);
            } finally {
                turn.lock();
            }
            stages.read(System.nanoTime() - start);
            if (stopping) {
                throw new Stopped();
            }
            progress.advance(Math.max(0, read));
            return read;
        }
    }
}
