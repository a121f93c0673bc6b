package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * Reads articles from JSON Lines, or from a JSON list of objects, whichever it meets, and from what else is written in
 * JSON: ninjs, JSON Feed, lists within an object. Holds one record at a time, and one bad record never stops the rest.
 * Fields it does not know are passed over.
 */
public final class JsonArticlesReader implements ArticleReader {
    /** The most bytes one record may have: a long book, and no article. */
    static final int LONGEST = 10 * 1024 * 1024;

    private final Origin origin;
    private final JsonShape shape;
    private final Checkpoint from;

    public JsonArticlesReader() {
        this(Origin.UNKNOWN);
    }

    public JsonArticlesReader(Origin origin) {
        this(origin, null);
    }

    /** @param shape null when it is to be told by each record */
    JsonArticlesReader(Origin origin, JsonShape shape) {
        this(origin, shape, Checkpoint.START);
    }

    private JsonArticlesReader(Origin origin, JsonShape shape, Checkpoint from) {
        this.origin = origin;
        this.shape = shape;
        this.from = from;
    }

    /** Reads JSON Lines whose beginning was read before: the input begins at the given place. */
    public static JsonArticlesReader goingOn(Origin origin, Checkpoint from) {
        return new JsonArticlesReader(origin, null, from);
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        if (from.bytes() > 0) {
            read(new JsonRecords(in, LONGEST, from.bytes(), from.line()), intake, true);
            return;
        }
        Beginning beginning = Beginning.of(in, Format.HEAD);
        Charset other = Encoding.otherThanUtf8(beginning.bytes());
        InputStream all = beginning.andTheRest();
        read(new JsonRecords(other == null ? all : utf8(all, other), LONGEST), intake, other == null);
    }

    /** @param canGoOn whether the bytes counted are those of the input */
    private void read(JsonRecords records, Intake intake, boolean canGoOn) throws IOException {
        for (JsonRecord record = records.next(); record != null; record = records.next()) {
            read(record, intake);
            if (canGoOn && records.isBetweenLines()) {
                intake.at(records.bytes(), records.line());
            }
        }
    }

    private static InputStream utf8(InputStream in, Charset other) throws IOException {
        return ReaderInputStream.builder().setReader(new InputStreamReader(in, other)).setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private void read(JsonRecord record, Intake intake) {
        JsonNode fields = null;
        try {
            fields = parse(record);
        } catch (IllegalArgumentException notJson) {
            intake.reject(new Rejection(record.line(), null, notJson.getMessage()), record.text());
            return;
        }
        read(fields, record, intake);
    }

    private void read(JsonNode fields, JsonRecord record, Intake intake) {
        JsonShape found = shape != null ? shape : JsonShape.of(fields);
        if (found == JsonShape.FEED && !fields.path("items").isArray()) {
            intake.reject(new Rejection(record.line(), null, "this is no JSON Feed: it has no list of items"),
                    record.text());
        } else if (found == JsonShape.FEED) {
            fields.path("items").forEach(item -> take(() -> JsonFeed.draft(item, fields), item, record.line(), intake));
        } else if (found == JsonShape.LIST) {
            JsonShape.list(fields).forEach(item -> readWithin(item, record, intake));
        } else {
            Supplier<Draft> draft = found == JsonShape.NINJS ? () -> Ninjs.draft(fields) : () -> ours(fields);
            take(draft, fields, record.line(), record.text(), intake);
        }
    }

    /** Some agencies put one more object around each. */
    private void readWithin(JsonNode item, JsonRecord record, Intake intake) {
        JsonNode inside = item.path("item").isObject() ? item.path("item")
                : item.path("_source").isObject() ? item.path("_source") : item;
        take(() -> JsonShape.of(inside) == JsonShape.NINJS ? Ninjs.draft(inside) : ours(inside), inside, record.line(),
                intake);
    }

    private void take(Supplier<Draft> draft, JsonNode fields, long line, Intake intake) {
        take(draft, fields, line, fields.toString(), intake);
    }

    private void take(Supplier<Draft> draft, JsonNode fields, long line, String record, Intake intake) {
        Draft made;
        Article article;
        try {
            made = draft.get();
            article = made.article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(line, ArticleJson.idOf(fields), notAnArticle.getMessage()), record);
            return;
        }
        if (made.id != null) {
            intake.replace(article, line);
        } else {
            intake.take(article, line);
        }
    }

    private static Draft ours(JsonNode fields) {
        if (!fields.isObject()) {
            throw new IllegalArgumentException("an article must be an object in braces { }, not "
                    + ArticleJson.kind(fields));
        }
        return ArticleJson.draft(fields);
    }

    private static JsonNode parse(JsonRecord record) {
        if (record.problem() != null) {
            throw new IllegalArgumentException(record.problem());
        }
        String json = decode(record.bytes());
        if (json.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not JSON: it holds NUL bytes, as a binary or damaged file does");
        }
        JsonNode fields = parse(json);
        JsonNode mended = fields.path(Rejects.FIELD).path(Rejects.RECORD);
        return mended.isTextual() ? parse(mended.textValue()) : fields;
    }

    private static JsonNode parse(String json) {
        try {
            return ArticleJson.JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(inWords(wrong, json), wrong);
        }
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, text, true);
        if (result.isError()) {
            throw new IllegalArgumentException("not UTF-8 from byte " + (in.position() + 1) + " of the record on");
        }
        return text.flip().toString();
    }

    private static String inWords(JsonProcessingException wrong, String json) {
        if (wrong instanceof StreamConstraintsException) {
            return wrong.getMessage().contains("nesting depth") ? "nested too deep for an article"
                    : "a field name or a number in it is too long";
        }
        if (wrong instanceof MismatchedInputException mismatched) {
            return mismatched.getMessage().startsWith("Duplicate field") ? "a field is given twice"
                    : "more text follows after the closing brace }";
        }
        String rest = wrong.getLocation() == null ? "" : json.substring(at(wrong, json));
        return wrong instanceof JsonEOFException || rest.isBlank() ? "not JSON: the record breaks off in the middle"
                : "not JSON from “" + Shown.of(rest) + "” on";
    }

    private static int at(JsonProcessingException wrong, String json) {
        return (int) Math.max(0, Math.min(wrong.getLocation().getCharOffset(), json.length()));
    }
}
