package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;

/** A small index of our own beside that of the articles, made from its file in {@code mappings} as it stands there. */
final class MappedIndex {
    private MappedIndex() {}

    /** Creates the index unless it is there; two processes may try at once. */
    static void ensure(ElasticsearchClient client, String index) throws IOException {
        if (client.indices().exists(e -> e.index(index)).value()) {
            return;
        }
        try (InputStream mapping = MappedIndex.class.getResourceAsStream("/mappings/" + index + ".json")) {
            client.indices().create(c -> c.index(index).withJson(mapping));
        } catch (ElasticsearchException error) {
            if (!"resource_already_exists_exception".equals(error.error().type())) {
                throw error;
            }
        }
    }
}
