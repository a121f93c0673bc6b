package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartsTest {

    @Test
    void eachWordIsABeginning() {
        assertThat(Starts.of("Kim Jong-un")).containsExactly("kimjongun", "jongun", "un");
        assertThat(Starts.of("П’ятницький О.")).containsExactly("пятницькиио", "о");
        assertThat(Starts.of("— …")).isEmpty();
    }

    @Test
    void whatIsTypedSoFarIsABeginning() {
        assertBegins("Zelen", "Volodymyr Zelenskyy");
        assertBegins("kim jongu", "Kim Jong-un");
        assertBegins("kim-jong", "Kim Jong Un");
        assertBegins("зел", "Зеленський");
        assertBegins("грунт", "Ґрунт");
        assertBegins("lodz", "Łódź");
        assertBegins("пят", "П'ятницький");
        assertBegins("Артем", "Артём");
        assertBegins("Київ Po", "«Київ Post»");
    }

    @Test
    void aSyllableThatIsNotFinishedIsABeginning() {
        for (String typed : new String[] {"ㅈ", "제", "젤", "젤ㄹ", "젤레", "젤렌", "젤렌ㅅ", "젤렌스", "젤렌슼", "젤렌스키"}) {
            assertBegins(typed, "젤렌스키");
        }
        assertBegins("고", "과천");
        assertBegins("갑", "값");
        assertThat(Starts.fold("젤렌스키")).doesNotStartWith(Starts.fold("젠"));
        assertThat(Starts.fold("각오")).isNotEqualTo(Starts.fold("가고"));
    }

    private static void assertBegins(String typed, String text) {
        assertThat(Starts.of(text)).as(typed).anyMatch(start -> start.startsWith(Starts.fold(typed)));
    }
}
