package dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats articles come in, and the one place that picks the reader. */
public enum Format {
    TEXT(TextReader::new),
    JSONL(JsonArticlesReader::new),
    JSON(JsonArticlesReader::new),
    JSONFEED(origin -> new JsonArticlesReader(origin, JsonShape.FEED)),
    NINJS(origin -> new JsonArticlesReader(origin, JsonShape.NINJS)),
    CSV(CsvReader::new),
    RSS(origin -> new XmlReader(origin, Rss.RECORDS, Rss::draft)),
    ATOM(origin -> new XmlReader(origin, Atom.RECORDS, Atom::draft)),
    SITEMAP(origin -> new XmlReader(origin, Sitemap.RECORDS, Sitemap::draft)),
    NEWSML_G2(origin -> new XmlReader(origin, NewsmlG2.RECORDS, NewsmlG2::draft)),
    NEWSML(origin -> new XmlReader(origin, Newsml.RECORDS, Newsml::draft)),
    NITF(origin -> new XmlReader(origin, Nitf.RECORDS, Nitf::draft)),
    XML(origin -> new XmlReader(origin, PlainXml::isRecord, PlainXml::draft)),
    HTML(HtmlReader::new),
    IPTC7901(IptcTextReader::new),
    EML(MailReader::new),
    PDF(PdfReader::new),
    WARC(WarcReader::new),
    ZIP(null),
    TAR(null),
    GZIP(null),
    BZIP2(null),
    XZ(null);

    /** How far to look: past a byte order mark, empty lines, a mail’s or a document’s long beginning. */
    static final int HEAD = 1 << 14;
    private static final List<Format> ARCHIVES = List.of(ZIP, TAR, GZIP, BZIP2, XZ);
    private static final Pattern ROOT = Pattern.compile("<(?!\\?|!)(?:[\\w.-]+:)?([\\w.-]+)([^>]*)");
    private static final Set<String> G2 = Set.of("newsMessage", "newsItem", "packageItem", "conceptItem",
            "knowledgeItem",
            "planningItem", "catalogItem");
    private static final Set<String> HTML_BEGINNINGS = Set.of("html", "head", "body", "div", "p", "span", "img", "a",
            "article", "main", "section",
            "h1", "h2", "table", "meta", "title", "script", "link", "figure", "header", "ul", "br", "b", "strong", "em",
            "i");

    private final Function<Origin, ArticleReader> reader;

    Format(Function<Origin, ArticleReader> reader) {
        this.reader = reader;
    }

    public ArticleReader reader(Origin origin) {
        return isArchive() ? new ArchiveReader(this, new AnyReader(origin, null)) : reader.apply(origin);
    }

    /** Whether there are files within it, in formats of their own. */
    boolean isArchive() {
        return ARCHIVES.contains(this);
    }

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT))).findAny();
    }

    /** All words, for messages and help. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

    /**
     * Tells the format by the content. The name counts only where the content does not speak for itself, as in a JSON
     * Lines file whose first line is broken.
     *
     * @param content all of it, or {@value #HEAD} bytes at least
     */
    public static Format of(byte[] content, String name) {
        byte[] head = content.length > HEAD ? Arrays.copyOf(content, HEAD) : content;
        Format packed = byBytes(head, name);
        return packed != null ? packed : byText(Encoding.decode(head), name.toLowerCase(Locale.ROOT));
    }

    private static Format byBytes(byte[] head, String name) {
        String start = new String(head, 0, Math.min(head.length, 600), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-") || start.matches("(?s).{0,500}[\r\n]%PDF-\\d\\.\\d.*")) {
            return PDF;
        }
        if (start.startsWith("WARC/")) {
            return WARC;
        }
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.matches("(?s)BZh[1-9]1AY&SY.*")) {
            return BZIP2;
        }
        if (start.startsWith("\u00fd7zXZ\0")) {
            return XZ;
        }
        // An office document is a zip that begins with one of these entries.
        if (start.startsWith("PK\u0003\u0004")
                && !start.matches("(?s).{30}(\\[Content_Types\\]|_rels/|mimetype|word/|xl/|ppt/).*")) {
            return ZIP;
        }
        boolean isTar = start.length() >= 262 && start.startsWith("ustar", 257) || name.toLowerCase(Locale.ROOT)
                .endsWith(".tar") && head.length > 0;
        return isTar ? TAR : null;
    }

    private static Format byText(String head, String name) {
        String start = head.stripLeading();
        // A headline may begin with a bracket: [속보] 김정은… An object or a list of objects has one look only.
        if (start.matches("(?s)\\{\\s*[\"}].*") && !start.startsWith("{\\rtf")) {
            return JSONL;
        }
        if (start.matches("(?s)\\[\\s*(\\{\\s*[\"}]|\\]).*")) {
            return JSON;
        }
        if (start.startsWith("<")) {
            Format markup = markup(start);
            return markup != null ? markup : TEXT;
        }
        if (start.matches("(?s)[\u0016\\s]*\u0001[ -~]{2}.*") || IptcTextReader.BARE_HEADER.matcher(start.lines()
                .findFirst().orElse("")).matches()) {
            return IPTC7901;
        }
        if (name.matches(".*\\.(json|jsonl|ndjson)")) {
            return JSONL;
        }
        if (name.matches(".*\\.(csv|tsv)") || CsvReader.isTable(start)) {
            return CSV;
        }
        return MailReader.isMail(start) ? EML : TEXT;
    }

    /** A part of one of the known formats, or some agency’s own; null for a text that only begins with a bracket. */
    private static Format otherXml(String start, String attributes) {
        if (start.contains("<newsItem")) {
            return NEWSML_G2;
        }
        if (start.contains("<nitf")) {
            return NITF;
        }
        boolean isXml = start.startsWith("<?xml") || attributes.contains("xmlns")
                || start.matches("(?s)<[\\w.:-]+(\\s[^<>]*)?>\\s*<[\\w.:-]+.*");
        return isXml ? XML : null;
    }

    private static Format markup(String start) {
        Matcher root = ROOT.matcher(start.replaceAll("(?s)<!--.*?-->", ""));
        if (!root.find()) {
            return start.startsWith("<?xml") ? XML : null;
        }
        String name = root.group(1);
        boolean isHtml = HTML_BEGINNINGS.contains(name.toLowerCase(Locale.ROOT));
        if (isHtml && start.contains("http://www.w3.org/2005/Atom\"") && start.contains("<feed")) {
            return ATOM;
        }
        // A server's complaint about itself stands before some feeds.
        if (isHtml && !name.equalsIgnoreCase("html") && start.contains("<?xml") && start.contains("<rss")) {
            return RSS;
        }
        if (G2.contains(name)) {
            return NEWSML_G2;
        }
        return switch (name) {
            case "rss", "RDF", "channel" -> RSS;
            case "feed", "entry" -> ATOM;
            case "urlset", "sitemapindex" -> SITEMAP;
            case "NewsML", "NewsItem" -> NEWSML;
            case "nitf" -> NITF;
            default -> isHtml ? HTML : otherXml(start, root.group(2));
        };
    }
}
