package dateline.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles from NewsML-G2 news items, alone or in a news message, their text as NITF, HTML or plain. */
final class NewsmlG2 {
    static final Set<String> RECORDS = Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem",
            "catalogItem");
    private static final Map<String, String> NO_ARTICLES = Map.of("packageItem", "a list of other items",
            "conceptItem", "a description of a concept", "knowledgeItem", "a list of concepts",
            "planningItem", "a plan of coverage", "catalogItem", "a list of vocabularies");
    private static final Map<String, String> NO_TEXTS = Map.of("picture", "a picture", "photo", "a picture", "graphic",
            "a graphic",
            "video", "a video", "audio", "a sound", "animated", "a video");

    private NewsmlG2() {}

    static Draft draft(Element item) {
        if (NO_ARTICLES.containsKey(Xml.name(item))) {
            throw new IllegalArgumentException("this is " + NO_ARTICLES.get(Xml.name(item)) + ", not an article");
        }
        Element meta = Xml.child(item, "itemMeta").orElseGet(() -> new Element("none"));
        Element about = Xml.child(item, "contentMeta").orElseGet(() -> new Element("none"));
        Draft draft = new Draft();
        draft.guid = Xml.attribute(item, "guid");
        draft.title = Feed.line(Xml.first(Xml.text(about, "headline"), Xml.text(meta, "title")));
        content(item, draft);
        check(meta, draft);
        draft.published = Xml.first(Xml.text(meta, "firstCreated"), Xml.text(about, "contentCreated"),
                Xml.text(meta, "versionCreated"));
        draft.updated = Xml.first(Xml.text(meta, "versionCreated"), Xml.text(about, "contentModified"));
        draft.lead = Feed.below(Xml.first(draft.lead, summary(about)), draft.body);
        people(about, draft);
        organisations(item, meta, about, draft);
        draft.section = Xml.first(draft.section, section(about));
        draft.language = LanguageCode.orNull(Xml.first(Xml.child(about, "language").map(tag ->
                Xml.attribute(tag, "tag"))
                .orElse(null), Xml.attribute(item, "xml:lang")));
        return draft;
    }

    /** @throws IllegalArgumentException when it is no text, or is withdrawn */
    private static void check(Element meta, Draft draft) {
        String status = code(meta, "pubStatus");
        if ("canceled".equals(status) || "cancelled".equals(status)) {
            throw new IllegalArgumentException("its publisher has withdrawn it");
        }
        String kind = code(meta, "itemClass");
        if (draft.body == null && NO_TEXTS.containsKey(String.valueOf(kind))) {
            throw new IllegalArgumentException("this is " + NO_TEXTS.get(kind) + ", not an article");
        }
        if (!draft.hasWords()) {
            throw new IllegalArgumentException("there is no headline and no text in it");
        }
    }

    /** What follows the colon of a qcode. */
    private static String code(Element meta, String name) {
        String code = Xml.child(meta, name).map(of -> Xml.first(Xml.attribute(of, "qcode"), Xml.attribute(of, "uri")))
                .orElse(null);
        return code == null ? null : code.replaceFirst(".*[:/]", "").toLowerCase(Locale.ROOT);
    }

    private static void content(Element item, Draft draft) {
        Element set = Xml.child(item, "contentSet").orElse(null);
        if (set == null) {
            return;
        }
        Xml.all(set, "nitf").stream().findFirst().ifPresent(nitf -> Nitf.read(nitf, draft));
        if (draft.body == null) {
            draft.body = Xml.all(set, "html").stream().findFirst()
                    .map(html -> Crumbs.swept(HtmlText.of(main(html).html()))).orElse(null);
        }
        if (draft.body == null) {
            Xml.child(set, "inlineXML").map(Nitf::text).ifPresent(text -> draft.body = text);
        }
        if (draft.body == null) {
            draft.body = Xml.child(set, "inlineData").map(Element::wholeText)
                    .map(text -> text.contains("<") ? HtmlText.of(text) : text.strip()).orElse(null);
        }
    }

    /** Some agencies put headline and keywords around the text. */
    private static Element main(Element html) {
        Element body = Xml.child(html, "body").orElse(html);
        Element marked = body.selectFirst("section.main, [itemprop=articleBody], article");
        return marked == null ? body : marked;
    }

    private static String summary(Element about) {
        return Xml.children(about, "description").stream()
                .filter(one -> !String.valueOf(Xml.attribute(one, "role")).contains("caption"))
                .map(one -> Feed.line(Xml.html(one))).filter(text -> text != null).findFirst().orElse(null);
    }

    private static void people(Element about, Draft draft) {
        String by = Xml.text(about, "by");
        if (by != null) {
            draft.bylines.clear();
            draft.bylines.add(by);
        } else if (draft.bylines.isEmpty()) {
            Xml.children(about, "creator").stream().map(creator -> Xml.text(creator, "name")).filter(name ->
                    name != null)
                    .forEach(draft.authors::add);
        }
    }

    private static void organisations(Element item, Element meta, Element about, Draft draft) {
        String provider = named(Xml.child(meta, "provider"));
        draft.outlet = Xml.first(provider, named(Xml.at(item, "rightsInfo", "copyrightHolder")), draft.outlet);
        draft.source = Xml.first(Xml.text(about, "creditline"), named(Xml.child(about, "infoSource")), draft.source,
                provider);
    }

    private static String named(Optional<Element> organisation) {
        return organisation.map(one -> Xml.first(Xml.text(one, "name"), Xml.attribute(one, "literal"))).orElse(null);
    }

    private static String section(Element about) {
        return Xml.children(about, "subject").stream()
                .filter(subject -> String.valueOf(Xml.attribute(subject, "qcode")).matches("(medtop|subj|iptc.*):.*"))
                .map(subject -> Xml.text(subject, "name")).filter(name -> name != null).findFirst().orElse(null);
    }
}
