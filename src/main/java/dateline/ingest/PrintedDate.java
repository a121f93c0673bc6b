package dateline.ingest;

import dateline.article.Precision;
import dateline.article.WrittenDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads dates as they are printed in English, Ukrainian, Russian and Korean, as mail and agencies write them, and as
 * “3 hours ago”. What comes out is written as {@link WrittenDate} wants it, and says no more than what went in: no time
 * where only a day was named, no zone where none was.
 */
final class PrintedDate {
    private static final int LONGEST = 120;
    /** In the order of the months, how each is written in our languages: in full, in its cases, and cut short. */
    private static final List<String> MONTHS = List.of(
            "jan(?:uary)?|січ(?:ень|ня|ні)?|янв(?:ар[ьяе])?",
            "feb(?:ruary)?|лют(?:ий|ого|ому)?|фев(?:р(?:ал[ьяе])?)?",
            "mar(?:ch)?|бер(?:ез(?:ень|ня|ні)?)?|мар(?:т[ае]?)?",
            "apr(?:il)?|кві(?:т(?:ень|ня|ні)?)?|апр(?:ел[ьяе])?",
            "may|тра(?:в(?:ень|ня|ні)?)?|ма[йяе]",
            "june?|чер(?:в(?:ень|ня|ні)?)?|июн[ьяе]?",
            "july?|лип(?:ень|ня|ні)?|июл[ьяе]?",
            "aug(?:ust)?|сер(?:п(?:ень|ня|ні)?)?|авг(?:уст[ае]?)?",
            "sep(?:t(?:ember)?)?|вер(?:ес(?:ень|ня|ні)?)?|сен(?:т(?:ябр[ьяе])?)?",
            "oct(?:ober)?|жов(?:т(?:ень|ня|ні)?)?|окт(?:ябр[ьяе])?",
            "nov(?:ember)?|лис(?:т(?:опад[аіу]?)?)?|ноя(?:б(?:р[ьяе])?)?",
            "dec(?:ember)?|гру(?:д(?:ень|ня|ні)?)?|дек(?:абр[ьяе])?");
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")(?!\\p{L})";
    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    /** The most exact first: each names what it holds. */
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<!\\d)" + YEAR + "(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
            Pattern.compile("(?<!\\d)" + YEAR
            + "\\s*[-./년]\\s*(?<month>\\d{1,2})\\s*[-./월]\\s*(?<day>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?" + YEAR + "(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<day>1[3-9]|2\\d|3[01])[/-](?<month>\\d{1,2})[/-]" + YEAR + "(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<month>\\d{1,2})[/-](?<day>1[3-9]|2\\d|3[01])[/-]" + YEAR + "(?!\\d)"),
            Pattern.compile("(?<![\\d:])(?<day>\\d{1,2})(?:st|nd|rd|th|-?(?:го|е))?[ .-]+(?:of )?" + MONTH
            + "\\.?,?[ -]+" + YEAR),
            // As Java writes it for mail where it speaks Korean: 수, 23 10월 2024.
            Pattern.compile("(?<!\\d)(?<day>\\d{1,2}) (?<month>\\d{1,2})월 " + YEAR),
            Pattern.compile("(?<![\\d:])(?<day>\\d{1,2}) " + MONTH + " (?<year>\\d{2})(?= \\d{1,2}:)"),
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? +" + YEAR),
            Pattern.compile("(?<!\\p{L})\\p{L}{3} " + MONTH + " +(?<day>\\d{1,2}) (?=\\d{1,2}:\\d{2}.*?" + YEAR + ")"),
            Pattern.compile("(?<!\\d)" + YEAR + "\\s*년\\s*(?<month>\\d{1,2})\\s*월"),
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.?,? +" + YEAR),
            Pattern.compile("(?<!\\d)" + YEAR + "\\s*(?:년|year|рік|року|р\\.|год|года|г\\.)"));
    private static final Pattern CLOCK = Pattern.compile(
            "(?<before>오전|오후|새벽|아침|낮|저녁|밤|am|pm)?\\s*(?<!\\d)(?<hour>\\d{1,2})"
            + "(?:[:.h](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?"
            + "(?: (?<part>вечора|вечера|дня|ранку|утра|ночі|ночи)(?!\\p{L}))?"
            + "|시(?:\\s*(?<minuteKo>\\d{1,2})분)?(?:\\s*(?<secondKo>\\d{1,2})초)?)?"
            + "\\s*(?<after>[ap]\\.?\\s?m\\b\\.?)?(?!\\d)");
    private static final Pattern BASIC_CLOCK = Pattern.compile("^\\s*t?(\\d{2})(\\d{2})(\\d{2})?(?!\\d)");
    private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("z", "Z"), Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("ut", "Z"), Map.entry("est", "-05:00"), Map.entry("edt", "-04:00"), Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"), Map.entry("cdt", "-05:00"), Map.entry("pst", "-08:00"), Map.entry("pdt",
            "-07:00"), Map.entry("bst", "+01:00"),
            Map.entry("cet", "+01:00"), Map.entry("cest", "+02:00"), Map.entry("eet", "+02:00"), Map.entry("eest",
            "+03:00"),
            Map.entry("msk", "+03:00"), Map.entry("мск", "+03:00"), Map.entry("kst", "+09:00"), Map.entry("jst",
            "+09:00"),
            Map.entry("et", "America/New_York"), Map.entry("pt", "America/Los_Angeles"));
    /** As MySQL and .NET write it. */
    private static final Pattern NO_DATE = Pattern.compile("(?:0000-00-00|0001-01-01)(?:[T ]00:00:00(?:\\.0+)?Z?)?");
    /** Zones called by a place. */
    private static final Map<String, Pattern> TIME_OF = Map.of(
            "Europe/Kyiv", Pattern.compile("києв|по киеву|київськ\\p{L}+ час|киевск\\p{L}+ врем|k(?:yi|ie)v time"),
            "Europe/Moscow", Pattern.compile("(?:по|за) москв|московськ\\p{L}+ час|московск\\p{L}+ врем|moscow time"),
            "Asia/Seoul", Pattern.compile("한국\\s?시[간각]|(?:korean?|seoul) time"));
    private static final Pattern ELSEWHERE =
            Pattern.compile("місцев\\p{L}+ час|местн\\p{L}+ врем|local time|현지\\s?시[간각]");
    /** Its end is that of a word in any script: by itself a boundary is one of ASCII letters since Java 19. */
    private static final Pattern ZONE_NAME = Pattern.compile("^\\s?\\(?(?<name>\\p{L}{1,5})(?U:\\b)");
    /** How long ago, and the unit’s beginning. */
    private static final Pattern AGO = Pattern.compile("(?<number>\\d{1,4}|an?|one)?\\s*(?<unit>"
            + "second|sec|minute|min|hour|hr|day|week|month|year|"
            + "секунд|хвилин|хв|годин|год|день|дні|днів|тиж|місяц|рок|рік|минут|мин|часов|часа|час|дня|дней|недел"
            + "|месяц|лет|"
            + "초|분|시간|일|주일|주|개월|달|년)\\p{L}*\\.?\\s*(?:ago|тому|назад|전)");

    private PrintedDate() {}

    /**
     * The date in the way {@link WrittenDate} reads it; what cannot be understood stays as it is written, to be seen and
     * flagged. The moment in which the clocks and calendars of computers begin is what programs write for no date, and is
     * none.
     *
     * @param fetched what relative dates are relative to; null when not known
     */
    static String written(String text, ZonedDateTime fetched) {
        if (text != null && NO_DATE.matcher(text.strip()).matches()) {
            return null;
        }
        String found = of(text, fetched);
        return found == null ? CleanText.of(text) : isNoDate(found) ? null : found;
    }

    private static boolean isNoDate(String found) {
        return WrittenDate.parse(found, ZoneOffset.UTC).filter(date -> date.precision() == Precision.INSTANT
                && date.startIn(ZoneOffset.UTC).equals(Instant.EPOCH)).isPresent();
    }

    /** The same, and null for what is no date, and for null. */
    static String of(String text, ZonedDateTime fetched) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        String written = CleanText.of(text).strip();
        if (WrittenDate.parse(written, ZoneOffset.UTC).isPresent()) {
            return written;
        }
        String plain = written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            String absolute = plain.matches("\\d{10}|\\d{13}") ? epoch(plain) : absolute(plain);
            return absolute != null || fetched == null ? absolute : relative(plain, fetched);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static String epoch(String digits) {
        long number = Long.parseLong(digits);
        return (digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number)).toString();
    }

    private static String absolute(String text) {
        for (Pattern pattern : DATES) {
            Matcher date = pattern.matcher(text);
            if (date.find()) {
                int year = year(date.group("year"));
                if (!pattern.pattern().contains("<month>")) {
                    return "%04d".formatted(year);
                }
                int month = month(date.group("month"));
                if (!pattern.pattern().contains("<day>")) {
                    return YearMonth.of(year, month).toString();
                }
                LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group("day")));
                return withTime(day, text.substring(date.end()), text.substring(0, date.start()));
            }
        }
        return null;
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return 1 + IntStream.range(0, MONTHS.size()).filter(i -> written.matches(MONTHS.get(i))).findFirst()
                .orElseThrow(() -> new DateTimeException(written));
    }

    private static String withTime(LocalDate day, String after, String before) {
        Matcher basic = BASIC_CLOCK.matcher(after);
        if (basic.find() && !after.startsWith(" ")) {
            return moment(day, LocalTime.of(number(basic.group(1)), number(basic.group(2)), number(basic.group(3))),
                    after.substring(basic.end()));
        }
        for (String text : List.of(after, before)) {
            Matcher clock = CLOCK.matcher(text);
            while (clock.find()) {
                if (isTime(clock) && clock.group().matches("밤\\s*12.*")) {
                    return day.toString(); // midnight, but which of the two?
                }
                if (isTime(clock)) {
                    return moment(day, time(clock), text.substring(clock.end()));
                }
            }
        }
        return day.toString();
    }

    /** A number alone is no time. */
    private static boolean isTime(Matcher clock) {
        return clock.group("minute") != null && (clock.group().contains(":") || clock.group("after") != null)
                || clock.group().contains("시") || clock.group("after") != null;
    }

    private static LocalTime time(Matcher clock) {
        int hour = number(clock.group("hour"));
        String half = Xml.first(clock.group("before"), clock.group("after"), clock.group("part"));
        return LocalTime.of(half == null || hour > 12 ? hour : hour % 12 + (isLater(half, hour) ? 12 : 0),
                number(Xml.first(clock.group("minute"), clock.group("minuteKo"))),
                number(Xml.first(clock.group("second"), clock.group("secondKo"))));
    }

    /** Whether an hour of 1 to 12 is one of the second half of the day. */
    private static boolean isLater(String partOfDay, int hour) {
        return switch (partOfDay) {
            case "낮", "дня" -> hour < 9 || hour == 12;
            case "밤" -> hour > 5;
            default -> partOfDay.startsWith("p") || partOfDay.matches("오후|저녁|вечора|вечера");
        };
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** With its zone where one is named; with a zone of a name that is not known, only the day is sure. */
    private static String moment(LocalDate day, LocalTime time, String zone) {
        String rest = zone.replaceFirst("^[.,]\\d+", "");
        Matcher offset = OFFSET.matcher(rest);
        if (offset.lookingAt() || offset.reset(rest.replaceFirst("^[ (]+", "")).lookingAt()) {
            int hours = Integer.parseInt(offset.group(2));
            int sign = offset.group(1).equals("-") ? -1 : 1;
            return at(day, time, ZoneOffset.ofHoursMinutes(sign * hours, sign * number(offset.group(3))));
        }
        Matcher name = ZONE_NAME.matcher(rest);
        if (name.find()) {
            String known = ZONES.get(name.group("name"));
            if (known != null) {
                return at(day, time, ZoneId.of(known));
            }
            if (name.group("name").matches("[a-z]{2,4}t")) {
                return day.toString();
            }
        }
        if (ELSEWHERE.matcher(rest).find()) {
            return day.toString();
        }
        for (Map.Entry<String, Pattern> place : TIME_OF.entrySet()) {
            if (place.getValue().matcher(rest).find()) {
                return at(day, time, ZoneId.of(place.getKey()));
            }
        }
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atTime(time));
    }

    private static String at(LocalDate day, LocalTime time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(zone));
    }

    private static String relative(String text, ZonedDateTime fetched) {
        LocalDate today = fetched.toLocalDate();
        if (text.matches(".*(?:\\bnow\\b|щойно|только что|방금).*")) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(fetched.withSecond(0).withNano(0));
        }
        Matcher ago = AGO.matcher(text);
        if (ago.find()) {
            String number = ago.group("number");
            return ago(number == null || !Character.isDigit(number.charAt(0)) ? 1 : Integer.parseInt(number),
                    ago.group("unit"), fetched);
        }
        if (text.matches(".*(?:\\btoday\\b|сьогодні|сегодня|오늘).*")) {
            return withTime(today, text, "");
        }
        if (text.matches(".*(?:позавчора|позавчера|그저께|그제).*")) {
            return withTime(today.minusDays(2), text, "");
        }
        return text.matches(".*(?:yesterday|вчора|вчера|어제).*") ? withTime(today.minusDays(1), text, "") : null;
    }

    private static String ago(int number, String unit, ZonedDateTime fetched) {
        if (unit.matches("sec.*|min.*|хв.*|мин.*|секунд|초|분")) {
            boolean seconds = unit.matches("sec.*|секунд|초");
            ZonedDateTime then = seconds ? fetched.minusSeconds(number) : fetched.minusMinutes(number);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(then.withSecond(0).withNano(0));
        }
        if (unit.matches("hour|hr|годин|год|час.*|시간")) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(fetched.minusHours(number).withSecond(0).withNano(0));
        }
        LocalDate today = fetched.toLocalDate();
        if (unit.matches("day|д.*|일")) {
            return today.minusDays(number).toString();
        }
        if (unit.matches("week|тиж|недел|주일|주")) {
            return today.minusWeeks(number).toString();
        }
        return unit.matches("month|м.сяц|개월|달") ? YearMonth.from(today.minusMonths(number)).toString()
                : String.valueOf(today.minusYears(number).getYear());
    }
}
