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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The spellings of names that stand in articles, and which of them are of one name: a compact index in memory, some
 * hundred bytes a form. Forms are found by {@link NameKeys} and judged by {@link NameMatcher}. Forms that differ in
 * case alone are one. Any number of threads may ask while one adds.
 */
public final class Lexicon {
    /**
     * The order in which forms are found: the likeliest first, then the most seen. What Korean name another script means,
     * how often each is seen tells too: Kim Jong Un may be 김종운 as well, but is 김정은 in the news.
     */
    public static final Comparator<Found> LIKELIEST_FIRST = Comparator
        .comparingDouble((Found found) -> -found.likelihood()).thenComparingInt(found -> -found.form.seen)
        .thenComparing(found -> found.form.text);
    /** Marks the hash of a whole text among those of keys. */
    private static final char TEXT = '\0';

    /** What scores less than {@link NameMatcher#THRESHOLD}, but as much as this, is taken where a sure spelling speaks for it. */
    private static final float DOUBTFUL = 0.1f;
    private static final float SURE = 0.8f;
    /** Of Korean names n is like ng before that: Kim Chae-yeon is not 김채영. */
    private static final float SURE_OF_KOREAN = 0.94f;
    private static final int MOST_VOUCHERS = 8;
    /** Spellings of a place that are asked for what is like them. */
    private static final int MOST_PLACES = 2;
    private static final Match VOUCHED_FOR = new Match(NameMatcher.THRESHOLD, "third spelling");

    private static final Kind[] KINDS = Kind.values();

    /** The languages of the forms by number; the first is none. */
    private final List<String> languages = new CopyOnWriteArrayList<>(Collections.singletonList(null));
    private final int segmentSize;
    /** Replaced as a whole, so that who reads needs no lock. Forms are numbered through, in the order added. */
    private volatile Segment[] segments = {};
    private final WordIndex words = new WordIndex();
    private final PreparedForms prepared = new PreparedForms();
    /** For the founder of each group its last form, and for each form the one before it in its group; from 1. */
    private int[] firstOfGroup = {};
    private int[] nextOfGroup = {};
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Lock reading = lock.readLock();

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
    public record Found(Form form, Match match) {
        private double likelihood() {
            double odds = Math.log(match.score() / (1 - match.score()));
            return isOneOfSeveral() ? odds + Math.log1p(form.seen) : odds;
        }

        /** Whether the form is one of several Korean names that the spelling asked for may mean. */
        public boolean isOneOfSeveral() {
            return match.rule().equals(NameMatcher.KOREAN);
        }
    }

    public Lexicon() {
        this(Segment.MOST);
    }

    Lexicon(int segmentSize) {
        this.segmentSize = segmentSize;
    }

    /** How many forms there are. */
    public int size() {
        return size(segments);
    }

    private static int size(Segment[] segments) {
        int size = 0;
        for (Segment segment : segments) {
            size += segment.size;
        }
        return size;
    }

    /** Bytes of memory the forms take, but for a little. */
    public long bytes() {
        return Arrays.stream(segments).mapToLong(Segment::bytes).sum() + words.bytes() + 8L * nextOfGroup.length;
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
    public void add(Collection<Form> forms) {
        add(forms, Map.of());
    }

    /** @param filings what was worked out beforehand of some of the forms, by their texts */
    public synchronized void add(Collection<Form> forms, Map<String, Filing> filings) {
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
            append(all.subList(from, Math.min(all.size(), from + segmentSize / 4)), filings, numbers);
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

    private void append(List<Form> forms, Map<String, Filing> known, Map<String, Integer> numbers) {
        List<Segment.Entry> entries = new ArrayList<>();
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            Filing filing = known.get(form.text);
            filings.add(filing != null ? filing : Filing.of(form.text));
            Integer group = numbers.get(folded(form.group));
            entries.add(new Segment.Entry(form.text, (byte) form.kind.ordinal(), language(form.language),
                group != null ? group : number(segments, form.group), form.seen, filings.get(i).hashes()));
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
        lock.writeLock().lock();
        try {
            int first = size();
            for (int i = 0; i < filings.size(); i++) {
                words.add(first + i, filings.get(i));
            }
            addToGroups(first, entries);
            segments = now.toArray(Segment[]::new);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void addToGroups(int first, List<Segment.Entry> entries) {
        int size = first + entries.size();
        int founders = entries.stream().mapToInt(Segment.Entry::group).max().orElse(0) + 1;
        if (Math.max(size, founders) > nextOfGroup.length) {
            int room = Math.max(size, founders) * 9 / 8;
            firstOfGroup = Arrays.copyOf(firstOfGroup, room);
            nextOfGroup = Arrays.copyOf(nextOfGroup, room);
        }
        for (int i = 0; i < entries.size(); i++) {
            int founder = entries.get(i).group();
            nextOfGroup[first + i] = firstOfGroup[founder];
            firstOfGroup[founder] = first + i + 1;
        }
    }

    private byte language(String language) {
        int number = languages.indexOf(language);
        if (number < 0 && languages.size() <= Byte.MAX_VALUE) {
            languages.add(language);
            number = languages.size() - 1;
        }
        return (byte) Math.max(0, number);
    }

    /** The form with this spelling, whatever its case. */
    public Optional<Form> form(String text) {
        Segment[] now = segments;
        int number = number(now, text);
        return number < 0 ? Optional.empty() : Optional.of(form(now, number));
    }

    /** Not that of a key. */
    static int hashOfText(String folded) {
        return NameKeys.hash(TEXT + folded);
    }

    private static int number(Segment[] segments, String text) {
        String folded = folded(text);
        int hash = hashOfText(folded);
        int first = 0;
        for (Segment segment : segments) {
            int form = segment.find(hash, other -> folded(segment.text(other)).equals(folded));
            if (form >= 0) {
                return first + form;
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
        return find(Prepared.of(typed));
    }

    /** The same of a name that is looked for in several lexicons. */
    public List<Found> find(Prepared asked) {
        return find(asked, Integer.MAX_VALUE);
    }

    /** The same among the first forms only, by the order in which they were added. */
    public List<Found> find(Prepared asked, int first) {
        List<Found> found = new ArrayList<>();
        if (segments.length == 0) {
            return found;
        }
        Compared compared = compared(asked);
        Segment[] now = compared.segments;
        long[] candidates = compared.forms;
        List<Integer> doubtful = new ArrayList<>();
        for (int form = next(candidates, 0); form >= 0 && form < first;
                form = next(candidates, form + 1)) {
            Match match = match(asked, form, now);
            if (match.same()) {
                found.add(new Found(form(now, form), match));
            } else if (match.score() >= DOUBTFUL) {
                doubtful.add(form);
            }
        }
        found.sort(LIKELIEST_FIRST);
        if (!doubtful.isEmpty()) {
            found.addAll(vouchedFor(asked, doubtful, found, now));
        }
        addOfPlaces(asked, found, first);
        return found;
    }

    /**
     * Adds the forms of places that are unlike the name, but surely like one of its spellings in a third script:
     * 윌트셔 is Уилтшир, for both are Wiltshire. Of a town the tables of one language and of the next often know no rule.
     */
    private void addOfPlaces(Prepared asked, List<Found> found, int first) {
        List<Prepared> places = found.stream()
            .filter(one -> one.match.score() >= SURE && one.form.kind == Kind.PLACE).limit(MOST_VOUCHERS)
            .map(one -> Prepared.of(one.form.text)).filter(asked::mayBeVouchedForBy).limit(MOST_PLACES).toList();
        Set<String> known = new HashSet<>();
        found.forEach(one -> known.add(folded(one.form.text)));
        for (Prepared place : places) {
            Compared compared = compared(place);
            for (int form = next(compared.forms, 0); form >= 0 && form < first; form = next(compared.forms, form + 1)) {
                Form other = form(compared.segments, form);
                if (other.kind == Kind.PLACE && !known.contains(folded(other.text)) && isOfPlace(asked, place, other)) {
                    known.add(folded(other.text));
                    found.add(new Found(other, VOUCHED_FOR));
                }
            }
        }
    }

    private static boolean isOfPlace(Prepared asked, Prepared place, Form other) {
        Prepared name = Prepared.of(other.text);
        // 청주 and 정주 are both Chongju, but 몬세라트 and 몬트세라트 only Montserrat.
        boolean telling = name.mayBeVouchedForBy(asked)
            || place.name.script() == Script.LATIN && place.korean().isEmpty();
        return telling && name.mayBeVouchedForBy(place) && !(asked.surelyKorean() && name.surelyKorean())
            && NameMatcher.match(place, name).score() >= SURE;
    }

    /**
     * Of the forms that are not quite like the name, those that are surely like one of its spellings in a third script:
     * 헨리 피아자 is Генри Пьяцца, for both are Henry Piazza.
     */
    private List<Found> vouchedFor(Prepared asked, List<Integer> doubtful, List<Found> found, Segment[] now) {
        List<Prepared> vouchers = found.stream().filter(one -> one.match.score() >= SURE)
            .map(one -> Prepared.of(one.form.text)).filter(asked::mayBeVouchedForBy).limit(MOST_VOUCHERS).toList();
        List<Found> vouchedFor = new ArrayList<>();
        for (int form : doubtful) {
            Prepared name = Prepared.of(text(now, form));
            if (vouchers.stream().anyMatch(voucher -> speaksFor(voucher, asked, name))) {
                vouchedFor.add(new Found(form(now, form), VOUCHED_FOR));
            }
        }
        return vouchedFor;
    }

    /** Only Hangul tells Korean names apart: Cyrillic writes 채연 and 채영 alike. */
    private static boolean speaksFor(Prepared voucher, Prepared asked, Prepared other) {
        boolean korean = asked.surelyKorean() && other.surelyKorean();
        if (!other.mayBeVouchedForBy(voucher) || korean && voucher.name.script() != Script.HANGUL) {
            return false;
        }
        return NameMatcher.match(voucher, other).score() >= (korean ? SURE_OF_KOREAN : SURE)
            && (!korean || NameMatcher.match(voucher, asked).score() >= SURE_OF_KOREAN);
    }

    private Match match(Prepared asked, int form, Segment[] now) {
        Prepared known = prepared.take(form);
        Prepared name = known != null ? known : Prepared.of(text(now, form));
        Match match = NameMatcher.match(asked, name);
        prepared.put(form, name);
        return match;
    }

    /** The forms that are compared with the name to find its spellings. */
    public List<String> candidates(String typed) {
        reading.lock();
        try {
            Segment[] now = segments;
            long[] forms = candidates(Prepared.of(typed), now);
            List<String> texts = new ArrayList<>();
            for (int form = next(forms, 0); form >= 0; form = next(forms, form + 1)) {
                texts.add(text(now, form));
            }
            return texts;
        } finally {
            reading.unlock();
        }
    }

    /** A bit for each form that may be of the name, and the forms as they were when that was found out. */
    private record Compared(Segment[] segments, long[] forms) {}

    private Compared compared(Prepared asked) {
        reading.lock();
        try {
            Segment[] now = segments;
            return new Compared(now, candidates(asked, now));
        } finally {
            reading.unlock();
        }
    }

    /** A bit for each form that may be of the name. */
    private long[] candidates(Prepared asked, Segment[] now) {
        long[] forms = Candidates.of(asked, words, having(NameKeys.likeSolid(asked), now));
        long[] others = having(NameKeys.unspelled(asked), now);
        for (int i = 0; i < forms.length; i++) {
            forms[i] |= others[i];
        }
        return forms;
    }

    /** A bit for each form that has one of the keys. */
    private static long[] having(int[] keys, Segment[] now) {
        long[] forms = new long[size(now) + 63 >>> 6];
        int first = 0;
        for (Segment segment : now) {
            for (int key : keys) {
                segment.collect(key, first, forms);
            }
            first += segment.size;
        }
        return forms;
    }

    /** The next bit that is set, -1 when there is none. */
    static int next(long[] bits, int from) {
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
        Map<String, List<Form>> members = new LinkedHashMap<>();
        reading.lock();
        try {
            Segment[] now = segments;
            for (String group : groups) {
                List<Form> forms = new ArrayList<>();
                int founder = number(now, group);
                for (int form = founder < 0 ? 0 : firstOfGroup[founder]; form > 0; form = nextOfGroup[form - 1]) {
                    forms.add(form(now, form - 1));
                }
                forms.sort(Comparator.comparingInt((Form form) -> -form.seen).thenComparing(Form::text));
                members.put(group, forms);
            }
        } finally {
            reading.unlock();
        }
        return members;
    }
}
