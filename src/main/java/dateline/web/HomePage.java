package dateline.web;

import dateline.article.WrittenDate;
import dateline.search.DateHistogram;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * What the first page shows: a search box, what is in the index, and how to ask it.
 *
 * @param warnings what whoever runs the server should mend, in English; empty for readers elsewhere
 */
public record HomePage(Wording wording, SearchResult newest, ZoneId newsroom, String origin, List<String> warnings) {

    /** The pages' language decides none of these: names are found in every script. */
    private static final List<Example> EXAMPLES = List.of(
            new Example("words", "Zelensky Kursk"), new Example("words", "북한 쿠르스크"),
            new Example("phrase", "\"Kim Jong Un\""), new Example("phrase", "«Кім Чен Ин»"),
            new Example("exclude", "Харків -спорт"), new Example("exact", "=Київ"));

    /** A query to try, with the key of what it shows. */
    public record Example(String kind, String query) {
        public String address() {
            return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        }
    }

    public boolean isEmpty() {
        return newest.total() == 0;
    }

    public List<String> kinds() {
        return List.of("words", "phrase", "exclude", "exact");
    }

    public List<Example> examples(String kind) {
        return EXAMPLES.stream().filter(example -> example.kind().equals(kind)).toList();
    }

    /** “84 articles”, “12 outlets” and so on. */
    public List<String> totals() {
        return List.of(wording.count("articles", newest.withCopies()), wording.count("outlets", distinct(Facet.OUTLET)),
                wording.count("sources", distinct(Facet.SOURCE)), wording.count("languages", distinct(Facet.LANGUAGE)));
    }

    private long distinct(Facet facet) {
        FacetValues values = newest.facets().getOrDefault(facet, new FacetValues(List.of(), 0));
        return values.values().size() + values.more();
    }

    /** From when to when the articles are; null when none has a date. */
    public String span() {
        List<DateHistogram.Bucket> bars = newest.dates().buckets();
        if (bars.isEmpty()) {
            return null;
        }
        return wording.text("home.span", words(bars.get(0).from()), words(bars.get(bars.size() - 1).to()));
    }

    private String words(String date) {
        ZoneId zone = newsroom;
        return wording.format("day", WrittenDate.parse(date, zone).orElseThrow().localStart(zone));
    }

    public List<FacetValue> outlets() {
        return newest.facets().getOrDefault(Facet.OUTLET, new FacetValues(List.of(), 0)).values();
    }

    public List<FacetValue> languages() {
        return newest.facets().getOrDefault(Facet.LANGUAGE, new FacetValues(List.of(), 0)).values();
    }

    public String date(Hit hit) {
        return wording.published(hit.publishedAt(), newsroom, newsroom);
    }

    public String articleAddress(Hit hit) {
        return ArticlePage.address(hit.id());
    }

    public String everything() {
        return SearchRequest.everything(newsroom).address();
    }
}
