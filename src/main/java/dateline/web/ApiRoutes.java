package dateline.web;

import dateline.article.IntakeReport;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.ingest.JsonArticlesReader;
import dateline.search.BadParameter;
import dateline.search.SearchRequest;
import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What programs ask. */
final class ApiRoutes {

    private static final Set<String> ARTICLE_TYPES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/json");

    /** Blank bytes looked through for the first that is not. */
    private static final int LONGEST_BLANK = 1024;

    private final Articles articles;
    private final WebSettings settings;
    private final WritingGuard guard;

    ApiRoutes(Articles articles, WebSettings settings, WritingGuard guard) {
        this.articles = articles;
        this.settings = settings;
        this.guard = guard;
    }

    void search(Context request) {
        SearchRequest search = SearchRequest.of(QueryString.parse(request.queryString()), settings.newsroom());
        request.json(SearchAnswer.of(articles.search(search), PageRoutes.wording(request)));
    }

    void names(Context request) {
        SearchRequest search = SearchRequest.of(QueryString.parse(request.queryString()), settings.newsroom());
        request.json(Map.of("names", articles.names(search)));
    }

    void suggest(Context request) {
        List<String> typed = QueryString.parse(request.queryString()).getOrDefault("q", List.of(""));
        if (typed.size() > 1 || typed.get(0).length() > SearchRequest.MAX_QUERY_LENGTH) {
            throw new BadParameter("q", "“q” can be given once, with %,d characters at most."
                    .formatted(SearchRequest.MAX_QUERY_LENGTH));
        }
        request.json(Map.of("suggestions", articles.suggestions(typed.get(0),
                PageRoutes.wording(request).language())));
    }

    void facet(Context request) {
        FacetQuestion asked = FacetQuestion.of(request, settings.newsroom());
        request.json(Facets.forPrograms(PageRoutes.wording(request), asked.facet(),
                articles.values(asked.search(), asked.facet(), asked.match())));
    }

    void article(Context request) {
        String id = request.pathParam("id");
        request.json(ArticleAnswer.of(articles.find(id).orElseThrow(() -> none(id))));
    }

    void delete(Context request) {
        guard.checkWriting(request);
        String id = request.pathParam("id");
        if (!articles.delete(id, refresh(request))) {
            throw none(id);
        }
        request.status(204);
    }

    /** Takes articles in as they come: a body of any length needs no more memory than a batch. */
    void take(Context request) throws IOException {
        guard.checkWriting(request);
        checkBody(request);
        LimitedBody body = new LimitedBody(request.req().getInputStream(), settings.bodyLimit());
        try (ArticleWriter writer = articles.writer(refresh(request))) {
            flag(request, "overwrite").ifPresent(writer::replacing);
            try {
                new JsonArticlesReader().read(begun(request, body), writer);
            } catch (LimitedBody.TooLong tooLong) {
                writer.flush();
                throw tooLong(writer.report());
            }
            request.json(writer.finish());
        }
    }

    /** A body that cannot be what it says is refused whole; of any other, each record is taken or rejected. */
    private static InputStream begun(Context request, InputStream body) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(body);
        begun.mark(LONGEST_BLANK);
        int first = begun.read();
        for (int blank = 1; blank < LONGEST_BLANK && first >= 0 && first <= ' '; blank++) {
            first = begun.read();
        }
        if (first < 0) {
            throw new Refusal(400, "bad_body", "There is nothing in the body. Send at least one article.");
        }
        if (WritingGuard.mediaType(request.contentType()).equals("application/json") && first < 0x80
                && first != '[' && first != '{') {
            throw new Refusal(400, "bad_body", "The body is not JSON: send a list of objects.");
        }
        begun.reset();
        return begun;
    }

    private void checkBody(Context request) {
        String type = request.contentType();
        if (type == null || !ARTICLE_TYPES.contains(WritingGuard.mediaType(type))) {
            throw new Refusal(415, "unsupported_media_type", "Send articles as application/x-ndjson, one JSON object "
                    + "a line, or as a JSON list of objects (application/json)" + (type == null
                            ? "; no Content-Type was given." : ", not as “%s”.".formatted(type)));
        }
        String encoding = request.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(415, "unsupported_media_type", "Send the articles uncompressed, not as “%s”."
                    .formatted(encoding));
        }
        if (request.req().getContentLengthLong() > settings.bodyLimit()) {
            throw tooLong(null);
        }
    }

    /** @param taken what was taken in before it was too long; null when nothing was read */
    private Refusal tooLong(IntakeReport taken) {
        String message = "The body is longer than %,d bytes. Send the articles in several requests."
                .formatted(settings.bodyLimit());
        return new Refusal(413, "too_large", taken == null ? message : message
                + " What came before is taken in: indexed %d, updated %d, unchanged %d, rejected %d.".formatted(
                        taken.indexed(), taken.updated(), taken.unchanged(), taken.rejected().size()));
    }

    private static boolean refresh(Context request) {
        return flag(request, "refresh").orElse(false);
    }

    /** Empty when it is not given. */
    private static Optional<Boolean> flag(Context request, String name) {
        List<String> given = QueryString.parse(request.queryString()).getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return switch (given.get(given.size() - 1)) {
            case "true", "" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new BadParameter(name, "“%s” must be true or false, not “%s”.".formatted(name,
                    given.get(given.size() - 1)));
        };
    }

    private static Refusal none(String id) {
        return new Refusal(404, "not_found", "There is no article “%s”.".formatted(id));
    }
}
