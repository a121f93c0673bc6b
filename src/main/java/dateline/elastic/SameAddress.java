package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.article.Article;
import dateline.article.Revision;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds articles again that come under another name than before, since their feed gave them a new guid, or since they come
 * as a page now: by their address, where the text is the same too.
 */
final class SameAddress {
    /** The address as it is searched for; longer ones are not. */
    private static final String FIELD = "url.term";
    /** So many articles at one address have only that in common. */
    private static final int MOST = 20;
    private static final int MOST_FOUND = 1000;

    private SameAddress() {}

    /** Of those that are there under another id, that id by their own. */
    static Map<String, String> names(ElasticsearchClient client, Collection<Article> unknown) throws IOException {
        Map<String, List<Article>> coming = unknown.stream().filter(Revision::isNamedByUs).filter(article ->
                article.url() != null).collect(Collectors.groupingBy(Article::url));
        Map<String, String> names = new HashMap<>();
        if (!coming.isEmpty()) {
            there(client, coming.keySet()).forEach((url, there) -> coming.get(url).forEach(article -> there.stream()
                    .filter(known -> !known.id().equals(article.id()) && Revision.areOne(known, article)).findFirst()
                    .ifPresent(known -> names.put(article.id(), known.id()))));
        }
        return names;
    }

    private static Map<String, List<Article>> there(ElasticsearchClient client, Collection<String> urls)
            throws IOException {
        List<FieldValue> values = urls.stream().map(FieldValue::of).toList();
        Map<String, List<Article>> there = client.search(s -> s.index(IndexName.ALIAS).size(MOST_FOUND)
                .trackTotalHits(t -> t.enabled(false)).sort(o -> o.field(f -> f.field("id")))
                .query(q -> q.bool(b -> b.filter(f -> f.terms(t -> t.field(FIELD).terms(v -> v.value(values))))))
                .source(f -> f.filter(x -> x.includes("id", "url", "title", "lead", "body"))), StoredArticle.class)
                .hits().hits().stream().map(Hit::source).map(StoredArticle::article)
                .collect(Collectors.groupingBy(Article::url));
        there.values().removeIf(articles -> articles.size() > MOST);
        return there;
    }
}
