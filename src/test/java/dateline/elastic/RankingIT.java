package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which of several found articles comes first. */
@ExtendWith(EngineExtension.class)
class RankingIT {

    private static final String NEAR = "The harbour crane fell at night.";
    private static final String APART = "A crane fell at night near the harbour.";

    @Test
    void wordsNextToOneAnotherComeFirst(Engine engine) throws IOException {
        assertFirst(engine, "harbour crane", NEAR, APART);
        assertFirst(engine, "harbour crane", APART, NEAR);
    }

    @Test
    void wordsAsTypedComeFirst(Engine engine) throws IOException {
        assertFirst(engine, "cranes", "Two cranes fell.", "One crane fell.");
        assertFirst(engine, "cranes", "One crane fell.", "Two cranes fell.");
    }

    @Test
    void ofEquallyGoodArticlesTheYoungerComesFirst(Engine engine) throws IOException {
        assertThat(ids(engine, "crane", "2024-01", "A crane fell.", "2024-02", "A crane fell.", null, "A crane fell."))
                .containsExactly("2024-02", "2024-01", null);
    }

    @Test
    void aHeadlineOutweighsTheText(Engine engine) throws IOException {
        Articles articles = FreshArticles.on(engine, ZoneOffset.UTC);
        try (ArticleWriter writer = articles.writer(true)) {
            writer.take(article("text", "Storm", "A crane fell in the harbour.", "2024-02"), 1);
            writer.take(article("headline", "Crane fell", "It was in the harbour, at night.", "2024-01"), 2);
            writer.finish();
        }
        assertThat(search(articles, "crane")).extracting(Hit::id).containsExactly("headline", "text");
    }

    /** The better of two is the one of {@code Two cranes} or {@link #NEAR}, whichever is younger. */
    private static void assertFirst(Engine engine, String typed, String older, String younger) throws IOException {
        boolean olderIsBetter = older.equals(NEAR) || older.startsWith("Two");
        assertThat(ids(engine, typed, "2024-01", older, "2024-02", younger).get(0)).as("%s: %s, %s", typed, older, younger)
                .isEqualTo(olderIsBetter ? "2024-01" : "2024-02");
    }

    /** The dates of the articles found, which are given by date and text. */
    private static List<String> ids(Engine engine, String typed, String... datesAndTexts) throws IOException {
        Articles articles = FreshArticles.on(engine, ZoneOffset.UTC);
        try (ArticleWriter writer = articles.writer(true)) {
            for (int i = 0; i < datesAndTexts.length; i += 2) {
                writer.take(article("" + i, "Title", datesAndTexts[i + 1], datesAndTexts[i]), i);
            }
            writer.finish();
        }
        return search(articles, typed).stream().map(Hit::publishedAt).toList();
    }

    private static List<Hit> search(Articles articles, String typed) {
        return articles.search(SearchRequest.of(Map.of("q", List.of(typed), "copies", List.of("show")), ZoneOffset.UTC)).hits();
    }

    private static Article article(String id, String title, String body, String date) {
        return new Article(id, null, title, null, body, "Courier", "wire", List.of(), null, "en", date, null);
    }
}
