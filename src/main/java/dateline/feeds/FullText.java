package dateline.feeds;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import dateline.article.Revision;
import dateline.http.Fetched;
import dateline.http.Fetcher;
import dateline.ingest.Format;
import dateline.ingest.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the page of each article whose feed has only a summary, and puts its text in. */
final class FullText {
    private static final Logger LOG = LoggerFactory.getLogger(FullText.class);
    /** Feeds show their newest articles; so many pages are remembered, to be fetched once. */
    private static final int REMEMBERED = 500;

    private final Fetcher fetcher;
    private final Robots robots;
    private final Predicate<String> isIndexed;
    private final ZoneId newsroom;
    private final Map<String, Article> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Article> eldest) {
            return size() > REMEMBERED;
        }
    });

    /**
     * @param isIndexed whether there is an article with this id already
     * @param newsroom of dates written without a zone
     */
    FullText(Fetcher fetcher, Predicate<String> isIndexed, ZoneId newsroom) {
        this.fetcher = fetcher;
        this.isIndexed = isIndexed;
        this.newsroom = newsroom;
        this.robots = new Robots(fetcher);
    }

    /**
     * An intake that hands on each article with its full text. Where that cannot be had, it hands on what the feed has,
     * but not in the place of an article that is there already: that may have its text from an earlier poll.
     */
    Intake into(Intake intake) {
        return new Intake() {
            @Override
            public void take(Article article, long line) {
                withText(article).ifPresent(full -> intake.take(full, line));
            }

            @Override
            public void reject(Rejection rejection) {
                intake.reject(rejection);
            }
        };
    }

    private Optional<Article> withText(Article summary) {
        Article known = remembered.get(summary.fingerprint());
        if (known != null || summary.url() == null) {
            return Optional.of(known != null ? known : summary);
        }
        try {
            Article full = page(summary.url()).map(page -> new Revision(summary, page, newsroom).completed()).orElse(summary);
            remembered.put(summary.fingerprint(), full);
            return Optional.of(full);
        } catch (IOException | IllegalArgumentException e) {
            boolean there = isIndexed.test(summary.id());
            LOG.info("{}: kept as {} has it. {}", summary.url(), there ? "the index" : "the feed", e.getMessage());
            return there ? Optional.empty() : Optional.of(summary);
        }
    }

    private Optional<Article> page(String url) throws IOException {
        URI address = URI.create(url);
        robots.check(address);
        Fetched fetched = fetcher.fetch(address, Fetched.Version.NONE);
        List<Article> found = new ArrayList<>();
        Format.HTML.reader(Origin.UNKNOWN).read(new ByteArrayInputStream(fetched.body()), new Intake() {
            @Override
            public void take(Article article, long line) {
                found.add(article);
            }

            @Override
            public void reject(Rejection rejection) {
                LOG.info("{}: {}", url, rejection.reason());
            }
        });
        return found.stream().filter(article -> article.body() != null).findFirst();
    }
}
