package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sends articles to a Dateline server, some hundreds in a request. A server that is busy or starting anew is asked
 * again, when it says so or ever less often. Not for use by several threads.
 */
public final class ServerIntake implements Intake {
    private static final int CHUNK_ARTICLES = 500;
    private static final int CHUNK_CHARACTERS = 2_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).build();
    private final URI server;
    private final String key;
    private final boolean replace;
    private final Duration firstPause;
    private final List<Sent> chunk = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private long characters;
    private long indexed;
    private long updated;
    private long unchanged;
    private boolean answered;

    private record Sent(long line, String id, String json) {}

    /**
     * @param server such as {@code http://127.0.0.1:8080}
     * @param key for the {@code Authorization} header; null when the server needs none
     * @param replace whether each article takes the place of the one with its id, also where it says less
     * @throws IllegalArgumentException when that is no address of a server; its message is for people
     */
    public ServerIntake(URI server, String key, boolean replace) {
        this(server, key, replace, Duration.ofSeconds(1));
    }

    ServerIntake(URI server, String key, boolean replace, Duration firstPause) {
        if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("The address of a server must look like http://host:8080, not " + server
                    + ".");
        }
        this.server = server;
        this.key = key;
        this.replace = replace;
        this.firstPause = firstPause;
    }

    @Override
    public void take(Article article, long line) {
        String json = ArticleJson.write(article);
        if (chunk.size() >= CHUNK_ARTICLES || !chunk.isEmpty() && characters + json.length() > CHUNK_CHARACTERS) {
            flush(false);
        }
        chunk.add(new Sent(line, article.id(), json));
        characters += json.length();
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    /** What has become of everything the server has answered to. */
    public IntakeReport report() {
        return new IntakeReport(indexed, updated, unchanged, List.copyOf(rejected));
    }

    /** Sends what is left, makes it searchable, and says what became of everything. */
    public IntakeReport finish() {
        flush(true);
        return report();
    }

    private void flush(boolean refresh) {
        if (!chunk.isEmpty()) {
            send(List.copyOf(chunk), refresh);
            chunk.clear();
            characters = 0;
        }
    }

    private void send(List<Sent> articles, boolean refresh) {
        HttpResponse<String> response = post(body(articles), refresh);
        if (response.statusCode() == 413 && articles.size() > 1) {
            int half = articles.size() / 2;
            send(articles.subList(0, half), refresh);
            send(articles.subList(half, articles.size()), refresh);
        } else if (response.statusCode() == 413) {
            rejected.add(new Rejection(articles.get(0).line(), articles.get(0).id(), "longer than the server takes"));
        } else if (response.statusCode() == 200) {
            count(json(response), articles);
        } else {
            throw new IntakeStopped("The server refuses: " + message(response), null);
        }
    }

    private static byte[] body(List<Sent> articles) {
        StringBuilder body = new StringBuilder();
        articles.forEach(article -> body.append(article.json()).append('\n'));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void count(JsonNode answer, List<Sent> articles) {
        indexed += answer.path("indexed").asLong();
        updated += answer.path("updated").asLong();
        unchanged += answer.path("unchanged").asLong();
        for (JsonNode rejection : answer.path("rejected")) {
            int line = rejection.path("line").asInt();
            if (line < 1 || line > articles.size()) {
                throw new IntakeStopped("The server names line " + line + " of " + articles.size() + " it was sent.",
                        null);
            }
            Sent sent = articles.get(line - 1);
            rejected.add(new Rejection(sent.line(), sent.id(), rejection.path("reason").asText("no reason given")));
        }
    }

    /** Asks until there is an answer other than “not now”. */
    private HttpResponse<String> post(byte[] body, boolean refresh) {
        Instant until = Instant.now().plus(PATIENCE);
        Duration pause = firstPause;
        while (true) {
            IntakeStopped why;
            Duration wait = pause;
            try {
                HttpResponse<String> response = http.send(request(body, refresh), BodyHandlers.ofString());
                answered = true;
                if (!NOT_NOW.contains(response.statusCode())) {
                    return response;
                }
                if (isBlocked(response)) {
                    throw new IntakeStopped("The server takes nothing in: " + message(response), null);
                }
                why = new IntakeStopped("The server is not ready: " + message(response), null);
                wait = retryAfter(response, pause);
            } catch (IOException away) {
                why = new IntakeStopped("Cannot reach " + server + ": " + Shown.of(away), away);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IntakeStopped("Stopped.", stopped);
            }
            // A server that never answered is rather not there than away for a moment.
            if (!answered || Instant.now().plus(wait).isAfter(until)) {
                throw why;
            }
            sleep(wait);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private HttpRequest request(byte[] body, boolean refresh) {
        String path = server.toString().replaceFirst("/*$", "/api/articles") + "?overwrite=" + replace
                + (refresh ? "&refresh=true" : "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path))
                .timeout(Duration.ofMinutes(2)).header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body));
        return (key == null ? request : request.header("Authorization", "Bearer " + key)).build();
    }

    private static Duration retryAfter(HttpResponse<String> response, Duration otherwise) {
        return response.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(otherwise);
    }

    /** Whether asking again is of no use before somebody does something. */
    private static boolean isBlocked(HttpResponse<String> response) {
        return jsonOrNothing(response.body()).path("error").path("code").asText("").equals("blocked");
    }

    private static String message(HttpResponse<String> response) {
        String said = jsonOrNothing(response.body()).path("error").path("message").asText("");
        return said.isBlank() ? "it answers " + response.statusCode() + " and gives no reason" : said;
    }

    private JsonNode json(HttpResponse<String> response) {
        JsonNode answer = jsonOrNothing(response.body());
        if (!answer.path("indexed").isNumber()) {
            throw new IntakeStopped("What answers at " + server + " is no Dateline server.", null);
        }
        return answer;
    }

    private static JsonNode jsonOrNothing(String body) {
        try {
            return ArticleJson.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return ArticleJson.JSON.missingNode();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IntakeStopped("Stopped.", stopped);
        }
    }
}
