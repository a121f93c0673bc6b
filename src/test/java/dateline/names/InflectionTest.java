package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "зеленського, зеленський", "зеленському, зеленський", "зеленським, зеленський", "зеленської, зеленська",
        "зеленского, зеленский", "залужного, залужный", "буданова, буданов", "будановим, буданов", "будановым, буданов",
        "будановой, буданова", "шмигаля, шмигаль", "шмигалем, шмигаль", "порошенка, порошенко", "порошенком, порошенко",
        "кулебою, кулеба", "сибізі, сибіга", "сибигой, сибига", "києва, київ", "харкова, харків", "миколаєва, миколаїв",
        "сергія, сергій", "сергея, сергей", "марії, марія", "наталью, наталья", "януковичем, янукович", "кіма, кім",
        "зеленських, зеленський", "порошенкові, порошенко", "цоя, цой", "мазепинця, мазепинець"})
    void findsTheNominative(String form, String nominative) {
        assertThat(Inflection.lemmas(form)).extracting(Inflection.Lemma::text).contains(nominative);
    }

    @ParameterizedTest
    @CsvSource({"зеленський", "кім", "рубіо", "ли", "о"})
    void keepsTheWordAsWrittenFirst(String word) {
        assertThat(Inflection.lemmas(word).get(0).text()).isEqualTo(word);
    }
}
