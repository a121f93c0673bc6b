package dateline.elastic;

import dateline.article.Article;
import java.time.Instant;

/**
 * An article and what we know of it besides.
 *
 * @param datePrecision {@code instant}, {@code day}, {@code month}, {@code year} or {@code none}
 * @param dateFlag {@code impossible} or {@code future} when its date must be doubted, else null
 */
public record IndexedArticle(Article article, Instant indexedAt, String datePrecision, String dateFlag) {}
