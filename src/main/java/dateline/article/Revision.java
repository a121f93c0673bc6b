package dateline.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of an article that comes again: a correction takes the place of what was there, a poorer copy of it (a
 * headline, a summary) or an older version only fills gaps. The first date of publication stays, and what a version does
 * not say is not thereby unsaid.
 *
 * @param known the article as it is there
 * @param coming the same article as it comes now
 * @param zone of dates written without one
 */
public record Revision(Article known, Article coming, ZoneId zone) {
    /** Of the known text, how much a correction has at least. A summary has less. */
    private static final double CORRECTION = 0.5;
    /** An id made from a guid, the name a feed gives an article. */
    private static final String FROM_GUID = "g-[0-9a-f]{32}";
    /** Of the words of a text, how many are in the same text after a correction. */
    private static final double SAME_WORDS = 0.7;
    /** An id made here, from a guid or an address. */
    private static final String MADE = "[gu]-[0-9a-f]{32}";
    /** How publishers break a text off. */
    private static final String BROKEN_OFF = "\\s*\\[?(…|\\.\\.\\.)]?$";

    /**
     * Whether the two have only their name in common, since a feed repeats a guid: address, headline and text all differ.
     */
    public boolean isAnother() {
        return known.id().matches(FROM_GUID) && differ(known.url(), coming.url()) && differ(known.title(), coming.title())
                && !Sketch.of(known).isCopyOf(Sketch.of(coming));
    }

    /** Whether an article has its id from its guid or address: one that was given an id keeps it. */
    public static boolean isNamedByUs(Article article) {
        return article.id().matches(MADE);
    }

    /**
     * Whether two articles at one address are one: the text is a copy, or the headline the same and most of the shorter text
     * as well. All notes of a running report have one address, and each day's weather has one headline.
     */
    public static boolean areOne(Article one, Article other) {
        return one.title() != null && one.title().equalsIgnoreCase(other.title()) && shareWords(text(one), text(other))
                || Sketch.of(one).isCopyOf(Sketch.of(other));
    }

    private static String text(Article article) {
        return (article.lead() == null ? "" : article.lead()) + " " + (article.body() == null ? "" : article.body());
    }

    private static boolean shareWords(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int fewer = Math.min(words.size(), others.size());
        words.retainAll(others);
        return words.size() >= SAME_WORDS * fewer;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What comes, by the name it is known by already. */
    public static Article named(String id, Article coming) {
        return new Article(id, coming.url(), coming.title(), coming.lead(), coming.body(), coming.outlet(),
                coming.source(), coming.authors(), coming.section(), coming.language(), coming.publishedAt(),
                coming.updatedAt());
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }

    /** What comes, known by its address instead of that name. */
    public Article renamed() {
        return named(null, coming);
    }

    /** The article as it should be from now on; equal to {@link #known} when nothing new was said. */
    public Article merged() {
        if (isOlder()) {
            return with(known.title(), isPoorer(coming.body(), known.body()) ? coming : known, known, coming);
        }
        if (isPoorer(known.body(), coming.body())) {
            return with(headline(), known, known, coming);
        }
        return with(coming.title(), coming, coming, known);
    }

    /**
     * The known article, such as a feed's, with the text of what comes, its page, where that is longer. All else the page
     * says only fills gaps.
     */
    public Article completed() {
        boolean longer = known.body() == null || coming.body() != null && coming.body().length() > known.body().length();
        return with(either(known.title(), coming.title()), longer ? coming : known, known, coming);
    }

    /** The article as it is when {@link #coming} was meant to take the place of what is there: only the date stays. */
    public Article replaced() {
        return coming.publishedAt() != null ? coming
                : new Article(coming.id(), coming.url(), coming.title(), coming.lead(), coming.body(), coming.outlet(),
                        coming.source(), coming.authors(), coming.section(), coming.language(), known.publishedAt(),
                        coming.updatedAt());
    }

    /**
     * @param text whose text and summary are taken
     * @param first what it says counts
     * @param second fills the gaps
     */
    private Article with(String title, Article text, Article first, Article second) {
        Article other = text == known ? coming : known;
        return new Article(known.id(), either(first.url(), second.url()), either(title, second.title()),
                either(text.lead(), other.lead()), either(text.body(), other.body()),
                either(first.outlet(), second.outlet()), either(first.source(), second.source()),
                first.authors().isEmpty() ? second.authors() : first.authors(),
                either(first.section(), second.section()), either(first.language(), second.language()), published(),
                updated(first));
    }

    private boolean isOlder() {
        Optional<Instant> before = moment(coming.updatedAt());
        Optional<Instant> after = moment(known.updatedAt());
        return before.isPresent() && after.isPresent() && before.get().isBefore(after.get());
    }

    /** Whether a text is less than another: none, a summary, or its beginning. */
    private boolean isPoorer(String full, String text) {
        if (full == null || text == null) {
            return full != null;
        }
        if (text.length() < CORRECTION * full.length()) {
            return true;
        }
        String part = spaced(text.replaceFirst(BROKEN_OFF, ""));
        String whole = spaced(full);
        return part.length() < whole.length() && whole.contains(part) && !isLater();
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Whether what comes was changed after what is known, as it says itself. */
    private boolean isLater() {
        Optional<Instant> after = moment(coming.updatedAt());
        Optional<Instant> before = moment(either(known.updatedAt(), known.publishedAt()));
        return after.isPresent() && before.isPresent() && after.get().isAfter(before.get());
    }

    /** The later headline, unless it is the same cut short. */
    private String headline() {
        String title = coming.title();
        return title == null || known.title() != null && known.title().startsWith(title.replaceFirst(BROKEN_OFF, ""))
                ? known.title() : title;
    }

    /** The first date, unless it is none or the new one is the same more exactly. */
    private String published() {
        Optional<WrittenDate> first = date(known.publishedAt());
        Optional<WrittenDate> now = date(coming.publishedAt());
        if (first.isEmpty()) {
            return now.isPresent() ? coming.publishedAt() : either(known.publishedAt(), coming.publishedAt());
        }
        return now.isPresent() && isWithin(now.get(), first.get()) ? coming.publishedAt() : known.publishedAt();
    }

    private static boolean isWithin(WrittenDate exact, WrittenDate vague) {
        return exact.precision() != vague.precision() && !exact.start().isBefore(vague.start())
                && !exact.end().isAfter(vague.end());
    }

    /** A feed that gives an article a later date each time says by it when the article was changed. */
    private String updated(Article first) {
        String said = either(first.updatedAt(), (first == known ? coming : known).updatedAt());
        boolean dateMoved = moment(coming.publishedAt()).flatMap(now -> moment(published()).map(now::isAfter))
                .orElse(false);
        return first == coming && coming.updatedAt() == null && dateMoved ? coming.publishedAt() : said;
    }

    private Optional<Instant> moment(String written) {
        return date(written).map(date -> date.startIn(zone));
    }

    private Optional<WrittenDate> date(String written) {
        return written == null ? Optional.empty() : WrittenDate.parse(written, zone);
    }

    private static String either(String one, String other) {
        return one != null ? one : other;
    }
}
