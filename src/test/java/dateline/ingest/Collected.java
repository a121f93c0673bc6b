package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader hands over, for tests to look at. */
final class Collected implements Intake {
    final List<Article> articles = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<String> records = new ArrayList<>();

    static Collected from(ArticleReader reader, byte[] input) {
        Collected collected = new Collected();
        try {
            reader.read(new ByteArrayInputStream(input), collected);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return collected;
    }

    static Collected from(ArticleReader reader, String input) {
        return from(reader, input.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void take(Article article, long line) {
        articles.add(article);
        lines.add(line);
    }

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, null);
    }

    @Override
    public void reject(Rejection rejection, String record) {
        rejections.add(rejection);
        records.add(record);
    }

    List<String> titles() {
        return articles.stream().map(Article::title).toList();
    }

    List<String> reasons() {
        return rejections.stream().map(rejection -> rejection.line() + ": " + rejection.reason()).toList();
    }
}
