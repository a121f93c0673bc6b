package dateline.ingest;

import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a reader found out about one article, in the words of its origin; null or empty where it says nothing.
 * {@link #article} tidies that up in the same way for every format.
 */
final class Draft {
    /** Kept as it is. */
    String id;
    /** Names the article in the whole world, or within {@link #guidScope}; stands in for the id. */
    String guid;
    String guidScope;
    String url;
    String title;
    String lead;
    String body;
    String outlet;
    String source;
    /** The feed or collection, a source for want of a better one. */
    String feed;
    /** Names, each possibly with its “By” or 기자. */
    final List<String> authors = new ArrayList<>();
    /** Author lines as printed, each with one or more names. */
    final List<String> bylines = new ArrayList<>();
    String section;
    String language;
    /** Of the page or the feed, which is often left as its software came; the text is asked first. */
    String languageAround;
    String published;
    String updated;

    /** Whether there is anything to call an article. */
    boolean hasWords() {
        return Xml.first(title, body) != null;
    }

    /** @throws IllegalArgumentException when it is no article; its message is for people */
    Article article(Origin origin) {
        String address = CanonicalUrl.of(url, origin.address());
        String text = CleanText.of(body);
        String headline = CleanText.of(title);
        String below = CleanText.of(lead);
        String publisher = outletFor(origin, address, text);
        return new Article(identity(), address, headline, below, text, publisher,
                sourceFor(origin, text), names(publisher), CleanText.of(section), languageFor(origin, headline, below, text),
                PrintedDate.written(published, origin.fetched()), PrintedDate.written(updated, origin.fetched()));
    }

    private String identity() {
        if (id != null || guid == null || guid.isBlank()) {
            return CleanText.of(id);
        }
        return "g-" + digest(guidScope == null ? guid.strip() : guidScope + " " + guid.strip());
    }

    private String outletFor(Origin origin, String address, String text) {
        return first(Outlets.plain(CleanText.of(outlet)), origin.outlet(), Outlets.at(address),
                Outlets.speakingIn(text));
    }

    private String sourceFor(Origin origin, String text) {
        return first(Outlets.plain(CleanText.of(source)), AgencyCredit.in(text, bylines, authors), origin.source(),
                CleanText.of(feed), origin.place());
    }

    /** Who publishes an article is often named behind its author, and is none. */
    private List<String> names(String publisher) {
        List<String> names = new ArrayList<>();
        authors.stream().map(CleanText::of).map(Byline::name).forEach(names::add);
        bylines.stream().map(CleanText::of).map(Byline::names).forEach(names::addAll);
        names.removeIf(name -> name != null && name.equalsIgnoreCase(publisher));
        return names;
    }

    private String languageFor(Origin origin, String... texts) {
        return first(language, origin.language(), LanguageGuess.of(texts), LanguageCode.orNull(languageAround));
    }

    private static String first(String... texts) {
        return Xml.first(texts);
    }

    /** 128 bits of SHA-256 in hexadecimal. */
    static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
