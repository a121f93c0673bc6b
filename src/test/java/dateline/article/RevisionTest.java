package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final String TEXT = "Мер відкрив новий міст у середу.\n\nЛюди співали до вечора, і грав оркестр.";
    private static final Article FULL = new Article("1", "https://courier.example/1", "Міст відкрито", "Мер дочекався",
            TEXT, "Кур’єр", "Укрінформ", List.of("Олена Гай"), "Місто", "uk", "2024-10-23T09:15:00+03:00", null);

    @Test
    void aHeadlineAloneErasesNothing() {
        Article headline = article("Міст відкрито", null, null, "2024-10-24", null);
        assertThat(merged(FULL, headline)).isEqualTo(FULL);
        assertThat(merged(FULL, article("Новий міст відкрито", null, null, null, null)))
                .isEqualTo(copy(FULL, "Новий міст відкрито", TEXT, FULL.publishedAt(), null));
        assertThat(merged(FULL, article("Міст від…", null, null, null, null))).isEqualTo(FULL);
    }

    @Test
    void aSummaryOrABeginningIsNoText() {
        assertThat(merged(FULL, article("Міст відкрито", null, "У місті свято.", null, null))).isEqualTo(FULL);
        String beginning = TEXT.substring(0, TEXT.length() - 10);
        assertThat(merged(FULL, article("Міст відкрито", null, beginning + " …", null, null))).isEqualTo(FULL);
        assertThat(merged(FULL, article("Міст відкрито", null, beginning, null, "2024-10-23T08:00:00+03:00")))
                .isEqualTo(copy(FULL, FULL.title(), TEXT, FULL.publishedAt(), "2024-10-23T08:00:00+03:00"));
    }

    @Test
    void aPageCompletesWhatItsFeedSays() {
        Article feed = article("Міст!", "Коротко", "Коротко про міст.", "2024-10-23", null);
        assertThat(new Revision(feed, FULL, ZoneId.of("Europe/Kyiv")).completed())
                .isEqualTo(copy(FULL, "Міст!", TEXT, FULL.publishedAt(), null));
        Article longer = article("Міст!", null, TEXT + " І ще трохи.", null, null);
        assertThat(new Revision(longer, FULL, ZoneId.of("Europe/Kyiv")).completed().body()).isEqualTo(longer.body());
        assertThat(new Revision(longer, article("Міст", null, null, null, null), ZoneId.of("Europe/Kyiv")).completed())
                .isEqualTo(longer);
    }

    @Test
    void theTextTakesThePlaceOfAHeadlineThatCameFirst() {
        Article headline = article("Міст відкрито", "Мер дочекався", null, "2024-10-23", null);
        assertThat(merged(headline, FULL)).isEqualTo(FULL);
    }

    @Test
    void aCorrectionTakesThePlaceAndWhatItDoesNotSayStays() {
        String corrected = TEXT.replace("у середу", "у четвер");
        Article correction = article("Міст відкрито в четвер", null, corrected, null, null);
        assertThat(merged(FULL, correction)).isEqualTo(copy(FULL, "Міст відкрито в четвер", corrected,
                FULL.publishedAt(), null));
    }

    @Test
    void aCutIsACorrectionWhenItSaysThatItIsLater() {
        String cut = TEXT.replace(", і грав оркестр", "");
        assertThat(merged(FULL, article("Міст відкрито", null, cut, null, null)).body()).isEqualTo(cut);
        String shorter = TEXT.replace(" і грав оркестр.", "");
        assertThat(merged(FULL, article("Міст відкрито", null, shorter, null, null)).body()).isEqualTo(TEXT);
        assertThat(merged(FULL, article("Міст відкрито", null, shorter, null, "2024-10-24")).body()).isEqualTo(shorter);
    }

    @Test
    void anOlderVersionOnlyFillsGaps() {
        Article latest = article("B", null, null, null, "2024-10-25");
        Article older = copy(FULL, "A", TEXT, FULL.publishedAt(), "2024-10-24");
        assertThat(merged(latest, older)).isEqualTo(copy(FULL, "B", TEXT, FULL.publishedAt(), "2024-10-25"));
    }

    @Test
    void keepsTheFirstDate() {
        assertThat(date("2024-10-23", "2024-10-25")).isEqualTo("2024-10-23, 2024-10-25");
        assertThat(date("2024-10-23", "2024-10-22")).isEqualTo("2024-10-23, null");
        assertThat(date("2024-10-23", null)).isEqualTo("2024-10-23, null");
        assertThat(date(null, "2024-10-25")).isEqualTo("2024-10-25, null");
        assertThat(date("2024-13-45", "2024-10-25")).isEqualTo("2024-10-25, null");
        assertThat(date("2024-10-23", "bald")).isEqualTo("2024-10-23, null");
        assertThat(date("2024-10-23", "2024-10-23T09:15:00+03:00")).isEqualTo("2024-10-23T09:15:00+03:00, null");
    }

    @Test
    void whatWasMergedAndComesAgainIsUnchanged() {
        for (Article coming : List.of(article("B", null, null, "2024-10-25", null), article("B", "lead", TEXT + " X", "2025",
                null), article("B", null, "short", null, "2024-10-22"))) {
            Article merged = merged(FULL, coming);
            assertThat(merged(merged, coming)).isEqualTo(merged);
        }
    }

    @Test
    void aRepeatedGuidNamesAnotherArticle() {
        assertThat(another("https://a.example/1", "Міст відкрито", "https://a.example/2", "Вибори відбулися")).isTrue();
        assertThat(another("https://a.example/1", "Міст відкрито", "https://a.example/2", "Міст відкрито")).isFalse();
        assertThat(another("https://a.example/1", "Міст відкрито", "https://a.example/1", "Міст закрито")).isFalse();
        assertThat(another(null, "Міст відкрито", "https://a.example/1", "Вибори відбулися")).isFalse();
        Revision given = new Revision(FULL, article("Вибори", null, null, null, null), ZoneId.of("Europe/Kyiv"));
        assertThat(given.isAnother()).isFalse();
    }

    private static boolean another(String url, String title, String otherUrl, String otherTitle) {
        String guid = "g-0123456789abcdef0123456789abcdef";
        return new Revision(new Article(guid, url, title, null, null, null, null, null, null, null, null, null),
                new Article(guid, otherUrl, otherTitle, null, null, null, null, null, null, null, null, null),
                ZoneId.of("Europe/Kyiv")).isAnother();
    }

    @Test
    void whatHasOneAddressIsOneArticleWhereTheTextIsTheSame() {
        String text = "The mayor opened the new bridge on Monday, and it held all day long.";
        assertThat(one("Bridge opened", text, "BRIDGE OPENED", text.replace("Monday", "Tuesday"))).isTrue();
        assertThat(one("Bridge opened", text, "Bridge opened", null)).as("a headline alone").isTrue();
        assertThat(one("Погода на сьогодні", "Сонячно, вдень до двадцяти градусів.", "Погода на сьогодні",
                "Дощ, вночі близько нуля, вітер.")).as("each day's weather").isFalse();
        assertThat(one("Mayor speaks", "He speaks of the bridge.", "Mayor leaves", "He left by the bridge."))
                .as("notes of a running report").isFalse();
        String report = IntStream.range(0, 80).mapToObj(i -> "Pillar " + i + " holds.").collect(Collectors.joining(" "));
        assertThat(one("Bridge opened", report, "Toll is due", report)).as("a copy").isTrue();
    }

    private static boolean one(String title, String text, String otherTitle, String otherText) {
        String url = "https://a.example/1";
        return Revision.areOne(new Article(null, url, title, null, text, null, null, null, null, null, null, null),
                new Article("g", url, otherTitle, otherText, null, null, null, null, null, null, null, null));
    }

    @Test
    void aReplacementErasesEverythingButTheDate() {
        Article headline = article("B", null, null, null, null);
        assertThat(new Revision(FULL, headline, ZoneId.of("Europe/Kyiv")).replaced())
                .isEqualTo(article("B", null, null, FULL.publishedAt(), null));
        Article dated = article("B", null, null, "2025", null);
        assertThat(new Revision(FULL, dated, ZoneId.of("Europe/Kyiv")).replaced()).isEqualTo(dated);
    }

    private static String date(String first, String then) {
        Article merged = merged(article("A", null, "Body", first, null), article("A", null, "Body", then, null));
        return merged.publishedAt() + ", " + merged.updatedAt();
    }

    private static Article merged(Article known, Article coming) {
        return new Revision(known, coming, ZoneId.of("Europe/Kyiv")).merged();
    }

    private static Article article(String title, String lead, String body, String published, String updated) {
        return new Article("1", null, title, lead, body, null, null, null, null, null, published, updated);
    }

    private static Article copy(Article of, String title, String body, String published, String updated) {
        return new Article(of.id(), of.url(), title, of.lead(), body, of.outlet(), of.source(), of.authors(),
                of.section(), of.language(), published, updated);
    }
}
