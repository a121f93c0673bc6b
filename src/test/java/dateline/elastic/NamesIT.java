package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dateline.article.Article;
import dateline.names.Lexicon;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class NamesIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private Articles articles;
    private ElasticsearchClient client;

    @BeforeEach
    void startEmpty(Engine engine) throws IOException {
        client = engine.client();
        articles = FreshArticles.on(engine, ZoneId.of("Europe/Kyiv"));
        write(article("1", "uk", "У Києві виступив Володимир Зеленський.", "Зеленського слухали вчора."),
                article("2", "ko", "볼로디미르 젤렌스키 대통령이 말했다.", "젤렌스키는 키이우에 있다."));
    }

    @Test
    void theSpellingsInTheArticlesAreKnownToEveryProcess() {
        Names another = new Names(client);
        Lexicon lexicon = another.lexicon(LONG).orElseThrow();
        assertThat(lexicon.find("Zelensky")).extracting(found -> found.form().text())
                .contains("Зеленського", "Зеленський", "젤렌스키");
        assertThat(lexicon.find("Volodymyr Zelensky")).extracting(found -> found.form().text())
                .contains("Володимир Зеленський").doesNotContain("젤렌스키", "Зеленського");
        another.stop();
    }

    @Test
    void whatAnotherProcessIndexesIsKnownBeforeItIsDone() throws Exception {
        Names here = new Names(client);
        here.find(List.of(article("3", "uk", "Тиша", "Нічого.")));
        assertThat(here.lexicon(LONG).orElseThrow().form("Сирського")).isEmpty();
        write(article("4", "uk", "Наказ Сирського", "Олександр Сирський прибув."));
        here.find(List.of(article("5", "uk", "Тиша", "Нічого.")));
        assertThat(here.lexicon(LONG).orElseThrow().form("Сирського")).isPresent();
        here.stop();
    }

    @Test
    void theSpellingsOfOneNameAreOneGroup() {
        Lexicon lexicon = new Names(client).lexicon(LONG).orElseThrow();
        assertThat(lexicon.form("젤렌스키").map(Lexicon.Form::group))
                .isEqualTo(lexicon.form("Зеленського").map(Lexicon.Form::group)).isPresent();
    }

    @Test
    void whoSearchesTheEngineItselfFindsThemByTheirSound() throws IOException {
        assertThat(client.search(s -> s.index(NameIndex.ALIAS).query(q -> q.multiMatch(m -> m.query("Zelenskyy")
                .fields("korean_keys", "ukrainian_keys"))), NameIndex.StoredForm.class).hits().hits())
                .extracting(hit -> hit.source().text()).contains("Зеленський", "젤렌스키").doesNotContain("Києві");
    }

    @Test
    void anArticleKeepsItsNames() throws IOException {
        StoredArticle stored = client.get(g -> g.index(IndexName.ALIAS).id("1"), StoredArticle.class).source();
        assertThat(stored.mentions()).contains("Володимир Зеленський", "Зеленський", "Зеленського");
    }

    @Test
    void reindexFindsTheNamesAnew() throws IOException {
        client.indices().refresh(r -> r.index(NameIndex.ALIAS));
        long before = client.count(c -> c.index(NameIndex.ALIAS)).count();
        String old = NameIndex.current(client).orElseThrow().name();
        articles.reindex(copied -> { });
        assertThat(NameIndex.current(client).orElseThrow().name()).isNotEqualTo(old);
        assertThat(client.count(c -> c.index(NameIndex.ALIAS)).count()).isEqualTo(before);
        assertThat(client.indices().exists(e -> e.index(old)).value()).isFalse();
    }

    @Test
    void withoutAnIndexOfNamesArticlesAreTakenAllTheSame() throws IOException {
        String names = NameIndex.current(client).orElseThrow().name();
        client.indices().delete(d -> d.index(names));
        Names none = new Names(client);
        assertThat(none.lexicon(LONG)).isEmpty();
        assertThat(none.find(List.of(article("9", "uk", "Київ", "Київ")))).isEqualTo(Map.of());
        none.stop();
        write(article("9", "uk", "Київ", "Київ"));
        assertThat(articles.find("9")).isPresent();
        assertThat(NameIndex.current(client)).isEqualTo(Optional.empty());
    }

    private void write(Article... written) {
        try (ArticleWriter writer = articles.writer(true)) {
            List.of(written).forEach(article -> writer.take(article, 0));
            assertThat(writer.finish().rejected()).isEmpty();
        }
    }

    private static Article article(String id, String language, String title, String body) {
        return new Article(id, null, title, null, body, "Desk", "Test", List.of(), null, language, null, null);
    }
}
