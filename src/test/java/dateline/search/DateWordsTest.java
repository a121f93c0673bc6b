package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DateWordsTest {

    /** A Wednesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2024-10-23T14:30:00+03:00[Europe/Kyiv]");

    @Test
    void datesAsTheyAreWritten() {
        assertDates("2024", "2024..2024");
        assertDates("2024-10", "2024-10..2024-10");
        assertDates("23.10.2024", "2024-10-23..2024-10-23");
        assertDates("2024.10.23", "2024-10-23..2024-10-23");
        assertDates("2024.10.23.", "2024-10-23..2024-10-23");
        assertDates("2024/10", "2024-10..2024-10");
        assertDates("2024년", "2024..2024");
        assertDates("2024년 10월", "2024-10..2024-10");
        assertDates("2024년 3월 5일", "2024-03-05..2024-03-05");
        assertDates("October 2024", "2024-10..2024-10");
        assertDates("23 October 2024", "2024-10-23..2024-10-23");
        assertDates("Oct 23, 2024", "2024-10-23..2024-10-23");
        assertDates("жовтень 2024", "2024-10..2024-10");
        assertDates("23 жовтня 2024 року", "2024-10-23..2024-10-23");
        assertDates("23 октября 2024 года", "2024-10-23..2024-10-23");
    }

    @Test
    void theWordYearBelongsToTheYear() {
        for (String year : new String[] {"2024 рік", "2024 року", "2024 р.", "2024 год", "2024 г.", "2024년", "２０２４",
                "２０２４년"}) {
            assertDates(year, "2024..2024");
        }
        assertDates("2023-2024", "2023..2024");
        assertDates("жовт. 2024", "2024-10..2024-10");
        assertDates("23 окт. 2024", "2024-10-23..2024-10-23");
    }

    @Test
    void signsOfOtherKeyboardsAreTheSameSigns() {
        assertDates("２０２４－１０", "2024-10..2024-10");
        assertDates("2024‑10‐23", "2024-10-23..2024-10-23");
        assertDates("2024．10．23～2024．10．25", "2024-10-23..2024-10-25");
        assertDates("2024-10…2024-12", "2024-10..2024-12");
        assertDates(Normalizer.normalize("오늘", Normalizer.Form.NFD), "2024-10-23..2024-10-23");
        assertDates(Normalizer.normalize("7 днів", Normalizer.Form.NFD), "2024-10-17..2024-10-23");
    }

    @Test
    void rangesMayBeOpen() {
        assertDates("2024-10..2024-12", "2024-10..2024-12");
        assertDates("2024–2025", "2024..2025");
        assertDates("2024.10.1~2024.10.5", "2024-10-01..2024-10-05");
        assertDates("..2024", "..2024");
        assertDates("2024-10-05..", "2024-10-05..");
        assertDates("yesterday..today", "2024-10-22..2024-10-23");
        assertDates("вчора..", "2024-10-22..");
        assertDates("last month..2024-10-05", "2024-09..2024-10-05");
    }

    @Test
    void wordsForDaysWeeksMonthsAndYears() {
        for (String today : new String[] {"today", "Today", "сьогодні", "сегодня", "오늘"}) {
            assertDates(today, "2024-10-23..2024-10-23");
        }
        for (String yesterday : new String[] {"yesterday", "вчора", "учора", "вчера", "어제"}) {
            assertDates(yesterday, "2024-10-22..2024-10-22");
        }
        for (String week : new String[] {"this week", "this-week", "цього тижня", "이번 주", "이번주"}) {
            assertDates(week, "2024-10-21..2024-10-27");
        }
        for (String week : new String[] {"last week", "минулого тижня", "на прошлой неделе", "지난주", "지난 주"}) {
            assertDates(week, "2024-10-14..2024-10-20");
        }
        for (String month : new String[] {"last month", "минулого місяця", "в прошлом месяце", "지난달", "지난 달"}) {
            assertDates(month, "2024-09..2024-09");
        }
        for (String year : new String[] {"last year", "минулого року", "в прошлом году", "작년", "지난해"}) {
            assertDates(year, "2023..2023");
        }
        assertDates("this month", "2024-10..2024-10");
        assertDates("올해", "2024..2024");
        assertDates("позавчора", "2024-10-21..2024-10-21");
    }

    @Test
    void countedBackFromToday() {
        for (String week : new String[] {"7d", "7 days", "last 7 days", "7 днів", "останні 7 днів",
                "последние 7 дней", "7일", "최근 7일",
            "1w", "1 тиждень", "1주"}) {
            assertDates(week, "2024-10-17..2024-10-23");
        }
        assertDates("1d", "2024-10-23..2024-10-23");
        assertDates("3m", "2024-07-24..2024-10-23");
        assertDates("1y", "2023-10-24..2024-10-23");
        assertDates("24h", "2024-10-22T14:30:00+03:00..2024-10-23T14:30:00+03:00");
        assertDates("3 days ago", "2024-10-20..2024-10-20");
        assertDates("3 дні тому", "2024-10-20..2024-10-20");
        assertDates("3일 전", "2024-10-20..2024-10-20");
        assertDates("2 months ago", "2024-08..2024-08");
    }

    @Test
    void oneNeedsNoNumber() {
        for (String week : new String[] {"за тиждень", "за останній тиждень", "за последнюю неделю", "past week",
                "최근 일주일", "지난 일주일"}) {
            assertDates(week, "2024-10-17..2024-10-23");
        }
        assertDates("최근 한 달", "2024-09-24..2024-10-23");
        for (String ago : new String[] {"a week ago", "week ago", "тиждень тому", "неделю назад", "일주일 전"}) {
            assertDates(ago, "2024-10-14..2024-10-20");
        }
        assertDates("рік тому", "2023..2023");
        assertDates("год назад", "2023..2023");
        assertThat(dates(Field.DATE, "week")).isNull();
        assertThat(dates(Field.DATE, "год")).isNull();
    }

    @Test
    void beforeAndAfterLeaveTheDateItselfOut() {
        assertThat(dates(Field.BEFORE, "2024-10-23")).isEqualTo("..2024-10-22");
        assertThat(dates(Field.BEFORE, "2024")).isEqualTo("..2023-12-31");
        assertThat(dates(Field.AFTER, "2024-02")).isEqualTo("2024-03-01..");
        assertThat(dates(Field.AFTER, "вчора")).isEqualTo("2024-10-23..");
        assertThat(dates(Field.AFTER, "2024-10-23T09:15:00Z")).isEqualTo("2024-10-23T09:15:00.001Z..");
        assertThat(dates(Field.BEFORE, "..2024")).isNull();
    }

    @Test
    void todayIsTodayInTheTimeZoneOfTheSearch() {
        ZonedDateTime seoul = ZonedDateTime.parse("2024-10-23T21:30:00+03:00[Europe/Kyiv]")
                .withZoneSameInstant(java.time.ZoneId.of("Asia/Seoul"));
        assertThat(text(new DateWords(seoul).clause(Field.DATE, "today", 0))).isEqualTo("2024-10-24..2024-10-24");
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String none : new String[] {"", "..", "soon", "2024-13", "2024-02-30", "31.02.2024", "2025..2024",
                "0000", "99999999d",
            "9999y", "0d", "13월", "2024..2025..2026", "Brumaire 2024", "1..2", "32 October 2024"}) {
            assertThat(dates(Field.DATE, none)).as(none).isNull();
        }
    }

    private static void assertDates(String typed, String expected) {
        assertThat(dates(Field.DATE, typed)).as(typed).isEqualTo(expected);
    }

    private static String dates(Field field, String typed) {
        return text(new DateWords(NOW).clause(field, typed, 0));
    }

    private static String text(Clause clause) {
        if (!(clause instanceof Clause.Dates dates)) {
            return null;
        }
        DateRange range = dates.range();
        return (range.from() == null ? "" : range.from().text()) + ".." + (range.to() == null ? "" : range.to().text());
    }
}
