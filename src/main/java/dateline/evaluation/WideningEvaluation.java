package dateline.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.ingest.JsonArticlesReader;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What widening names does to a folder's queries: each is searched as a reader does, with {@code widen=on} and with
 * {@code widen=off}, once with all its words required, as typed, and once with any of them enough.
 */
public final class WideningEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 10;
    /** Words of an OR; a query may have 200. */
    private static final int MOST_WORDS = 60;

    private final Articles articles;
    private final JudgedFolder folder;
    private final List<String> asked;

    /**
     * What came of both ways to ask.
     *
     * @param on nDCG@10 with names widened
     * @param off without
     * @param better queries that gained
     * @param worse queries that lost
     */
    record Figures(double on, double off, int better, int worse) {}

    /**
     * Takes in the texts of the folder.
     *
     * @param articles without any others
     * @param most queries that are asked, evenly chosen
     */
    public WideningEvaluation(JudgedFolder folder, Articles articles, int most) throws IOException {
        this.folder = folder;
        this.articles = articles;
        this.asked = sample(List.copyOf(folder.queries().keySet()), most);
        try (ArticleWriter writer = articles.writer(true)) {
            JsonArticlesReader reader = new JsonArticlesReader();
            folder.texts(text -> reader.read(new ByteArrayInputStream(json(text)), writer));
            writer.finish();
        }
        articles.awaitNames();
    }

    static List<String> sample(List<String> ids, int most) {
        int asked = Math.min(most, ids.size());
        List<String> sample = new ArrayList<>();
        for (long i = 0; i < asked; i++) {
            sample.add(ids.get((int) (i * ids.size() / asked)));
        }
        return sample;
    }

    public void print(PrintStream out) {
        out.printf(Locale.ROOT, "%s: %,d of %,d queries, nDCG@10 with names widened and not%n", folder.name(),
                asked.size(), folder.queries().size());
        out.printf("%-12s%10s%10s%10s%10s%10s%n", "words", "on", "off", "change", "better", "worse");
        ways().forEach((words, way) -> {
            Figures found = measure(way);
            out.printf(Locale.ROOT, "%-12s%10.4f%10.4f%+10.4f%,10d%,10d%n", words, found.on, found.off,
                    found.on - found.off, found.better, found.worse);
        });
    }

    private interface Way {
        String query(String typed);
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("all", typed -> typed);
        ways.put("any", WideningEvaluation::anyWord);
        return ways;
    }

    /** Words without the signs around them, so that none is an operator. */
    static String anyWord(String typed) {
        return Stream.of(typed.split("\\s+")).map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS).collect(Collectors.joining(" OR "));
    }

    private Figures measure(Way way) {
        double on = 0;
        double off = 0;
        int better = 0;
        int worse = 0;
        for (String id : asked) {
            String query = way.query(folder.queries().get(id));
            double widened = ndcg(id, query, "on");
            double typed = ndcg(id, query, "off");
            on += widened;
            off += typed;
            better += widened > typed ? 1 : 0;
            worse += widened < typed ? 1 : 0;
        }
        return new Figures(on / asked.size(), off / asked.size(), better, worse);
    }

    private double ndcg(String id, String query, String widen) {
        SearchRequest request = SearchRequest.of(Map.of("q", List.of(query), "widen", List.of(widen),
                "copies", List.of("show"), "size", List.of(String.valueOf(DEPTH))), ZoneOffset.UTC);
        return SearchEvaluation.ndcg(articles.search(request).hits().stream().map(Hit::id).toList(),
                folder.worth().get(id), DEPTH);
    }

    /** As any intake has it, which tells the language by the text. */
    private static byte[] json(JudgedFolder.Text text) throws IOException {
        return JSON.writeValueAsBytes(Map.of("id", text.id(), "title", text.title(), "body", text.body()));
    }
}
