package dateline.analysis;

import static dateline.analysis.Desk.assertApart;
import static dateline.analysis.Desk.assertFinds;
import static dateline.analysis.Desk.assertMeets;
import static dateline.analysis.Desk.assertMisses;
import static dateline.analysis.Desk.findsExactly;
import static dateline.analysis.Desk.terms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ukrainian and Russian words in every case, as an article has them and as a reader asks for them. */
class CyrillicSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {
        // Ukrainian surnames
        "Зеленський Зеленського Зеленському Зеленським", "Буданов Буданова Буданову Будановим Буданові",
        "Сирський Сирського Сирському Сирським", "Умєров Умєрова Умєрову Умєровим",
        "Сибіга Сибіги Сибізі Сибігу Сибігою",
        "Шмигаль Шмигаля Шмигалю Шмигалем", "Драпатий Драпатого Драпатому Драпатим",
        "Залужний Залужного Залужному Залужним",
        "Єрмак Єрмака Єрмаку Єрмаком Єрмакові", "Кулеба Кулеби Кулебі Кулебу Кулебою", "Кличко Кличка Кличку Кличком",
        "Порошенко Порошенка Порошенку Порошенком", "Янукович Януковича Януковичу Януковичем",
        "Подоляк Подоляка Подолякові Подоляком",
        "Мішустін Мішустіна Мішустіну Мішустіним", "Патрушев Патрушева Патрушеву Патрушевим",
        "Пригожин Пригожина Пригожину Пригожиним",
        "Стармер Стармера Стармеру Стармером", "Мерц Мерца Мерцу Мерцем", "Віткофф Віткоффа Віткоффу Віткоффом",
        "Путін Путіна Путіну Путіним", "Білоусов Білоусова Білоусову Білоусовим", "Лавров Лаврова Лаврову Лавровим",
        "Хмельницький Хмельницького Хмельницькому Хмельницьким",
        // Korean names in Ukrainian: the last part of a man's name declines
        "Кім Кіма Кіму Кімом", "Йоль Йоля Йолю Йолем", "Ин Ина Ину Ином", "Пак Пака Паку Паком",
        // Russian surnames
        "Лавров Лаврова Лаврову Лавровым Лаврове", "Путин Путина Путину Путиным Путине",
        "Белоусов Белоусова Белоусову Белоусовым",
        "Медведев Медведева Медведеву Медведевым", "Песков Пескова Пескову Песковым",
        "Буданов Буданова Буданову Будановым",
        "Зеленский Зеленского Зеленскому Зеленским", "Байден Байдена Байдену Байденом", "Ким Кима Киму Кимом",
        "Хрущёв Хрущёва Хрущеву Хрущевым", "Шойгу", "Герасимов Герасимова Герасимову Герасимовым",
        // Places
        "Київ Києва Києву Києвом Києві", "Харків Харкова Харкову Харковом Харкові",
        "Львів Львова Львову Львовом Львові",
        "Киев Киева Киеву Киевом Киеве", "Харьков Харькова Харькову Харьковом Харькове",
        "Пхеньян Пхеньяна Пхеньяну Пхеньяном",
        "Суми Сум Сумам Сумами Сумах", "Маріуполь Маріуполя Маріуполю Маріуполем", "Курськ Курська Курську Курськом",
        "Кесон Кесона Кесону Кесоном", "Вонсан Вонсана Вонсану Вонсаном", "Авдіївка Авдіївки Авдіївці Авдіївку",
        "Запоріжжя Запоріжжю Запоріжжям", "Суджа Суджі Суджу Суджею"})
    void everyCaseMeetsTheNominative(String declension) {
        String[] forms = declension.split(" ");
        for (String form : forms) {
            assertMeets(forms[0], form);
            assertFinds(forms[0].toLowerCase(), form);
            assertFinds(forms[0], form.toUpperCase());
            assertFinds(form.toUpperCase(), forms[0]);
        }
    }

    @Test
    void surnameKimIsNotAStopWord() {
        assertThat(terms("dateline_text", "Кім Чен Ин")).contains("кім", "чен", "ин");
        assertFinds("Кім", "Кіма бачили в Пхеньяні");
        assertMisses("Кім", "з ким він говорив");
        assertFinds("кім чен ин", "Кім Чен Ина");
    }

    @Test
    void everyWordIsKept() {
        assertThat(terms("dateline_text", "та і в на з ким").size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void namesakesStayApart() {
        assertApart("Буданов", "Богданов");
        assertApart("Лі", "Лисенко");
        assertApart("Зеленський", "Зеленська");
        assertApart("Зеленский", "Зеленская");
        assertApart("Кличко", "Клименко");
        assertApart("Кравчук", "Кравченко");
        assertApart("Шевчук", "Шевченко");
        assertApart("Херсон", "Кесон");
        assertApart("Кім Чен Ин", "Кім Чен Ір");
        assertApart("Мінськ", "Смоленськ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Куп'янськ", "Купʼянськ", "Куп’янськ", "Куп`янськ", "Куп′янськ", "Куп‘янськ", "Куп＇янськ",
        "Купянськ"})
    void apostropheIsAnyOrNone(String spelling) {
        assertMeets("Куп'янськ", spelling);
        assertFinds("Куп'янськ", spelling + "а");
    }

    @Test
    void stressMarksAreDropped() {
        assertFinds("Путін", "Пу\u0301тін");
        assertFinds("Лі", "Лі\u0301");
        assertFinds("замок", "за\u0301мок");
        assertFinds("Кличко", "Кличкó");
    }

    @Test
    void composedLettersSurvive() {
        assertMeets("Зеленський", java.text.Normalizer.normalize("Зеленський", java.text.Normalizer.Form.NFD));
        assertMeets("Київ", java.text.Normalizer.normalize("Київ", java.text.Normalizer.Form.NFD));
        assertApart("Бій", "Бик");
    }

    @Test
    void softHyphenAndZeroWidthSpaceAreDropped() {
        assertFinds("Зеленський", "Зелен\u00ADський");
        assertFinds("Зеленський", "Зеле\u200Bнський");
    }

    @Test
    void oldAndNewSpellingMeet() {
        assertMeets("ґрунт", "грунт");
        assertFinds("грунт", "ґрунту");
        assertFinds("ґрунт", "грунту");
        assertMeets("Хрущёв", "Хрущев");
        assertMeets("ёлка", "елка");
    }

    @Test
    void latinLookAlikesInsideACyrillicWordAreFolded() {
        assertFinds("СУП", "CУП");
        assertFinds("Сибіга", "Cибiгa");
        assertFinds("Зеленський", "Зeлeнcький");
        assertFinds("Putin", "Рutin");
    }

    @Test
    void homographsAreAllKept() {
        assertFinds("лавр", "лаврів");
        assertFinds("Лавров", "Лаврова");
        assertFinds("Рада", "Раду");
        assertFinds("рад", "рада");
        assertFinds("Буданів", "Буданова");
    }

    @Test
    void verbAndAdjectiveFormsMeet() {
        assertMeets("сказав", "сказати");
        assertMeets("сказала", "сказав");
        assertMeets("говорил", "говорить");
        assertMeets("північнокорейські", "північнокорейський");
        assertMeets("солдат", "солдатами");
    }

    @Test
    void namesWithoutADictionaryMeetTheirNominative() {
        assertMeets("Хвильовенко", "Хвильовенка");
        assertMeets("Хвильовенко", "Хвильовенком");
        assertMeets("Тарганський", "Тарганського");
        assertMeets("Бурлаков", "Бурлаковым");
        assertMeets("Мубаракшин", "Мубаракшина");
        assertMeets("Ржевич", "Ржевичем");
        assertMeets("Дюрґа", "Дюрзі");
        assertMeets("Кондратинець", "Кондратинця");
        assertApart("Хвильовенко", "Хвильовик");
    }

    @Test
    void exactWordIsNeverDeclined() {
        assertThat(findsExactly("Зеленський", "зеленський сказав")).isTrue();
        assertThat(findsExactly("Зеленський", "Зеленського бачили")).isFalse();
        assertThat(findsExactly("Куп'янськ", "біля КупʼЯНСЬК")).isTrue();
        assertThat(findsExactly("ґрунт", "грунт")).isFalse();
    }
}
