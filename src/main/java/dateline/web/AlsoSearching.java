package dateline.web;

import dateline.search.NameForm;
import dateline.search.SearchRequest;
import dateline.search.WidenedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The other spellings a name is searched by, few enough to be read at a glance: the cases of one name are one entry,
 * and only the most frequent entries are shown at once.
 */
public record AlsoSearching(Wording wording, SearchRequest request, WidenedName name) {

    /** Entries shown at once. */
    private static final int SHOWN = 8;
    /** Letters in which a case may differ: the ending of each form, and at least so many before it that are the same. */
    private static final int ENDING = 4;
    private static final int STEM = 3;

    /**
     * One spelling, or all the cases of one.
     *
     * @param count articles that have it; of several forms at most so many, as one article may have more than one
     * @param address of the search without it, or with it again
     */
    public record Entry(String label, String language, String count, boolean dropped, String address, String action) {}

    /** The most frequent entries. */
    public List<Entry> entries() {
        return cases().stream().sorted(Comparator.comparing(AlsoSearching::sum).reversed()).limit(SHOWN)
                .map(this::entry).toList();
    }

    /** How many spellings there are. */
    public int count() {
        return name.forms().size();
    }

    /** Whether the entries leave something out that the full list has. */
    public boolean hasMore() {
        return entries().size() < count();
    }

    /** The spellings in one script, the most frequent first. */
    public record Section(String heading, List<Row> rows) {}

    /** One spelling and what joins it to the name, in words. */
    public record Row(NameForm form, String language, String why, String action) {}

    /** Every spelling, by script. */
    public List<Section> sections() {
        Map<String, List<NameForm>> byScript = name.forms().stream()
                .collect(Collectors.groupingBy(NameForm::script, LinkedHashMap::new, Collectors.toList()));
        return byScript.entrySet().stream().map(entry -> new Section(script(entry.getKey()), entry.getValue().stream()
                .sorted(Comparator.comparing(NameForm::count).reversed()).map(this::row).toList())).toList();
    }

    private String script(String code) {
        return wording.has("script." + code) ? wording.text("script." + code) : code;
    }

    private Row row(NameForm form) {
        return new Row(form, Html.lang(form.language()), wording.rule(form.rule()), action(form.dropped(), form.text()));
    }

    private Entry entry(List<NameForm> cases) {
        boolean dropped = cases.stream().allMatch(NameForm::dropped);
        NameForm first = cases.get(0);
        boolean several = cases.size() > 1;
        SearchRequest toggled = request;
        for (NameForm form : cases) {
            toggled = form.dropped() == dropped ? toggled.toggleDrop(form.text()) : toggled;
        }
        String label = several ? wording.text("names.cases", first.text()) : first.text();
        String count = several ? wording.text("names.upto", sum(cases)) : wording.number(first.count());
        return new Entry(label, Html.lang(first.language()), count, dropped, toggled.address(), action(dropped, label));
    }

    private String action(boolean dropped, String label) {
        return wording.text(dropped ? "names.take" : "names.drop", label);
    }

    private static long sum(List<NameForm> cases) {
        return cases.stream().mapToLong(NameForm::count).sum();
    }

    /** Forms that differ in nothing but their endings together, each time the plainest first; not what was typed itself. */
    private List<List<NameForm>> cases() {
        List<List<NameForm>> all = new ArrayList<>();
        for (NameForm form : name.forms()) {
            if (!form.text().equalsIgnoreCase(name.typed())) {
                all.stream().filter(cases -> isCase(cases.get(0), form)).findFirst().orElseGet(() -> {
                    all.add(new ArrayList<>());
                    return all.get(all.size() - 1);
                }).add(form);
            }
        }
        Comparator<NameForm> plainest = Comparator.comparing((NameForm form) -> form.text().length())
                .thenComparing(NameForm::count, Comparator.reverseOrder());
        all.forEach(cases -> cases.sort(plainest));
        return all;
    }

    private static boolean isCase(NameForm one, NameForm other) {
        String[] words = one.text().toLowerCase(Locale.ROOT).split(" ");
        String[] others = other.text().toLowerCase(Locale.ROOT).split(" ");
        if (!one.script().equals("Cyrl") || !other.script().equals("Cyrl") || words.length != others.length
                || one.language() != null && !one.language().equals(other.language())) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            int same = shared(words[i], others[i]);
            if (same < Math.min(STEM, words[i].length()) || words[i].length() - same > ENDING
                    || others[i].length() - same > ENDING) {
                return false;
            }
        }
        return true;
    }

    private static int shared(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
