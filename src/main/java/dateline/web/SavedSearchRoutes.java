package dateline.web;

import dateline.alerts.Alerts;
import dateline.search.SavedSearch;
import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saved searches: kept, listed, deleted, each with its feeds and, if wanted, a webhook. */
final class SavedSearchRoutes {
    private static final int LONGEST_BODY = 100_000;

    private final Alerts alerts;
    private final WritingGuard guard;
    private final ZoneId newsroom;

    SavedSearchRoutes(Alerts alerts, WritingGuard guard, ZoneId newsroom) {
        this.alerts = alerts;
        this.guard = guard;
        this.newsroom = newsroom;
    }

    /**
     * A saved search as programs see it.
     *
     * @param webhook the whole of its address, which may be a secret, only for those who may write
     * @param secret told once, when the search is saved
     */
    record Entry(String id, String name, String permalink, Map<String, String> feeds, String webhook, String secret,
            String createdAt, String problem) {}

    /** Every address that has to do with saved searches. */
    List<Route> routes() {
        List<String> none = List.of();
        return List.of(Route.get("/searches", none, this::page), Route.get("/api/searches", none, this::list),
                new Route(HandlerType.POST, "/api/searches", none, this::save),
                new Route(HandlerType.DELETE, "/api/searches/{id}", none, this::delete));
    }

    private void page(Context request) {
        List<SavedSearchesPage.Row> rows = alerts.searches().all().stream().map(search -> new SavedSearchesPage.Row(
                search, entry(search, null, false))).toList();
        request.html(Pages.searches(new SavedSearchesPage(PageRoutes.wording(request), rows, newsroom)));
    }

    private void list(Context request) {
        boolean whole = guard.mayWrite(request);
        request.json(Map.of("searches", alerts.searches().all().stream().map(search -> entry(search, null, whole))
                .toList()));
    }

    private void save(Context request) throws IOException {
        guard.checkWriting(request);
        byte[] body = request.req().getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refusal(413, "too_large", "A saved search can have %,d bytes at most.".formatted(LONGEST_BODY));
        }
        SaveOrder order = SaveOrder.of(body, newsroom);
        SavedSearch saved = alerts.save(order.name(), order.parameters(), order.webhook());
        request.status(201).json(entry(saved, saved.secret(), true));
    }

    private void delete(Context request) {
        guard.checkWriting(request);
        String id = request.pathParam("id");
        if (!alerts.searches().delete(id)) {
            throw new Refusal(404, "not_found", "There is no saved search “%s”.".formatted(id));
        }
        request.status(204);
    }

    private static String webhook(URI address, boolean whole) {
        return address == null ? null : whole ? address.toString()
                : address.getScheme() + "://" + address.getHost() + "/…";
    }

    private Entry entry(SavedSearch search, String secret, boolean whole) {
        String address = search.request(newsroom).address();
        String asked = address.contains("?") ? address.substring(address.indexOf('?')) : "";
        Map<String, String> feeds = new LinkedHashMap<>();
        feeds.put("rss", "/search.rss" + asked);
        feeds.put("atom", "/search.atom" + asked);
        feeds.put("json", "/search.feed.json" + asked);
        return new Entry(search.id(), search.name(), address, feeds,
                webhook(search.webhook(), whole), secret, search.createdAt().toString(),
                search.trouble());
    }
}
