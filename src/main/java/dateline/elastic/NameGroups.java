package dateline.elastic;

import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Script;
import dateline.search.FacetValue;
import dateline.search.FacetValues;
import dateline.search.GroupedName;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Says of the rows of the facet of names what names they stand for. */
final class NameGroups {

    private static final int MOST_FORMS = 50;

    private final Recent<String, GroupedName> recent = new Recent<>(5_000, Duration.ofSeconds(30));

    FacetValues named(FacetValues values, Lexicon lexicon) {
        Map<String, GroupedName> names = named(values.values().stream().map(FacetValue::value).toList(), lexicon);
        return new FacetValues(values.values().stream().map(value -> value.of(names.get(value.value()))).toList(),
                values.more());
    }

    /** The names that these groups are. */
    Map<String, GroupedName> named(Collection<String> groups, Lexicon lexicon) {
        Map<String, GroupedName> names = new HashMap<>();
        groups.forEach(group -> names.put(group, recent.get(group)));
        List<String> unknown = names.keySet().stream().filter(group -> names.get(group) == null).toList();
        if (!unknown.isEmpty()) {
            lexicon.members(unknown).forEach((group, forms) -> {
                names.put(group, name(forms));
                recent.put(group, names.get(group));
            });
        }
        return names;
    }

    /** @param forms the most frequent first */
    static GroupedName name(List<Lexicon.Form> forms) {
        Map<String, String> labels = new HashMap<>();
        label(forms, Script.LATIN, null, "en", labels);
        label(forms, Script.HANGUL, null, "ko", labels);
        label(forms, Script.CYRILLIC, "uk", "uk", labels);
        return new GroupedName(kind(forms).name().toLowerCase(Locale.ROOT),
                forms.stream().limit(MOST_FORMS).map(Lexicon.Form::text).toList(), labels);
    }

    /** What most of its spellings were taken for, counting those that were taken for something. */
    private static Kind kind(List<Lexicon.Form> forms) {
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        forms.stream().filter(form -> form.kind() != Kind.NAME)
                .forEach(form -> seen.merge(form.kind(), form.seen() + 1, Integer::sum));
        return seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Kind.NAME);
    }

    /** The fullest spelling in the script, and of those equally full the shortest: Зеленський stands for Зеленського. */
    private static void label(List<Lexicon.Form> forms, Script script, String language, String reader,
            Map<String, String> labels) {
        List<Lexicon.Form> there = forms.stream().filter(form -> Script.of(form.text()) == script).toList();
        Stream<Lexicon.Form> preferred = language != null && there.stream().anyMatch(f -> language.equals(f.language()))
                ? there.stream().filter(form -> language.equals(form.language())) : there.stream();
        preferred.filter(form -> form.seen() > 0).limit(MOST_FORMS)
                .max(Comparator.comparingInt((Lexicon.Form form) -> (int) Math.min(2, words(form.text())))
                        .thenComparingInt(form -> -form.text().length()).thenComparingInt(Lexicon.Form::seen))
                .ifPresent(form -> labels.put(reader, form.text()));
    }

    /** An initial is no word: V. Zelensky is not the fullest spelling. */
    private static long words(String name) {
        return Stream.of(name.split(" ")).filter(word -> !word.endsWith(".")).count();
    }
}
