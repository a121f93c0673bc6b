package dateline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.search.BadParameter;
import dateline.search.SavedSearch;
import dateline.search.SearchRequest;
import dateline.web.Problem.Refusal;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants to be saved: {@code {"q": "Kursk", "outlet": ["A", "B"]}}, or {@code {"permalink": "/search?…"}}.
 *
 * @param search from its first page
 * @param webhook null for none
 */
record SaveOrder(String name, SearchRequest search, URI webhook) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws Refusal when it is no JSON object
     * @throws BadParameter naming what is wrong in it
     */
    static SaveOrder of(byte[] json, ZoneId newsroom) throws IOException {
        JsonNode body = read(json);
        SearchRequest search = search(body, newsroom).withPage(1);
        String name = text(body, "name");
        if (name.length() > SavedSearch.LONGEST_NAME) {
            throw new BadParameter("name", "A name can have %d characters at most.".formatted(SavedSearch.LONGEST_NAME));
        }
        return new SaveOrder(name.isEmpty() ? nameOf(search) : name, search, webhook(text(body, "webhook")));
    }

    /** What a search is called by itself. */
    static String nameOf(SearchRequest search) {
        String name = search.q().isEmpty() ? search.address() : search.q();
        if (name.length() <= SavedSearch.LONGEST_NAME) {
            return name;
        }
        int end = SavedSearch.LONGEST_NAME - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Its parameters, as an address has them. */
    Map<String, List<String>> parameters() {
        return QueryString.parse(search.parameters());
    }

    private static JsonNode read(byte[] json) throws IOException {
        try {
            JsonNode read = JSON.readTree(json);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException | CharConversionException noJson) {
            // said below
        }
        throw new Refusal(400, "bad_body", "A saved search is a JSON object with “permalink”, or with the parameters of a"
                + " search, and if wanted “name” and “webhook”.");
    }

    private static SearchRequest search(JsonNode body, ZoneId newsroom) {
        String permalink = text(body, "permalink");
        if (!permalink.isEmpty()) {
            return SearchAddress.of(permalink, newsroom).orElseThrow(() -> new BadParameter("permalink",
                    "“%s” is not the address of a search; one looks like /search?q=Kursk.".formatted(permalink)));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        body.fields().forEachRemaining(field -> {
            if (!List.of("name", "webhook", "permalink").contains(field.getKey())) {
                parameters.put(field.getKey(), texts(field.getKey(), field.getValue()));
            }
        });
        return SearchRequest.of(parameters, newsroom);
    }

    private static List<String> texts(String name, JsonNode given) {
        List<String> texts = new ArrayList<>();
        (given.isArray() ? given : List.of(given)).forEach(value -> texts.add(text(name, value)));
        return texts;
    }

    private static String text(JsonNode body, String name) {
        return text(name, body.path(name)).strip();
    }

    /** Empty when there is none. */
    private static String text(String name, JsonNode given) {
        if (given.isContainerNode()) {
            throw new BadParameter(name, "“%s” must be text, not %s.".formatted(name, given));
        }
        return given.isNull() ? "" : given.asText();
    }

    private static URI webhook(String given) {
        if (given.isEmpty()) {
            return null;
        }
        try {
            URI webhook = new URI(given);
            if (webhook.getHost() != null && String.valueOf(webhook.getScheme()).matches("(?i)https?")) {
                return webhook;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new BadParameter("webhook", "“%s” is no address for a webhook; one looks like https://example.org/hook."
                .formatted(given));
    }
}
