package dateline;

import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.feeds.FeedPoller;
import java.util.function.Consumer;

/** Where the articles of feeds go: into the index, and what a poll brought can be searched at once. */
record FeedIndex(Articles articles) implements FeedPoller.Index {

    @Override
    public IntakeReport take(Consumer<Intake> reading) {
        try (ArticleWriter writer = articles.writer(true)) {
            reading.accept(writer);
            return writer.finish();
        }
    }

    @Override
    public boolean has(String id) {
        return articles.find(id).isPresent();
    }
}
