package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import dateline.elastic.EngineExtension;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plugin and the mapping inside a real Elasticsearch. */
@ExtendWith(EngineExtension.class)
class AnalysisIT {
    private static final String INDEX = "analysis-it";
    private static final List<String> ANALYZERS =
        List.of("dateline_text", "dateline_text_search", "dateline_exact", "korean_text", "ukrainian_text");
    private static final List<String> FIELDS = List.of("title^3", "body");

    private final ElasticsearchClient client;

    AnalysisIT(ElasticsearchClient client) {
        this.client = client;
    }

    @BeforeEach
    void createIndex() throws IOException {
        try (InputStream mapping = getClass().getResourceAsStream("/mappings/articles.json")) {
            client.indices().create(create -> create.index(INDEX).withJson(mapping));
        }
    }

    @AfterEach
    void deleteIndex() throws IOException {
        client.indices().delete(delete -> delete.index(INDEX));
    }

    @Test
    void engineGivesTheFormsOfTheDocumentation() throws IOException {
        assertForms("dateline_text", AnalysisDocTest.articleFormsAreAsDocumented());
        assertForms("dateline_exact", AnalysisDocTest.exactFormsAreAsDocumented());
    }

    @Test
    void everyAnalyzerOfTheMappingWorks() throws IOException {
        for (String analyzer : ANALYZERS) {
            assertThat(analyze(analyzer, "젤렌스키 Зеленський")).as(analyzer).contains("젤렌스키", "зеленський");
        }
        assertThat(analyze("korean_text", "젤렌스키가")).containsExactly("젤렌스키가", "젤렌스키");
        assertThat(analyze("ukrainian_text", "Зеленського")).containsExactly("зеленський");
    }

    private void assertForms(String analyzer, Stream<List<String>> rows) throws IOException {
        for (List<String> row : rows.toList()) {
            assertThat(analyze(analyzer, row.get(0))).containsExactly(row.get(1).split(" "));
        }
    }

    private List<String> analyze(String analyzer, String text) throws IOException {
        return client.indices().analyze(analyze -> analyze.index(INDEX).analyzer(analyzer).text(text)).tokens().stream()
            .map(AnalyzeToken::token).toList();
    }

    @Test
    void wordsAreFoundInEveryCaseAndMarkedAsWritten() throws IOException {
        index("1", "젤렌스키가 金正恩을 비판", "국회의원들이 삼성전자를 방문했다.");
        index("2", "Зеленського запросили", "Про це сказав Куп\u02BCянськ & <b>Буданова</b>.");
        assertThat(marks("젤렌스키")).containsExactly("<mark>젤렌스키</mark>가 金正恩을 비판");
        assertThat(marks("김정은")).containsExactly("젤렌스키가 <mark>金正恩</mark>을 비판");
        assertThat(marks("국회 의원")).containsExactly("<mark>국회</mark><mark>의원</mark>들이 삼성전자를 방문했다.");
        assertThat(marks("삼성전자")).hasSize(1);
        assertThat(marks("зеленський")).containsExactly("<mark>Зеленського</mark> запросили");
        assertThat(marks("Буданов").toString()).contains("&lt;b&gt;<mark>Буданова</mark>&lt;&#x2F;b&gt;");
        assertThat(marks("Куп'янськ").toString()).contains("<mark>Куп\u02BCянськ</mark>");
        assertThat(marks("Богданов")).isEmpty();
    }

    @Test
    void compoundInAQueryIsNotTheSumOfItsParts() throws IOException {
        index("1", "의원 넷, 국회로", "전자 업계와 삼성");
        assertThat(marks("국회의원")).isEmpty();
        assertThat(marks("삼성전자")).isEmpty();
        assertThat(marks("국회 의원")).hasSize(1);
    }

    private void index(String id, String title, String body) throws IOException {
        client.index(index -> index.index(INDEX).id(id).document(Map.of("title", title, "body", body))
            .refresh(Refresh.True));
    }

    /** The marked title and body of each hit. */
    private List<String> marks(String query) throws IOException {
        SearchResponse<Void> response = client.search(search -> search.index(INDEX)
            .query(q -> q.combinedFields(words -> words.query(query).fields(FIELDS)
                .operator(CombinedFieldsOperator.And)))
            .source(source -> source.fetch(false))
            .highlight(highlight -> highlight.type(HighlighterType.Unified).encoder(HighlighterEncoder.Html)
                .preTags("<mark>").postTags("</mark>").numberOfFragments(0)
                .fields("title", field -> field.matchedFields("title", "title.exact"))
                .fields("body", field -> field.matchedFields("body", "body.exact"))), Void.class);
        return response.hits().hits().stream().flatMap(hit -> hit.highlight().values().stream())
            .flatMap(List::stream).toList();
    }
}
