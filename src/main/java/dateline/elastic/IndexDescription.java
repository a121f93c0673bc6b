package dateline.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * The settings and the mapping of an index as the engine has them, with which the same index can be made elsewhere.
 * Asked for as plain JSON: nothing that a typed client does not know may be lost.
 */
final class IndexDescription {

    private static final JsonMapper JSON = new JsonMapper();
    /** The others belong to one index alone: its age, its id. */
    private static final List<String> KEPT = List.of("number_of_shards", "number_of_replicas", "auto_expand_replicas",
            "analysis");

    private IndexDescription() {}

    static ObjectNode of(Engine engine, String index) throws IOException {
        Request get = new Request("GET", "/" + index);
        try (InputStream answer = http(engine).performRequest(get).getEntity().getContent()) {
            JsonNode state = JSON.readTree(answer).path(index);
            ObjectNode description = JSON.createObjectNode();
            description.putObject("settings").set("index",
                    ((ObjectNode) state.at("/settings/index")).retain(KEPT));
            description.set("mappings", state.get("mappings"));
            return description;
        }
    }

    static void create(Engine engine, String index, JsonNode description) throws IOException {
        Request create = new Request("PUT", "/" + index);
        create.setJsonEntity(description.toString());
        try {
            http(engine).performRequest(create);
        } catch (ResponseException refused) {
            throw new IllegalStateException("The engine cannot make the index " + index + ": " + Words.of(refused),
                    refused);
        }
    }

    private static RestClient http(Engine engine) {
        return Connection.http(engine.client());
    }
}
