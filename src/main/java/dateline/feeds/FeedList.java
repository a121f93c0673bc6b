package dateline.feeds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.ingest.LanguageCode;
import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of feeds in a file, {@code feeds.yml}: a list of entries with {@code url} and, if wanted, {@code outlet},
 * {@code source}, {@code language}, {@code every} (such as {@code 15m}, {@code 2h}, {@code 1d}) and {@code full-text}.
 * Whoever changes the file is heeded without a restart; an entry that is wrong is named, and the others go on.
 */
public final class FeedList {

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));
    private static final Pattern HOST = Pattern.compile("(https?://)([^/:?#@]+)(.*)");
    private static final Set<String> KEYS = Set.of("url", "outlet", "source", "language", "every", "full-text");

    private final Path file;
    private FileTime read;
    private Map<String, Feed> feeds = Map.of();
    private List<String> complaints = List.of();

    /** @param file need not be there */
    public FeedList(Path file) {
        this.file = file;
    }

    /** All feeds, in the order of the file as it is now. */
    public synchronized List<Feed> feeds() {
        refresh();
        return List.copyOf(feeds.values());
    }

    /** What is wrong in the file, a sentence each. */
    public synchronized List<String> complaints() {
        refresh();
        return complaints;
    }

    /**
     * Adds a feed at the end, or puts it in the place of the one with the same address.
     *
     * @throws IOException if the file cannot be written, or has mistakes that writing it anew would lose
     */
    public synchronized void put(Feed feed) throws IOException {
        refresh();
        Map<String, Feed> changed = new LinkedHashMap<>(feeds);
        changed.put(feed.id(), feed);
        write(changed);
    }

    /** @return false when there was no such feed */
    public synchronized boolean remove(String id) throws IOException {
        refresh();
        if (!feeds.containsKey(id)) {
            return false;
        }
        Map<String, Feed> changed = new LinkedHashMap<>(feeds);
        changed.remove(id);
        write(changed);
        return true;
    }

    private void refresh() {
        try {
            FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (changed == null) {
                feeds = Map.of();
                complaints = List.of();
            } else if (!changed.equals(read)) {
                read(text());
            }
            read = changed;
        } catch (IOException unreadable) {
            complaints = List.of(file + " cannot be read: " + reason(unreadable) + ". The feeds before go on.");
        }
    }

    /** Without the mark that some editors put before it. */
    private String text() throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof CharacterCodingException ? "it is not UTF-8; save it as that" : unreadable.getMessage();
    }

    private void read(String text) {
        List<String> wrong = new ArrayList<>();
        try (JsonParser entries = YAML.createParser(text)) {
            Map<String, Feed> found = new LinkedHashMap<>();
            if (isList(entries)) {
                while (entries.nextToken() != JsonToken.END_ARRAY) {
                    entry(entries, found, wrong);
                }
            }
            feeds = found;
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof JsonProcessingException broken ? "line " + broken.getLocation().getLineNr() + ": "
                    + broken.getOriginalMessage().lines().findFirst().orElse("not YAML") : e.getMessage();
            wrong.add(file + ": " + reason + ". The feeds before go on.");
        }
        complaints = List.copyOf(wrong);
    }

    private static boolean isList(JsonParser entries) throws IOException {
        JsonToken first = entries.nextToken();
        if (first != null && first != JsonToken.START_ARRAY && !entries.getText().equals("null")
                && !entries.getText().isEmpty()) {
            throw new IllegalArgumentException("it must be a list of entries, each beginning with “- url: ”");
        }
        return first == JsonToken.START_ARRAY;
    }

    private void entry(JsonParser entries, Map<String, Feed> found, List<String> wrong) throws IOException {
        int line = entries.currentTokenLocation().getLineNr();
        JsonNode entry = entries.readValueAsTree();
        try {
            Feed feed = feed(entry);
            if (found.put(feed.id(), feed) != null) {
                wrong.add("%s, line %d: %s is there twice; the last counts.".formatted(file, line, feed.url()));
            }
        } catch (IllegalArgumentException e) {
            wrong.add("%s, line %d: %s.".formatted(file, line, e.getMessage()));
        }
    }

    /**
     * One entry, as in the file.
     *
     * @throws IllegalArgumentException when something is wrong; the message says what, for people
     */
    public static Feed feed(JsonNode entry) {
        if (entry.isTextual()) {
            return Feed.at(address(entry.asText()));
        }
        if (!entry.isObject()) {
            throw new IllegalArgumentException("an entry needs “url”");
        }
        entry.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("there is no “" + key + "”, only " + String.join(", ",
                        KEYS.stream().sorted().toList()));
            }
        });
        JsonNode fullText = entry.path("full-text");
        if (!fullText.isBoolean() && !fullText.isMissingNode()) {
            throw new IllegalArgumentException("“full-text” is true or false");
        }
        return new Feed(address(text(entry, "url")), text(entry, "outlet"), text(entry, "source"), language(entry),
                duration(text(entry, "every")), fullText.asBoolean());
    }

    private static String text(JsonNode entry, String key) {
        JsonNode value = entry.path(key);
        if (value.isContainerNode()) {
            throw new IllegalArgumentException("“" + key + "” is text, not a list and no entry of its own");
        }
        return value.isMissingNode() || value.isNull() || value.asText().isBlank() ? null : value.asText().strip();
    }

    private static String language(JsonNode entry) {
        String written = text(entry, "language");
        try {
            return written == null ? null : LanguageCode.of(written);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("“language” " + unknown.getMessage(), unknown);
        }
    }

    private static URI address(String text) {
        try {
            return text == null ? null : new URI(withAsciiHost(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text + " is no address", e);
        }
    }

    /** A host may have a name in the letters of its country. */
    private static String withAsciiHost(String address) {
        Matcher parts = HOST.matcher(address);
        try {
            return parts.matches() ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3) : address;
        } catch (IllegalArgumentException noName) {
            return address;
        }
    }

    private static Duration duration(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,5} ?[mhd]")) {
            throw new IllegalArgumentException("“every” is a time like 15m, 2h or 1d, not " + text);
        }
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        return switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private void write(Map<String, Feed> changed) throws IOException {
        if (!complaints.isEmpty()) {
            throw new IOException("The list has mistakes that should be mended first. " + complaints.get(0));
        }
        ArrayNode list = YAML.createArrayNode();
        changed.values().forEach(feed -> list.add(entry(feed)));
        Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), YAML.writeValueAsString(list));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        feeds = changed;
        read = Files.getLastModifiedTime(file);
    }

    private static ObjectNode entry(Feed feed) {
        ObjectNode entry = YAML.createObjectNode().put("url", feed.url().toString());
        if (feed.outlet() != null) {
            entry.put("outlet", feed.outlet());
        }
        if (feed.source() != null) {
            entry.put("source", feed.source());
        }
        if (feed.language() != null) {
            entry.put("language", feed.language());
        }
        if (!feed.every().equals(Feed.USUAL)) {
            entry.put("every", feed.every().toMinutes() + "m");
        }
        if (feed.fullText()) {
            entry.put("full-text", true);
        }
        return entry;
    }
}
