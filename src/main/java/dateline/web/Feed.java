package dateline.web;

import dateline.article.Article;
import dateline.article.Precision;
import dateline.elastic.IndexedArticle;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The newest articles of a search, for a feed reader.
 *
 * @param title what was searched, in words
 * @param language of the title
 * @param search the address of the search
 * @param self the address of the feed
 * @param origin the beginning of the addresses of articles here
 * @param newsroom the time zone of moments written without one
 */
record Feed(String title, String language, String search, String self, String origin, ZoneId newsroom,
        List<IndexedArticle> articles) {

    /** Articles in a feed. */
    static final int SIZE = 100;
    /** UTF-16 units of a text that stands for an article. */
    private static final int SUMMARY = 500;

    /** When anything in it last came or changed; the epoch when there is nothing in it. */
    Instant updated() {
        return articles.stream().map(IndexedArticle::indexedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    String page(Article article) {
        return origin + ArticlePage.address(article.id());
    }

    /** Where the article is read: at its outlet, or here when the outlet's address is not known. */
    String link(Article article) {
        return ArticlePage.safe(article.url()) == null ? page(article) : article.url();
    }

    static String title(Article article) {
        return article.title() != null ? article.title() : summary(article);
    }

    /** The lead, or the beginning of the body; empty when there is neither. */
    static String summary(Article article) {
        String text = article.lead() != null ? article.lead() : article.body() != null ? article.body() : "";
        if (text.length() <= SUMMARY) {
            return text;
        }
        int end = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, end > SUMMARY / 2 ? end : text.offsetByCodePoints(0,
                text.codePointCount(0, SUMMARY - 1))) + "…";
    }

    /** The moment of publication; empty when only a day or less is known: feeds cannot say so. */
    Optional<OffsetDateTime> published(Article article) {
        return article.published(newsroom).filter(date -> date.precision() == Precision.INSTANT)
                .map(date -> date.startIn(newsroom).atZone(newsroom).toOffsetDateTime())
                .filter(date -> date.getYear() > 0 && date.getYear() < 10_000)
                .map(date -> date.getOffset().getTotalSeconds() % 60 == 0 ? date
                        : date.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
