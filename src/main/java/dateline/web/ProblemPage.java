package dateline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a reader sees when a request cannot be answered: why, in words, and where to go on. Nothing typed is lost.
 *
 * @param asked the parameters of the request, as far as they could be read
 * @param here the address that was asked for
 */
public record ProblemPage(Wording wording, int status, String parameter, String message,
        Map<String, List<String>> asked, String here, boolean search) {

    public String heading() {
        return wording.text(key("problem.", status >= 500 ? "problem.500" : "problem.400"));
    }

    /** What it means, in the reader's language; null when the message itself is all there is to say. */
    public String why() {
        if (status == 400 && isDate()) {
            return wording.text(message.contains("before it begins") ? "problem.range" : "problem.date");
        }
        if (status == 400 && parameter != null) {
            return wording.text("problem.parameter", parameter);
        }
        String key = "problem." + status + (isArticle() ? ".article.why" : ".why");
        return wording.has(key) ? wording.text(key) : null;
    }

    /** Whether the English message says something that {@link #why} does not. */
    public boolean hasDetail() {
        return status != 404 && status != 500;
    }

    public boolean isDate() {
        return "from".equals(parameter) || "to".equals(parameter);
    }

    public String q() {
        return first("q");
    }

    public String first(String name) {
        return asked.getOrDefault(name, List.of("")).get(0);
    }

    /** The search without what is wrong in it; null when that is not what is wrong. */
    public String without() {
        if (!search || status != 400 || parameter == null) {
            return null;
        }
        StringBuilder address = new StringBuilder();
        asked.forEach((name, values) -> values.stream().filter(value -> !name.equals(parameter))
                .forEach(value -> address.append(address.isEmpty() ? "?" : "&").append(encoded(name)).append('=')
                        .append(encoded(value))));
        return "/search" + address;
    }

    /** All other parameters, for the form in which a date is mended. */
    public List<Field> fieldsBut(String... set) {
        List<String> replaced = List.of(set);
        return asked.entrySet().stream().filter(entry -> !replaced.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(v -> new Field(entry.getKey(), v))).toList();
    }

    private boolean isArticle() {
        return status == 404 && here.startsWith("/articles/");
    }

    private String key(String start, String otherwise) {
        String key = start + status + (isArticle() ? ".article" : "");
        return wording.has(key) ? key : otherwise;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
