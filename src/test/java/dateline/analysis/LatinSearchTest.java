package dateline.analysis;

import static dateline.analysis.Desk.assertApart;
import static dateline.analysis.Desk.assertFinds;
import static dateline.analysis.Desk.assertMeets;
import static dateline.analysis.Desk.findsExactly;
import static dateline.analysis.Desk.terms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** English words and romanised names. */
class LatinSearchTest {

    @Test
    void hyphenatedSpacedAndJoinedSyllablesMeet() {
        assertMeets("Kim Jong-un", "Kim Jong Un");
        assertMeets("Kim Jong-un", "Kim Jongun");
        assertMeets("Kim Jong Un", "Kim Jongun");
        assertFinds("kim jong un", "Kim Jong-un");
        assertFinds("kim jong un", "Kim Jongun");
        assertFinds("kim jongun", "KIM JONG UN");
        assertMeets("Jong-un", "Jongun");
        assertMeets("Son Heung-min", "Son Heungmin");
        assertMeets("Yoon Suk-yeol", "Yoon Suk Yeol");
        assertMeets("Ri Sol Ju", "Ri Sol-ju");
        assertMeets("Ri Sol Ju", "Ri Solju");
    }

    @Test
    void namesakesStayApart() {
        assertApart("Kim Jong-un", "Kim Jong-nam");
        assertApart("Kim Jong-un", "Kim Yong-nam");
        assertApart("Budanov", "Bohdanov");
    }

    @Test
    void ordinaryWordsAreNotPairedInAQuery() {
        assertThat(terms("dateline_text_search", "ban on gun sales in moon"))
            .doesNotContain("banon", "gunsales", "inmoon", "ongun");
        assertFinds("gun ban", "a ban on every gun");
        assertFinds("sea king", "the king of the sea");
    }

    @Test
    void letterAndNumberMeetJoined() {
        assertMeets("F-16", "F16");
        assertMeets("COVID-19", "Covid19");
        assertMeets("Ту-95", "Ту95");
        assertMeets("e-mail", "email");
        assertThat(terms("dateline_text", "2024-10-23")).containsExactly("2024", "10", "23");
    }

    @Test
    void theAddressOfAnArticleIsAQueryToo() {
        String address = "https://news.example/2024/10/23/north-korean-soldiers-seen-at-a-training-ground-in-the-far-east"
            + "-of-russia-before-they-are-sent-to-the-front-in-kursk-says-kyiv";
        assertFinds(address, "Read this: " + address);
        assertApart(address, address.replace("kursk", "sumy"));
        assertFinds("kim-jong-un-kim-jong-nam", "Kim Jongun, Kim Jongnam");
    }

    @Test
    void possessiveAndAccentsAreTakenOff() {
        assertMeets("Putin", "Putin's");
        assertMeets("Putin", "Putin’s");
        assertMeets("P'yŏngyang", "Pyongyang");
        assertMeets("Chŏng", "Chong");
        assertMeets("O'Brien", "O’Brien");
    }

    @Test
    void wordMeetsItsInflectedForms() {
        assertMeets("talk", "talks");
        assertMeets("troop", "troops");
        assertMeets("sanction", "sanctions");
        assertMeets("attack", "attacked");
        assertMeets("agency", "agencies");
        assertMeets("soldier", "soldiers");
        assertMeets("say", "said");
        assertApart("new", "news");
    }

    @Test
    void acronymMeetsItsDottedSpelling() {
        assertMeets("U.S.", "US");
        assertMeets("U.S.-led", "US-led");
        assertThat(terms("dateline_text", "end.Next")).containsExactly("end", "next");
    }

    @Test
    void exactWordIsAsWritten() {
        assertThat(findsExactly("Jong Un", "Kim Jong-un said")).isTrue();
        assertThat(findsExactly("Jongun", "Kim Jong-un said")).isFalse();
        assertThat(findsExactly("talk", "talks")).isFalse();
        assertThat(findsExactly("Putin", "Putin's")).isFalse();
        assertThat(findsExactly("ｐｕｔｉｎ", "Putin")).isTrue();
    }
}
