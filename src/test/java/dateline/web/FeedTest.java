package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import dateline.article.Article;
import dateline.elastic.IndexedArticle;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What the specifications of the three forms ask for. */
class FeedTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOW = Instant.parse("2025-03-31T21:30:00.123Z");
    private static final Feed FEED = new Feed("Dateline: Kim & «Кім»", "uk", "https://here.example/search?q=a&sort=newest",
            "https://here.example/search.rss?q=a", "https://here.example", KYIV, List.of(
            found(new Article("a/1", "https://desk.example/1?x=1&y=2", "Title <b> & \u0000\u000b김정은", "Lead <i>", "Body",
                    "Desk", "Wire", List.of("Ольга Кравець", "김민수"), "War", "uk", "2024-10-23T09:15:00+03:00", null),
                    "instant"),
            found(new Article("2", "javascript:alert(1)", null, null, "word ".repeat(400), null, null, List.of(), null,
                    null, "2024-10", null), "month")));

    private static IndexedArticle found(Article article, String precision) {
        return new IndexedArticle(article, NOW, precision, null);
    }

    @Test
    void rssHasWhatItsSpecificationAsksFor() throws Exception {
        Element channel = (Element) parsed(XmlFeed.rss(FEED)).getElementsByTagName("channel").item(0);
        assertThat(texts(channel, "title")).startsWith("Dateline: Kim & «Кім»");
        assertThat(texts(channel, "link")).containsExactly("https://here.example/search?q=a&sort=newest",
                "https://desk.example/1?x=1&y=2", "https://here.example/articles/2");
        assertThat(texts(channel, "description")).contains("Lead &lt;i&gt;");
        assertThat(texts(channel, "title").get(1)).isEqualTo("Title <b> & 김정은");
        assertThat(texts(channel, "guid")).containsExactly("https://here.example/articles/a%2F1",
                "https://here.example/articles/2");
        assertThat(texts(channel, "pubDate")).containsExactly("Wed, 23 Oct 2024 09:15:00 +0300");
        assertThat(texts(channel, "lastBuildDate")).hasSize(1).allSatisfy(date ->
                assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)).isNotNull());
        assertThat(texts(channel, "dc:creator")).containsExactly("Ольга Кравець", "김민수");
        assertThat(((Element) channel.getElementsByTagName("atom:link").item(0)).getAttribute("href")).isEqualTo(FEED.self());
    }

    @Test
    void atomHasWhatItsSpecificationAsksFor() throws Exception {
        Element feed = parsed(XmlFeed.atom(FEED)).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        NodeList entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isEqualTo(2);
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            for (String required : List.of("id", "updated")) {
                assertThat(texts(entry, required)).as(required).hasSize(1).doesNotContain("");
            }
            assertThat(OffsetDateTime.parse(texts(entry, "updated").get(0)).toInstant()).isBefore(NOW);
            assertThat(texts(entry, "title")).isNotEmpty().doesNotContain("");
        }
        assertThat(texts(feed, "published")).containsExactly("2024-10-23T09:15:00+03:00");
        assertThat(texts(feed, "name")).containsExactly("Dateline", "Ольга Кравець", "김민수");
        assertThat(texts((Element) entries.item(1), "summary").get(0)).endsWith("word…").hasSizeLessThan(510);
    }

    @Test
    void jsonFeedHasWhatItsSpecificationAsksFor() throws Exception {
        JsonNode feed = new JsonMapper().readTree(Json.MAPPER.toJsonString(JsonFeed.of(FEED), JsonFeed.class));
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asText()).isEqualTo("Dateline: Kim & «Кім»");
        assertThat(feed.get("feed_url").asText()).isEqualTo(FEED.self());
        assertThat(feed.at("/items/0/id").asText()).isEqualTo("https://here.example/articles/a%2F1");
        assertThat(feed.at("/items/0/external_url").asText()).isEqualTo("https://desk.example/1?x=1&y=2");
        assertThat(feed.at("/items/0/date_published").asText()).isEqualTo("2024-10-23T09:15:00+03:00");
        assertThat(feed.at("/items/0/authors/1/name").asText()).isEqualTo("김민수");
        assertThat(feed.at("/items/0/_dateline/outlet").asText()).isEqualTo("Desk");
        assertThat(feed.at("/items/1").has("date_published")).isFalse();
        assertThat(feed.at("/items/1").has("external_url")).isFalse();
        assertThat(feed.at("/items/1/content_text").asText()).startsWith("word word");
        Feed empty = new Feed("T", "en", "https://h/search", "https://h/search.feed.json", "https://h", KYIV, List.of());
        assertThat(new JsonMapper().readTree(Json.MAPPER.toJsonString(JsonFeed.of(empty), JsonFeed.class)).get("items"))
                .isEmpty();
    }

    /** An outside reader, told not to mend anything. */
    @Test
    void aFeedReaderReadsThem() throws Exception {
        SyndFeed rss = read(XmlFeed.rss(FEED));
        SyndFeed atom = read(XmlFeed.atom(FEED));
        assertThat(rss.getFeedType()).isEqualTo("rss_2.0");
        assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
        for (SyndFeed feed : List.of(rss, atom)) {
            assertThat(feed.getTitle()).isEqualTo(FEED.title());
            assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).first().isEqualTo("Title <b> & 김정은");
            assertThat(feed.getEntries()).extracting(SyndEntry::getLink).containsExactly(
                    "https://desk.example/1?x=1&y=2", "https://here.example/articles/2");
            assertThat(feed.getEntries().get(0).getPublishedDate()).isEqualTo(Instant.parse("2024-10-23T06:15:00Z"));
            assertThat(feed.getEntries().get(1).getPublishedDate()).isNull();
        }
        assertThat(rss.getEntries().get(0).getUri()).isEqualTo("https://here.example/articles/a%2F1");
        assertThat(atom.getEntries().get(0).getAuthors()).extracting(author -> author.getName())
                .containsExactly("Ольга Кравець", "김민수");
    }

    @Test
    void theirSchemasHoldThem() throws Exception {
        assertThat(mistakes("rss", XmlFeed.rss(FEED))).isEmpty();
        assertThat(mistakes("atom", XmlFeed.atom(FEED))).isEmpty();
        String rss = new String(XmlFeed.rss(FEED), StandardCharsets.UTF_8);
        String atom = new String(XmlFeed.atom(FEED), StandardCharsets.UTF_8);
        for (String spoilt : List.of(rss.replaceFirst("<link>.*?</link>", ""), rss.replace("+0300", "EEST"),
                rss.replace("isPermaLink=\"true\"", "isPermaLink=\"yes\""))) {
            assertThat(mistakes("rss", spoilt.getBytes(StandardCharsets.UTF_8))).as(spoilt).isNotEmpty();
        }
        for (String spoilt : List.of(atom.replaceFirst("<updated>.*?</updated>", ""), atom.replace("+03:00", ""),
                atom.replaceFirst("(?s)(.*)<id>.*?</id>", "$1"), atom.replace("rel=\"self\"", "rel=\"none\""))) {
            assertThat(mistakes("atom", spoilt.getBytes(StandardCharsets.UTF_8))).as(spoilt).isNotEmpty();
        }
    }

    /** What a validator finds by the rules of the format, which are in the file of that name. */
    private static List<String> mistakes(String format, byte[] xml) throws Exception {
        List<String> mistakes = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler() {
            @Override
            public void error(SAXParseException mistake) {
                mistakes.add(mistake.getMessage());
            }
        });
        ValidationDriver validator = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        if (!validator.loadSchema(new InputSource(FeedTest.class.getResource(format + ".rnc").toString()))) {
            throw new IllegalStateException("The schema itself is wrong: " + mistakes);
        }
        boolean valid = validator.validate(new InputSource(new ByteArrayInputStream(xml)));
        assertThat(valid).isEqualTo(mistakes.isEmpty());
        return mistakes;
    }

    private static SyndFeed read(byte[] xml) throws Exception {
        SyndFeedInput reader = new SyndFeedInput(true, Locale.ROOT);
        reader.setXmlHealerOn(false);
        return reader.build(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
    }

    /** Whatever stands in an article, what comes out is XML, and JSON with all that its specification requires. */
    @Property(tries = 200)
    void anyArticleGivesAValidFeed(@ForAll String title, @ForAll String author, @ForAll String section)
            throws Exception {
        Feed feed = new Feed("T", "en", "https://h/search", "https://h/search.rss", "https://h", KYIV, List.of(found(
                new Article("1", title, "t" + title, "l" + author, null, section, null, List.of(author), section,
                        "x" + section, title, null), "none")));
        assertThat(read(XmlFeed.rss(feed)).getEntries()).hasSize(1);
        assertThat(mistakes("rss", XmlFeed.rss(feed))).isEmpty();
        assertThat(mistakes("atom", XmlFeed.atom(feed))).isEmpty();
        assertThat(read(XmlFeed.atom(feed)).getEntries()).hasSize(1);
        JsonNode item = new JsonMapper().readTree(Json.MAPPER.toJsonString(JsonFeed.of(feed), JsonFeed.class))
                .at("/items/0");
        assertThat(item.get("id").asText()).isNotEmpty();
        assertThat(item.has("content_text") || item.has("content_html")).isTrue();
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }
}
