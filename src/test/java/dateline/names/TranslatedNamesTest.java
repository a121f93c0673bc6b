package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of places and organisations whose words are translated, moved or left out. */
class TranslatedNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Kyiv Oblast, Київська область", "Kyiv Oblast, Київської області", "Kyiv Region, Київщина",
        "Kyiv Oblast, 키이우주", "Kharkiv Oblast, Харьковская область", "Kursk Oblast, 쿠르스크주",
        "Kursk Oblast, Курщина", "Bank of Greece, Банк Греції", "Bank of Greece, 그리스 은행",
        "Bank of Greece, 그리스은행", "University of Geneva, Женевський університет",
        "University of Geneva, 제네바 대학교", "Женевский университет, Университет Женевы", "North Korea, 북한",
        "Northern Ireland, 북아일랜드", "Northern Ireland, Північна Ірландія",
        "Ministry of Defence of Ukraine, 우크라이나 국방부",
        "Ministry of Defence of Ukraine, Міністерство оборони України",
        "Міноборони України, Ukrainian Ministry of Defence",
        "Министерство обороны РФ, Russian Defence Ministry", "Lake Baikal, 바이칼호", "Lake Baikal, озеро Байкал",
        "Dnipro River, 드니프로강", "Dnipro River, річка Дніпро", "City of Poltava, Полтава",
        "Republic of Moldova, Молдова",
        "South Moravian Region, Південноморавський край", "South Moravian Region, 남모라비아주",
        "Central Bohemian Region, 중앙보헤미아주", "Kim Il Sung University, 김일성종합대학", "Kerch Strait, Керченська протока",
        "Kerch Strait, 케르치 해협", "Donetsk People's Republic, 도네츠크 인민공화국", "Portland, Портленд",
        "Western Siberia, 서시베리아 지방", "Greater Poland, 대폴란드 지방", "Leghorn, Ліворно", "Карс область, Kars Province",
        "Szczecin, Штеттин", "Tartu, Дерпта", "Lower Saxony, 니더작센주", "Bay of Bengal, 벵골만", "Vyborg, Viipuri"})
    void meet(String a, String b) {
        assertThat(NameMatcher.match(a, b)).matches(Match::same, a + " = " + b);
        assertThat(NameMatcher.match(b, a)).matches(Match::same, b + " = " + a);
        assertThat(shareKey(a, b)).as("a key of %s and %s", a, b).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NATO, 나토", "Міноборони, Ministry of Defence", "국방부, Міноборони", "UN Security Council, Радбез ООН",
        "Joint Chiefs of Staff, 합참", "국정원, National Intelligence Service", "СБУ, Security Service of Ukraine",
        "ГУР, HUR", "Federal Security Service, ФСБ", "Workers' Party of Korea, 조선로동당",
        "Верховної Ради, Verkhovna Rada", "ЗСУ, Armed Forces of Ukraine", "Marshall Islands, Маршалловы о-ва",
        "ЄС, 유럽연합", "Saint Lucia, St. Lucia", "Harvard University, 하버드대", "Оберлін-коледж, Oberlin College",
        "FC Karpaty, ФК Карпати", "University of California Berkeley, Калифорнийский университет в Беркли",
        "Detroit, Детройт", "Chornobyl, Чернобыля", "Veronica Lake, Вероника Лейк"})
    void organisationsMeet(String a, String b) {
        meet(a, b);
    }

    @ParameterizedTest
    @CsvSource({
        "Kyiv Oblast, Kyiv", "Kyiv Oblast, Київ", "Київщина, Київ", "키이우주, Київ", "Bank of Greece, Greece",
        "Банк Греції, Греція", "University of Geneva, Женева", "Leeds University, Leeds",
        "Kharkiv City, Kharkiv Oblast", "North Korea, South Korea", "Північна Ірландія, 아일랜드",
        "Kyiv Airport, Київ", "York University, Cork University", "Ministry of Defence of Ukraine, 러시아 국방부",
        "Курський, Курськ", "Moscow River, 모스크바", "Lake Superior, Superior Bank", "Veronica Lake, Veronica",
        "Park Ha-noi, Ханой", "Park Seo-jun, Park Hae-jun",
        "Madrid University, Autonomous University of Madrid",
        "Ohio State University, University of Ohio", "Freedom Party, 자유민주당", "Red Sea, Black Sea",
        "North Atlantic, North Atlantic Treaty Organization", "National Bank, National Bank of Ukraine",
        "European Union, Council of the European Union", "United Nations, United Nations Security Council",
        "Supreme Court, Supreme Court of Ukraine",
        "Bank, 은행", "North, Північ", "Republic of Congo, Democratic Party of Congo"})
    void stayApart(String a, String b) {
        assertThat(NameMatcher.match(a, b)).matches(match -> !match.same(), a + " is not " + b);
    }

    private static boolean shareKey(String a, String b) {
        return !Collections.disjoint(NameKeys.query(Name.parse(a)), NameKeys.of(Name.parse(b)));
    }
}
