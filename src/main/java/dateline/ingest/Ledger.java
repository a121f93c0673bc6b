package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Passes the articles of many inputs on to where they are written, and knows of each where it came from until it is
 * written: what is refused there is named and kept just as what a reader turns away. Notes in the journal how far each
 * input is written, and does not pass on what an earlier run has written.
 */
public final class Ledger implements Intake, AutoCloseable {
    /** Articles and characters to remember before asking what has become of them. */
    private static final int MANY = 200;
    private static final long LONG = 10_000_000;

    private final Intake writer;
    private final Supplier<IntakeReport> report;
    private final Rejects rejects;
    private final Said said;
    private final Journal journal;
    private final TreeMap<Long, Taken> pending = new TreeMap<>();
    /** Begun and not yet written to its end; the last one is being read. */
    private final Deque<Begun> begun = new ArrayDeque<>();
    private Begun input = new Begun(null, Checkpoint.START);
    private long inBefore;
    private long rejectedBefore;
    private long taken;
    private long settled;
    private long length;
    private long turnedAway;
    private int refused;

    private record Taken(String input, long line, Article article, Begun begun, Checkpoint before) {}

    /** An input, how far it was read, and what has become of its articles. */
    private static final class Begun {
        private final Input input;
        private final Checkpoint from;
        private long records;
        private long turnedAway;
        private long in;
        private long refused;
        private long bytes;
        private long line;
        private long recordsThere;
        private String last;
        private boolean ended;

        Begun(Input input, Checkpoint from) {
            this.input = input;
            this.from = from;
            this.bytes = from.bytes();
            this.line = from.line();
            this.recordsThere = from.recordsThere();
            this.records = recordsThere;
        }

        /** Whether the record that comes now was written by an earlier run. */
        boolean isKnown() {
            return ++records <= from.records();
        }

        /** Where it was read to. */
        Checkpoint here() {
            return new Checkpoint(Math.max(records, from.records()), 0, turnedAway, bytes, line, recordsThere, ended);
        }

        /** The same place with what has become of everything before it, in this run and before. */
        Checkpoint settled(Checkpoint place) {
            return new Checkpoint(place.records(), from.in() + in, from.rejected() + refused + place.rejected(), place.bytes(),
                    place.line(), place.recordsThere(), place.end());
        }
    }

    /** Told of each rejection. */
    public interface Said {
        void rejected(String input, Rejection rejection);
    }

    /**
     * @param report what has become so far of what the writer took; the lines of its rejections are those given to it
     */
    public Ledger(Intake writer, Supplier<IntakeReport> report, Rejects rejects, Said said, Journal journal) {
        this.writer = writer;
        this.report = report;
        this.rejects = rejects;
        this.said = said;
        this.journal = journal;
        journal.rejects().ifPresent(rejects::goOn);
    }

    /**
     * All that follows comes from this input.
     *
     * @return where it is to be read from; its end when there is nothing to read. Who can only begin at the beginning may.
     */
    public Checkpoint begin(Input next) {
        Checkpoint from = journal.place(next);
        input = new Begun(next, from);
        begun.add(input);
        inBefore += from.in();
        rejectedBefore += from.rejected();
        input.ended = from.end();
        return from;
    }

    /** The input was read to its end. */
    public void end() {
        input.ended = true;
    }

    @Override
    public void at(long bytes, long line) {
        input.bytes = bytes;
        input.line = line;
        input.recordsThere = input.records;
    }

    @Override
    public Intake within(String part) {
        return new Part(input.input.name() + "/" + part);
    }

    @Override
    public void take(Article article, long line) {
        take(input.input.name(), article, line);
    }

    private void take(String from, Article article, long line) {
        Checkpoint before = input.here();
        if (input.isKnown()) {
            return;
        }
        pending.put(++taken, new Taken(from, line, article, input, before));
        length += article.body() == null ? 0 : article.body().length();
        // Lines repeat from input to input, so the writer counts on.
        writer.take(article, taken);
        if (taken - settled >= MANY || length >= LONG) {
            settle();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, null);
    }

    @Override
    public void reject(Rejection rejection, String record) {
        turnAway(input.input.name(), rejection, record);
    }

    private void turnAway(String from, Rejection rejection, String record) {
        if (!input.isKnown()) {
            input.turnedAway++;
            keep(from, rejection, record);
        }
    }

    /** What has become of everything so far, by number. */
    public Counts settle() {
        settled = taken;
        IntakeReport now = report.get();
        List<Rejection> all = now.rejected();
        for (Rejection rejection : all.subList(refused, all.size())) {
            Taken from = pending.get(rejection.line());
            keep(from.input(), new Rejection(from.line(), rejection.id(), rejection.reason()),
                    ArticleJson.write(from.article()));
            from.begun().refused++;
            from.begun().in--;
        }
        Set<Long> notIn = all.subList(refused, all.size()).stream().map(Rejection::line).collect(Collectors.toSet());
        refused = all.size();
        // The writer writes in the order it took, whole batches at a time.
        Map<Long, Taken> written = pending.headMap(now.indexed() + now.updated() + now.unchanged() + refused, true);
        written.forEach((number, article) -> {
            article.begun().in++;
            article.begun().last = notIn.contains(number) ? article.begun().last : article.article().id();
        });
        written.clear();
        note();
        length = pending.values().stream().map(Taken::article)
                .mapToLong(article -> article.body() == null ? 0 : article.body().length()).sum();
        return new Counts(now.indexed(), now.updated(), now.unchanged() + inBefore, turnedAway + rejectedBefore);
    }

    /** How far each input is written: up to the first article that is not, or to where it was read. */
    private void note() {
        Taken first = pending.isEmpty() ? null : pending.firstEntry().getValue();
        Begun reached = first == null ? begun.peekLast() : first.begun();
        while (begun.peekFirst() != reached) {
            Begun passed = begun.removeFirst();
            note(passed, passed.here());
        }
        if (reached != null) {
            note(reached, first == null ? reached.here() : first.before());
        }
    }

    private void note(Begun of, Checkpoint place) {
        if (!of.from.end()) {
            journal.note(of.input, of.settled(place), of.last, rejects.file().orElse(null));
        }
    }

    /** Where the rejected ones are kept; empty when there are none. */
    public Optional<Path> rejectsFile() {
        return rejects.file();
    }

    @Override
    public void close() {
        rejects.close();
    }

    /** A file in an archive, a page in a web archive. */
    private final class Part implements Intake {
        private final String name;

        Part(String name) {
            this.name = name;
        }

        @Override
        public Intake within(String part) {
            return new Part(name + "/" + part);
        }

        @Override
        public void take(Article article, long line) {
            Ledger.this.take(name, article, line);
        }

        @Override
        public void reject(Rejection rejection) {
            reject(rejection, null);
        }

        @Override
        public void reject(Rejection rejection, String record) {
            turnAway(name, rejection, record);
        }
    }

    private void keep(String from, Rejection rejection, String record) {
        turnedAway++;
        rejects.add(from, rejection, record);
        said.rejected(from, rejection);
    }

    /** The numbers an intake ends with. */
    public record Counts(long indexed, long updated, long unchanged, long rejected) {

        /** Whether any record was an article. */
        public boolean anyTaken() {
            return indexed + updated + unchanged > 0;
        }

        @Override
        public String toString() {
            return "indexed " + indexed + ", updated " + updated + ", unchanged " + unchanged
                    + ", rejected " + rejected;
        }
    }
}
