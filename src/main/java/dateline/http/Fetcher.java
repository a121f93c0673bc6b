package dateline.http;

import dateline.http.Trouble.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches from other people's servers: politely, one request at a time to each, and safely, whatever they answer.
 * Nothing of a private network, no more than so many bytes however well packed, no longer than so long.
 */
public final class Fetcher implements AutoCloseable {

    static final int MOST_BYTES = 20 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final String AGENT = "Dateline (news search; feed reader)";

    /** How long to wait, and how long to leave a host alone between two requests. */
    public record Patience(Duration answer, Duration whole, Duration between) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(1));
    }

    private final CloseableHttpClient http;
    private final Patience patience;
    private final ScheduledExecutorService deadlines;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** Whose turn it is at a host, and when the next may be. */
    private static final class Turn {
        private Instant next = Instant.MIN;
    }

    /** @param privateToo whether addresses of private networks may be called, as for feeds of the newsroom's own */
    public Fetcher(boolean privateToo, Patience patience) {
        this(privateToo ? SystemDefaultDnsResolver.INSTANCE : new PrivateAddresses(), patience);
    }

    /** @param hosts looks up every host that is called, also where a redirect leads */
    Fetcher(DnsResolver hosts, Patience patience) {
        this.patience = patience;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience.answer())).setSocketTimeout(Timeout.of(patience.answer()))
                        .build()).setDnsResolver(hosts);
        http = HttpClients.custom().setConnectionManager(connections.build()).setUserAgent(AGENT)
                .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableAuthCaching()
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(patience.answer())).build())
                .build();
        var timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        deadlines = timer;
    }

    /**
     * Fetches what is at an address.
     *
     * @param known what was shown by the server the last time
     * @throws Trouble for every reason there can be
     */
    public Fetched fetch(URI address, Fetched.Version known) throws Trouble {
        URI at = inAscii(address);
        URI moved = null;
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            checkAddress(at);
            HttpGet request = get(at, known);
            URI asked = at;
            Step step = inTurn(at, () -> answer(request, response -> read(asked, response)));
            if (step.redirect() == null) {
                return new Fetched(at, moved, step.body(), step.contentType(), step.version(), step.pause());
            }
            at = step.redirect();
            forGood &= FOR_GOOD.contains(step.status());
            moved = forGood ? at : moved;
        }
        throw new Trouble(Code.TOO_MANY_REDIRECTS, "The address leads from one to another without end.");
    }

    /** One request and its answer. */
    private record Step(int status, URI redirect, byte[] body, String contentType, Fetched.Version version,
            Duration pause) {}

    private interface Request<T> {
        T send() throws Trouble;
    }

    /** One at a time to each host, and not too soon after the one before. */
    private <T> T inTurn(URI address, Request<T> request) throws Trouble {
        Turn turn = turns.computeIfAbsent(address.getHost(), host -> new Turn());
        synchronized (turn) {
            waitUntil(turn.next);
            try {
                return request.send();
            } finally {
                turn.next = Instant.now().plus(patience.between());
            }
        }
    }

    /**
     * Sends a message, JSON in UTF-8. A redirect is not followed: who is told is who was named.
     *
     * @throws Trouble unless the server takes it (2xx)
     */
    public void post(URI address, Map<String, String> headers, byte[] json) throws Trouble {
        checkAddress(address);
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        inTurn(address, () -> answer(request, response -> {
            if (response.getCode() / 100 != 2) {
                throw refusal(response.getCode(), pause(header(response, "Retry-After")));
            }
            return response.getCode();
        }));
    }

    /** Leaves a host alone for longer than usual, as its robots.txt may ask. */
    public void leaveAlone(String host, Duration pause) {
        Turn turn = turns.computeIfAbsent(host, name -> new Turn());
        synchronized (turn) {
            Instant next = Instant.now().plus(pause);
            turn.next = next.isAfter(turn.next) ? next : turn.next;
        }
    }

    private <T> T answer(HttpUriRequestBase request, HttpClientResponseHandler<T> reader) throws Trouble {
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, patience.whole().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, reader);
        } catch (Trouble told) {
            throw told;
        } catch (IOException failure) {
            throw trouble(failure, request.isAborted());
        } finally {
            deadline.cancel(false);
        }
    }

    private static void checkAddress(URI address) throws Trouble {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
            throw new Trouble(Code.UNREACHABLE, address + " is no address of the web.");
        }
    }

    private static HttpGet get(URI address, Fetched.Version known) {
        HttpGet request = new HttpGet(address);
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        return request;
    }

    private static Step read(URI address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (REDIRECTS.contains(status)) {
            return new Step(status, redirect(address, header(response, "Location")), null, null, null, null);
        }
        Duration pause = pause(header(response, "Retry-After"));
        Fetched.Version version = new Fetched.Version(header(response, "ETag"), header(response, "Last-Modified"));
        if (status == 304) {
            return new Step(status, null, null, null, version, pause);
        }
        if (status != 200) {
            throw refusal(status, pause);
        }
        return new Step(status, null, bytes(response.getEntity()), header(response, "Content-Type"), version, pause);
    }

    private static URI redirect(URI address, String location) throws Trouble {
        try {
            return address.resolve(location == null ? "" : inAscii(location.strip()));
        } catch (IllegalArgumentException e) {
            throw new Trouble(Code.UNREACHABLE, "The address leads to “" + location + "”, which is none.");
        }
    }

    /** Servers write the letters of their language as bytes of UTF-8, and spaces as they are. */
    private static String inAscii(String location) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            ascii.append(b > ' ' && b < 0x7F ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return ascii.toString();
    }

    private static URI inAscii(URI address) {
        return URI.create(address.toASCIIString());
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static Trouble refusal(int status, Duration pause) {
        Code code = switch (status) {
            case 404 -> Code.NOT_FOUND;
            case 410 -> Code.GONE;
            case 401, 403, 429, 451 -> Code.REFUSED;
            default -> Code.SERVER_ERROR;
        };
        return new Trouble(code, "The server answers " + status + (pause == null ? "." : ", and asks to wait "
                + pause.toSeconds() + " s."), pause);
    }

    private static byte[] bytes(HttpEntity entity) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (entity == null) {
            return body.toByteArray();
        }
        byte[] piece = new byte[1 << 13];
        try (InputStream in = entity.getContent()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                body.write(piece, 0, read);
                if (body.size() > MOST_BYTES) {
                    throw new Trouble(Code.TOO_LARGE, "It is longer than " + (MOST_BYTES >> 20) + " MB.");
                }
            }
        }
        return body.toByteArray();
    }

    /** Seconds or a date; null for neither. */
    private static Duration pause(String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        if (retryAfter.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration pause = Duration.between(Instant.now(), until);
            return pause.isNegative() ? null : pause;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Trouble trouble(IOException failure, boolean late) {
        if (failure instanceof PrivateAddresses.Refused) {
            return new Trouble(Code.PRIVATE_ADDRESS, failure.getMessage() + ". Such are called only if the setting"
                    + " private-addresses allows it.");
        }
        if (late || failure instanceof SocketTimeoutException || failure instanceof ConnectTimeoutException) {
            return new Trouble(Code.TOO_SLOW, "The server takes too long to answer.");
        }
        if (failure instanceof UnknownHostException) {
            return new Trouble(Code.UNREACHABLE, "There is no host of this name: " + failure.getMessage() + ".");
        }
        return new Trouble(Code.UNREACHABLE, "The server cannot be reached: " + failure.getMessage() + ".");
    }

    private static void waitUntil(Instant moment) throws Trouble {
        try {
            long left = Duration.between(Instant.now(), moment.equals(Instant.MIN) ? Instant.now() : moment).toMillis();
            if (left > 0) {
                Thread.sleep(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble(Code.UNREACHABLE, "Stopped.");
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
