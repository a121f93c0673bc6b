package dateline.article;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text is made of, so that an edited copy of it can be told: the runs of three words in it, or of five syllables
 * where it is Korean, whose spacing varies. By MinHash (Broder 1997) a few {@linkplain #bands() keys} stand for all of
 * them, of which two copies are all but sure to have one in common.
 */
public final class Sketch {

    private static final int WORDS = 3;
    private static final int SYLLABLES = 5;
    /** Keys, each of so many smallest hashes: two texts that are half the same share one of them 19 times in 20. */
    private static final int BANDS = 24;
    private static final int ROWS = 3;

    /** Runs from which on a text is long enough to be known although it was edited. */
    private static final int LONG = 20;
    /** Words or syllables from which on two texts are hardly the same by chance. */
    private static final int SHORT = 6;

    /** Of the shorter text, how much must be in the longer one; and of both together, how much must be in both. */
    private static final double CONTAINED = 0.7;
    private static final double SHARED = 0.4;
    /** A shorter text may be a caption or a notice by a pattern, which are alike without being copies. */
    private static final int NOTICE = 100;
    private static final double SHARED_BY_NOTICES = 0.55;
    /** Copies are taken over within days; later only what is all but the same. */
    private static final int DAYS = 3;
    private static final double SHARED_LATER = 0.9;

    /** Notices by one pattern differ in their numbers: so many of the shorter one's must be in the longer one. */
    private static final double NUMBERS = 0.7;
    private static final int FEW_NUMBERS = 5;

    private static final int[] SEEDS = seeds();

    private final int[] runs;
    private final int[] numbers;
    private final int units;
    private final LocalDate day;

    private Sketch(int[] runs, int[] numbers, int units, LocalDate day) {
        this.runs = runs;
        this.numbers = numbers;
        this.units = units;
        this.day = day;
    }

    /** The sketch of an article: of its body, since copies often have a headline of their own. */
    public static Sketch of(Article article) {
        LocalDate day = article.published(ZoneOffset.UTC).map(date -> date.localStart(ZoneOffset.UTC).toLocalDate())
                .orElse(null);
        Sketch text = of(article.body(), day);
        return text.isLong() ? text
                : of(String.join("\n", said(article.title()), said(article.lead()), said(article.body())), day);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static Sketch of(String text, LocalDate day) {
        Units units = new Units(said(text));
        int[] runs = new int[units.count];
        int count = 0;
        for (int start = 0; start < units.count; start++) {
            int length = units.syllable[start] ? SYLLABLES : WORDS;
            if (start + length <= units.count) {
                runs[count++] = run(units.hashes, start, length);
            }
        }
        return new Sketch(set(runs, count), set(units.numbers, units.numberCount), units.count,
                day);
    }

    private static int[] set(int[] hashes, int count) {
        return Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
    }

    private static int run(int[] hashes, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = mixed(hash * 31 + hashes[i]);
        }
        return hash;
    }

    private boolean isLong() {
        return runs.length >= LONG;
    }

    /**
     * The keys to find copies by; none for a text too short to be known. The copies of a short text are those that are
     * the same word for word.
     */
    public List<String> bands() {
        if (!isLong()) {
            return units < SHORT ? List.of() : List.of("=" + Integer.toString(Arrays.hashCode(runs), Character.MAX_RADIX));
        }
        int[] least = least();
        Set<String> bands = new LinkedHashSet<>();
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = key * 0x9E3779B97F4A7C15L + least[band * ROWS + row];
                key ^= key >>> 32;
            }
            bands.add(Long.toString(key & 0xFFFFFFFFFFFFL, Character.MAX_RADIX));
        }
        return new ArrayList<>(bands);
    }

    private int[] least() {
        int[] least = new int[SEEDS.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int run : runs) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], mixed(run ^ SEEDS[i]));
            }
        }
        return least;
    }

    /** How much of both texts together is in both, 0 to 1. */
    public double likeness(Sketch other) {
        int both = both(runs, other.runs);
        int either = runs.length + other.runs.length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /** Whether one text is an edited copy of the other, or the same. */
    public boolean isCopyOf(Sketch other) {
        boolean later = day != null && other.day != null && Math.abs(ChronoUnit.DAYS.between(day, other.day)) > DAYS;
        if (!isLong() || !other.isLong()) {
            return units >= SHORT && units == other.units && Arrays.equals(runs, other.runs) && !later;
        }
        int shorter = Math.min(runs.length, other.runs.length);
        double shared = later ? SHARED_LATER : shorter < NOTICE ? SHARED_BY_NOTICES : SHARED;
        return contained(runs, other.runs) >= CONTAINED && likeness(other) >= shared
                && (Math.min(numbers.length, other.numbers.length) < FEW_NUMBERS
                        || contained(numbers, other.numbers) >= NUMBERS);
    }

    /** How much of the smaller set is in the larger one. */
    private static double contained(int[] one, int[] other) {
        return (double) both(one, other) / Math.min(one.length, other.length);
    }

    private static int both(int[] one, int[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return both;
    }

    private static int[] seeds() {
        int[] seeds = new int[BANDS * ROWS];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = mixed(i + 1) * 0x9E3779B1;
        }
        return seeds;
    }

    /** A finishing step of MurmurHash3: every bit of the number decides on every bit of the result. */
    private static int mixed(int number) {
        int hash = number;
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    /** The words of a text, and the single syllables of its Korean words, in order; case and apostrophes folded. */
    private static final class Units {
        private int[] hashes = new int[256];
        private boolean[] syllable = new boolean[256];
        private int count;
        private int[] numbers = new int[32];
        private int numberCount;

        Units(String text) {
            String normal = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text
                    : Normalizer.normalize(text, Normalizer.Form.NFC);
            int word = 0;
            boolean number = false;
            for (int at = 0; at < normal.length(); at++) {
                char sign = normal.charAt(at);
                if (sign >= '가' && sign <= '힣') {
                    word = end(word, number);
                    add(sign, true);
                } else if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) {
                    number = word == 0 ? Character.isDigit(sign) : number;
                    word = word * 31 + Character.toLowerCase(sign) + 1;
                } else if (!isInsideWord(sign) && !(number && isInsideNumber(normal, at))) {
                    word = end(word, number);
                }
            }
            end(word, number);
        }

        private static boolean isInsideWord(char sign) {
            return sign == '\'' || sign == '’' || sign == 'ʼ' || sign == '\u00AD' || sign == '\u0301';
        }

        /** A decimal sign or one between thousands: 1.5 and 2.5 have nothing in common. */
        private static boolean isInsideNumber(String text, int at) {
            return (text.charAt(at) == '.' || text.charAt(at) == ',') && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
        }

        private int end(int word, boolean number) {
            if (word != 0) {
                add(word, false);
                if (number) {
                    numbers = numberCount < numbers.length ? numbers : Arrays.copyOf(numbers, numberCount * 2);
                    numbers[numberCount++] = hashes[count - 1];
                }
            }
            return 0;
        }

        private void add(int hash, boolean isSyllable) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
                syllable = Arrays.copyOf(syllable, count * 2);
            }
            hashes[count] = mixed(hash);
            syllable[count++] = isSyllable;
        }
    }
}
