package dateline.web;

import dateline.article.Precision;
import dateline.article.WrittenDate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What the pages say, in one of the reader's languages: words, plural forms, numbers and dates. */
public final class Wording {

    /** The languages pages can be read in, the first where nothing better is known. */
    static final List<String> LANGUAGES = List.of("en", "uk", "ko");

    private static final Map<String, Wording> ALL = new LinkedHashMap<>();

    static {
        LANGUAGES.forEach(language -> ALL.put(language, new Wording(language)));
    }

    private final Locale locale;
    private final Properties texts = new Properties();

    private Wording(String language) {
        locale = Locale.forLanguageTag(language);
        String file = "/web/strings/" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The wording in this language; English for any other. */
    static Wording in(String language) {
        return ALL.getOrDefault(language, ALL.get("en"));
    }

    /** The wording that suits an {@code Accept-Language} header best; null is as good as none. */
    static Wording accepted(String header) {
        try {
            List<LanguageRange> wanted = LanguageRange.parse(header == null ? "" : header);
            String best = Locale.lookupTag(wanted, LANGUAGES);
            return in(best == null ? "en" : best);
        } catch (IllegalArgumentException malformed) {
            return in("en");
        }
    }

    static List<Wording> all() {
        return List.copyOf(ALL.values());
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The text with this key, {@code {0}} and so on filled in; a number is written as this language writes it. */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no text “" + key + "” in " + language());
        }
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof Number number ? number(number.longValue()) : arguments[i];
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(written);
    }

    /** The text with this key in the plural form for this number, which is its {@code {0}}. */
    public String count(String key, long number) {
        return text(key + "." + plural(number), number);
    }

    /** Whether there is a text with this key. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** A rule that joins two spellings, such as “romanisation, inflection”; as the engine names it when it is a new one. */
    String rule(String rule) {
        return Arrays.stream(rule.split(", ")).map(part -> "rule." + part.replaceAll("\\W+", "_"))
                .map(key -> has(key) ? text(key) : null).map(said -> said == null ? rule : said).distinct()
                .collect(Collectors.joining(", "));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The name of a language, from its code; the code itself when it has no name. */
    public String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    /** A date as exact as it was written; an instant on the clocks of this zone. */
    public String date(WrittenDate date, ZoneId zone) {
        return format(date.precision() == Precision.NONE ? "day" : date.precision().word(),
                date.localStart(zone).atZone(zone));
    }

    /**
     * When something was published, in words: possible or not, or not known.
     *
     * @param written as the outlet wrote it; null when it did not
     * @param newsroom the time zone of a moment written without one
     * @param zone on whose clocks it is told
     */
    String published(String written, ZoneId newsroom, ZoneId zone) {
        if (written == null) {
            return text("date.none");
        }
        return WrittenDate.parse(written, newsroom).map(date -> date(date, zone))
                .orElseGet(() -> text("date.impossible", written));
    }

    /** A moment on its own clock. */
    public String moment(ZonedDateTime moment) {
        return format("instant", moment);
    }

    /** A date or moment in the form {@code format.…} of the texts. */
    String format(String form, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(text("format." + form), locale).format(date);
    }

    /** The category of the Unicode plural rules for a whole number. */
    private String plural(long number) {
        return switch (language()) {
            case "ko" -> "other";
            case "uk" -> ukrainian(number % 10, number % 100);
            default -> number == 1 ? "one" : "other";
        };
    }

    private static String ukrainian(long lastDigit, long lastTwo) {
        if (lastDigit == 1 && lastTwo != 11) {
            return "one";
        }
        return lastDigit >= 2 && lastDigit <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }
}
