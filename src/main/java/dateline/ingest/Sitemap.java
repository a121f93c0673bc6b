package dateline.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What a sitemap with the news extension tells of each article: headline, address, date, outlet. */
final class Sitemap {
    static final Set<String> RECORDS = Set.of("url", "sitemap");

    private Sitemap() {}

    static Draft draft(Element url) {
        String address = Xml.text(url, "loc");
        Element news = Xml.child(url, "news").orElse(null);
        if (Xml.name(url).equals("sitemap")) {
            throw new IllegalArgumentException("this is the address of another sitemap: " + address);
        }
        if (news == null || Xml.text(news, "title") == null) {
            throw new IllegalArgumentException("only an address, without a headline: " + address);
        }
        Draft draft = new Draft();
        draft.url = address;
        draft.title = Xml.text(news, "title");
        draft.published = Xml.text(news, "publication_date");
        draft.outlet = Xml.text(news, "publication", "name");
        draft.language = LanguageCode.orNull(Xml.text(news, "publication", "language"));
        return draft;
    }
}
