package dateline;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.ingest.JsonArticlesReader;
import dateline.mentions.Folding;
import dateline.mentions.Mention;
import dateline.mentions.MentionFinder;
import dateline.names.Lexicon;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rehearsal beside the server's start, so that nobody waits for what is slow but once: dictionaries to be read,
 * classes to be loaded and compiled. Nothing of it stays, and that it fails is no harm.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private WarmUp() {}

    /** Has the names found in the sample articles; needs no engine. */
    static void findNames() {
        start(() -> {
            try (InputStream sample = DemoCommand.sample()) {
                new JsonArticlesReader().read(sample, new Rehearsal());
            }
        });
    }

    /** Has the engine's analyzers read what they need, while its indexes are made. */
    static void analyze(Engine engine) {
        start(engine::rehearseAnalysis);
    }

    /** Has a page asked for as a browser would, from a server of its own; finding nothing on it is enough. */
    static void search(Articles articles, ZoneId newsroom) {
        start(() -> {
            try (WebServer server = new WebServer(articles, WebSettings.of(newsroom))) {
                server.start("127.0.0.1", 0);
                URI page = URI.create("http://127.0.0.1:%d/search?q=Kim+Jong+Un".formatted(server.port()));
                try (InputStream answer = page.toURL().openStream()) {
                    answer.readAllBytes();
                }
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void start(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                LOG.debug("The warm-up failed", e);
            }
        }, "dateline-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Learns the names in articles, and forgets them. */
    private static final class Rehearsal implements Intake {
        private final MentionFinder finder = new MentionFinder();
        private final Lexicon lexicon = new Lexicon();
        private final Folding folding = new Folding(lexicon);

        @Override
        public void take(Article article, long line) {
            for (Mention mention : finder.find(article)) {
                if (lexicon.form(mention.text()).isEmpty()) {
                    lexicon.add(List.of(new Lexicon.Form(mention.text(), mention.kind(), article.language(),
                            folding.group(mention.text(), mention.kind()), 1)));
                }
            }
        }

        @Override
        public void reject(Rejection rejection) {
            throw new IllegalStateException(rejection.reason());
        }
    }
}
