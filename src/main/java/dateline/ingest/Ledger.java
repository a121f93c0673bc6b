package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Passes the articles of many inputs on to where they are written, and knows of each where it came from until it is
 * written: what is refused there is named and kept just as what a reader turns away.
 */
public final class Ledger implements Intake, AutoCloseable {
    /** Articles and characters to remember before asking what has become of them. */
    private static final int MANY = 200;
    private static final long LONG = 10_000_000;

    private final Intake writer;
    private final Supplier<IntakeReport> report;
    private final Rejects rejects;
    private final Said said;
    private final TreeMap<Long, Taken> pending = new TreeMap<>();
    private String input;
    private long taken;
    private long settled;
    private long length;
    private long turnedAway;
    private int refused;

    private record Taken(String input, long line, Article article) {}

    /** Told of each rejection. */
    public interface Said {
        void rejected(String input, Rejection rejection);
    }

    /**
     * @param report what has become so far of what the writer took; the lines of its rejections are those given to it
     */
    public Ledger(Intake writer, Supplier<IntakeReport> report, Rejects rejects, Said said) {
        this.writer = writer;
        this.report = report;
        this.rejects = rejects;
        this.said = said;
    }

    /** All that follows comes from this input. */
    public void begin(String name) {
        input = name;
    }

    @Override
    public Intake within(String part) {
        return new Part(input + "/" + part);
    }

    @Override
    public void take(Article article, long line) {
        take(input, article, line);
    }

    private void take(String from, Article article, long line) {
        pending.put(++taken, new Taken(from, line, article));
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
        keep(input, rejection, record);
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
        }
        refused = all.size();
        // The writer writes in the order it took, whole batches at a time.
        pending.headMap(now.indexed() + now.updated() + now.unchanged() + refused, true).clear();
        length = pending.values().stream().map(Taken::article)
                .mapToLong(article -> article.body() == null ? 0 : article.body().length()).sum();
        return new Counts(now.indexed(), now.updated(), now.unchanged(), turnedAway);
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
            keep(name, rejection, record);
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
