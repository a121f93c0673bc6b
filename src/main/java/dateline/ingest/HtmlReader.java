package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads the article of a web page: what the page says of it for machines, in JSON-LD, OpenGraph and microdata, and else
 * what stands where readers look; and its text without what is around it.
 */
final class HtmlReader implements ArticleReader {
    private final Origin origin;
    private final String charset;

    HtmlReader(Origin origin) {
        this(origin, null);
    }

    /** @param charset as the server said; null when it said nothing */
    HtmlReader(Origin origin, String charset) {
        this.origin = origin;
        this.charset = charset;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        byte[] bytes = in.readNBytes(JsonArticlesReader.LONGEST + 1);
        Article article;
        try {
            if (bytes.length > JsonArticlesReader.LONGEST) {
                throw new IllegalArgumentException("longer than 10 MB, the most a page may have");
            }
            article = draft(Encoding.decode(bytes, charset)).article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(1, null, notAnArticle.getMessage()));
            return;
        }
        intake.take(article, 1);
    }

    /** @throws IllegalArgumentException when the page holds no article; its message is for people */
    private Draft draft(String html) {
        Document page = Jsoup.parse(html, origin.address() == null ? "" : origin.address());
        Draft draft = new Draft();
        PageData.read(page, draft);
        String machineBody = draft.body;
        draft.body = PageText.of(page, draft.title);
        if (machineBody != null && (draft.body == null || draft.body.length() < machineBody.length() / 2)) {
            draft.body = Crumbs.swept(machineBody.contains("<p") ? HtmlText.of(machineBody) : machineBody.strip());
        }
        if (!draft.hasWords()) {
            throw new IllegalArgumentException("there is no article on this page");
        }
        draft.lead = Feed.below(draft.lead, draft.body);
        return draft;
    }
}
