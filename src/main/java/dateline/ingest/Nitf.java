package dateline.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles from NITF, the IPTC’s news text in XML. */
final class Nitf {
    static final Set<String> RECORDS = Set.of("nitf");

    private Nitf() {}

    static Draft draft(Element nitf) {
        Draft draft = new Draft();
        read(nitf, draft);
        if (!draft.hasWords()) {
            throw new IllegalArgumentException("there is no headline and no text in it");
        }
        return draft;
    }

    /** Fills in what is not known yet; NITF also stands inside other formats. */
    static void read(Element nitf, Draft draft) {
        Element head = Xml.at(nitf, "body", "body.head").orElseGet(() -> new Element("none"));
        draft.title = Xml.first(draft.title, Xml.text(head, "hedline", "hl1"), Xml.text(head, "headline", "hl1"),
                Xml.text(nitf, "head", "title"));
        draft.lead = Xml.first(draft.lead, Xml.text(head, "abstract"));
        draft.body = Xml.first(draft.body, body(nitf));
        draft.lead = Feed.below(draft.lead, draft.body);
        if (draft.bylines.isEmpty() && draft.authors.isEmpty()) {
            Xml.children(head, "byline").stream().map(Nitf::byline).filter(line -> line != null)
                    .forEach(draft.bylines::add);
        }
        draft.source = Xml.first(draft.source, Xml.text(head, "distributor"));
        draft.language = Xml.first(draft.language, LanguageCode.orNull(Xml.attribute(nitf, "xml:lang")));
        Xml.at(nitf, "head").ifPresent(meta -> meta(meta, draft));
    }

    private static void meta(Element head, Draft draft) {
        Element data = Xml.child(head, "docdata").orElseGet(() -> new Element("none"));
        draft.guid = Xml.first(draft.guid, attribute(data, "doc-id", "id-string"));
        draft.published = Xml.first(draft.published, attribute(data, "date.issue", "norm"), attribute(data,
                "date.release", "norm"),
                attribute(head, "pubdata", "date.publication"));
        draft.outlet = Xml.first(draft.outlet, attribute(data, "doc.copyright", "holder"), attribute(head, "pubdata",
                "name"));
        draft.url = Xml.first(draft.url, attribute(head, "pubdata", "ex-ref"));
        draft.section = Xml.first(draft.section, attribute(head, "pubdata", "position.section"),
                Xml.all(head, "tobject.subject").stream().map(subject -> Xml.attribute(subject, "tobject.subject.type"))
                        .filter(type -> type != null).findFirst().orElse(null));
    }

    /** Some put a subtitle there; a name is short. */
    private static String byline(Element byline) {
        String line = Xml.first(Xml.text(byline, "person"), byline.ownText().strip(), Xml.words(byline));
        return line == null || line.split("\\s+").length > 8 ? null : line;
    }

    private static String body(Element nitf) {
        Element content = Xml.at(nitf, "body", "body.content").or(() -> Xml.child(nitf, "body.content"))
                .or(() -> Xml.child(nitf, "body").filter(body -> Xml.child(body, "body.head").isEmpty())).orElse(null);
        return content == null ? null : text(content);
    }

    /** Its words by paragraphs, without pictures and their captions. */
    static String text(Element content) {
        Element copy = content.clone();
        copy.select("media, media-reference, media-caption, media-producer, note[type=std]").remove();
        String html = copy.html().replaceAll("<(/?)(hl2|block|pre|q)\\b[^>]*>", "<$1p>").replaceAll("<p\\s*/>", "");
        return Crumbs.swept(HtmlText.of(html.contains("<") ? html : "<p>" + html.replaceAll("\n\\s*\n", "<p>")));
    }

    private static String attribute(Element in, String child, String attribute) {
        return Xml.children(in, child).stream().map(one -> Xml.attribute(one, attribute)).filter(value -> value != null)
                .findFirst().orElse(null);
    }
}
