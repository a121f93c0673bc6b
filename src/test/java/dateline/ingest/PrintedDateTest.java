package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {
    private static final ZonedDateTime FETCHED = ZonedDateTime.parse("2024-10-23T01:30:45+03:00[Europe/Kyiv]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-10-23T09:15:00+03:00              | 2024-10-23T09:15:00+03:00",
        "2024-10                                | 2024-10",
        "20241023                               | 2024-10-23",
        "20241023T091500Z                       | 2024-10-23T09:15:00Z",
        "20241023T091500+0900                   | 2024-10-23T09:15:00+09:00",
        "20241023T0915                          | 2024-10-23T09:15:00",
        "2024-10-23 09:15:00 UTC                | 2024-10-23T09:15:00Z",
        "2024-10-23 09:15 KST                   | 2024-10-23T09:15:00+09:00",
        "2024/10/23 09:15                       | 2024-10-23T09:15:00",
        "2024-10-23T09:15:00.123 +0300          | 2024-10-23T09:15:00.123 +0300",
        "1729674900                             | 2024-10-23T09:15:00Z",
        "1729674900000                          | 2024-10-23T09:15:00Z"})
    void readsWhatMachinesWrite(String written, String date) {
        assertThat(PrintedDate.of(written, null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Wed, 23 Oct 2024 09:15:00 +0300        | 2024-10-23T09:15:00+03:00",
        "Wed, 23 Oct 2024 09:15:00 GMT          | 2024-10-23T09:15:00Z",
        "23 Oct 24 09:15 GMT                    | 2024-10-23T09:15:00Z",
        "Wed Oct 23 09:15:00 2024               | 2024-10-23T09:15:00",
        "Oct. 23, 2024                          | 2024-10-23",
        "Oct. 3rd, 2024                         | 2024-10-03",
        "October 23, 2024 9:15 a.m. EDT         | 2024-10-23T09:15:00-04:00",
        "October 23, 2024 at 9:15 PM ET         | 2024-10-23T21:15:00-04:00",
        "Sept. 3, 2024, 12:05 am                | 2024-09-03T00:05:00",
        "Published: 09:15, 23 October 2024      | 2024-10-23T09:15:00",
        "Wednesday, 23rd of October 2024        | 2024-10-23",
        "23-Oct-2024                            | 2024-10-23",
        "October 2024                           | 2024-10",
        "10/23/2024                             | 2024-10-23",
        "23/10/2024 18:40                       | 2024-10-23T18:40:00",
        "23-10-2024 18:40                       | 2024-10-23T18:40:00",
        "October 23, 2024 9:15 a.m. IST         | 2024-10-23"})
    void readsEnglish(String written, String date) {
        assertThat(PrintedDate.of(written, null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "23 жовтня 2024 р.                      | 2024-10-23",
        "23 жовтня 2024 року, 09:15             | 2024-10-23T09:15:00",
        "середа, 23 жовтня 2024, 9:15           | 2024-10-23T09:15:00",
        "Вівторок, 1 лютого 2022, 18:03         | 2022-02-01T18:03:00",
        "23.10.2024 09:15                       | 2024-10-23T09:15:00",
        "09:15, 23.10.2024                      | 2024-10-23T09:15:00",
        "23.10.2024                             | 2024-10-23",
        "жовтень 2024                           | 2024-10",
        "2024 рік                               | 2024",
        "23 жовтня 2024, 09:15 за Києвом        | 2024-10-23T09:15:00+03:00",
        "23 октября 2024 г., 09:15 мск          | 2024-10-23T09:15:00+03:00",
        "9 мая 2022 года                        | 2022-05-09",
        "23 окт 2024                            | 2024-10-23",
        "12 березня 2024                        | 2024-03-12",
        "5 травня 2024                          | 2024-05-05",
        "30 червня 2024                         | 2024-06-30",
        "24 серпня 2024                         | 2024-08-24",
        "11 листопада 2024                      | 2024-11-11",
        "23 жовтня 2024, 7:30 вечора            | 2024-10-23T19:30:00",
        "23 октября 2024 г., 2:10 ночи          | 2024-10-23T02:10:00",
        "23.10.2024, 09:15 за київським часом   | 2024-10-23T09:15:00+03:00",
        "23.10.2024 09:15 (по Киеву)            | 2024-10-23T09:15:00+03:00",
        "23 октября 2024, 09:15 по московскому времени | 2024-10-23T09:15:00+03:00",
        "23 октября 2024, 09:15 по местному времени    | 2024-10-23"})
    void readsUkrainianAndRussian(String written, String date) {
        assertThat(PrintedDate.of(written, null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024년 10월 23일                        | 2024-10-23",
        "2024년 10월 23일 오후 3시 5분             | 2024-10-23T15:05:00",
        "2024년 10월 23일 오전 12시               | 2024-10-23T00:00:00",
        "입력 2024.10.23. 오후 3:05              | 2024-10-23T15:05:00",
        "2024.10.23 15:05                       | 2024-10-23T15:05:00",
        "2024-10-23 오전 9:15                    | 2024-10-23T09:15:00",
        "수, 23 10월 2024 09:15:00 +0900         | 2024-10-23T09:15:00+09:00",
        "2024년 10월 23일 밤 11시 20분            | 2024-10-23T23:20:00",
        "2024년 10월 23일 저녁 7시                | 2024-10-23T19:00:00",
        "2024년 10월 23일 낮 12시 30분            | 2024-10-23T12:30:00",
        "2024년 10월 23일 낮 2시                  | 2024-10-23T14:00:00",
        "2024년 10월 23일 새벽 1시                | 2024-10-23T01:00:00",
        "2024년 10월 23일 밤 12시                 | 2024-10-23",
        "2024.10.23 15:05 (한국시간)              | 2024-10-23T15:05:00+09:00",
        "2024.10.23 15:05 (현지시간)              | 2024-10-23",
        "2024년 10월                             | 2024-10",
        "2024년                                  | 2024"})
    void readsKorean(String written, String date) {
        assertThat(PrintedDate.of(written, null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 hours ago      | 2024-10-22T23:30:00+03:00",
        "an hour ago      | 2024-10-23T00:30:00+03:00",
        "5 min ago        | 2024-10-23T01:25:00+03:00",
        "just now         | 2024-10-23T01:30:00+03:00",
        "3 days ago       | 2024-10-20",
        "2 weeks ago      | 2024-10-09",
        "2 months ago     | 2024-08",
        "3 years ago      | 2021",
        "yesterday        | 2024-10-22",
        "today at 0:15    | 2024-10-23T00:15:00",
        "20 хвилин тому   | 2024-10-23T01:10:00+03:00",
        "3 години тому    | 2024-10-22T22:30:00+03:00",
        "3 дні тому       | 2024-10-20",
        "вчора, 09:15     | 2024-10-22T09:15:00",
        "сьогодні         | 2024-10-23",
        "2 часа назад     | 2024-10-22T23:30:00+03:00",
        "вчера в 18:00    | 2024-10-22T18:00:00",
        "3시간 전           | 2024-10-22T22:30:00+03:00",
        "10분 전            | 2024-10-23T01:20:00+03:00",
        "2일 전             | 2024-10-21",
        "어제              | 2024-10-22",
        "방금 전            | 2024-10-23T01:30:00+03:00"})
    void readsWhatIsRelativeToWhenItWasFetched(String written, String date) {
        assertThat(PrintedDate.of(written, FETCHED)).isEqualTo(date);
        assertThat(PrintedDate.of(written, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "31 лютого 2024", "2024-13-45", "10/11/2024", "10-11-2024", "soon", "No. 1", "12345",
            "4.5 million",
        "the 23rd", "Kyiv, 23:15", "Decision 2024", "Mayor 2024", "5 services 2024", "Майдан 2024", "Верховна 2024",
        "Серед 2024"})
    void inventsNothing(String written) {
        assertThat(PrintedDate.of(written, FETCHED)).isNull();
    }

    @Test
    void keepsWhatCannotBeUnderstood() {
        assertThat(PrintedDate.written("2024-13-45", FETCHED)).isEqualTo("2024-13-45");
        assertThat(PrintedDate.written(null, FETCHED)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "0000-00-00 00:00:00", "0001-01-01T00:00:00", "1970-01-01T00:00:00Z",
             "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T03:00:00+03:00"})
    void theBeginningOfTheClockIsNoDate(String written) {
        assertThat(PrintedDate.written(written, FETCHED)).isNull();
        assertThat(PrintedDate.written("1970-01-01", FETCHED)).isEqualTo("1970-01-01");
    }
}
