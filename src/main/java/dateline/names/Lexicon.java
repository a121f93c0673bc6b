package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The spellings of names that stand in articles, and which of them are of one name: a compact index in memory, some
 * hundred bytes a form. Forms are found by {@link NameKeys} and judged by {@link NameMatcher}. Forms that differ in
 * case alone are one. Any number of threads may ask while one adds.
 */
public final class Lexicon {
    private static final Comparator<Found> LIKELIEST_FIRST = Comparator
        .comparingDouble((Found found) -> -found.match.score()).thenComparingInt(found -> -found.form.seen)
        .thenComparing(found -> found.form.text);
    /** Marks the hash of a whole text among those of keys. */
    private static final char TEXT = '\0';

    private static final Kind[] KINDS = Kind.values();

    /** The languages of the forms by number; the first is none. */
    private final List<String> languages = new CopyOnWriteArrayList<>(Collections.singletonList(null));
    private final int segmentSize;
    /** Replaced as a whole, so that who reads needs no lock. Forms are numbered through, in the order added. */
    private volatile Segment[] segments = {};

    /**
     * One spelling.
     *
     * @param text     as first seen
     * @param language of the article it was first seen in; null if unknown
     * @param group    the spelling the name's group is called by; its own text founds a group
     * @param seen     in how many articles, about
     */
    public record Form(String text, Kind kind, String language, String group, int seen) {}

    /** A form and how surely it is of the name asked for. */
    public record Found(Form form, Match match) {}

    public Lexicon() {
        this(Segment.MOST);
    }

    Lexicon(int segmentSize) {
        this.segmentSize = segmentSize;
    }

    /** How many forms there are. */
    public int size() {
        int size = 0;
        for (Segment segment : segments) {
            size += segment.size;
        }
        return size;
    }

    /** Bytes of memory the forms take, but for a little. */
    public long bytes() {
        return Arrays.stream(segments).mapToLong(Segment::bytes).sum();
    }

    /** The spellings that are one with this: forms differing in case, apostrophes or stress marks alone. */
    public static String folded(String text) {
        return Letters.clean(text).toLowerCase(Locale.ROOT);
    }

    /**
     * Adds forms; of one that is there already only {@code seen} is taken, if it is more.
     *
     * <p>A group that is not there yet is founded by a form of its own.
     */
    public synchronized void add(Collection<Form> forms) {
        Map<String, Form> fresh = new LinkedHashMap<>();
        for (Form form : forms) {
            int number = number(segments, form.text);
            if (number >= 0) {
                raise(number, form.seen);
            } else {
                fresh.putIfAbsent(folded(form.text), form);
            }
        }
        for (Form form : List.copyOf(fresh.values())) {
            if (!fresh.containsKey(folded(form.group)) && number(segments, form.group) < 0) {
                fresh.put(folded(form.group), new Form(form.group, form.kind, form.language, form.group, 0));
            }
        }
        List<Form> all = List.copyOf(fresh.values());
        Map<String, Integer> numbers = new HashMap<>();
        int next = size();
        for (String folded : fresh.keySet()) {
            numbers.put(folded, next++);
        }
        for (int from = 0; from < all.size(); from += segmentSize / 4) {
            append(all.subList(from, Math.min(all.size(), from + segmentSize / 4)), numbers);
        }
    }

    private void raise(int number, int seen) {
        int at = number;
        for (Segment segment : segments) {
            if (at < segment.size) {
                segment.seen[at] = Math.max(segment.seen[at], seen);
                return;
            }
            at -= segment.size;
        }
    }

    private void append(List<Form> forms, Map<String, Integer> numbers) {
        List<Segment.Entry> entries = new ArrayList<>();
        for (Form form : forms) {
            Integer group = numbers.get(folded(form.group));
            entries.add(new Segment.Entry(form.text, (byte) form.kind.ordinal(), language(form.language),
                group != null ? group : number(segments, form.group), form.seen, hashes(form.text)));
        }
        List<Segment> now = new ArrayList<>(List.of(segments));
        now.add(new Segment(entries));
        // Neighbours of like size become one, so that there are never many and each form is moved but a few times.
        for (int last = now.size() - 1; last > 0; last--) {
            Segment before = now.get(last - 1);
            Segment after = now.get(last);
            if (before.size > 2 * after.size || before.size + after.size > segmentSize) {
                break;
            }
            now.set(last - 1, before.with(after));
            now.remove(last);
        }
        segments = now.toArray(Segment[]::new);
    }

    private byte language(String language) {
        int number = languages.indexOf(language);
        if (number < 0 && languages.size() <= Byte.MAX_VALUE) {
            languages.add(language);
            number = languages.size() - 1;
        }
        return (byte) Math.max(0, number);
    }

    private static int[] hashes(String text) {
        Set<Integer> hashes = new HashSet<>();
        hashes.add(hash(TEXT + folded(text)));
        for (String key : NameKeys.of(Name.parse(text))) {
            hashes.add(hash(key));
        }
        return hashes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** FNV-1a, its bits stirred once more. */
    private static int hash(String key) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 13;
    }

    /** The form with this spelling, whatever its case. */
    public Optional<Form> form(String text) {
        Segment[] now = segments;
        int number = number(now, text);
        return number < 0 ? Optional.empty() : Optional.of(form(now, number));
    }

    private static int number(Segment[] segments, String text) {
        String folded = folded(text);
        int hash = hash(TEXT + folded);
        int first = 0;
        for (Segment segment : segments) {
            long[] bits = new long[segment.size + 63 >>> 6];
            segment.collect(hash, bits);
            for (int form = next(bits, 0); form >= 0; form = next(bits, form + 1)) {
                if (folded(segment.text(form)).equals(folded)) {
                    return first + form;
                }
            }
            first += segment.size;
        }
        return -1;
    }

    private Form form(Segment[] segments, int number) {
        int at = number;
        for (Segment segment : segments) {
            if (at < segment.size) {
                return form(segments, segment, at);
            }
            at -= segment.size;
        }
        throw new IllegalArgumentException("There is no form " + number);
    }

    private Form form(Segment[] segments, Segment segment, int at) {
        return new Form(segment.text(at), KINDS[segment.kind(at)], languages.get(segment.language(at)),
            text(segments, segment.groups[at]), segment.seen[at]);
    }

    private static String text(Segment[] segments, int number) {
        int at = number;
        for (Segment segment : segments) {
            if (at < segment.size) {
                return segment.text(at);
            }
            at -= segment.size;
        }
        throw new IllegalArgumentException("There is no form " + number);
    }

    /** The forms that are of the name, the likeliest first, then the most seen. */
    public List<Found> find(String typed) {
        Prepared asked = Prepared.of(typed);
        Segment[] now = segments;
        List<Found> found = new ArrayList<>();
        Set<String> query = NameKeys.query(asked.name);
        for (Segment segment : now) {
            long[] bits = candidates(segment, query);
            for (int form = next(bits, 0); form >= 0; form = next(bits, form + 1)) {
                Match match = NameMatcher.match(asked, Prepared.of(segment.text(form)));
                if (match.same()) {
                    found.add(new Found(form(now, segment, form), match));
                }
            }
        }
        found.sort(LIKELIEST_FIRST);
        return found;
    }

    /** How many forms are compared to answer for this name. */
    int candidates(String typed) {
        Set<String> query = NameKeys.query(Name.parse(typed));
        return Arrays.stream(segments).flatMapToLong(segment -> Arrays.stream(candidates(segment, query)))
            .mapToInt(Long::bitCount).sum();
    }

    /** A bit for each form with one of the keys. */
    private static long[] candidates(Segment segment, Set<String> keys) {
        long[] bits = new long[segment.size + 63 >>> 6];
        keys.forEach(key -> segment.collect(hash(key), bits));
        return bits;
    }

    private static int next(long[] bits, int from) {
        int word = from >>> 6;
        if (word >= bits.length) {
            return -1;
        }
        long left = bits[word] & -1L << from;
        while (left == 0) {
            if (++word == bits.length) {
                return -1;
            }
            left = bits[word];
        }
        return word * 64 + Long.numberOfTrailingZeros(left);
    }

    /** The forms of each of these groups, the most seen first. */
    public Map<String, List<Form>> members(Collection<String> groups) {
        Segment[] now = segments;
        Map<String, List<Form>> members = new LinkedHashMap<>();
        groups.forEach(group -> members.put(group, new ArrayList<>()));
        int[] wanted = groups.stream().mapToInt(group -> number(now, group)).sorted().toArray();
        for (Segment segment : now) {
            for (int form = 0; form < segment.size; form++) {
                if (Arrays.binarySearch(wanted, segment.groups[form]) >= 0) {
                    Form member = form(now, segment, form);
                    members.computeIfAbsent(member.group, founder -> new ArrayList<>()).add(member);
                }
            }
        }
        members.values().forEach(forms -> forms.sort(Comparator.comparingInt((Form form) -> -form.seen)
            .thenComparing(Form::text)));
        return members;
    }
}
