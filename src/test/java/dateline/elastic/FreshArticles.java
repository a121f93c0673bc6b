package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An index without articles for a test, whatever the tests before left on the shared engine. */
public final class FreshArticles {

    private FreshArticles() {}

    public static Articles on(Engine engine, ZoneId newsroom) throws IOException {
        ElasticsearchClient client = engine.client();
        List<String> old = new ArrayList<>(client.indices().get(g -> g.index(IndexName.ALIAS + "-*",
                NameIndex.ALIAS + "-*")).result().keySet());
        if (!old.isEmpty()) {
            client.indices().delete(d -> d.index(old));
        }
        Articles articles = new Articles(engine, newsroom);
        articles.open();
        return articles;
    }
}
