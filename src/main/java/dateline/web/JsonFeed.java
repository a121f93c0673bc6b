package dateline.web;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.article.Article;
import dateline.elastic.IndexedArticle;
import java.util.List;

/** A feed in the form of jsonfeed.org/version/1.1. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(String version, String title, String homePageUrl, String feedUrl, String language,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    /** One article; what the form has no place for is under {@code _dateline}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(String id, String url, String externalUrl, String title, String contentText, String summary,
            String datePublished, String dateModified, List<Author> authors, List<String> tags, String language,
            @JsonProperty("_dateline") Extension extension) {}

    record Author(String name) {}

    /** See {@link ArticleAnswer}. */
    record Extension(String id, String outlet, String source, String publishedAt, String datePrecision,
            String dateFlag) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed("https://jsonfeed.org/version/1.1", feed.title(), feed.search(), feed.self(),
                feed.language(), feed.articles().stream().map(found -> item(feed, found)).toList());
    }

    private static Item item(Feed feed, IndexedArticle found) {
        Article article = found.article();
        String original = ArticlePage.safe(article.url()) == null ? null : article.url();
        return new Item(feed.page(article), feed.page(article), original, Feed.title(article), text(article),
                article.lead(), feed.published(article).map(ISO_OFFSET_DATE_TIME::format).orElse(null),
                found.indexedAt().toString(), article.authors().stream().map(Author::new).toList(),
                article.section() == null ? List.of() : List.of(article.section()), Html.lang(article.language()),
                new Extension(article.id(), article.outlet(), article.source(), article.publishedAt(),
                        found.datePrecision(), found.dateFlag()));
    }

    /** Never empty: the form asks for a text. */
    private static String text(Article article) {
        return article.body() != null ? article.body() : article.lead() != null ? article.lead() : article.title();
    }
}
