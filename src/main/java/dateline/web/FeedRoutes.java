package dateline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.feeds.Feed;
import dateline.feeds.FeedList;
import dateline.feeds.FeedPoller;
import dateline.feeds.FeedPoller.Polled;
import dateline.feeds.FeedState;
import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The feeds: which there are, how each is doing, and changes to the list. */
final class FeedRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ENTRY = 10_000;

    private final FeedPoller feeds;
    private final WritingGuard guard;
    private final ZoneId newsroom;

    FeedRoutes(FeedPoller feeds, WritingGuard guard, ZoneId newsroom) {
        this.feeds = feeds;
        this.guard = guard;
        this.newsroom = newsroom;
    }

    /** A feed as programs see it; times are ISO 8601. */
    record Entry(String id, String url, String outlet, String source, String language, long everyMinutes,
            boolean fullText, String movedTo, String lastPoll, String lastGood, String nextPoll, int failures,
            String problem, String message, int rejected, Map<String, Long> articlesPerDay) {}

    void page(Context request) {
        request.html(Pages.feeds(new FeedsPage(PageRoutes.wording(request), feeds.feeds(), feeds.list().complaints(),
                newsroom)));
    }

    void list(Context request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("feeds", feeds.feeds().stream().map(FeedRoutes::entry).toList());
        answer.put("complaints", feeds.list().complaints());
        request.json(answer);
    }

    void add(Context request) throws IOException {
        guard.checkWriting(request);
        Feed feed = feed(request);
        change(() -> feeds.list().put(feed));
        request.status(201).json(entry(find(feed.id())));
    }

    void remove(Context request) {
        guard.checkWriting(request);
        String id = find(request.pathParam("id")).feed().id();
        change(() -> feeds.list().remove(id));
        request.status(204);
    }

    void poll(Context request) {
        guard.checkWriting(request);
        Polled known = find(request.pathParam("id"));
        request.json(entry(feeds.poll(known.feed().id()).orElseThrow(() -> new Refusal(409, "busy",
                "This feed is being polled right now."))));
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new Refusal(409, "conflict", "The list of feeds could not be changed. " + e.getMessage());
        }
    }

    private Polled find(String id) {
        return feeds.feeds().stream().filter(polled -> polled.feed().id().equals(id)).findAny()
                .orElseThrow(() -> new Refusal(404, "not_found", "There is no feed “%s”.".formatted(id)));
    }

    /** As in the file, with the API's way of writing names. */
    private static Feed feed(Context request) throws IOException {
        byte[] body = request.req().getInputStream().readNBytes(LONGEST_ENTRY);
        try {
            JsonNode entry = JSON.readTree(body);
            if (!entry.isObject()) {
                throw new IllegalArgumentException("a feed is an object with “url”");
            }
            ObjectNode asInFile = JSON.createObjectNode();
            entry.fields().forEachRemaining(field -> asInFile.set(field.getKey().replace('_', '-'), field.getValue()));
            return FeedList.feed(asInFile);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String reason = e instanceof JsonProcessingException broken ? broken.getOriginalMessage() : e.getMessage();
            throw new Refusal(400, "bad_body", "This is no feed: %s.".formatted(reason));
        }
    }

    private static Entry entry(Polled polled) {
        Feed feed = polled.feed();
        FeedState state = polled.state();
        Map<String, Long> perDay = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : state.perDay().entrySet()) {
            perDay.put(day.getKey().toString(), day.getValue());
        }
        return new Entry(feed.id(), feed.url().toString(), feed.outlet(), feed.source(), feed.language(),
                feed.every().toMinutes(), feed.fullText(), state.moved() == null ? null : state.moved().toString(),
                text(state.lastPoll()), text(state.lastGood()), state.isGone() ? null : text(state.next()),
                state.failures(), state.code() == null ? null : state.code().toLowerCase(Locale.ROOT),
                state.trouble(), state.rejected(), perDay);
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** Every address that has to do with feeds. */
    List<Route> routes() {
        List<String> none = List.of();
        return List.of(Route.get("/feeds", none, this::page), Route.get("/api/feeds", none, this::list),
                new Route(HandlerType.POST, "/api/feeds", none, this::add),
                new Route(HandlerType.DELETE, "/api/feeds/{id}", none, this::remove),
                new Route(HandlerType.POST, "/api/feeds/{id}/poll", none, this::poll));
    }
}
