package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** An article as a JSON object, both ways. */
public final class ArticleJson {
    /** The most an id may have, in bytes of UTF-8: the engine's limit. */
    private static final int LONGEST_ID = 512;
    /** Far more than any article nests; a bomb nests by the million. */
    private static final int DEEPEST = 100;
    private static final Set<String> OURS = Set.of("id", "url", "title", "lead", "body", "html", "outlet", "source",
            "authors", "section", "language", "published_at", "updated_at");

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(JsonArticlesReader.LONGEST).build()).build())
            // Programs that should know better write NaN for nothing, and tabs as they are.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ArticleJson() {}

    /** One line of JSON Lines, without the line end; what the article does not say is left out. */
    public static String write(Article article) {
        try {
            return JSON.writeValueAsString(fields(article));
        } catch (JsonProcessingException alwaysPossible) {
            throw new IllegalStateException(alwaysPossible);
        }
    }

    private static ObjectNode fields(Article article) {
        ObjectNode fields = JSON.createObjectNode();
        put(fields, "id", article.id());
        put(fields, "url", article.url());
        put(fields, "title", article.title());
        put(fields, "lead", article.lead());
        put(fields, "body", article.body());
        put(fields, "outlet", article.outlet());
        put(fields, "source", article.source());
        if (!article.authors().isEmpty()) {
            article.authors().forEach(fields.putArray("authors")::add);
        }
        put(fields, "section", article.section());
        put(fields, "language", article.language());
        put(fields, "published_at", article.publishedAt());
        put(fields, "updated_at", article.updatedAt());
        return fields;
    }

    private static void put(ObjectNode fields, String name, String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    /**
     * What an object says in our fields, and where they are missing in the usual other names for them.
     *
     * @throws IllegalArgumentException when it is no article; its message is for people, and names the field
     */
    static Draft draft(JsonNode fields) {
        Draft draft = new Draft();
        draft.id = id(fields);
        draft.url = text(fields, "url");
        draft.title = text(fields, "title");
        draft.lead = text(fields, "lead");
        draft.body = text(fields, "body");
        String html = text(fields, "html");
        if (draft.body == null || draft.body.isBlank()) {
            draft.body = CleanText.of(HtmlText.of(html));
        }
        draft.outlet = text(fields, "outlet");
        draft.source = text(fields, "source");
        authors(fields, draft);
        draft.section = text(fields, "section");
        draft.language = language(fields);
        draft.published = textOrNumber(fields, "published_at");
        draft.updated = textOrNumber(fields, "updated_at");
        fields.fields().forEachRemaining(field -> otherwise(draft, field.getKey(), field.getValue()));
        return draft;
    }

    /** Takes a field that has another name than ours; what it cannot be is passed over. */
    private static void otherwise(Draft draft, String name, JsonNode value) {
        String ours = FieldNames.ours(name);
        if (ours == null || OURS.contains(name)) {
            return;
        }
        if (ours.equals("authors") && value.isArray() && draft.authors.isEmpty()) {
            value.forEach(author -> draft.authors.add(author.isTextual() ? author.textValue() : author.path("name")
                    .asText("")));
        } else if (value.isTextual() || value.isIntegralNumber()) {
            if (!ours.equals("authors") || draft.authors.isEmpty()) {
                FieldNames.put(draft, ours, CleanText.of(value.asText()));
            }
        }
    }

    /** The id a record came with, however wrong the rest of it is; null when there is none. */
    static String idOf(JsonNode fields) {
        JsonNode id = fields.path("id");
        return id.isValueNode() && !id.isNull() ? Shown.of(id.asText()) : null;
    }

    private static String id(JsonNode fields) {
        String id = textOrNumber(fields, "id");
        if (id != null && id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw new IllegalArgumentException("“id” must not be longer than " + LONGEST_ID + " bytes");
        }
        return id;
    }

    private static String language(JsonNode fields) {
        String written = text(fields, "language");
        try {
            return written == null || written.isBlank() ? null : LanguageCode.of(written);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("“language” " + unknown.getMessage());
        }
    }

    private static String text(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("“" + name + "” must be text, not " + kind(value));
        }
        return CleanText.of(value.textValue());
    }

    /** Databases number what they hold, and count the seconds. */
    private static String textOrNumber(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        return value.isIntegralNumber() ? value.asText() : text(fields, name);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isDouble() && Double.isNaN(value.doubleValue());
    }

    private static void authors(JsonNode fields, Draft draft) {
        JsonNode value = fields.path("authors");
        if (!value.isArray()) {
            String one = textOrList(value);
            draft.bylines.addAll(one == null ? List.of() : List.of(one));
            return;
        }
        for (JsonNode author : value) {
            JsonNode name = author.isObject() && author.path("name").isTextual() ? author.path("name") : author;
            if (!name.isTextual()) {
                throw new IllegalArgumentException("“authors” must be a list of texts, but it holds " + kind(author));
            }
            draft.authors.add(name.textValue());
        }
    }

    private static String textOrList(JsonNode value) {
        if (isNothing(value) || value.isTextual()) {
            return CleanText.of(value.textValue());
        }
        throw new IllegalArgumentException("“authors” must be text or a list of texts, not " + kind(value));
    }

    /** What a value is, in words. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case OBJECT -> "an object";
            case STRING -> "text";
            default -> "null";
        };
    }
}
