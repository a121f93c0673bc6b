package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import dateline.search.DidYouMean;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Likelier spellings for words that no article has, asked for only when a search finds next to nothing. */
final class Misspelling {

    /** A search that finds more needs no help. */
    private static final int FEW = 2;
    private static final int MAX_WORDS = 10;
    /** Letters of a word up to which one may be wrong; in longer ones two. */
    private static final int SHORT = 5;
    /** Letters of a word; to look for the neighbours of thousands takes seconds. */
    private static final int LONGEST = 40;
    private static final List<String> FIELDS = List.of("title.exact", "lead.exact", "body.exact");

    private final ElasticsearchClient client;
    private final SearchRequest request;
    private final Function<SearchRequest, Query> matching;

    /** @param matching what a request asks for, its names widened */
    Misspelling(ElasticsearchClient client, SearchRequest request, Function<SearchRequest, Query> matching) {
        this.matching = matching;
        this.client = client;
        this.request = request;
    }

    /** The result, with a better query if there is one. */
    SearchResult amend(SearchResult result) throws IOException {
        if (result.withCopies() > FEW || request.page() > 1) {
            return result;
        }
        List<String> words = words();
        String better = words.isEmpty() ? request.q() : corrected(words);
        if (better.equals(request.q())) {
            return result;
        }
        SearchRequest other = request.withQuery(better);
        long total = client.count(c -> c.index(IndexName.ALIAS).query(q -> q.bool(b -> b
                .must(matching.apply(other)).filter(new FacetFilters(other).all())))).count();
        return total <= result.withCopies() ? result : result.with(new DidYouMean(better, total, other.address()));
    }

    /** Those that are looked for in any form, and are words: one or two letters have too many neighbours. */
    private List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        request.query().mapWords(found -> {
            Stream.of(found.text().split("\\s+")).filter(Misspelling::isWord).forEach(words::add);
            return found;
        });
        return words.stream().limit(MAX_WORDS).toList();
    }

    private static boolean isWord(String word) {
        boolean korean = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        return word.length() >= (korean ? 2 : 4) && word.length() <= LONGEST;
    }

    /** What was typed, with the words replaced that no article has and that have a neighbour. */
    private String corrected(List<String> words) throws IOException {
        SearchResponse<Void> answer = client.search(s -> {
            s.index(IndexName.ALIAS).size(0).aggregations("there", a -> a.filters(f -> f.filters(b -> b
                    .array(words.stream().map(this::having).toList()))));
            return s.suggest(suggest -> suggest.suggesters(suggesters(words)));
        }, Void.class);
        String better = request.q();
        for (int i = 0; i < words.size(); i++) {
            boolean missing = answer.aggregations().get("there").filters().buckets().array().get(i).docCount() == 0;
            Optional<String> likelier = missing ? best(i, words.get(i), answer.suggest()) : Optional.empty();
            if (likelier.isPresent()) {
                better = replaced(better, words.get(i), inCaseOf(words.get(i), likelier.get()));
            }
        }
        return better;
    }

    /** With another word in its place, but not where it is a part of a longer one. */
    static String replaced(String query, String word, String likelier) {
        String letter = "[\\p{L}\\p{M}\\p{N}]";
        return Pattern.compile("(?<!" + letter + ")" + Pattern.quote(word) + "(?!" + letter + ")").matcher(query)
                .replaceAll(Matcher.quoteReplacement(likelier));
    }

    private Query having(String word) {
        return matching.apply(request.withQuery(word));
    }

    private static Map<String, FieldSuggester> suggesters(List<String> words) {
        Map<String, FieldSuggester> suggesters = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            for (String field : FIELDS) {
                suggesters.put(i + " " + field, FieldSuggester.of(f -> f.text(word).term(t -> t.field(field)
                        .suggestMode(SuggestMode.Missing).size(3).minWordLength(2).prefixLength(1)
                        .maxEdits(word.length() <= SHORT ? 1 : 2))));
            }
        }
        return suggesters;
    }

    /** Of all fields the nearest neighbour, and of those as near the one that most articles have. */
    private static Optional<String> best(int number, String word,
            Map<String, List<Suggestion<Void>>> suggestions) {
        List<TermSuggestOption> options = new ArrayList<>();
        for (String field : FIELDS) {
            // The word as a whole: a Korean one is also analysed without its particle.
            suggestions.getOrDefault(number + " " + field, List.of()).stream().map(Suggestion::term)
                    .filter(token -> token.offset() == 0 && token.length() == word.length())
                    .limit(1).forEach(token -> options.addAll(token.options()));
        }
        return options.stream().max(Comparator.comparing(TermSuggestOption::score)
                .thenComparing(TermSuggestOption::freq))
                .map(TermSuggestOption::text);
    }

    private static String inCaseOf(String typed, String word) {
        return Character.isUpperCase(typed.charAt(0)) ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }
}
