package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.names.Script;
import dateline.search.Facet;
import dateline.search.Field;
import dateline.search.GroupedName;
import dateline.search.Suggestion;
import dateline.search.Typing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a query that is still being typed may be about to say: names, outlets, sources, authors, recent words. */
final class Completion {

    /** Spellings that are looked at, the most frequent, and names, to show those in most articles. */
    private static final int FORMS = 60;
    private static final int CANDIDATES = 12;
    private static final int MOST_NAMES = 6;
    /** Of each other kind; of the one kind of a field that was typed, more. */
    private static final int MOST_VALUES = 2;
    private static final int MOST_OF_FIELD = 8;
    /** Spellings among which one is looked for that is no inflected form. */
    private static final int MOST_FORMS = 10;
    /** Letters from which a word may be a whole name, to be found by its sound. */
    private static final int LEAST_LETTERS = 4;
    /** Letters of the longest names; to hear longer ones takes seconds. */
    private static final int MOST_LETTERS = 60;
    /** The fields of which the values are known, in the order shown. */
    private static final List<Field> FACETS = List.of(Field.OUTLET, Field.SOURCE, Field.AUTHOR, Field.SECTION);

    private final ElasticsearchClient client;
    private final Names names;
    private final KnownValues values;

    /** A name that may be meant: the spelling that begins as typed, and where. */
    private record Candidate(String group, String form, Typing.End end) {}

    /** A suggestion, and which end of what was typed it completes: the lower, the longer. */
    private record Completed(int end, Suggestion suggestion) {}

    Completion(ElasticsearchClient client, Names names, KnownValues values) {
        this.client = client;
        this.names = names;
        this.values = values;
    }

    /** @param language of the reader */
    List<Suggestion> of(Typing typing, String language) throws IOException {
        List<Typing.End> ends = typing.ends().stream().filter(end -> !Starts.fold(end.text()).isEmpty()).toList();
        Field field = typing.field();
        if (ends.isEmpty()) {
            return List.of();
        }
        List<Completed> all = new ArrayList<>();
        Set<String> spellings = new HashSet<>();
        if (field == null || field.isText()) {
            all.addAll(names(ends, language, spellings));
        }
        if (field == null || FACETS.contains(field)) {
            Map<Facet, List<KnownValues.Value>> known = values.values();
            for (Field own : FACETS) {
                if (field == null || field == own) {
                    all.addAll(values(own, known.get(Facet.valueOf(own.name())), ends,
                            field == null ? MOST_VALUES : MOST_OF_FIELD));
                }
            }
        }
        if (field == null || field == Field.TITLE) {
            all.addAll(words(ends, spellings));
        }
        // Kim J: whoever else begins with J is not meant.
        int longest = all.stream().mapToInt(Completed::end).min().orElse(0);
        return all.stream().filter(completed -> completed.end == longest).map(Completed::suggestion).toList();
    }

    private static List<Completed> values(Field field, List<KnownValues.Value> known, List<Typing.End> ends, int most) {
        List<Completed> found = new ArrayList<>();
        for (KnownValues.Value value : known) {
            Optional<Typing.End> end = ends.stream().filter(e -> value.startsWith(Starts.fold(e.text()))).findFirst();
            if (end.isPresent() && found.size() < most) {
                found.add(new Completed(ends.indexOf(end.get()), new Suggestion(field.word(), value.text(), value.text(),
                        value.count(), end.get().completed(field, value.text()))));
            }
        }
        return found;
    }

    /** @param known what needs not be said again */
    private List<Completed> words(List<Typing.End> ends, Set<String> known) throws IOException {
        Typing.End end = ends.get(ends.size() - 1);
        String typed = Starts.fold(end.text());
        return values.words().stream().filter(word -> word.starts().get(0).startsWith(typed)
                        && !word.starts().get(0).equals(typed) && !known.contains(word.starts().get(0)))
                .limit(MOST_VALUES).map(word -> new Completed(ends.size() - 1, new Suggestion("word", word.text(),
                        word.text(), null, end.completed(word.text())))).toList();
    }

    /** @param spellings gets those of all the names that are suggested, folded */
    private List<Completed> names(List<Typing.End> ends, String language, Set<String> spellings) throws IOException {
        List<Candidate> candidates = begun(ends);
        if (candidates.isEmpty()) {
            candidates = heard(ends);
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<String> groups = candidates.stream().map(Candidate::group).toList();
        Map<String, Long> counts = counts(groups);
        Map<String, GroupedName> named = names.groups(groups);
        List<Candidate> shown = candidates.stream().filter(candidate -> counts.get(candidate.group) > 0)
                .sorted(Comparator.comparingInt((Candidate candidate) -> ends.indexOf(candidate.end))
                        .thenComparing(candidate -> -counts.get(candidate.group)))
                .limit(MOST_NAMES).toList();
        shown.stream().map(candidate -> named.get(candidate.group)).filter(Objects::nonNull)
                .forEach(name -> name.forms().forEach(form -> spellings.add(Starts.fold(form))));
        return shown.stream().map(candidate -> new Completed(ends.indexOf(candidate.end), suggestion(candidate,
                named.get(candidate.group), counts.get(candidate.group), language))).toList();
    }

    private static Suggestion suggestion(Candidate candidate, GroupedName name, long count, String language) {
        String text = name == null ? candidate.form : basic(candidate, name.forms());
        String label = name == null ? text : name.labels().getOrDefault(language, text);
        return new Suggestion(name == null ? "name" : name.kind(), text, label, count, candidate.end.completed(text));
    }

    /**
     * The spelling to search for: the most frequent that begins as typed; where names are inflected the shortest of them,
     * Зеленський for Зеленського. Where the whole name begins so, it is one of as many words: Kim Jong Un, not Kim.
     */
    private static String basic(Candidate candidate, List<String> forms) {
        String typed = Starts.fold(candidate.end.text());
        boolean whole = Starts.fold(candidate.form).startsWith(typed);
        List<String> fitting = forms.stream().limit(MOST_FORMS).filter(form -> Starts.fold(form).startsWith(typed)
                && (!whole || words(form) == words(candidate.form))).toList();
        Stream<String> likeliest = Script.of(candidate.form) != Script.CYRILLIC ? fitting.stream().limit(1)
                : fitting.stream().sorted(Comparator.comparingInt(String::length));
        return likeliest.findFirst().orElse(candidate.form);
    }

    private static int words(String form) {
        return form.split("[ -]").length;
    }

    /** Names of which a spelling begins as typed, or a word of it: with as many of the words typed as any does. */
    private List<Candidate> begun(List<Typing.End> ends) throws IOException {
        for (Typing.End end : ends) {
            List<Candidate> begun = begun(end);
            if (!begun.isEmpty()) {
                return begun;
            }
        }
        return List.of();
    }

    /**
     * The engine goes through the forms from the most frequent on and stops at the last one asked for, which it could not
     * if it were to fold them.
     */
    private List<Candidate> begun(Typing.End end) throws IOException {
        String typed = Starts.fold(end.text());
        Map<String, Candidate> begun = new LinkedHashMap<>();
        client.search(s -> s.index(NameIndex.ALIAS).ignoreUnavailable(true).size(FORMS).source(f -> f.fetch(false))
                .query(q -> q.bool(b -> b.filter(f -> f.prefix(p -> p.field("starts").value(typed)))))
                .docvalueFields(f -> f.field("text")).docvalueFields(f -> f.field("group"))
                .sort(o -> o.field(f -> f.field("seen").order(SortOrder.Desc)))
                .trackTotalHits(t -> t.enabled(false)), Void.class).hits().hits().forEach(form -> {
                    String group = value(form, "group");
                    begun.putIfAbsent(group, new Candidate(group, value(form, "text"), end));
                });
        return begun.values().stream().limit(CANDIDATES).toList();
    }

    private static String value(Hit<Void> form, String field) {
        return form.fields().get(field).to(String[].class)[0];
    }

    /** Names that what was typed is another spelling of: {@code Зеленский} where articles have only Zelensky. */
    private List<Candidate> heard(List<Typing.End> ends) {
        Map<String, Candidate> heard = new LinkedHashMap<>();
        for (Typing.End end : ends) {
            boolean korean = Script.of(end.text()) == Script.HANGUL;
            if (end.text().length() >= (korean ? 2 : LEAST_LETTERS) && end.text().length() <= MOST_LETTERS) {
                names.spellings(end.text()).forEach(found -> heard.putIfAbsent(found.form().group(),
                        new Candidate(found.form().group(), found.form().text(), end)));
            }
        }
        return heard.values().stream().limit(CANDIDATES).toList();
    }

    /** In how many articles each name stands, in any spelling. */
    private Map<String, Long> counts(List<String> groups) throws IOException {
        Map<String, Query> each = new LinkedHashMap<>();
        groups.forEach(group -> each.put(group, FacetFilters.oneOf(Facet.NAME, List.of(group))));
        Map<String, Long> counts = new LinkedHashMap<>();
        client.search(s -> s.index(IndexName.ALIAS).size(0).trackTotalHits(t -> t.enabled(false))
                .aggregations("names", a -> a.filters(f -> f.filters(b -> b.keyed(each)))), Void.class)
                .aggregations().get("names").filters().buckets().keyed()
                .forEach((group, bucket) -> counts.put(group, bucket.docCount()));
        return counts;
    }
}
