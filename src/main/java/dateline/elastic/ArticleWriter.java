package dateline.elastic;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Writes articles in batches: while the engine takes one in, the next is prepared. An article is safe once
 * {@link #finish} or {@link #flush} has returned, or {@link #report} counts it: the engine has it on disk. An article
 * that is there already, unchanged, is not written again; what becomes of a changed one, {@link dateline.article.Revision}
 * says. Not for use by several threads.
 */
public final class ArticleWriter implements Intake, AutoCloseable {

    private final Batch.Parts parts;
    private final List<Rejection> rejected = new ArrayList<>();
    /** Null for what each article was brought for. */
    private Boolean replaces;
    private Batch next;
    /** What the engine is taking in; null when there is nothing, or it failed and is still in {@link #unwritten}. */
    private FutureTask<Void> writing;
    private Batch unwritten;
    private Set<String> unwrittenIds = Set.of();
    private long indexed;
    private long updated;
    private long unchanged;

    ArticleWriter(Batch.Parts parts) {
        this.parts = parts;
        this.next = new Batch(parts);
    }

    /** From now on, each article takes the place of the one with its id, or none does, whatever it was brought for. */
    public ArticleWriter replacing(boolean all) {
        replaces = all;
        return this;
    }

    @Override
    public void take(Article article, long line) {
        take(article, line, false);
    }

    @Override
    public void replace(Article article, long line) {
        take(article, line, true);
    }

    private void take(Article article, long line, boolean broughtToReplace) {
        if (next.has(article.id()) || unwrittenIds.contains(article.id())) {
            flush();
        }
        next.add(article, line, replaces == null ? broughtToReplace : replaces);
        if (next.isFull()) {
            next.prepare();
            awaitWritten();
            begin();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    /** Where the time has gone so far. */
    public WritingTimes times() {
        return parts.times();
    }

    /** What became of everything that is known to be written, whole batches in the order taken. */
    public IntakeReport report() {
        return new IntakeReport(indexed, updated, unchanged, List.copyOf(rejected));
    }

    /** Writes what is left and says what became of everything. */
    public IntakeReport finish() {
        flush();
        return report();
    }

    /**
     * Writes what is waiting.
     *
     * @throws EngineUnavailable when the engine stays away; what was waiting is still waiting
     */
    public void flush() {
        awaitWritten();
        if (!next.isEmpty()) {
            unwritten = next;
            next = new Batch(parts);
            awaitWritten();
        }
    }

    /** What was not flushed is not written, except what the engine is taking in. */
    @Override
    public void close() {
        next = new Batch(parts);
    }

    private void begin() {
        unwritten = next;
        unwrittenIds = unwritten.ids();
        next = new Batch(parts);
        writing = new FutureTask<>(unwritten::write, null);
        Thread thread = new Thread(writing, "writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Also tries again what could not be written before. */
    private void awaitWritten() {
        if (unwritten == null) {
            return;
        }
        FutureTask<Void> begun = writing;
        writing = null;
        if (begun != null) {
            await(begun);
        } else {
            unwritten.write();
        }
        add(unwritten.report());
        unwritten = null;
        unwrittenIds = Set.of();
    }

    private static void await(FutureTask<Void> task) {
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void add(IntakeReport written) {
        indexed += written.indexed();
        updated += written.updated();
        unchanged += written.unchanged();
        rejected.addAll(written.rejected());
    }
}
