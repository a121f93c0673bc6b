package dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles from ninjs, the IPTC’s news in JSON, versions 1 to 3 and what agencies make of it. */
final class Ninjs {
    private static final Map<String, String> OTHER_KINDS = Map.of("picture", "a picture", "photo", "a picture",
            "graphic", "a graphic",
            "video", "a video", "audio", "a sound", "event", "an event", "planning", "a planning item", "component",
            "a part of an item");

    private Ninjs() {}

    /** @throws IllegalArgumentException when it is no text; its message is for people */
    static Draft draft(JsonNode item) {
        JsonNode fields = item.path("item").isObject() ? item.path("item") : item;
        String kind = fields.path("type").asText("text").toLowerCase(Locale.ROOT);
        Draft draft = new Draft();
        draft.title = value(fields, "headlines", "headline", "title", "name");
        draft.body = body(fields);
        draft.lead = value(fields, "descriptions", "description_text", "abstract", "summary");
        if (draft.lead == null) {
            draft.lead = HtmlText.of(text(fields, "description_html", "description_xhtml"));
        }
        if (draft.body == null && OTHER_KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("this is " + OTHER_KINDS.get(kind) + ", not an article");
        }
        if (!draft.hasWords()) {
            throw new IllegalArgumentException("there is no headline and no text in it");
        }
        draft.guid = text(fields, "uri", "guid");
        draft.url = web(fields);
        draft.bylines.addAll(texts(fields, "by", "byline"));
        draft.outlet = text(fields, "copyrightholder", "copyrightHolder");
        draft.source = text(fields, "provider", "source", "infosource", "infoSource");
        draft.section = section(fields);
        draft.language = LanguageCode.orNull(text(fields, "language"));
        draft.published = text(fields, "firstcreated", "firstCreated", "contentcreated", "contentCreated",
                "versioncreated", "versionCreated");
        draft.updated = text(fields, "versioncreated", "versionCreated");
        return draft;
    }

    private static List<String> texts(JsonNode fields, String... names) {
        String text = text(fields, names);
        return text == null ? List.of() : List.of(text);
    }

    private static String body(JsonNode fields) {
        String html = text(fields, "body_html", "body_xhtml");
        if (html != null) {
            return HtmlText.of(html);
        }
        String plain = text(fields, "body_text");
        if (plain != null) {
            return plain;
        }
        JsonNode best = null;
        for (JsonNode body : fields.path("bodies")) {
            boolean isHtml = body.path("contentType").asText("").contains("html") || body.path("contenttype").asText("")
                    .contains("html");
            best = best == null || isHtml ? body : best;
        }
        String value = best == null ? null : text(best, "value");
        return value == null || !value.contains("<") ? value : HtmlText.of(value);
    }

    /** The first value of a list of objects, else the first text of the older fields. */
    private static String value(JsonNode fields, String list, String... names) {
        for (JsonNode one : fields.path(list)) {
            String value = text(one, "value");
            if (value != null) {
                return plain(value);
            }
        }
        String text = text(fields, names);
        return text == null ? null : plain(text);
    }

    private static String plain(String text) {
        return text.contains("<") ? HtmlText.of(text) : text;
    }

    private static String section(JsonNode fields) {
        String section = text(fields, "section");
        if (section != null) {
            return section;
        }
        JsonNode service = fields.path("service").path(0);
        String name = text(service, "name");
        return name != null ? name : null;
    }

    private static String web(JsonNode fields) {
        for (JsonNode link : fields.path("links")) {
            if (link.path("rel").asText("").matches("canonical|alternate")) {
                return text(link, "href");
            }
        }
        return text(fields, "url", "canonical_url");
    }

    private static String text(JsonNode fields, String... names) {
        for (String name : names) {
            JsonNode value = fields.path(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return value.textValue();
            }
        }
        return null;
    }
}
