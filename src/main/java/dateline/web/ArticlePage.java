package dateline.web;

import dateline.article.Article;
import dateline.article.Precision;
import dateline.article.WrittenDate;
import dateline.elastic.IndexedArticle;
import dateline.elastic.Neighbours;
import dateline.search.Facet;
import dateline.search.Place;
import dateline.search.SearchRequest;
import dateline.search.Selection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the reading page shows: one article.
 *
 * @param neighbours its copies, and others like it
 * @param newsroom the time zone of dates written without one
 * @param back the address of the search the reader comes from; null when they come from elsewhere
 * @param origin the beginning of an absolute address
 */
public record ArticlePage(Wording wording, IndexedArticle indexed, Neighbours neighbours, ZoneId newsroom, String back,
        String origin) {

    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https");

    /** The address of the page of an article. */
    public static String address(String id) {
        return "/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Article article() {
        return indexed.article();
    }

    public String here() {
        return address(article().id());
    }

    public String headline() {
        return article().title() == null ? wording.text("hit.untitled") : article().title();
    }

    /** The body's paragraphs: apart by blank lines, or line by line where there are none. */
    public List<String> paragraphs() {
        if (article().body() == null) {
            return List.of();
        }
        String body = article().body().replace("\r\n", "\n").replace('\r', '\n');
        String between = body.matches("(?s).*\\n[ \\t]*\\n.*") ? "\\n[ \\t]*\\n\\s*" : "\\n";
        return Arrays.stream(body.split(between)).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    public String published() {
        return wording.published(article().publishedAt(), newsroom, newsroom);
    }

    public String updated() {
        return wording.published(article().updatedAt(), newsroom, newsroom);
    }

    public String indexedAt() {
        return wording.moment(indexed.indexedAt().atZone(newsroom));
    }

    /** How exactly the date is known, in words; null when exactly, or not at all. */
    public String precision() {
        String key = "article.precision." + indexed.datePrecision();
        return wording.has(key) ? wording.text(key) : null;
    }

    /** Whether the date was written with another offset than the newsroom has, so that both clocks are shown. */
    public boolean isDatedElsewhere() {
        WrittenDate date = date();
        return date != null && date.precision() == Precision.INSTANT
                && !newsroom.getRules().getOffset(date.startIn(newsroom)).equals(date.offset());
    }

    /** The moment on the clock it was written by, with its offset. */
    public String publishedThere() {
        WrittenDate date = date();
        return wording.moment(date.startIn(newsroom).atZone(date.offset())) + " (UTC"
                + (date.offset().getTotalSeconds() == 0 ? "" : date.offset().getId().replace('-', '−')) + ")";
    }

    /** The date for programs; null when there is none that is possible. */
    public String datetime() {
        WrittenDate date = date();
        return date == null ? null
                : date.precision() == Precision.INSTANT ? date.startIn(newsroom).toString() : date.text();
    }

    private WrittenDate date() {
        return article().published(newsroom).orElse(null);
    }

    /** The original's address, when it is one a reader can safely follow; else null. */
    public String original() {
        return safe(article().url());
    }

    /** The original's host. */
    public String originalHost() {
        return URI.create(original()).getHost();
    }

    /** This address if it leads to a web page, else null. */
    public static String safe(String url) {
        try {
            URI address = new URI(url == null ? "" : url);
            boolean web = address.getScheme() != null && address.getHost() != null
                    && SAFE_SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
            return web ? url : null;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    public String date(Place place) {
        return wording.published(place.publishedAt(), newsroom, newsroom);
    }

    /** The search for everything with this value. */
    public String more(Facet facet, String value) {
        return SearchRequest.everything(newsroom).with(facet, new Selection(List.of(value), List.of())).address();
    }

    public String permalink() {
        return origin + here();
    }
}
