package dateline.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/** Articles from JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    static Draft draft(JsonNode item, JsonNode feed) {
        Draft draft = new Draft();
        draft.url = text(item, "url");
        Feed.identify(draft, text(item, "id"), text(feed, "home_page_url"));
        draft.title = text(item, "title");
        String html = text(item, "content_html");
        draft.body = html != null ? HtmlText.of(html) : text(item, "content_text");
        draft.lead = text(item, "summary");
        draft.published = text(item, "date_published");
        draft.updated = text(item, "date_modified");
        JsonNode around = item.has("authors") || item.has("author") ? item : feed;
        around.path("authors").forEach(author -> draft.authors.add(text(author, "name")));
        if (draft.authors.isEmpty() && around.has("author")) {
            draft.authors.add(text(around.path("author"), "name"));
        }
        draft.section = item.path("tags").isArray() && item.path("tags").size() == 1 ? item.path("tags").get(0).asText()
                : null;
        draft.language = LanguageCode.orNull(text(item, "language"));
        draft.languageAround = text(feed, "language");
        Feed.place(draft, text(feed, "title"), text(feed, "home_page_url"));
        return draft;
    }

    private static String text(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
