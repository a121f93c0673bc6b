package dateline.mentions;

import dateline.analysis.WordCache;
import dateline.names.Kind;
import dateline.names.NameKeys;
import dateline.names.NameMatcher;
import dateline.names.Prepared;
import dateline.names.Script;
import dateline.names.Surname;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of one article, each with all its spellings there. */
final class ArticleNames {
    /**
     * Names and parts of names are compared again and again, in this article and the next: the hashes of the keys of which
     * one shares one with whatever it may match, in order.
     */
    private static final WordCache<int[]> KEYS = new WordCache<>(1 << 13);
    /** Each thread keeps its own: what is prepared is for one at a time. */
    private static final ThreadLocal<WordCache<Prepared>> PREPARED =
        ThreadLocal.withInitial(() -> new WordCache<>(1 << 9));

    private final List<Mention> mentions;
    private final Map<String, Spelling> spellings = new LinkedHashMap<>();
    private final List<List<Spelling>> names = new ArrayList<>();
    /** The memory forgets: of two that take the same place in it, each would be worked out for each comparison. */
    private final Map<String, int[]> keys = new HashMap<>();
    private final Map<String, Prepared> prepared = new HashMap<>();

    /** One way a name is written in the article. */
    private static final class Spelling {
        final String text;
        final Kind kind;
        final String surname;
        int count;
        List<Spelling> name;

        Spelling(Mention mention) {
            text = mention.text();
            kind = mention.kind();
            surname = kind == Kind.PERSON || kind == Kind.NAME ? Surname.of(text).orElse(null) : null;
        }

        boolean isFull() {
            return surname != null;
        }
    }

    ArticleNames(List<Mention> mentions) {
        this.mentions = mentions;
        for (Mention mention : mentions) {
            spellings.computeIfAbsent(mention.text(), x -> new Spelling(mention)).count++;
        }
        spellings.values().stream().filter(Spelling::isFull).forEach(this::join);
        spellings.values().stream().filter(spelling -> !spelling.isFull()).forEach(this::resolve);
    }

    List<String> inFull() {
        Map<List<Spelling>, String> labels = new IdentityHashMap<>();
        names.forEach(name -> labels.put(name, label(name)));
        return mentions.stream().map(mention -> labels.get(spellings.get(mention.text()).name)).toList();
    }

    /** The name whose spellings this one matches, or a new one. */
    private void join(Spelling spelling) {
        for (List<Spelling> name : names) {
            for (Spelling other : name) {
                if (isSame(spelling, other)) {
                    put(spelling, name);
                    return;
                }
            }
        }
        List<Spelling> name = new ArrayList<>();
        names.add(name);
        put(spelling, name);
    }

    private static void put(Spelling spelling, List<Spelling> name) {
        name.add(spelling);
        spelling.name = name;
    }

    private boolean isSame(Spelling a, Spelling b) {
        return a.isFull() == b.isFull() && match(a.text, b.text);
    }

    /** A person's surname or given name alone: whoever is named in full with it, and most often if there are two. */
    private void resolve(Spelling spelling) {
        List<Spelling> best = null;
        if (spelling.kind == Kind.PERSON || spelling.kind == Kind.NAME) {
            for (List<Spelling> name : names) {
                if (name.get(0).isFull() && name.stream().anyMatch(full -> full.isFull() && isPart(spelling, full))
                    && (best == null || count(name) > count(best))) {
                    best = name;
                }
            }
        }
        if (best == null) {
            join(spelling);
        } else {
            put(spelling, best);
        }
    }

    private boolean isPart(Spelling alone, Spelling full) {
        if (matches(alone, full.surname)) {
            return true;
        }
        if (Script.of(full.text) == Script.HANGUL) {
            return full.text.indexOf(' ') < 0 && full.text.substring(full.surname.length()).equals(alone.text)
                || List.of(full.text.split(" ")).contains(alone.text);
        }
        for (String part : full.text.split("[\\s]+")) {
            if (part.length() > 2 && matches(alone, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Spelling alone, String part) {
        return alone.text.equals(part) || match(alone.text, part);
    }

    private boolean match(String text, String other) {
        return meet(keys(text), keys(other)) && NameMatcher.match(prepared(text), prepared(other)).same();
    }

    private int[] keys(String text) {
        return keys.computeIfAbsent(text, name -> KEYS.get(name, NameKeys::hashes));
    }

    private Prepared prepared(String text) {
        return prepared.computeIfAbsent(text, name -> PREPARED.get().get(name, Prepared::of));
    }

    /** Whether two lists in order have a number in common. */
    private static boolean meet(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length && a[i] != b[j]) {
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return i < a.length && j < b.length;
    }

    private static int count(List<Spelling> name) {
        return name.stream().mapToInt(spelling -> spelling.count).sum();
    }

    /** The full name with the most words; the shortest of these, which is the nominative most often. */
    private static String label(List<Spelling> name) {
        return name.stream().max(Comparator.comparing(Spelling::isFull).thenComparing(spelling -> words(spelling.text))
            .thenComparing(spelling -> -spelling.text.length())).orElseThrow().text;
    }

    /** Initials are no words. */
    private static int words(String text) {
        int words = 0;
        for (String word : text.split("[\\s.]+")) {
            words += word.length() > 2 || Script.of(word) == Script.HANGUL ? 1 : 0;
        }
        return words;
    }
}
