package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An index without articles, to measure or to test with, in a data folder that is used for nothing else. */
public final class FreshArticles {

    private FreshArticles() {}

    /** All articles there were are gone. */
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
