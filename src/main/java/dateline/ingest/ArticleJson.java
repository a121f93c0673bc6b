package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An article as a JSON object, both ways. */
public final class ArticleJson {
    /** The most an id may have, in bytes of UTF-8: the engine's limit. */
    private static final int LONGEST_ID = 512;
    /** Far more than any article nests; a bomb nests by the million. */
    private static final int DEEPEST = 100;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(JsonArticlesReader.LONGEST).build()).build())
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

    /** @throws IllegalArgumentException when it is no article; its message is for people, and names the field */
    static Article read(JsonNode fields, Origin origin) {
        String title = text(fields, "title");
        String lead = text(fields, "lead");
        String body = text(fields, "body");
        String html = text(fields, "html");
        if (body == null || body.isBlank()) {
            body = CleanText.of(HtmlText.of(html));
        }
        return new Article(id(fields), text(fields, "url"), title, lead, body,
                origin.outletOf(text(fields, "outlet")), origin.sourceOf(text(fields, "source")), authors(fields),
                text(fields, "section"), origin.languageOf(language(fields), title, lead, body),
                text(fields, "published_at"), text(fields, "updated_at"));
    }

    /** The id a record came with, however wrong the rest of it is; null when there is none. */
    static String idOf(JsonNode fields) {
        JsonNode id = fields.path("id");
        return id.isValueNode() && !id.isNull() ? Shown.of(id.asText()) : null;
    }

    private static String id(JsonNode fields) {
        String id = text(fields, "id");
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
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("“" + name + "” must be text, not " + kind(value));
        }
        return CleanText.of(value.textValue());
    }

    private static List<String> authors(JsonNode fields) {
        JsonNode value = fields.path("authors");
        if (!value.isArray()) {
            String one = textOrList(value);
            return one == null ? List.of() : List.of(one);
        }
        List<String> authors = new ArrayList<>();
        for (JsonNode author : value) {
            if (!author.isTextual()) {
                throw new IllegalArgumentException("“authors” must be a list of texts, but it holds " + kind(author));
            }
            authors.add(CleanText.of(author.textValue()));
        }
        return authors;
    }

    private static String textOrList(JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isTextual()) {
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
