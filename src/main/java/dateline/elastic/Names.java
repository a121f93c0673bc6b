package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dateline.article.Article;
import dateline.mentions.Vocabulary;
import dateline.names.Lexicon;
import dateline.search.Facet;
import dateline.search.FacetValues;
import dateline.search.GroupedName;
import dateline.search.Query;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names in all articles, read from disk in the background and kept up to date with what other processes write.
 * Until they are read, and with an index of a Dateline that knew no names, there is no lexicon and nothing is widened.
 */
final class Names {

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);
    /** How long another process's articles wait for their names to be found by other spellings. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** How long a search waits for the names to be read when the server has just started. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** What a name is widened to is looked up once for all pages and filters of a search. */
    private static final int REMEMBERED = 200;

    private final ElasticsearchClient client;
    private final SpellingCounts counts;
    private final NameGroups groups = new NameGroups();
    private final Recent<Asked, List<Lexicon.Found>> recent = new Recent<>(REMEMBERED, PAUSE);
    private final CountDownLatch read = new CountDownLatch(1);
    private final FollowedNamesFile file;
    private volatile NameForms forms;
    private Thread reader;

    Names(ElasticsearchClient client) {
        this(client, null);
    }

    /** @param file the newsroom's names file; null without */
    Names(ElasticsearchClient client, Path file) {
        this.client = client;
        this.file = new FollowedNamesFile(file);
        this.counts = new SpellingCounts(client);
    }

    /** What a request asks for, with the names in it widened unless it says not to. */
    WidenedSearch widen(SearchRequest request) {
        return widen(request, request.query());
    }

    /** @param typed what the request asks for, as of some time */
    WidenedSearch widen(SearchRequest request, Query typed) {
        Optional<Lexicon> known = request.widen() && !typed.isEmpty() ? lexicon(PATIENCE) : Optional.empty();
        return new WidenedSearch(request, known.map(lexicon -> Widening.of(typed, spellings(lexicon), request.drop()))
                .orElse(new Widening.Widened(typed, List.of())), counts);
    }

    /** The rows of a facet, those of the facet of names with what they stand for. */
    FacetValues described(Facet facet, FacetValues values) {
        NameForms now = forms;
        return facet == Facet.NAME && now != null ? groups.named(values, now.lexicon()) : values;
    }

    /** What the groups of names stand for; without what is not known yet. */
    Map<String, GroupedName> groups(Collection<String> asked) {
        NameForms now = forms;
        return now == null ? Map.of() : groups.named(asked, now.lexicon());
    }

    /** The spellings of a name that stand in articles, the likeliest first. */
    List<Lexicon.Found> spellings(String name) {
        return lexicon(PATIENCE).map(lexicon -> spellings(lexicon).of(name)).orElse(List.of());
    }

    /** The groups of names of which any spelling has words that begin as typed, or is the whole name typed. */
    Set<String> matching(String typed) throws IOException {
        Set<String> groups = new LinkedHashSet<>();
        Optional<NameIndex> current = typed.isBlank() ? Optional.empty() : NameIndex.current(client);
        if (current.isPresent()) {
            groups.addAll(current.get().beginning(List.of(typed.strip().split("\\s+"))));
            spellings(typed).forEach(found -> groups.add(found.form().group()));
        }
        return groups;
    }

    private Widening.Spellings spellings(Lexicon lexicon) {
        NamesFile newsroom = file.latest();
        return new Widening.Spellings() {
            @Override
            public List<Lexicon.Found> of(String name) {
                Asked asked = new Asked(name, lexicon.size(), newsroom);
                List<Lexicon.Found> known = recent.get(asked);
                if (known == null) {
                    List<Lexicon.Found> found = newsroom.find(name, lexicon);
                    known = List.copyOf(found.subList(0, Math.min(Widening.MOST_FORMS, found.size())));
                    recent.put(asked, known);
                }
                return known;
            }

            @Override
            public boolean isListed(String name) {
                return newsroom.has(name);
            }
        };
    }

    /** A name that was asked for, and all that the answer depends on. */
    private record Asked(String name, int forms, NamesFile newsroom) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && name.equals(asked.name) && forms == asked.forms
                    && newsroom == asked.newsroom;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** What is wrong with the newsroom's names file, if there is one. */
    List<String> problems() {
        return file.latest().problems();
    }

    /**
     * All names, or as many as are known yet.
     *
     * @param patience how long to wait for them to be read for the first time
     * @return empty while there are none
     */
    Optional<Lexicon> lexicon(Duration patience) {
        start();
        try {
            read.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(forms).map(NameForms::lexicon);
    }

    /** Finds the names in articles; see {@link NameForms#find}. */
    Map<String, FoundNames> find(Collection<Article> articles) throws IOException {
        try {
            return findNow(articles);
        } catch (ElasticsearchException error) {
            if (error.status() == 404) { // a reindex has just put another index in its place
                return findNow(articles);
            }
            throw error;
        }
    }

    private Map<String, FoundNames> findNow(Collection<Article> articles) throws IOException {
        catchUp();
        NameForms now = forms;
        return now == null ? Map.of() : now.find(articles);
    }

    private synchronized void start() {
        if (reader == null) {
            reader = new Thread(this::follow, "names");
            reader.setDaemon(true);
            reader.start();
        }
    }

    synchronized void stop() {
        if (reader != null) {
            reader.interrupt();
        }
    }

    private void follow() {
        try {
            // The dictionaries are read here rather than while somebody waits for the first search.
            List.of("park", "сон", "사람").forEach(Vocabulary::everyday);
            while (true) {
                try {
                    catchUp();
                    read.countDown();
                } catch (IOException | RuntimeException away) {
                    LOG.debug("Names are not read just now", away);
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Names are no longer followed");
        }
    }

    /** After a reindex the names are those of another index, and all are read anew before they take over. */
    private synchronized void catchUp() throws IOException {
        Optional<NameIndex> current = NameIndex.current(client);
        if (current.isEmpty()) {
            forms = null;
            return;
        }
        NameForms latest = forms != null && forms.isOf(current.get()) ? forms : new NameForms(current.get());
        latest.catchUp();
        forms = latest;
    }
}
