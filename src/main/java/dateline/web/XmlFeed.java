package dateline.web;

import dateline.article.Article;
import dateline.elastic.IndexedArticle;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as RSS 2.0 (rssboard.org/rss-specification) or as Atom (RFC 4287). */
final class XmlFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    /** RFC 822 with a year of four digits. */
    private static final DateTimeFormatter RSS_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    /** What XML 1.0 cannot hold, escaped or not. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Feed feed;
    private final XMLStreamWriter xml;

    private XmlFeed(Feed feed, XMLStreamWriter xml) {
        this.feed = feed;
        this.xml = xml;
    }

    static byte[] rss(Feed feed) {
        return written(feed, XmlFeed::rss);
    }

    static byte[] atom(Feed feed) {
        return written(feed, XmlFeed::atom);
    }

    private interface Writing {
        void write(XmlFeed feed) throws XMLStreamException;
    }

    private static byte[] written(Feed feed, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            writing.write(new XmlFeed(feed, xml));
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void rss() throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        element("title", feed.title());
        element("link", feed.search());
        element("description", feed.title());
        element("language", feed.language());
        element("lastBuildDate", RSS_DATE.format(feed.updated().atOffset(ZoneOffset.UTC)));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", feed.self());
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (IndexedArticle found : feed.articles()) {
            item(found.article());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void item(Article article) throws XMLStreamException {
        xml.writeStartElement("item");
        element("title", Feed.title(article));
        element("link", feed.link(article));
        element("description", Html.text(Feed.summary(article)));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "true");
        xml.writeCharacters(feed.page(article));
        xml.writeEndElement();
        if (feed.published(article).isPresent()) {
            element("pubDate", RSS_DATE.format(feed.published(article).get()));
        }
        for (String author : authors(article)) {
            dublinCore("creator", author);
        }
        if (article.outlet() != null) {
            dublinCore("publisher", article.outlet());
        }
        if (article.section() != null) {
            element("category", article.section());
        }
        xml.writeEndElement();
    }

    private void dublinCore(String name, String text) throws XMLStreamException {
        xml.writeStartElement("dc", name, DUBLIN_CORE);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void atom() throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", feed.language());
        element("id", feed.search());
        element("title", feed.title());
        element("updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        link("self", feed.self());
        link("alternate", feed.search());
        xml.writeStartElement("author");
        element("name", "Dateline");
        xml.writeEndElement();
        for (IndexedArticle found : feed.articles()) {
            entry(found);
        }
        xml.writeEndElement();
    }

    private void entry(IndexedArticle found) throws XMLStreamException {
        Article article = found.article();
        xml.writeStartElement("entry");
        if (Html.lang(article.language()) != null) {
            xml.writeAttribute("xml:lang", Html.lang(article.language()));
        }
        element("id", feed.page(article));
        element("title", Feed.title(article));
        element("updated", found.indexedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        if (feed.published(article).isPresent()) {
            element("published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.published(article).get()
                    .truncatedTo(ChronoUnit.SECONDS)));
        }
        link("alternate", feed.link(article));
        for (String author : authors(article)) {
            xml.writeStartElement("author");
            element("name", author);
            xml.writeEndElement();
        }
        if (article.section() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", clean(article.section()));
        }
        element("summary", Feed.summary(article));
        if (article.outlet() != null) {
            xml.writeStartElement("source");
            element("title", article.outlet());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", clean(address));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Those of whom XML can say anything: a name must not be empty. */
    private static List<String> authors(Article article) {
        return article.authors().stream().map(XmlFeed::clean).filter(name -> !name.isBlank()).toList();
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
