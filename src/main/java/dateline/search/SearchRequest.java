package dateline.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A search as a value, checked once: whoever holds one need not doubt it. Its {@link #address()} is the search: the
 * same search always has the same address, and the address gives the same search back.
 *
 * @param q what was typed; empty finds everything
 * @param filters the facets in which something was chosen
 * @param undated null for the default: included unless there is a date range
 * @param zone the time zone in which calendar dates are meant
 * @param zoneGiven whether the zone was asked for, rather than the newsroom's own
 * @param dateFlag to find only articles whose date must be doubted so; null for all
 * @param sort null for the default: by relevance with a query, newest first without
 * @param page from 1
 * @param size hits on a page
 * @param face which copy is shown where copies are folded
 * @param widen whether names are widened to their other spellings
 * @param drop spellings to leave out
 */
public record SearchRequest(String q, Map<Facet, Selection> filters, DateRange dates, Undated undated, ZoneId zone,
        boolean zoneGiven, DateFlag dateFlag, Sort sort, int page, int size, Copies copies, Face face, boolean widen,
        List<String> drop) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 200;
    /** In UTF-16 units: far beyond what anybody types, and small enough for an address. */
    public static final int MAX_QUERY_LENGTH = 4000;

    public SearchRequest {
        filters = Map.copyOf(filters);
        drop = List.copyOf(drop);
    }

    /** Chosen, excluded and spellings left out, all together: each is a link that repeats all the others. */
    public static final int MAX_VALUES = 200;
    /** In UTF-16 units, all together. */
    public static final int MAX_VALUES_LENGTH = 4000;

    /** Everything, newest first. */
    public static SearchRequest everything(ZoneId zone) {
        return of(Map.of(), zone);
    }

    /**
     * Reads the parameters of an address. A parameter with an empty value is as good as absent.
     *
     * @param newsroom the time zone meant when none is asked for
     * @throws BadParameter naming the first parameter at fault
     */
    public static SearchRequest of(Map<String, List<String>> parameters, ZoneId newsroom) {
        Parameters given = new Parameters(parameters);
        String tz = given.one("tz");
        ZoneId zone = tz == null ? newsroom : zone(tz);
        return new SearchRequest(
                query(given.one("q")),
                filters(given),
                DateRange.of(given.one("from"), given.one("to"), zone),
                given.choice("undated", Undated.values(), null),
                zone,
                tz != null,
                given.choice("date_flag", DateFlag.values(), null),
                given.choice("sort", Sort.values(), null),
                given.number("page", 1, Integer.MAX_VALUE, 1),
                given.number("size", 1, MAX_SIZE, DEFAULT_SIZE),
                given.choice("copies", Copies.values(), Copies.FOLD),
                given.choice("face", Face.values(), Face.BEST),
                given.choice("widen", Switch.values(), Switch.ON) == Switch.ON,
                given.all("drop"));
    }

    private static Set<String> repeatable() {
        Set<String> names = new HashSet<>(Set.of("drop"));
        for (Facet facet : Facet.values()) {
            names.add(facet.parameter());
            names.add(facet.excludeParameter());
        }
        return names;
    }

    /** All parameter names, in the order in which an address has them. */
    public static List<String> parameterNames() {
        List<String> names = new ArrayList<>(List.of("q"));
        for (Facet facet : Facet.values()) {
            names.add(facet.parameter());
            names.add(facet.excludeParameter());
        }
        names.addAll(List.of("from", "to", "undated", "tz", "date_flag", "sort", "page", "size", "copies", "face", "widen",
                "drop"));
        return names;
    }

    public Selection selection(Facet facet) {
        return filters.getOrDefault(facet, Selection.NONE);
    }

    /** What was typed, understood, with words such as “yesterday” as of now. */
    public Query query() {
        return query(Instant.now());
    }

    /** What was typed, understood, with words such as “yesterday” as of then. */
    public Query query(Instant then) {
        return Query.parse(q, then.atZone(zone));
    }

    /** What becomes of undated articles, whether said or by default. */
    public Undated effectiveUndated() {
        return undated != null ? undated : dates.isOpen() ? Undated.INCLUDE : Undated.EXCLUDE;
    }

    /** The order of the hits, whether said or by default. */
    public Sort effectiveSort() {
        return sort != null ? sort : q.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
    }

    /** How many hits come before this page. */
    public long offset() {
        return (page - 1L) * size;
    }

    /** Whether anything narrows the search besides the query. */
    public boolean isFiltered() {
        return !filters.isEmpty() || !dates.isOpen() || dateFlag != null || effectiveUndated() != Undated.INCLUDE;
    }

    /** This search with another choice in one facet, from its first page. */
    public SearchRequest with(Facet facet, Selection selection) {
        Map<Facet, Selection> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, selection);
        changed.values().removeIf(Selection::isEmpty);
        return copy(q, changed, dates, undated, sort, 1);
    }

    /** This search within another stretch of time, from its first page, with undated articles as by default. */
    public SearchRequest with(DateRange range) {
        return copy(q, filters, range, null, sort, 1);
    }

    /** This search with undated articles treated otherwise, from its first page. */
    public SearchRequest with(Undated wanted) {
        return copy(q, filters, wanted == Undated.ONLY ? DateRange.ALL : dates, wanted, sort, 1);
    }

    /** This search in another order, from its first page. */
    public SearchRequest with(Sort order) {
        return copy(q, filters, dates, undated, order, 1);
    }

    /** This search without a spelling it has, or with one again that it has not; from its first page. */
    public SearchRequest toggleDrop(String spelling) {
        List<String> dropped = new ArrayList<>(drop);
        if (!dropped.remove(spelling)) {
            dropped.add(spelling);
        }
        return copy(q, filters, dates, undated, sort, 1, widen, dropped);
    }

    /** This search with names widened or not, from its first page. */
    public SearchRequest withWiden(boolean wanted) {
        return copy(q, filters, dates, undated, sort, 1, wanted, drop);
    }

    /** The search for other words, all else the same, from its first page. */
    public SearchRequest withQuery(String typed) {
        return copy(typed, filters, dates, undated, sort, 1);
    }

    /** This search with copies folded or shown one by one, from its first page. */
    public SearchRequest with(Copies wanted) {
        return new SearchRequest(q, filters, dates, undated, zone, zoneGiven, dateFlag, sort, 1, size, wanted, face,
                widen, drop);
    }

    /** This search with another one of the copies shown for all, from its first page. */
    public SearchRequest with(Face wanted) {
        return new SearchRequest(q, filters, dates, undated, zone, zoneGiven, dateFlag, sort, 1, size, copies, wanted,
                widen, drop);
    }

    /** This search for articles whose date must be doubted so; null for all; from its first page. */
    public SearchRequest with(DateFlag wanted) {
        return new SearchRequest(q, filters, dates, undated, zone, zoneGiven, wanted, sort, 1, size, copies, face,
                widen, drop);
    }

    public SearchRequest withPage(int number) {
        return copy(q, filters, dates, undated, sort, number);
    }

    /** The same query with nothing narrowing it. */
    public SearchRequest withoutFilters() {
        return copy(q, Map.of(), DateRange.ALL, null, sort, 1).with((DateFlag) null);
    }

    /** The page of this search: what to put into a link, without host. */
    public String address() {
        String parameters = parameters();
        return parameters.isEmpty() ? "/search" : "/search?" + parameters;
    }

    /** The parameters of everything it finds, however it is cut into pages. */
    public String parametersOfAll() {
        return new SearchRequest(q, filters, dates, undated, zone, zoneGiven, dateFlag, sort, 1, DEFAULT_SIZE, copies,
                face, widen, drop).parameters();
    }

    /** The parameters of this search, encoded, in one fixed order, defaults left out. */
    public String parameters() {
        Address address = new Address();
        address.add("q", q);
        for (Facet facet : Facet.values()) {
            selection(facet).chosen().forEach(value -> address.add(facet.parameter(), value));
            selection(facet).excluded().forEach(value -> address.add(facet.excludeParameter(), value));
        }
        address.add("from", dates.from() == null ? "" : dates.from().text());
        address.add("to", dates.to() == null ? "" : dates.to().text());
        address.add("undated", undated == null ? "" : undated.word());
        address.add("tz", zoneGiven ? zone.getId() : "");
        address.add("date_flag", dateFlag == null ? "" : dateFlag.word());
        address.add("sort", sort == null ? "" : sort.word());
        address.add("page", page == 1 ? "" : String.valueOf(page));
        address.add("size", size == DEFAULT_SIZE ? "" : String.valueOf(size));
        address.add("copies", copies == Copies.FOLD ? "" : copies.word());
        address.add("face", face == Face.BEST ? "" : face.word());
        address.add("widen", widen ? "" : "off");
        drop.forEach(spelling -> address.add("drop", spelling));
        return address.toString();
    }

    private SearchRequest copy(String q, Map<Facet, Selection> filters, DateRange dates, Undated undated, Sort sort,
            int page) {
        return copy(q, filters, dates, undated, sort, page, widen, drop);
    }

    private SearchRequest copy(String q, Map<Facet, Selection> filters, DateRange dates, Undated undated, Sort sort,
            int page, boolean widen, List<String> drop) {
        return new SearchRequest(q, filters, dates, undated, zone, zoneGiven, dateFlag, sort, page, size, copies, face,
                widen, drop);
    }

    private static String query(String typed) {
        if (typed == null) {
            return "";
        }
        if (typed.length() > MAX_QUERY_LENGTH) {
            throw new BadParameter("q", "The query has %d characters; %d are read at most."
                    .formatted(typed.length(), MAX_QUERY_LENGTH));
        }
        return typed.strip();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw new BadParameter("tz", "“%s” is not a time zone. Write one such as Europe/Kyiv or Asia/Seoul."
                    .formatted(name));
        }
    }

    private static Map<Facet, Selection> filters(Parameters given) {
        Map<Facet, Selection> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Selection selection = new Selection(given.all(facet.parameter()), given.all(facet.excludeParameter()));
            if (!selection.isEmpty()) {
                filters.put(facet, selection);
            }
        }
        return filters;
    }

    private enum Switch { ON, OFF }

    /** The parameters of an address, each read by its kind. */
    private record Parameters(Map<String, List<String>> given) {

        private static final Set<String> REPEATABLE = repeatable();

        Parameters {
            List<String> known = parameterNames();
            given.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw new BadParameter(name, "There is no parameter “%s”. There are: %s."
                        .formatted(name, String.join(", ", known)));
            });
            checkValues(given);
        }

        private static void checkValues(Map<String, List<String>> given) {
            int values = 0;
            int length = 0;
            for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
                if (REPEATABLE.contains(parameter.getKey())) {
                    values += parameter.getValue().size();
                    length += parameter.getValue().stream().mapToInt(String::length).sum();
                    if (values > MAX_VALUES || length > MAX_VALUES_LENGTH) {
                        throw new BadParameter(parameter.getKey(), ("A search can have %d chosen, excluded and dropped"
                                + " values at most, with %d characters in all.")
                                .formatted(MAX_VALUES, MAX_VALUES_LENGTH));
                    }
                }
            }
        }

        List<String> all(String name) {
            return given.getOrDefault(name, List.of()).stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
        }

        String one(String name) {
            List<String> values = all(name);
            if (values.size() > 1) {
                throw new BadParameter(name, "“%s” can be given only once.".formatted(name));
            }
            return values.isEmpty() ? null : values.get(0);
        }

        int number(String name, int least, int most, int absent) {
            String text = one(name);
            if (text == null) {
                return absent;
            }
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            throw new BadParameter(name, most == Integer.MAX_VALUE
                    ? "“%s” must be a whole number from %d, not “%s”.".formatted(name, least, text)
                    : "“%s” must be a whole number from %d to %d, not “%s”.".formatted(name, least, most, text));
        }

        <E extends Enum<E>> E choice(String name, E[] choices, E absent) {
            String text = one(name);
            if (text == null) {
                return absent;
            }
            Function<E, String> word = choice -> choice.name().toLowerCase(Locale.ROOT);
            return Arrays.stream(choices).filter(choice -> word.apply(choice).equals(text)).findFirst().orElseThrow(
                    () -> new BadParameter(name, "“%s” must be one of %s, not “%s”.".formatted(name,
                            String.join(", ", Arrays.stream(choices).map(word).toList()), text)));
        }
    }

    /** Writes parameters into an address; an empty one is left out. */
    private static final class Address {
        private final StringBuilder text = new StringBuilder();

        void add(String name, String value) {
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? "" : "&").append(name).append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
