package dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Name;
import dateline.names.Script;
import dateline.names.Surname;
import dateline.search.NameForm;
import dateline.search.Note;
import dateline.search.SearchRequest;
import dateline.search.Sort;
import dateline.search.Why;
import dateline.search.WidenedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a request asks for, its names widened; and what is said of them beside the hits. */
final class WidenedSearch {

    private static final int MOST_SURNAMES = 20;

    private final SearchRequest request;
    private final Widening.Widened widened;
    private final SpellingCounts counts;
    private CompletableFuture<Map<String, Long>> counting;

    WidenedSearch(SearchRequest request, Widening.Widened widened, SpellingCounts counts) {
        this.request = request;
        this.widened = widened;
        this.counts = counts;
    }

    /** Asks how many articles have each spelling, so that the answer is there when the search is. */
    void count() {
        counting = counts.of(widened.names().stream().flatMap(name -> name.forms().stream())
                .map(Widening.Spelling::clause).toList());
    }

    /** What the articles must have in them, without the filters; likelier ones score higher. */
    Query matching() {
        Query found = found();
        return request.effectiveSort() == Sort.RELEVANCE ? Ranking.of(found, request.query()) : found;
    }

    /** The same without regard to order. */
    Query found() {
        return TextQuery.of(widened.query(), request.zone());
    }

    /**
     * What is marked in the hits: also the surname alone of who is found by the full name. Not that of a Korean: too many
     * have it.
     */
    Query marked() {
        List<Query> surnames = widened.names().stream().flatMap(name -> name.forms().stream())
                .filter(spelling -> !spelling.dropped() && spelling.found().form().kind() == Kind.PERSON)
                .map(spelling -> spelling.clause().text())
                .filter(text -> text.indexOf(' ') > 0 && !Name.parse(text).isKorean())
                .map(Surname::of).flatMap(Optional::stream).distinct().limit(MOST_SURNAMES).map(TextQuery::inAnyForm).toList();
        return surnames.isEmpty() ? found() : Query.of(q -> q.bool(b -> b.should(found()).should(surnames)));
    }

    List<Note> notes() {
        return widened.query().notes();
    }

    /** The names with their spellings that stand in articles now, counted. */
    List<WidenedName> names() throws IOException {
        Map<String, Long> known = counts();
        List<WidenedName> names = new ArrayList<>();
        for (Widening.Spelled name : widened.names()) {
            List<NameForm> forms = name.forms().stream()
                    .map(spelling -> form(spelling, known.getOrDefault(spelling.clause().label(), 0L)))
                    .filter(form -> form.count() > 0 || form.dropped()).toList();
            if (!forms.isEmpty()) {
                names.add(new WidenedName(name.typed(), forms));
            }
        }
        return names;
    }

    private Map<String, Long> counts() throws IOException {
        if (counting == null) {
            count();
        }
        try {
            return counting.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException away) {
                throw away;
            }
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    private NameForm form(Widening.Spelling spelling, long count) {
        Lexicon.Form form = spelling.found().form();
        return new NameForm(form.text(), form.language(), script(form.text()), count,
                Math.round(spelling.found().match().score() * 1000) / 1000.0, spelling.found().match().rule(),
                spelling.dropped(), request.toggleDrop(form.text()).address());
    }

    private static String script(String text) {
        return switch (Script.of(text)) {
            case CYRILLIC -> "Cyrl";
            case HANGUL -> "Hang";
            default -> "Latn";
        };
    }

    /** @param labels of the spellings an article was found by */
    List<Why> why(Collection<String> labels) {
        return labels.stream().map(this::why).filter(Objects::nonNull).toList();
    }

    private Why why(String label) {
        for (Widening.Spelled name : widened.names()) {
            for (Widening.Spelling spelling : name.forms()) {
                if (label.equals(spelling.clause().label())) {
                    return new Why(spelling.clause().text(), spelling.found().match().rule(), name.typed());
                }
            }
        }
        return null;
    }
}
