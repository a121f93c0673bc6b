package dateline.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles from RSS 0.9 to 2.0 and RDF Site Summary, with the usual extensions. */
final class Rss {
    static final Set<String> RECORDS = Set.of("item");

    private Rss() {}

    static Draft draft(Element item) {
        if ("attachment".equals(Xml.prefixed(item, "wp:post_type"))) {
            throw new IllegalArgumentException("this is an attachment, not an article");
        }
        Element channel = channel(item);
        Draft draft = new Draft();
        draft.title = Feed.line(Xml.child(item, "title").map(Element::wholeText).orElse(null));
        draft.url = Xml.first(Xml.prefixed(item, "feedburner:origLink"), Xml.text(item, "link"), Xml.attribute(item,
                "about"));
        draft.url = CanonicalUrl.of(draft.url, channel == null || draft.url == null ? null : home(channel));
        identify(draft, item, channel);
        words(draft, item);
        draft.published = Xml.first(Xml.text(item, "pubDate"), Xml.prefixed(item, "dc:date"),
                Xml.prefixed(item, "dcterms:issued"), Xml.prefixed(item, "dcterms:created"), Xml.text(item,
                "published"));
        draft.updated = Xml.first(Xml.prefixed(item, "atom:updated"), Xml.prefixed(item, "dcterms:modified"));
        authors(draft, item);
        draft.section = Xml.text(item, "category");
        draft.language = LanguageCode.orNull(Xml.prefixed(item, "dc:language"));
        draft.outlet = Xml.first(Xml.text(item, "source"), Xml.prefixed(item, "dc:publisher"));
        if (channel != null) {
            draft.languageAround = Xml.first(Xml.text(channel, "language"), Xml.prefixed(channel, "dc:language"));
            Feed.place(draft, Feed.line(Xml.text(channel, "title")), home(channel));
        }
        return draft;
    }

    /** In RSS 1.0 it stands beside the items. */
    private static Element channel(Element item) {
        Element parent = item.parent();
        return parent == null || Xml.name(parent).equals("channel") ? parent : Xml.child(parent, "channel")
                .orElse(null);
    }

    private static String home(Element channel) {
        return Xml.children(channel, "link").stream().map(link -> Xml.first(link.text(), Xml.attribute(link, "href")))
                .filter(link -> link != null).findFirst().orElse(null);
    }

    private static void identify(Draft draft, Element item, Element channel) {
        Element guid = Xml.child(item, "guid").orElse(null);
        if (guid != null) {
            boolean isAddress = !"false".equalsIgnoreCase(Xml.attribute(guid, "isPermaLink"));
            String name = Xml.words(guid);
            boolean looksLikeOne = name != null && name.matches("(?i)https?://\\S+");
            if (looksLikeOne && !isAddress && draft.url != null) {
                draft.guid = name;
            } else {
                Feed.identify(draft, name, channel == null ? null : home(channel));
            }
        }
    }

    private static void words(Draft draft, Element item) {
        String whole = Feed.text(content(item, "content:encoded"));
        String described = Feed.text(Xml.child(item, "description").map(Element::wholeText).orElse(null));
        if (whole == null && (Feed.isWhole(described) || draft.title == null)) {
            draft.body = described;
        } else {
            draft.body = whole;
            draft.lead = Feed.below(described, whole);
        }
    }

    private static String content(Element item, String name) {
        return item.children().stream().filter(child -> child.tagName().equals(name)).map(Element::wholeText)
                .findFirst().orElse(null);
    }

    /** {@code author} is an address by the rules, and possibly the name behind it in brackets. */
    private static void authors(Draft draft, Element item) {
        item.children().stream().filter(child -> child.tagName().equals("dc:creator")).map(Xml::words)
                .filter(name -> name != null).forEach(draft.bylines::add);
        if (draft.bylines.isEmpty()) {
            String author = Xml.text(item, "author");
            if (author != null) {
                draft.bylines.add(author.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1"));
            }
        }
    }
}
