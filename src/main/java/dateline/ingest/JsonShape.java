package dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** The ways JSON objects hold articles: as ours, as ninjs, as a feed, or as a list within an object around it. */
enum JsonShape {
    ARTICLE, NINJS, FEED, LIST;

    private static final Set<String> NINJS_ONLY = Set.of("versioncreated", "versionCreated", "pubstatus", "pubStatus",
            "body_xhtml", "headlines", "bodies", "firstcreated", "firstCreated", "copyrightholder", "copyrightHolder",
            "description_text", "descriptions", "representationtype", "$standard");
    private static final List<String> LISTS = List.of("items", "_items", "articles", "results", "entries", "news",
            "documents", "data", "item", "posts", "stories", "docs", "hits", "response", "result");
    private static final List<String> OURS = List.of("title", "body", "html", "headline", "text", "content");

    static JsonShape of(JsonNode fields) {
        if (fields.path("version").asText("").contains("jsonfeed.org") && fields.path("items").isArray()) {
            return FEED;
        }
        if ((fields.path("uri").isTextual() || fields.path("guid").isTextual()) && hasAny(fields, NINJS_ONLY)
                || fields.path("standard").path("name").asText("").equalsIgnoreCase("ninjs")
                || fields.path("uri").isTextual() && fields.path("type").isTextual() && !fields.has("title")) {
            return NINJS;
        }
        return OURS.stream().noneMatch(fields::has) && list(fields) != null ? LIST : ARTICLE;
    }

    /** The list of objects within an object; null when there is none. */
    static JsonNode list(JsonNode fields) {
        for (String name : LISTS) {
            JsonNode list = fields.path(name);
            if (list.isArray() && !list.isEmpty() && list.get(0).isObject()) {
                return list;
            }
            if (list.isObject() && list(list) != null) {
                return list(list);
            }
        }
        return null;
    }

    private static boolean hasAny(JsonNode fields, Set<String> names) {
        return names.stream().anyMatch(fields::has);
    }
}
