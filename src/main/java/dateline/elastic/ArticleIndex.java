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
 * told from one made by an older or a newer Dateline. The index of the names in it is made and goes with it.
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
            return Optional.of("The index was built by an older Dateline (mapping %d, now %d)."
                    + " Searching goes on; run “dateline reindex” to build it anew."
                    .formatted(version, mappingVersion()));
        }
        if (version > mappingVersion()) {
            return Optional.of("The index was built by a newer Dateline (mapping %d, here %d)."
                    + " Searching goes on; update this Dateline."
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
        IndexName first = IndexName.first(mappingVersion());
        createUnlessThere(NameIndex.of(client, first).name(), NameIndex.MAPPING, NameIndex.ALIAS);
        createUnlessThere(first.toString(), MAPPING, IndexName.ALIAS);
    }

    private void createUnlessThere(String name, String mapping, String alias) throws IOException {
        try {
            create(name, mapping, alias);
        } catch (ElasticsearchException error) {
            if (!"resource_already_exists_exception".equals(error.error().type())) {
                throw error;
            }
        }
    }

    /** An empty index by today's mapping, and one for its names, not searched yet. */
    IndexName createNext() throws IOException {
        IndexName next = IndexName.of(mappingVersion(), Instant.now());
        create(next.toString(), MAPPING, null);
        create(NameIndex.of(client, next).name(), NameIndex.MAPPING, null);
        return next;
    }

    /** From now on the new build is searched and written to. */
    void moveAlias(IndexName old, IndexName next) throws IOException {
        Optional<NameIndex> oldNames = NameIndex.current(client);
        client.indices().updateAliases(u -> {
            u.actions(a -> a.add(add -> add.index(next.toString()).alias(IndexName.ALIAS)))
                    .actions(a -> a.remove(r -> r.index(old.toString()).alias(IndexName.ALIAS)))
                    .actions(a -> a.add(add -> add.index(NameIndex.of(client, next).name()).alias(NameIndex.ALIAS)));
            oldNames.ifPresent(names -> u.actions(a -> a.removeIndex(r -> r.index(names.name()))));
            return u;
        });
    }

    /** From now on this build is searched and written to, and the one before it, if any, is gone. */
    void take(IndexName build) throws IOException {
        Optional<IndexName> old = current().filter(name -> !name.equals(build));
        Optional<NameIndex> oldNames = NameIndex.current(client).filter(names -> old.isPresent());
        client.indices().updateAliases(u -> {
            u.actions(a -> a.add(add -> add.index(build.toString()).alias(IndexName.ALIAS)))
                    .actions(a -> a.add(add -> add.index(NameIndex.of(client, build).name()).alias(NameIndex.ALIAS)));
            old.ifPresent(name -> u.actions(a -> a.removeIndex(r -> r.index(name.toString()))));
            oldNames.ifPresent(names -> u.actions(a -> a.removeIndex(r -> r.index(names.name()))));
            return u;
        });
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
        client.indices().delete(d -> d.index(build.toString(), NameIndex.of(client, build).name())
                .ignoreUnavailable(true));
    }

    /** An empty index of this name by today's mapping, which nobody else knows. */
    void create(String name) throws IOException {
        create(name, MAPPING, null);
    }

    /** @param alias null for an index that is not in use yet */
    private void create(String name, String mapping, String alias) throws IOException {
        client.indices().create(c -> {
            c.index(name).withJson(new ByteArrayInputStream(file(mapping)));
            return alias == null ? c : c.aliases(alias, a -> a);
        });
    }

    /** The version written into the mapping as {@code _meta.version}: raised with every change that needs a reindex. */
    static int mappingVersion() {
        try {
            JsonNode meta = new ObjectMapper().readTree(file(MAPPING)).at("/mappings/_meta/version");
            return meta.intValue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] file(String mapping) {
        try (InputStream file = ArticleIndex.class.getResourceAsStream(mapping)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
