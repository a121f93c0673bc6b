package dateline.ingest;

import java.util.Comparator;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles from Atom feeds. */
final class Atom {
    static final Set<String> RECORDS = Set.of("entry");

    private Atom() {}

    static Draft draft(Element entry) {
        Element feed = entry.parent() == null || !Xml.name(entry.parent()).equals("feed") ? null : entry.parent();
        Draft draft = new Draft();
        draft.title = Feed.line(Xml.child(entry, "title").map(Xml::html).orElse(null));
        String home = feed == null ? null : address(feed);
        draft.url = CanonicalUrl.of(address(entry), base(entry, feed));
        Feed.identify(draft, Xml.text(entry, "id"), home);
        words(draft, entry);
        draft.published = Xml.first(Xml.text(entry, "published"), Xml.text(entry, "issued"), Xml.text(entry, "created"),
                Xml.text(entry, "updated"), Xml.text(entry, "modified"));
        draft.updated = Xml.first(Xml.text(entry, "updated"), Xml.text(entry, "modified"));
        Xml.children(entry, "author").stream().map(author -> Xml.text(author, "name")).filter(name -> name != null)
                .forEach(draft.authors::add);
        draft.section = Xml.child(entry, "category").map(category -> Xml.first(Xml.attribute(category, "label"),
                Xml.attribute(category, "term"))).filter(term -> !term.matches("https?://.*")).orElse(null);
        draft.language = LanguageCode.orNull(Xml.attribute(entry, "xml:lang"));
        around(draft, entry, feed, home);
        return draft;
    }

    /** An entry taken over from another feed names that one, else it belongs to the feed it stands in. */
    private static void around(Draft draft, Element entry, Element feed, String home) {
        Element source = Xml.child(entry, "source").orElse(null);
        if (source != null && Xml.text(source, "title") != null) {
            draft.outlet = Feed.line(Xml.text(source, "title"));
        }
        if (feed != null) {
            draft.languageAround = Xml.attribute(feed, "xml:lang");
            Feed.place(draft, Feed.line(Xml.child(feed, "title").map(Xml::html).orElse(null)), home);
        }
    }

    /** What relative addresses in it are relative to; null when it is not said. */
    private static String base(Element entry, Element feed) {
        for (Element around = entry; around != null; around = around.parent()) {
            String base = Xml.attribute(around, "xml:base");
            if (base != null && base.matches("(?i)https?://.*")) {
                return base;
            }
        }
        return feed == null ? null : Xml.children(feed, "link").stream().map(link -> Xml.attribute(link, "href"))
                .filter(href -> href != null && href.matches("(?i)https?://.*")).findFirst().orElse(null);
    }

    /** Where people read it. */
    private static String address(Element of) {
        return Xml.children(of, "link").stream().filter(link -> Xml.attribute(link, "href") != null)
                .filter(link -> !"self".equals(rel(link)) && !"replies".equals(rel(link)) && !"edit".equals(rel(link))
                        && !"enclosure".equals(rel(link)) && !"hub".equals(rel(link)))
                .min(Comparator.comparing(link -> !"alternate".equals(rel(link))))
                .map(link -> Xml.attribute(link, "href")).orElse(null);
    }

    private static String rel(Element link) {
        String rel = Xml.attribute(link, "rel");
        return rel == null ? "alternate" : rel;
    }

    private static void words(Draft draft, Element entry) {
        String whole = Feed.text(Xml.child(entry, "content").map(Xml::html).orElse(null));
        String summary = Feed.text(Xml.child(entry, "summary").map(Xml::html).orElse(null));
        if (whole == null && (Feed.isWhole(summary) || draft.title == null)) {
            draft.body = summary;
        } else {
            draft.body = whole;
            draft.lead = Feed.below(summary, whole);
        }
    }
}
