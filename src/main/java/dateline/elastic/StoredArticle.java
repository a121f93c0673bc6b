package dateline.elastic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.Precision;
import dateline.article.WrittenDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * An article as the index has it: what its origin said, and what is searched by.
 *
 * @param publishedFrom the first moment of its date. Of an instant, that instant; of a day, a month or a year, which
 *     have no time zone, the calendar's moment as if it were UTC. See {@link DateFilter}.
 * @param publishedTo the last moment, likewise
 * @param mentions every spelling of a name found in it, as written
 * @param names the groups of those that surely are names
 * @param dateImpossible true when what was written as its date is none; else null
 * @param copyGroup the same for all copies of one text; null in an index by an older mapping
 * @param hasCopies true when another article is, or once was, a copy of it; else null
 * @param copyBands the keys by which copies find it
 * @param fingerprint of everything the origin said, to tell a changed article from an unchanged one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredArticle(String id, String url, String title, String lead, String body, String outlet, String source,
        List<String> authors, String section, String language, String publishedAt, String updatedAt,
        String publishedFrom, String publishedTo, String datePrecision, Boolean dateImpossible, List<String> mentions,
        List<String> names, Long copyGroup, Boolean hasCopies, List<String> copyBands, String indexedAt,
        String fingerprint) {

    static StoredArticle of(Article article, FoundNames found, CopyFinder.Mark mark, ZoneId zone, Instant now) {
        Optional<WrittenDate> date = article.published(zone);
        return new StoredArticle(article.id(), article.url(), article.title(), article.lead(), article.body(),
                article.outlet(), article.source(), article.authors(), article.section(), article.language(),
                article.publishedAt(), article.updatedAt(),
                date.map(d -> moment(d, d.start())).orElse(null), date.map(d -> moment(d, d.end())).orElse(null),
                date.map(WrittenDate::precision).orElse(Precision.NONE).word(),
                date.isEmpty() && article.publishedAt() != null ? true : null, found.mentions(), found.names(),
                mark == null ? null : mark.group(), mark != null && mark.hasCopies() ? true : null,
                mark == null ? List.of() : mark.bands(), now.toString(), article.fingerprint());
    }

    Article article() {
        return new Article(id, url, title, lead, body, outlet, source, authors, section, language, publishedAt,
                updatedAt);
    }

    IndexedArticle indexed(ZoneId zone, Instant now) {
        return new IndexedArticle(article(), Instant.parse(indexedAt), datePrecision, dateFlag(zone, now));
    }

    /** UTF-16 units of its text. */
    long length() {
        return length(title) + length(lead) + length(body);
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }

    /** See {@link Article#dateFlag}; told from what is stored, since a list leaves the body out. */
    String dateFlag(ZoneId zone, Instant now) {
        if (publishedAt == null) {
            return null;
        }
        Instant start = publishedFrom == null ? null : Instant.parse(publishedFrom);
        boolean instant = Precision.INSTANT.word().equals(datePrecision);
        return start == null ? "impossible"
                : start.isAfter(instant ? now : DateFilter.onCalendar(now, zone)) ? "future" : null;
    }

    private static String moment(WrittenDate date, LocalDateTime local) {
        ZoneOffset offset = date.offset() != null ? date.offset() : ZoneOffset.UTC;
        return local.toInstant(offset).toString();
    }
}
