package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The index behind the alias {@code articles}: created from {@code mappings/articles.json} as it stands there, and
 * told from one made by an older or a newer Dateline.
 */
final class ArticleIndex {

    private static final String MAPPING = "/mappings/articles.json";

    private final ElasticsearchClient client;

    ArticleIndex(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Creates the index if there is none.
     *
     * @return what the operator should know of an index made by another version; empty when all is well
     */
    Optional<String> open() throws IOException {
        Optional<IndexName> current = current();
        if (current.isEmpty()) {
            createFirst();
            return Optional.empty();
        }
        int version = current.get().version();
        if (version < mappingVersion()) {
            return Optional.of("The index was built by an older Dateline (mapping %d, now %d). Searching goes on; run “dateline reindex” to build it anew."
                    .formatted(version, mappingVersion()));
        }
        if (version > mappingVersion()) {
            return Optional.of("The index was built by a newer Dateline (mapping %d, here %d). Searching goes on; update this Dateline."
                    .formatted(version, mappingVersion()));
        }
        return Optional.empty();
    }

    /** The build behind the alias; empty before the first. */
    Optional<IndexName> current() throws IOException {
        try {
            return client.indices().getAlias(a -> a.name(IndexName.ALIAS)).result().keySet().stream()
                    .map(IndexName::parse).flatMap(Optional::stream).findFirst();
        } catch (ElasticsearchException error) {
            if (error.status() == 404) {
                return Optional.empty();
            }
            throw error;
        }
    }

    private void createFirst() throws IOException {
        try {
            create(IndexName.first(mappingVersion()), true);
        } catch (ElasticsearchException error) {
            if (!"resource_already_exists_exception".equals(error.error().type())) {
                throw error;
            }
        }
    }

    /** An empty index by today's mapping, not searched yet. */
    IndexName createNext() throws IOException {
        IndexName next = IndexName.of(mappingVersion(), Instant.now());
        create(next, false);
        return next;
    }

    /** From now on the new build is searched and written to. */
    void moveAlias(IndexName old, IndexName next) throws IOException {
        client.indices().updateAliases(u -> u
                .actions(a -> a.add(add -> add.index(next.toString()).alias(IndexName.ALIAS)))
                .actions(a -> a.remove(r -> r.index(old.toString()).alias(IndexName.ALIAS))));
    }

    /** What a reindex that was killed left behind. */
    void deleteLeftovers(IndexName inUse) throws IOException {
        for (String name : client.indices().get(g -> g.index(IndexName.ALIAS + "-*")).result().keySet()) {
            if (IndexName.parse(name).filter(build -> !build.equals(inUse)).isPresent()) {
                delete(IndexName.parse(name).get());
            }
        }
    }

    void delete(IndexName build) throws IOException {
        client.indices().delete(d -> d.index(build.toString()));
    }

    private void create(IndexName name, boolean searched) throws IOException {
        client.indices().create(c -> {
            c.index(name.toString()).withJson(new ByteArrayInputStream(mapping()));
            return searched ? c.aliases(IndexName.ALIAS, a -> a) : c;
        });
    }

    /** The version written into the mapping as {@code _meta.version}: raised with every change that needs a reindex. */
    static int mappingVersion() {
        try {
            JsonNode meta = new ObjectMapper().readTree(mapping()).at("/mappings/_meta/version");
            return meta.intValue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] mapping() {
        try (InputStream file = ArticleIndex.class.getResourceAsStream(MAPPING)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
