package dateline.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles from NewsML 1, each a news item; of its components the one with the longest text. */
final class Newsml {
    static final Set<String> RECORDS = Set.of("NewsItem");

    private Newsml() {}

    static Draft draft(Element item) {
        Draft draft = new Draft();
        Element management = Xml.child(item, "NewsManagement").orElseGet(() -> new Element("none"));
        if (String.valueOf(formal(management, "Status")).matches("(?i)cancell?ed")) {
            throw new IllegalArgumentException("its publisher has withdrawn it");
        }
        identify(item, draft);
        Element main = main(item);
        draft.title = lines(item, main, "HeadLine");
        content(main, draft);
        if (!draft.hasWords() || draft.body == null && Xml.all(item, "ContentItem").stream()
                .anyMatch(Newsml::isNoText)) {
            throw new IllegalArgumentException("there is no text in it");
        }
        String byline = lines(item, main, "ByLine");
        if (byline != null) {
            draft.bylines.clear();
            draft.bylines.add(byline);
        }
        draft.published = Xml.first(Xml.text(management, "FirstCreated"), Xml.text(management, "ThisRevisionCreated"),
                Xml.text(item, "Identification", "NewsIdentifier", "DateId"));
        draft.updated = Xml.text(management, "ThisRevisionCreated");
        draft.outlet = Xml.first(party(item, "Provider"), draft.outlet, lines(item, main, "CopyrightLine"));
        draft.source = Xml.first(lines(item, main, "CreditLine"), draft.source, party(item, "Source"), draft.outlet);
        draft.language = LanguageCode.orNull(Xml.first(language(main), language(item)));
        return draft;
    }

    /** The item’s own name within its provider stays the same from revision to revision. */
    private static void identify(Element item, Draft draft) {
        Element names = Xml.at(item, "Identification", "NewsIdentifier").orElseGet(() -> new Element("none"));
        draft.guid = Xml.text(names, "NewsItemId");
        draft.guidScope = Xml.text(names, "ProviderId");
    }

    /** The component whose content is longest; the item itself when none has any. */
    private static Element main(Element item) {
        return Xml.all(item, "NewsComponent").stream()
                .filter(component -> !Xml.children(component, "ContentItem").isEmpty())
                .max(Comparator.comparing(component -> length(component))).orElse(item);
    }

    private static int length(Element component) {
        return Xml.children(component, "ContentItem").stream().map(content -> Xml.text(content, "DataContent"))
                .filter(text -> text != null).mapToInt(String::length).sum();
    }

    private static boolean isNoText(Element content) {
        return String.valueOf(formal(content, "MediaType")).matches("(?i)photo|picture|video|audio|graphic");
    }

    private static void content(Element main, Draft draft) {
        for (Element content : Xml.children(main, "ContentItem")) {
            Element data = Xml.child(content, "DataContent").orElse(null);
            if (data != null && draft.body == null) {
                List<Element> nitf = Xml.all(data, "nitf");
                if (nitf.isEmpty()) {
                    draft.body = plainOrMarked(data);
                } else {
                    Nitf.read(nitf.get(0), draft);
                }
            }
        }
    }

    private static String plainOrMarked(Element data) {
        if (!data.children().isEmpty()) {
            return Nitf.text(Xml.all(data, "body.content").stream().findFirst()
                    .or(() -> Xml.all(data, "body").stream().findFirst()).orElse(data));
        }
        String text = data.wholeText().strip();
        return text.isEmpty() ? null : text.matches("(?is).*<(p|br|div|span|b|i)\\b.*")
                ? Crumbs.swept(HtmlText.of(text)) : text;
    }

    /** The line of that name nearest to the content: its own, else one of those around it, else any. */
    private static String lines(Element item, Element main, String name) {
        for (Element around = main; around != null && around != item.parent(); around = around.parent()) {
            String line = Xml.text(around, "NewsLines", name);
            if (line != null) {
                return line;
            }
        }
        return Xml.all(item, name).stream().map(Xml::words).filter(line -> line != null).findFirst().orElse(null);
    }

    private static String party(Element item, String role) {
        return Xml.all(item, role).stream().map(one -> formal(one, "Party"))
                .filter(name -> name != null).findFirst().orElse(null);
    }

    private static String formal(Element in, String child) {
        return Xml.child(in, child).map(one -> Xml.attribute(one, "FormalName")).orElse(null);
    }

    private static String language(Element in) {
        for (Element around = in; around != null; around = around.parent()) {
            if (Xml.attribute(around, "xml:lang") != null) {
                return Xml.attribute(around, "xml:lang");
            }
        }
        return Xml.all(in, "Language").stream().map(one -> Xml.attribute(one, "FormalName"))
                .filter(name -> name != null).findFirst().orElse(null);
    }
}
