package dateline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.alerts.Alerts;
import dateline.search.BadParameter;
import dateline.search.SavedSearch;
import dateline.search.SearchRequest;
import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saved searches: kept, listed, deleted, each with its feeds and, if wanted, a webhook. */
final class SavedSearchRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();
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
                search, entry(search, null))).toList();
        request.html(Pages.searches(new SavedSearchesPage(PageRoutes.wording(request), rows, newsroom)));
    }

    private void list(Context request) {
        request.json(Map.of("searches", alerts.searches().all().stream().map(search -> entry(search, null)).toList()));
    }

    private void save(Context request) throws IOException {
        guard.checkWriting(request);
        JsonNode body = body(request);
        Map<String, List<String>> parameters = parameters(body);
        SearchRequest search = SearchRequest.of(parameters, newsroom);
        String name = body.path("name").asText("").strip();
        if (name.isEmpty()) {
            name = search.q().isEmpty() ? search.address() : search.q();
        }
        if (name.length() > SavedSearch.LONGEST_NAME) {
            throw new BadParameter("name", "A name can have %d characters at most.".formatted(SavedSearch.LONGEST_NAME));
        }
        SavedSearch saved = alerts.save(name, parameters, webhook(body.path("webhook")));
        request.status(201).json(entry(saved, saved.secret()));
    }

    private void delete(Context request) {
        guard.checkWriting(request);
        String id = request.pathParam("id");
        if (!alerts.searches().delete(id)) {
            throw new Refusal(404, "not_found", "There is no saved search “%s”.".formatted(id));
        }
        request.status(204);
    }

    private static JsonNode body(Context request) throws IOException {
        byte[] body = request.req().getInputStream().readNBytes(LONGEST_BODY);
        try {
            JsonNode read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException noJson) {
            // said below
        }
        throw new Refusal(400, "bad_body", "A saved search is a JSON object with “permalink”, or with the parameters of a"
                + " search, and if wanted “name” and “webhook”.");
    }

    /** As an address, or each on its own: {@code {"q": "Kursk", "outlet": ["A", "B"]}}. */
    private static Map<String, List<String>> parameters(JsonNode body) {
        if (body.hasNonNull("permalink")) {
            String permalink = body.get("permalink").asText();
            return QueryString.parse(permalink.substring(permalink.indexOf('?') + 1));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        body.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("name") && !field.getKey().equals("webhook")) {
                List<String> values = new ArrayList<>();
                Iterable<JsonNode> given = field.getValue().isArray() ? field.getValue() : List.of(field.getValue());
                given.forEach(value -> values.add(value.asText()));
                parameters.put(field.getKey(), values);
            }
        });
        return parameters;
    }

    private static URI webhook(JsonNode given) {
        if (given.isMissingNode() || given.isNull() || given.asText().isBlank()) {
            return null;
        }
        try {
            URI webhook = new URI(given.asText().strip());
            if (webhook.getHost() != null && String.valueOf(webhook.getScheme()).matches("(?i)https?")) {
                return webhook;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new BadParameter("webhook", "“%s” is no address for a webhook; one looks like https://example.org/hook."
                .formatted(given.asText()));
    }

    private Entry entry(SavedSearch search, String secret) {
        String address = search.request(newsroom).address();
        String asked = address.contains("?") ? address.substring(address.indexOf('?')) : "";
        Map<String, String> feeds = new LinkedHashMap<>();
        feeds.put("rss", "/search.rss" + asked);
        feeds.put("atom", "/search.atom" + asked);
        feeds.put("json", "/search.feed.json" + asked);
        return new Entry(search.id(), search.name(), address, feeds,
                search.webhook() == null ? null : search.webhook().toString(), secret, search.createdAt().toString(),
                search.trouble());
    }
}
