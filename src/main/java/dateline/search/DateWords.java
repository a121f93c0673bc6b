package dateline.search;

import dateline.article.Precision;
import dateline.article.WrittenDate;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them in our languages: 2024-10, 23.10.2024, 2024년 10월, yesterday, минулого місяця, 7d. */
final class DateWords {

    /** Unit, how many before the present one, and what that is called. */
    private static final String STRETCHES = """
            days 0 today|сьогодні|сегодня|오늘|금일
            days 1 yesterday|вчора|учора|вчера|어제|전날
            days 2 day before yesterday|позавчора|позавчера|그제|그저께
            weeks 0 this week|цього тижня|цей тиждень|на этой неделе|эта неделя|이번 주|금주
            weeks 1 last week|previous week|минулого тижня|минулий тиждень|на прошлой неделе|прошлая неделя|지난주|저번 주
            months 0 this month|цього місяця|цей місяць|в этом месяце|этот месяц|이번 달|이달
            months 1 last month|previous month|минулого місяця|минулий місяць|в прошлом месяце|прошлый месяц|지난달|저번 달
            years 0 this year|цього року|цей рік|в этом году|этот год|올해|금년|이번 해
            years 1 last year|previous year|минулого року|минулий рік|в прошлом году|прошлый год|지난해|작년
            years 2 재작년|позаминулого року|позапрошлый год
            """;
    private static final String UNITS = """
            hours h|hr|hrs|hour|hours|година|години|годин|ч|час|часа|часов|시간
            days d|day|days|д|дн|день|дні|днів|дня|дней|일|일간
            weeks w|wk|week|weeks|тиж|тиждень|тижня|тижні|тижнів|нед|неделя|неделю|неделе|недели|недель|주|주일|주간|일주일
            months m|mo|month|months|міс|місяць|місяця|місяці|місяців|мес|месяц|месяца|месяцев|개월|달|한 달
            years y|yr|year|years|р|рік|року|роки|років|год|года|лет|년
            """;
    private static final Map<String, String> STRETCH = table(STRETCHES, 2);
    private static final Map<String, String> UNIT = table(UNITS, 1);
    private static final Map<String, Month> MONTH = months();
    private static final Set<String> NONE = Set.of("none", "no", "unknown", "немає", "нема", "без", "нет", "없음", "미상");

    private static final Pattern COUNTED = Pattern.compile(
            "((?:last|past|previous|(?:за)?останн(?:ій|іх|і|ю)|(?:за)?последн(?:ие|их|ий|юю)|за|최근|지난)?)"
                    + "(?:an?)?(\\d{0,4})(\\p{L}+?)((?:ago|тому|назад|전)?)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./년](?:(\\d{1,2})[./월]?)?(?:(\\d{1,2})[.일]?)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:р|рік|року|році|г|год|года|году)\\.?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern NAMED = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th)?)?(\\p{L}+?)\\.?(?:(\\d{1,2})(?:st|nd|rd|th)?,)?,?"
                    + "(\\d{4})(?:року|р|года|г)?\\.?");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:\\.\\.+|~|–|—| - |(?<=^\\d{4})-(?=\\d{4}$))\\s*");
    /** Signs that look like a hyphen. */
    private static final Pattern HYPHEN = Pattern.compile("[\u2010\u2212]");

    private final ZonedDateTime now;

    DateWords(ZonedDateTime now) {
        this.now = now;
    }

    /** The clause this text means in this field; null if it is no date. */
    Clause clause(Field field, String typed, int at) {
        String text = HYPHEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("-");
        if (field == Field.DATE && NONE.contains(text.strip().toLowerCase(Locale.ROOT))) {
            return new Clause.NoDate(at);
        }
        return (switch (field) {
            case BEFORE -> single(text).filter(range -> range.from() != null).flatMap(this::before);
            case AFTER -> single(text).filter(range -> range.to() != null).flatMap(this::after);
            default -> range(text);
        }).map(range -> new Clause.Dates(range, at)).orElse(null);
    }

    private Optional<DateRange> before(DateRange range) {
        WrittenDate from = range.from();
        return (from.precision() == Precision.INSTANT ? instant(offset(from).minus(1, ChronoUnit.MILLIS))
                : day(from.start().toLocalDate().minusDays(1))).map(last -> new DateRange(null, last));
    }

    private Optional<DateRange> after(DateRange range) {
        WrittenDate to = range.to();
        return (to.precision() == Precision.INSTANT ? instant(offset(to).plus(1, ChronoUnit.MILLIS))
                : day(to.end().toLocalDate().plusDays(1))).map(first -> new DateRange(first, null));
    }

    private static OffsetDateTime offset(WrittenDate instant) {
        return instant.start().atOffset(instant.offset());
    }

    private Optional<DateRange> range(String text) {
        Optional<DateRange> single = single(text);
        if (single.isPresent()) {
            return single;
        }
        String[] ends = RANGE.split(text.strip(), -1);
        if (ends.length != 2 || ends[0].isBlank() && ends[1].isBlank()) {
            return Optional.empty();
        }
        Optional<DateRange> first = ends[0].isBlank() ? Optional.of(DateRange.ALL) : single(ends[0]);
        Optional<DateRange> last = ends[1].isBlank() ? Optional.of(DateRange.ALL) : single(ends[1]);
        return first.flatMap(from -> last.flatMap(to -> inOrder(new DateRange(from.from(), to.to()))));
    }

    private Optional<DateRange> inOrder(DateRange range) {
        boolean backwards = range.from() != null && range.to() != null
                && range.from().startIn(now.getZone()).isAfter(range.to().endIn(now.getZone()));
        return backwards ? Optional.empty() : Optional.of(range);
    }

    /** What is no range: one date or one stretch of time. */
    private Optional<DateRange> single(String text) {
        String key = key(text);
        return WrittenDate.parse(text, now.getZone()).map(DateWords::within)
                .or(() -> Optional.ofNullable(STRETCH.get(key)).flatMap(this::stretch))
                .or(() -> counted(key))
                .or(() -> numbers(YEAR_FIRST.matcher(key), 1, 2, 3))
                .or(() -> numbers(YEAR.matcher(key), 1, 2, 3))
                .or(() -> numbers(DAY_FIRST.matcher(key), 3, 2, 1))
                .or(() -> named(NAMED.matcher(key)));
    }

    private static DateRange within(WrittenDate date) {
        return new DateRange(date, date);
    }

    /** {@code months 1} is the month before this one. */
    private Optional<DateRange> stretch(String unitAndCount) {
        String[] parts = unitAndCount.split(" ");
        return stretch(parts[0], Integer.parseInt(parts[1]));
    }

    private Optional<DateRange> stretch(String unit, int before) {
        LocalDate today = now.toLocalDate();
        return switch (unit) {
            case "days" -> days(today.minusDays(before), today.minusDays(before));
            case "weeks" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(before);
                yield days(monday, monday.plusDays(6));
            }
            case "months" -> date(today.minusMonths(before), 7);
            case "years" -> date(today.minusYears(before), 4);
            default -> Optional.empty();
        };
    }

    /** The last so many days, today among them; or the day so many days ago. Without a number it is one. */
    private Optional<DateRange> counted(String key) {
        Matcher counted = COUNTED.matcher(key);
        if (!counted.matches() || !UNIT.containsKey(counted.group(3))
                || counted.group(1).isEmpty() && counted.group(2).isEmpty() && counted.group(4).isEmpty()) {
            return Optional.empty();
        }
        int count = counted.group(2).isEmpty() ? 1 : Integer.parseInt(counted.group(2));
        String unit = UNIT.get(counted.group(3));
        if (count == 0 || unit.equals("years") && count > 1000) {
            return Optional.empty();
        }
        if (unit.equals("hours")) {
            Optional<WrittenDate> from = instant(now.minusHours(count).toOffsetDateTime());
            return from.flatMap(first -> instant(now.toOffsetDateTime()).map(last -> new DateRange(first, last)));
        }
        return counted.group(4).isEmpty() ? last(unit, count) : stretch(unit, count);
    }

    private Optional<DateRange> last(String unit, int count) {
        LocalDate today = now.toLocalDate();
        LocalDate before = switch (unit) {
            case "days" -> today.minusDays(count);
            case "weeks" -> today.minusWeeks(count);
            case "months" -> today.minusMonths(count);
            default -> today.minusYears(count);
        };
        return days(before.plusDays(1), today);
    }

    private Optional<DateRange> numbers(Matcher written, int year, int month, int day) {
        if (!written.matches()) {
            return Optional.empty();
        }
        StringBuilder iso = new StringBuilder(written.group(year));
        for (int group : new int[] {month, day}) {
            if (group <= written.groupCount() && written.group(group) != null) {
                iso.append("-%02d".formatted(Integer.parseInt(written.group(group))));
            }
        }
        return parse(iso.toString()).map(DateWords::within);
    }

    private Optional<DateRange> named(Matcher written) {
        if (!written.matches() || !MONTH.containsKey(written.group(2))) {
            return Optional.empty();
        }
        String month = "%s-%02d".formatted(written.group(4), MONTH.get(written.group(2)).getValue());
        String day = written.group(1) == null ? written.group(3) : written.group(1);
        return parse(day == null ? month : month + "-%02d".formatted(Integer.parseInt(day))).map(DateWords::within);
    }

    private Optional<DateRange> days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first).map(DateWords::within)
                : day(first).flatMap(from -> day(last).map(to -> new DateRange(from, to)));
    }

    /** A day, or the month or year it is in: the first so many characters of its date. */
    private Optional<DateRange> date(LocalDate day, int length) {
        return day(day).flatMap(whole -> parse(whole.text().substring(0, length))).map(DateWords::within);
    }

    private Optional<WrittenDate> day(LocalDate day) {
        return parse(day.toString());
    }

    private Optional<WrittenDate> parse(String iso) {
        return WrittenDate.parse(iso, now.getZone());
    }

    private static Optional<WrittenDate> instant(OffsetDateTime moment) {
        return Optional.of(WrittenDate.at(moment.withOffsetSameInstant(
                ZoneOffset.ofTotalSeconds(moment.getOffset().getTotalSeconds()))));
    }

    /** Without spaces and capitals: “Last month”, “last-month” and “지난 달” are “lastmonth” and “지난달”. */
    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /** Each of a line's last words, by the words before it. */
    private static Map<String, String> table(String lines, int columns) {
        Map<String, String> table = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] parts = line.split(" ", columns + 1);
            String value = String.join(" ", List.of(parts).subList(0, columns));
            List.of(parts[columns].split("\\|")).forEach(word -> table.put(key(word), value));
        });
        return Map.copyOf(table);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : List.of("en", "uk", "ru")) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    months.put(month.getDisplayName(style, Locale.forLanguageTag(language)).toLowerCase(Locale.ROOT)
                            .replace(".", ""), month);
                }
            }
            months.putIfAbsent(month.name().substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
        return Map.copyOf(months);
    }
}
