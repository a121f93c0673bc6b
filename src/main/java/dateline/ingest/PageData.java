package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says of its article, in JSON-LD, OpenGraph, microdata, and where readers look. */
final class PageData {
    private static final String ARTICLE_TYPE = ".*(Article|BlogPosting|Report|Review)";
    private static final int LONGEST_DATE = 80;
    /** As pages write it: by hand, and read by nobody. */
    private static final JsonMapper LINKED_DATA = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    /** What hides a script from programs that know none. */
    private static final Pattern AROUND = Pattern.compile("^\\s*(//\\s*)?(<!\\[CDATA\\[|<!--)"
            + "|(//\\s*)?(]]>|-->)\\s*$|;\\s*$");

    private final Document page;
    private final Draft draft;
    private final List<JsonNode> things = new ArrayList<>();

    private PageData(Document page, Draft draft) {
        this.page = page;
        this.draft = draft;
    }

    /** Fills in all but the text, which is only taken from JSON-LD. */
    static void read(Document page, Draft draft) {
        PageData data = new PageData(page, draft);
        data.linkedData();
        data.openGraph();
        data.visible();
    }

    private void linkedData() {
        for (Element script : page.select("script[type^=application/ld+json]")) {
            try {
                // Many a page has line ends within its strings.
                collect(LINKED_DATA.readTree(AROUND.matcher(script.data().replaceAll("[\\p{Cntrl}]+", " "))
                        .replaceAll("")));
            } catch (JsonProcessingException | IllegalArgumentException broken) {
                // The other sources are asked, then.
            }
        }
        things.stream().filter(thing -> is(thing, ARTICLE_TYPE))
                .min(Comparator.comparing(thing -> !is(thing, ".*NewsArticle"))).ifPresent(this::article);
    }

    private void collect(JsonNode node) {
        if (node == null) {
            return;
        }
        if (node.isObject() && node.has("@type")) {
            things.add(node);
        }
        if (node.isArray()) {
            node.forEach(this::collect);
        } else if (node.isObject()) {
            collect(node.path("@graph"));
            collect(node.path("mainEntity"));
        }
    }

    /** Whether one of its types is such. */
    private static boolean is(JsonNode thing, String type) {
        JsonNode types = thing.path("@type");
        return types.asText("").matches(type)
                || StreamSupport.stream(types.spliterator(), false).anyMatch(one -> one.asText("").matches(type));
    }

    private void article(JsonNode article) {
        draft.title = line(article, "headline", "name");
        draft.lead = line(article, "description");
        draft.body = Xml.first(article.path("articleBody").asText(null), notes(article));
        draft.published = line(article, "datePublished", "dateCreated");
        draft.updated = line(article, "dateModified");
        draft.outlet = name(article.path("publisher"));
        draft.languageAround = line(article, "inLanguage");
        draft.url = Xml.first(address(article.path("url")), address(article.path("mainEntityOfPage")));
        JsonNode section = article.path("articleSection");
        draft.section = Feed.line(section.isArray() ? section.path(0).asText(null) : section.asText(null));
        JsonNode authors = article.path("author").isMissingNode() ? article.path("creator") : article.path("author");
        for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
            author(author);
        }
    }

    /** What a running report holds, note by note; null when it is none. */
    private static String notes(JsonNode report) {
        StringBuilder notes = new StringBuilder();
        for (JsonNode note : report.path("liveBlogUpdate")) {
            for (String text : new String[] {line(note, "headline", "name"), note.path("articleBody").asText(null)}) {
                notes.append(text == null || text.isBlank() ? "" : "<p>" + text + "</p>");
            }
        }
        return notes.isEmpty() ? null : notes.toString();
    }

    private void author(JsonNode author) {
        String name = name(author);
        if (name != null && !name.equals(draft.outlet) && !is(resolved(author), "(News(Media)?)?Organization")) {
            draft.bylines.add(name);
        } else if (name != null && AgencyCredit.isAgency(name)) {
            draft.source = AgencyCredit.named(name);
        }
    }

    private static String address(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : node.path("@id").asText(null);
        return text != null && text.matches("(?i)https?://.*") ? text : null;
    }

    private String name(JsonNode node) {
        JsonNode one = resolved(node.isArray() ? node.path(0) : node);
        return Feed.line(one.isTextual() ? one.textValue() : line(one, "name"));
    }

    /** An object may stand elsewhere on the page, and only be named here. */
    private JsonNode resolved(JsonNode node) {
        String id = node.path("@id").asText(null);
        return id == null || node.has("name") ? node
                : things.stream().filter(thing -> id.equals(thing.path("@id").asText(null))).findFirst().orElse(node);
    }

    private static String line(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name).isArray() ? node.path(name).path(0) : node.path(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return Feed.line(value.textValue());
            }
        }
        return null;
    }

    private void openGraph() {
        draft.outlet = Xml.first(draft.outlet, meta("og:site_name", "application-name", "publisher", "dc.publisher",
                "citation_journal_title"));
        draft.title = Xml.first(draft.title, withoutOutlet(meta("og:title", "twitter:title", "dc.title")));
        draft.lead = Xml.first(draft.lead, meta("og:description", "description", "twitter:description",
                "dc.description"));
        draft.published = Xml.first(draft.published, meta("article:published_time", "og:article:published_time",
                "dable:published_time",
                "article:published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
                "dcterms.created", "pubdate",
                "publishdate", "publish-date", "date", "citation_publication_date"));
        draft.updated = Xml.first(draft.updated, meta("article:modified_time", "og:updated_time", "lastmod",
                "dcterms.modified"));
        draft.section = Xml.first(draft.section, meta("article:section", "og:article:section", "parsely-section",
                "dable:section"));
        draft.languageAround = Xml.first(draft.languageAround, page.select("html[lang]").attr("lang"), meta("og:locale",
                "language", "content-language"));
        String canonical = page.select("link[rel~=(?i)canonical]").stream().map(link -> link.absUrl("href").isEmpty()
                ? link.attr("href") : link.absUrl("href"))
                .filter(href -> !href.isBlank()).findFirst().orElse(null);
        // Many a page names its site there, and not itself.
        draft.url = Stream.of(canonical, meta("og:url"), draft.url)
                .filter(address -> address != null && !Article.isHome(address)).findFirst().orElse(null);
        if (draft.bylines.isEmpty()) {
            String author = meta("article:author", "og:article:author", "author", "dable:author", "parsely-author",
                    "sailthru.author",
                    "dc.creator", "byl", "citation_author");
            if (author != null && !author.matches("(?i)(https?:|www\\.).*") && !author.equalsIgnoreCase(draft.outlet)) {
                draft.bylines.add(author);
            }
        }
    }

    private String meta(String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"));
                String content = named ? Feed.line(meta.attr("content")) : null;
                if (content != null) {
                    return content;
                }
            }
        }
        return null;
    }

    private void visible() {
        draft.outlet = Xml.first(draft.outlet, first("[itemprop=publisher] [itemprop=name]"));
        draft.title = Xml.first(draft.title, first("[itemprop=headline]"), heading(),
                withoutOutlet(Feed.line(page.title())));
        draft.section = Xml.first(draft.section, first("[itemprop=articleSection]"));
        if (draft.bylines.isEmpty()) {
            String author = first("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, "
                    + ".author-name, .author, .article-author, .post-author, .reporter, .journalist");
            if (author != null && author.length() < LONGEST_DATE) {
                draft.bylines.add(author);
            }
        }
        draft.published = Xml.first(draft.published, attribute("[itemprop=datePublished]"), date());
        draft.updated = Xml.first(draft.updated, attribute("[itemprop=dateModified]"));
    }

    private String heading() {
        List<Element> headings = page.select("article h1, main h1");
        List<Element> all = headings.isEmpty() ? page.select("h1") : headings;
        return all.isEmpty() ? null : Xml.words(all.get(0));
    }

    private String first(String query) {
        Element found = page.selectFirst(query);
        return found == null ? null : Xml.first(found.attr("content"), found.text());
    }

    private String attribute(String query) {
        Element found = page.selectFirst(query);
        return found == null ? null : Xml.first(found.attr("content"), found.attr("datetime"), found.text());
    }

    /** The first date printed after the headline, or marked as a time. */
    private String date() {
        List<Element> candidates =
                page.select("article time, main time, header time, time[pubdate], h1 ~ time, time.published, "
                + "time.entry-date");
        List<Element> times = candidates.isEmpty() ? page.select("time") : candidates;
        for (Element time : times) {
            String written = Xml.first(time.attr("datetime"), time.text());
            if (PrintedDate.of(written, null) != null) {
                return written;
            }
        }
        boolean below = page.selectFirst("h1") == null;
        for (Element element : page.select("h1, [class*=date], [class*=time], [class*=publish], [class*=Date], "
                + "[class*=Time], [id*=date], [class*=byline], [class*=meta]")) {
            below |= element.normalName().equals("h1");
            if (below && element.text().length() <= LONGEST_DATE && PrintedDate.of(element.text(), null) != null) {
                return element.text();
            }
        }
        return null;
    }

    /** “Headline - Outlet” is the headline. */
    private String withoutOutlet(String title) {
        if (title == null) {
            return null;
        }
        String bare = title;
        if (draft.outlet != null) {
            bare = title.replaceFirst("(?iu)\\s*[|–—:·«»<>-]+\\s*" + Pattern.quote(draft.outlet)
                    + "\\s*$", "");
        }
        if (bare.equals(title) && heading() != null && title.startsWith(heading()) && heading().length() > 10) {
            bare = heading();
        }
        return bare.isBlank() ? title : bare;
    }
}
