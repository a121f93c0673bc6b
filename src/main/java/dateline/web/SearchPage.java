package dateline.web;

import dateline.article.Precision;
import dateline.article.WrittenDate;
import dateline.search.Clause;
import dateline.search.Copies;
import dateline.search.DateFlag;
import dateline.search.DateRange;
import dateline.search.Face;
import dateline.search.Facet;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.Hit;
import dateline.search.Note;
import dateline.search.Place;
import dateline.search.SearchRequest;
import dateline.search.SearchResult;
import dateline.search.Sort;
import dateline.search.Undated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the search page shows: a search and its result, in the reader's words.
 *
 * @param newsroom the time zone of dates written without one
 * @param now the moment from which “7 days” count back
 * @param origin the beginning of an absolute address, such as {@code https://desk.example}
 */
public record SearchPage(Wording wording, SearchRequest request, SearchResult result, ZoneId newsroom, Instant now,
        String origin) {

    /** Rows of a facet shown before the rest folds away. */
    private static final int ROWS = 6;
    /** UTF-16 units of the query shown on either side of a place in it. */
    private static final int AROUND = 24;

    public String title() {
        return request.q().isEmpty() ? wording.text("search.title") : wording.text("search.title.query", request.q());
    }

    /** Every filter that is set. */
    public List<Chip> chips() {
        return Chip.all(wording, request, result.facets());
    }

    /** The names of the query and their other spellings. */
    public List<AlsoSearching> names() {
        return result.names().stream().filter(name -> !name.forms().isEmpty())
                .map(name -> new AlsoSearching(wording, request, name)).toList();
    }

    /** This search with names only as they were typed, or in all their spellings again. */
    public String widening(boolean wanted) {
        return request.withWiden(wanted).address();
    }

    /** A spelling by which an article was found, and what joins it to the query. */
    public record Reason(String form, String rule) {}

    /** Why a hit was found, where it is by another spelling than the one typed. */
    public List<Reason> reasons(Hit hit) {
        return hit.why().stream().filter(why -> !why.form().equalsIgnoreCase(why.typed()))
                .map(why -> new Reason(why.form(), wording.rule(why.rule()))).distinct().toList();
    }

    /** Where the chips' “clear all” leads. */
    public String cleared() {
        return request.withoutFilters().address();
    }

    /**
     * A facet as shown: its rows, and those that fold away.
     *
     * @param all how many values there are
     * @param address where all of them are, and can be searched; null when all are here
     * @param fields what the form that searches them carries along
     */
    public record Group(Facet facet, String heading, List<FacetValue> rows, List<FacetValue> rest, long all,
            String address, List<Field> fields) {}

    /** The facets that have something to choose, chosen values on top. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            FacetValues values = result.facets().getOrDefault(facet, new FacetValues(List.of(), 0));
            if (!values.values().isEmpty()) {
                groups.add(group(facet, values));
            }
        }
        return groups;
    }

    private Group group(Facet facet, FacetValues values) {
        Comparator<FacetValue> setFirst = Comparator.comparing(
                value -> value.selected() ? 0 : value.excluded() ? 1 : 2);
        List<FacetValue> rows = values.values().stream().sorted(setFirst)
                .map(value -> Facets.named(wording, facet, value)).toList();
        long set = rows.stream().filter(value -> value.selected() || value.excluded()).count();
        int shown = (int) Math.min(rows.size(), Math.max(ROWS, set));
        return new Group(facet, wording.text("facet." + facet.parameter()), rows.subList(0, shown),
                rows.subList(shown, rows.size()), rows.size() + values.more(),
                values.more() == 0 ? null : Facets.address(request, facet), fieldsBut());
    }

    public Timeline timeline() {
        return new Timeline(wording, request, result.dates());
    }

    /** The stretches of time journalists ask for most. */
    public List<Link> presets() {
        LocalDate today = LocalDate.ofInstant(now, request.zone());
        return List.of(
                preset("date.preset.day", WrittenDate.at(now.minus(24, ChronoUnit.HOURS).atZone(request.zone())
                        .truncatedTo(ChronoUnit.HOURS).toOffsetDateTime())),
                preset("date.preset.week", day(today.minusDays(6))),
                preset("date.preset.month", day(today.minusDays(29))),
                preset("date.preset.year", day(today.minus(Period.ofYears(1)).plusDays(1))));
    }

    private Link preset(String key, WrittenDate from) {
        DateRange range = new DateRange(from, null);
        return new Link(wording.text(key), request.with(range).address(), range.equals(request.dates()));
    }

    private WrittenDate day(LocalDate day) {
        return WrittenDate.parse(day.toString(), request.zone()).orElseThrow();
    }

    public String from() {
        return request.dates().from() == null ? "" : request.dates().from().text();
    }

    public String to() {
        return request.dates().to() == null ? "" : request.dates().to().text();
    }

    /** The orders to choose from; without words there is no relevance. */
    public List<Link> orders() {
        return Arrays.stream(Sort.values()).filter(sort -> sort != Sort.RELEVANCE || !request.q().isEmpty())
                .map(sort -> new Link(wording.text("sort." + sort.word()), request.with(sort).address(),
                        sort == request.effectiveSort())).toList();
    }

    /** All parameters of this search but these, for a form that sets these. */
    public List<Field> fieldsBut(String... set) {
        return Field.all(request.withPage(1).parameters(), set);
    }

    /** Whether undated articles are all that is shown. */
    public boolean isUndatedOnly() {
        return request.effectiveUndated() == Undated.ONLY;
    }

    /**
     * The search for any of the words rather than all; null if there are not several, too
     * many, or other things than words.
     */
    public String anyWord() {
        if (request.query().clause() instanceof Clause.Words words && words.text().contains(" ")) {
            String any = String.join(" OR ", words.text().split("\\s+"));
            return any.length() > SearchRequest.MAX_QUERY_LENGTH ? null : request.withQuery(any).address();
        }
        return null;
    }

    /** A word about what was made of the query, and the place in it. */
    public record Remark(String message, String before, String at) {}

    /** The notes in the reader's language, each with a few letters of the query where it applies. */
    public List<Remark> remarks() {
        return result.notes().stream().map(this::remark).toList();
    }

    private Remark remark(Note note) {
        int at = Math.min(Math.max(note.at(), 0), request.q().length());
        String message = wording.has("note." + note.code()) ? wording.text("note." + note.code()) : note.message();
        return new Remark(message, typed(at - AROUND, at), typed(at, at + AROUND));
    }

    /** A part of the query in which no letter is cut in two: an emoji has two units. */
    private String typed(int from, int to) {
        String q = request.q();
        int start = Math.max(0, from);
        int end = Math.min(q.length(), to);
        boolean cut = start > 0 && start < end && Character.isLowSurrogate(q.charAt(start));
        boolean open = end > start && end < q.length() && Character.isHighSurrogate(q.charAt(end - 1));
        return q.substring(cut ? start + 1 : start, open ? end - 1 : end);
    }

    /** Whether some of what was found is folded away. */
    public boolean isFolded() {
        return result.withCopies() > result.total();
    }

    /** This search with copies folded, or with every one shown. */
    public String copies(boolean folded) {
        return request.with(folded ? Copies.FOLD : Copies.SHOW).address();
    }

    public boolean isEveryCopyShown() {
        return request.copies() == Copies.SHOW;
    }

    /** Which copy may stand for all. */
    public List<Link> faces() {
        return Arrays.stream(Face.values()).map(face -> new Link(wording.text("face." + face.word()),
                request.with(face).address(), face == request.face())).toList();
    }

    /** “+7 outlets”, or “+7 copies” when they are not of as many outlets. */
    public String copies(Hit hit) {
        long outlets = hit.places().stream().map(Place::outlet).filter(outlet -> outlet != null
                && !outlet.equals(hit.outlet())).distinct().count();
        return wording.count(outlets == hit.copies() ? "hit.outlets" : "hit.copies", hit.copies());
    }

    public String date(Place place) {
        return wording.published(place.publishedAt(), newsroom, request.zone());
    }

    public String articleAddress(Place place) {
        return ArticlePage.address(place.id());
    }

    /** The doubts about dates that can be searched for. */
    public List<Link> doubts() {
        return Arrays.stream(DateFlag.values()).map(flag -> new Link(wording.text("date.flag." + flag.word()),
                request.with(flag == request.dateFlag() ? null : flag).address(), flag == request.dateFlag())).toList();
    }

    /** The date of a hit, in words. */
    public String date(Hit hit) {
        return wording.published(hit.publishedAt(), newsroom, request.zone());
    }

    /** The date of a hit for programs; null when it has none that is possible. */
    public String datetime(Hit hit) {
        return hit.publishedAt() == null ? null : WrittenDate.parse(hit.publishedAt(), newsroom)
                .map(date -> date.precision() == Precision.INSTANT ? date.startIn(newsroom).toString() : date.text())
                .orElse(null);
    }

    public String articleAddress(Hit hit) {
        return ArticlePage.address(hit.id());
    }

    public long pageCount() {
        return (result.total() + request.size() - 1) / request.size();
    }

    /** Whether this page is past the last. */
    public boolean isBeyond() {
        return result.hits().isEmpty() && result.total() > 0;
    }

    public String pageAddress(long page) {
        return request.withPage((int) Math.min(page, Integer.MAX_VALUE)).address();
    }

    /** The pages to go to: the first, the last and those around this one; null where several are left out. */
    public List<Link> pages() {
        long last = pageCount();
        long here = Math.min(request.page(), last);
        List<Link> pages = new ArrayList<>();
        for (long page = 1; page <= last; page++) {
            boolean near = Math.abs(page - here) <= 2 || page == 1 || page == last;
            boolean alone = page == 2 && here == 5 || page == last - 1 && here == last - 4;
            if (near || alone) {
                pages.add(new Link(wording.number(page), pageAddress(page), page == request.page()));
            } else {
                pages.add(null);
                page = page < here ? here - 3 : last - 1;
            }
        }
        return pages;
    }

    /** What the search may be called when it is saved; empty when it has no words. */
    public String nameToSave() {
        return request.q().isEmpty() ? "" : SaveOrder.nameOf(request);
    }

    public String permalink() {
        return origin + request.address();
    }

    /** All that is found, as a file. */
    public List<Link> files() {
        return List.of(out("CSV", "/search.csv"), out("JSON Lines", "/search.jsonl"));
    }

    /** The newest of it, to be followed. */
    public List<Link> feeds() {
        return List.of(out("RSS", "/search.rss"), out("Atom", "/search.atom"), out("JSON Feed", "/search.feed.json"));
    }

    /** This page for programs. */
    public Link api() {
        String parameters = request.parameters();
        return new Link("JSON", "/api/search" + (parameters.isEmpty() ? "" : "?" + parameters), false);
    }

    private Link out(String label, String path) {
        String parameters = request.parametersOfAll();
        return new Link(label, path + (parameters.isEmpty() ? "" : "?" + parameters), false);
    }
}
