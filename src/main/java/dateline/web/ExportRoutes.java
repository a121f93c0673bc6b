package dateline.web;

import dateline.elastic.Articles;
import dateline.elastic.FoundArticles;
import dateline.elastic.IndexedArticle;
import dateline.search.SearchRequest;
import dateline.search.Sort;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a search finds, to be taken along: all of it as a file, or the newest of it as a feed. */
final class ExportRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);

    private final Articles articles;
    private final ZoneId newsroom;

    ExportRoutes(Articles articles, ZoneId newsroom) {
        this.articles = articles;
        this.newsroom = newsroom;
    }

    void jsonl(Context request) throws IOException {
        export(request, ExportFormat.JSONL);
    }

    void csv(Context request) throws IOException {
        export(request, ExportFormat.CSV);
    }

    void rss(Context request) {
        answer(request, "application/rss+xml; charset=utf-8", XmlFeed::rss);
    }

    void atom(Context request) {
        answer(request, "application/atom+xml; charset=utf-8", XmlFeed::atom);
    }

    void jsonFeed(Context request) {
        answer(request, "application/feed+json; charset=utf-8",
                feed -> Json.MAPPER.toJsonString(JsonFeed.of(feed), JsonFeed.class).getBytes(
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    private void export(Context request, ExportFormat format) throws IOException {
        try (FoundArticles found = articles.all(search(request))) {
            request.contentType(format.type());
            request.header("Content-Disposition", "attachment; filename=\"dateline." + format.word() + "\"");
            if (request.method() != HandlerType.HEAD) {
                write(request, found, format);
            }
        }
    }

    private static void write(Context request, FoundArticles found, ExportFormat format) throws IOException {
        ExportWriter writer = format.to(request.outputStream(), WebServer.origin(request));
        try {
            while (found.hasNext()) {
                writer.write(found.next());
            }
        } catch (RuntimeException broken) {
            LOG.warn("An export broke off: {}", broken.getMessage());
            breakOff(request);
            return;
        }
        writer.flush();
    }

    /** A file that is not whole must not look as if it were. */
    private static void breakOff(Context request) {
        ServletContextRequest.getServletContextRequest(request.req()).getConnectionMetaData().getConnection()
                .getEndPoint().close();
    }

    private void answer(Context request, String type, Function<Feed, byte[]> form) {
        SearchRequest search = search(request).with(Sort.NEWEST);
        List<IndexedArticle> newest = new ArrayList<>();
        try (FoundArticles found = articles.all(search)) {
            while (newest.size() < Feed.SIZE && found.hasNext()) {
                newest.add(found.next());
            }
        }
        String origin = WebServer.origin(request);
        Wording wording = PageRoutes.wording(request);
        String title = search.q().isEmpty() ? "Dateline" : "Dateline: " + search.q();
        String self = origin + request.path() + (request.queryString() == null ? "" : "?" + request.queryString());
        request.contentType(type).result(form.apply(new Feed(title, wording.language(), origin + search.address(),
                self, origin, newsroom, newest)));
    }

    private SearchRequest search(Context request) {
        return SearchRequest.of(QueryString.parse(request.queryString()), newsroom);
    }
}
