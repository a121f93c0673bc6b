package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Match;
import dateline.search.Clause;
import dateline.search.Query;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WideningTest {

    private final Lexicon lexicon = new Lexicon();

    @BeforeEach
    void fill() {
        add(Kind.PERSON, "Володимира Зеленського", "Зеленський", "Зеленського", "볼로디미르 젤렌스키", "젤렌스키", "Кирило Буданов",
                "Буданов", "부다노프", "김정은", "Кім Чен Ин", "Ким Чен Ына", "Kim Jong-nam", "Пак",
                "문재인", "Дональд Трамп");
        add(Kind.PLACE, "Курськ", "Курська", "쿠르스크", "Київ", "키이우");
    }

    @Test
    void aSurnameIsFoundByItsSpellings() {
        assertThat(names("Zelensky")).containsExactly("Zelensky: Зеленський, Зеленського, 젤렌스키");
        assertThat(names("zelensky")).containsExactly("zelensky: Зеленський, Зеленського, 젤렌스키");
        assertThat(names("ZELENSKY")).containsExactly("ZELENSKY: Зеленський, Зеленського, 젤렌스키");
    }

    @Test
    void aFullNameIsNotFoundByItsSurname() {
        assertThat(names("Volodymyr Zelensky")).containsExactly("Volodymyr Zelensky: Володимира Зеленського, 볼로디미르 젤렌스키");
    }

    @Test
    void namesInsideALongerQueryAreFoundEach() {
        assertThat(names("drones over Kursk and Zelensky")).containsExactly("Kursk: Курськ, Курська, 쿠르스크",
                "Zelensky: Зеленський, Зеленського, 젤렌스키");
        assertThat(names("Zelensky, Budanov")).containsExactly("Zelensky: Зеленський, Зеленського, 젤렌스키",
                "Budanov: Буданов, 부다노프");
    }

    @Test
    void theWordsBetweenStayAsTyped() {
        Clause clause = widened("drones over Kursk today, says Zelensky").query().clause();
        assertThat(((Clause.All) clause).parts()).extracting(part -> part instanceof Clause.Name name
                ? "[" + name.words().text() + " " + name.words().at() + "]"
                : ((Clause.Words) part).text() + " " + ((Clause.Words) part).at())
                .containsExactly("drones over 0", "[Kursk 12]", "today, says 18", "[Zelensky 30]");
    }

    @Test
    void aTitleIsAskedForOnlyInTheScriptItIsTypedIn() {
        assertThat(told("talks of President Zelensky today")).isEqualTo(
                "talks of & (President & Zelensky* | Зеленський Зеленського 젤렌스키) & today");
        assertThat(told("젤렌스키 대통령")).isEqualTo("(대통령 & 젤렌스키* | Зеленський Зеленського)");
        assertThat(told("президента Зеленського")).isEqualTo("(президента & Зеленський | 젤렌스키)");
        assertThat(told("president of Zelensky")).startsWith("president of & Zelensky*");
        assertThat(told("President, Zelensky")).startsWith("President & Zelensky*");
    }

    @Test
    void aWordBesideANameStaysAWord() {
        assertThat(told("Donald Trump tariffs")).isEqualTo("Donald Trump* Дональд Трамп & tariffs");
        assertThat(told("tariffs Donald Trump")).isEqualTo("tariffs & Donald Trump* Дональд Трамп");
        assertThat(told("kim jong un missile launch")).isEqualTo(
                "kim jong un* Ким Чен Ына Кім Чен Ин 김정은 & missile launch");
        assertThat(names("Володимир Олександрович Зеленський")).singleElement().asString()
                .startsWith("Володимир Олександрович Зеленський: ");
        assertThat(names("Зеленський Володимир Олександрович")).singleElement().asString()
                .startsWith("Зеленський Володимир Олександрович: ");
    }

    @Test
    void aNameOfThreeWordsIsOne() {
        add(Kind.PERSON, "Ernst Heinrich Weber", "Эрнст Генрих Вебер", "에른스트 하인리히 베버");
        assertThat(names("Ernst Heinrich Weber")).singleElement().asString().startsWith("Ernst Heinrich Weber: ");
        assertThat(names("Эрнст Генрих Вебер")).singleElement().asString().startsWith("Эрнст Генрих Вебер: ");
    }

    @Test
    void aFurtherGivenNameThatNoArticleHasIsNotAskedFor() {
        add(Kind.PERSON, "Saqib Nisar", "Сакиб Нисар", "Путін");
        assertThat(names("Mian Saqib Nisar")).singleElement().asString().startsWith("Mian Saqib Nisar: ")
                .contains("Saqib Nisar", "Сакиб Нисар");
        assertThat(told("Kyiv Donald Trump")).isEqualTo("Kyiv* Київ 키이우 & Donald Trump* Дональд Трамп");
        assertThat(told("Budanov Donald Trump")).isEqualTo("Budanov* Буданов 부다노프 & Donald Trump* Дональд Трамп");
        assertThat(told("Tariffs Donald Trump")).isEqualTo("Tariffs & Donald Trump* Дональд Трамп");
        assertThat(told("Kyiv Putin")).isEqualTo("Kyiv* Київ 키이우 & Putin* Путін");
    }

    @Test
    void smallWordsAloneBeforeANameAreNotAskedFor() {
        assertThat(told("Zelensky in Kursk")).isEqualTo("Zelensky* Зеленський Зеленського 젤렌스키 & Kursk* Курськ Курська 쿠르스크");
        assertThat(told("the Kursk")).isEqualTo("Kursk* Курськ Курська 쿠르스크");
        assertThat(told("Буданов і Київ")).isEqualTo("부다노프 & 키이우");
        assertThat(told("talks in Kursk")).startsWith("talks in & ");
    }

    @Test
    void aWordOfEveryDayAmongNamesAloneIsAName() {
        add(Kind.PERSON, "Macron", "Макрон");
        assertThat(names("Macron and Zelensky")).hasSize(2);
        assertThat(names("Zelensky Macron")).hasSize(2);
        assertThat(names("Macron over letters")).isEmpty();
        assertThat(names("Signs And Macron")).isEmpty();
    }

    @Test
    void whatATableHasIsANameThoughAllItsWordsAreOfEveryDay() {
        add(Kind.ORGANISATION, "United Nations", "ООН");
        assertThat(names("united nations")).containsExactly("united nations: United Nations, ООН");
        assertThat(names("nations united")).isEmpty();
    }

    @Test
    void anOrganisationOfManyWordsIsOneName() {
        add(Kind.ORGANISATION, "Ministry of Foreign Affairs of the Republic of Korea", "Міністерство закордонних справ Республіки Корея",
                "Національна рада з питань телебачення і радіомовлення", "Національної ради з питань телебачення і радіомовлення");
        assertThat(names("Національною радою з питань телебачення і радіомовлення сьогодні")).singleElement().asString()
                .startsWith("Національною радою з питань телебачення і радіомовлення: ");
        assertThat(names("talks at Ministry of Foreign Affairs of the Republic of Korea")).singleElement().asString()
                .contains("Міністерство закордонних справ Республіки Корея");
    }

    @Test
    void aSyllableThatIsAlsoASmallWordMayEndAKoreanName() {
        assertThat(names("Moon Jae In")).containsExactly("Moon Jae In: 문재인");
        assertThat(names("moon jae in Seoul")).containsExactly("moon jae in: 문재인");
    }

    @Test
    void hanjaAreReadAsHangul() {
        assertThat(names("金正恩")).containsExactly("金正恩: Ким Чен Ына, Кім Чен Ин, 김정은");
    }

    @Test
    void whatIsSomebodysIsNoPartOfTheName() {
        assertThat(names("Zelensky’s speech")).containsExactly("Zelensky’s: Зеленський, Зеленського, 젤렌스키");
        assertThat(names("ZELENSKY'S")).containsExactly("ZELENSKY'S: Зеленський, Зеленського, 젤렌스키");
    }

    @Test
    void aNameWithAnInitialIsNotEverybodyOfTheSurname() {
        assertThat(names("V. Zelensky")).containsExactly("V. Zelensky: Володимира Зеленського, 볼로디미르 젤렌스키");
        assertThat(names("В. Зеленський")).containsExactly("В. Зеленський: Володимира Зеленського, 볼로디미르 젤렌스키");
    }

    @Test
    void aSonIsNotHisFather() {
        add(Kind.PERSON, "Donald Trump Jr.", "Дональд Трамп-молодший");
        assertThat(names("Donald Trump Jr")).containsExactly("Donald Trump Jr: Donald Trump Jr., Дональд Трамп-молодший");
    }

    /** So Зеленського does not find his wife, whose name has the same dictionary form. */
    @Test
    void whereTheFormsOfANameAreKnownNoOthersAreLookedFor() {
        assertThat(inAnyForm("Зеленського")).isFalse();
        assertThat(inAnyForm("Зеленскому")).isFalse();
        assertThat(inAnyForm("Zelensky")).isTrue();
        assertThat(inAnyForm("젤렌스키")).isTrue();
        assertThat(((Clause.Name) widened("Зеленскому").query().clause()).spellings())
                .extracting(Clause.Spelling::text).contains("Зеленскому");
    }

    private boolean inAnyForm(String typed) {
        return ((Clause.Name) widened(typed).query().clause()).inAnyForm();
    }

    @Test
    void fewCapitalsCountOnlyWhereTheyAreAName() {
        add(Kind.ORGANISATION, "UN", "ООН", "유엔");
        assertThat(((Clause.Name) widened("유엔").query().clause()).spellings()).filteredOn(Clause.Spelling::mention)
                .extracting(Clause.Spelling::text).containsExactlyInAnyOrder("UN", "ООН");
    }

    private String told(String typed) {
        return told(widened(typed).query().clause());
    }

    /** With & for and, | for or, and a star after words that count in any form. */
    private static String told(Clause clause) {
        if (clause instanceof Clause.All all) {
            return all.parts().stream().map(WideningTest::told).collect(Collectors.joining(" & "));
        }
        if (clause instanceof Clause.Any any) {
            return any.parts().stream().map(WideningTest::told).collect(Collectors.joining(" | ", "(", ")"));
        }
        if (clause instanceof Clause.Name name) {
            Stream<String> others = name.spellings().stream().map(Clause.Spelling::text)
                    .filter(text -> !text.equals(name.words().text())).sorted();
            return Stream.concat(name.inAnyForm() ? Stream.of(name.words().text() + "*") : Stream.of(), others)
                    .collect(Collectors.joining(" "));
        }
        return ((Clause.Words) clause).text();
    }

    @Test
    void aQueryWithoutNamesStaysWhatItIs() {
        Query query = query("drones over the sea");
        assertThat(Widening.of(query, lexicon::find, List.of())).isEqualTo(new Widening.Widened(query, List.of()));
    }

    @Test
    void phrasesAndExactWordsAreNotWidened() {
        assertThat(names("\"Zelensky\" =Kursk")).isEmpty();
    }

    @Test
    void whatIsExcludedIsWidenedToo() {
        assertThat(names("Kursk -Zelensky")).containsExactly("Kursk: Курськ, Курська, 쿠르스크",
                "Zelensky: Зеленський, Зеленського, 젤렌스키");
    }

    @Test
    void aSpellingHardlyEverSeenCountsLessThanTheUsualOne() {
        lexicon.add(List.of(new Lexicon.Form("Кім Чен Ин", Kind.PERSON, "uk", "Кім Чен Ин", 50),
                new Lexicon.Form("Kim Jung-un", Kind.PERSON, "en", "Kim Jung-un", 1)));

        Clause.Name name = (Clause.Name) widened("김정은").query().clause();

        assertThat(weight(name, "Kim Jung-un")).isLessThan(0.7f * weight(name, "Кім Чен Ин"));
    }

    private static float weight(Clause.Name name, String spelling) {
        return name.spellings().stream().filter(one -> one.text().equals(spelling)).findAny().orElseThrow().weight();
    }

    @Test
    void aDroppedSpellingIsListedButNotSearched() {
        Widening.Widened widened = Widening.of(query("Zelensky"), lexicon::find, List.of("ЗЕЛЕНСЬКОГО"));
        assertThat(widened.names().get(0).forms()).extracting(form -> form.clause().text() + " " + form.dropped())
                .containsExactlyInAnyOrder("Зеленського true", "Зеленський false", "젤렌스키 false");
        Clause.Name name = (Clause.Name) widened.query().clause();
        assertThat(name.spellings()).extracting(Clause.Spelling::text).containsExactlyInAnyOrder("Зеленський", "젤렌스키");
        assertThat(name.inAnyForm()).isTrue();
    }

    @Test
    void spellingsThatFindTheSameAreOne() {
        add(Kind.PERSON, "Kim Jong Un", "Kim Jong-un");
        assertThat(names("김정은")).singleElement().asString().containsOnlyOnce("Kim Jong");
        Clause.Name name = (Clause.Name) Widening.of(query("김정은"), lexicon::find, List.of("Kim Jong Un")).query().clause();
        assertThat(name.spellings()).extracting(Clause.Spelling::text).noneMatch(text -> text.startsWith("Kim Jong"));
    }

    @Test
    void aParticleTypedIsNoPartOfTheName() {
        add(Kind.PERSON, "젤렌스카", "Зеленська");
        assertThat(names("젤렌스키가")).containsExactly("젤렌스키가: Зеленський, Зеленського, 젤렌스키");
        assertThat(names("젤렌스카는")).containsExactly("젤렌스카는: Зеленська, 젤렌스카");
    }

    @Test
    void whatWasDroppedDoesNotComeBackAsAFormOfTheWordTyped() {
        Clause.Name name = (Clause.Name) Widening.of(query("Курськом"), lexicon::find, List.of("Курська")).query()
                .clause();
        assertThat(name.inAnyForm()).isFalse();
        assertThat(name.spellings()).extracting(Clause.Spelling::text).containsExactlyInAnyOrder("Курськ", "쿠르스크", "Курськом");
    }

    @Test
    void aSingleSyllableCountsOnlyWhereItIsAName() {
        add(Kind.PERSON, "박");
        Clause.Name name = (Clause.Name) widened("Пак").query().clause();
        assertThat(name.spellings()).filteredOn(spelling -> spelling.text().equals("박")).singleElement()
                .matches(Clause.Spelling::mention);
    }

    @Test
    void aQueryOfAnyLengthIsWidenedWithinLimits() {
        assertThat(Stream.of(names("Kursk ".repeat(600))).count()).isEqualTo(1);
        assertThat(names("Kursk ".repeat(600))).hasSizeLessThan(100);
    }

    private void add(Kind kind, String... forms) {
        lexicon.add(Stream.of(forms).map(form -> new Lexicon.Form(form, kind, null, form, 1)).toList());
    }

    private static Query query(String typed) {
        return Query.parse(typed, ZonedDateTime.now(ZoneOffset.UTC));
    }

    @Test
    void manyNamesHaveSoManySpellingsInAll() {
        List<Lexicon.Found> many = IntStream.range(0, 150).mapToObj(i -> new Lexicon.Found(
                new Lexicon.Form("Зеленський" + i, Kind.PERSON, "uk", "Зеленський", 1), new Match(1, "inflection"))).toList();
        Widening.Widened widened = Widening.of(query("Zelensky, ".repeat(30)), name -> many, List.of());
        assertThat(widened.names()).hasSize(Widening.MOST_IN_ALL / Widening.MOST_FORMS)
                .allSatisfy(name -> assertThat(name.forms()).hasSize(Widening.MOST_FORMS));
    }

    private Widening.Widened widened(String typed) {
        return Widening.of(query(typed), lexicon::find, List.of());
    }

    /** Each name with its spellings in the order of the alphabet. */
    private List<String> names(String typed) {
        return widened(typed).names().stream().map(name -> name.typed() + ": " + String.join(", ",
                name.forms().stream().map(form -> form.clause().text()).sorted().toList())).toList();
    }
}
