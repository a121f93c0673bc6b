package dateline.feeds;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An index in memory: what the real one does with articles is tested with the real one. */
final class MemoryIndex implements FeedPoller.Index {
    final Map<String, Article> articles = new LinkedHashMap<>();
    boolean away;

    @Override
    public IntakeReport take(Consumer<Intake> reading) {
        if (away) {
            throw new IllegalStateException("the engine is away");
        }
        List<Rejection> rejected = new ArrayList<>();
        int before = articles.size();
        reading.accept(new Intake() {
            @Override
            public void take(Article article, long line) {
                articles.put(article.id(), article);
            }

            @Override
            public void reject(Rejection rejection) {
                rejected.add(rejection);
            }
        });
        return new IntakeReport(articles.size() - before, 0, 0, rejected);
    }

    @Override
    public boolean has(String id) {
        return articles.containsKey(id);
    }
}
