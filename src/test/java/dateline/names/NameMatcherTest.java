package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "Volodymyr Zelenskyy, Володимира Зеленського", "Volodymyr Zelensky, 볼로디미르 젤렌스키", "Zelensky, 젤렌스키가",
        "Сергей Лавров, Сергею Лаврову", "Lavrov, Лавровым", "Sergei Lavrov, 세르게이 라브로프",
        "Putin, 뿌찐", "Путін, 푸틴은", "Syrskyi, 씌르스끼", "Kyrylo Budanov, Будановим Кирилом",
        "Kim Jong Un, Ким Чен Ына", "Kim Jong-un, 김정은", "Jong-un Kim, 김정은", "Кім Чен Ин, 김정은",
        "Ri Sol Ju, 리설주", "리설주, 이설주", "Lee Jae-myung, 이재명", "Yi Chae-myŏng, 이재명", "Lee Jae-myung, Ли Чжэ Мён",
        "Yoon Suk Yeol, 윤석열", "Park Geun-hye, 박근혜", "Syngman Rhee, 이승만", "Choi Sun-hee, 최선희",
        "Son Heungmin, 손흥민", "Heung-min Son, 손흥민", "Kang Kyung-wha, 강경화",
        "'Лавров, Сергей', Sergey Lavrov", "В. О. Зеленський, Володимир Олександрович Зеленський",
        "V. Putin, Владимир Путин", "Нечуя-Левицького, Нечуй-Левицький", "Ursula von der Leyen, Урсула фон дер Ляйен",
        "Петр Порошенко, Петро Порошенко", "Joe Biden, Джо Байден", "Bob Marley, 밥 말리", "Emmanuel Macron, 에마뉘엘 마크롱",
        "Angela Merkel, Ангели Меркель", "Angela Merkelová, 앙겔라 메르켈", "Gitanas Nausėda, Гитанас Науседа", "Shinzo Abe, 아베 신조",
        "Kyiv, 키예프", "Kiev, Києва", "Elizabeth II, Елизаветы II", "Elizabeth II, 엘리자베스 2세",
        "Donald Trump Jr., Дональда Трампа-младшего", "Donald Trump, Дональд Трамп-молодший", "XI JINPING, 시진핑",
        "George V, Георг V", "elizabeth ii, Елизаветы II", "jinping xi, 시진핑", "Theresa May, Терезой Мэй", "Анні Кім, Anna Kim", "Nicolaus Copernicus, Николай Коперник", "Иоанн Павел II, John Paul II", "Зеленськi, Зеленські",
        "Elon Musk, Илоном Маском", "Noor ul Haq Qadri, Нур-уль-Хак Кадри", "네타냐후, 네탄야후", "블라디미르 마야콥스키, 블라디미르 마야코프스키",
        "김연아가, Kim Yeon-a", "김연아가, 김연아", "안세영에게는, Ан Се Ён", "남궁민수에게, Namgung Min-su", "김, Кіма", "권, Квоном",
        "Yana Klochkova, Яною Клочковою", "Елены Зеленской, Оленою Зеленською", "Oleg Deripaska, Олега Дерипаски",
        "Illia Zabarnyi, Ильёй Забарным", "Nguyen Phu Trong, Нгуен Фу Чонга", "율리아 스비리덴코, 율리야 스비리덴코",
        "세르게이 코롤료프, 세르히 코롤료우", "이호르 테레호우, 이호르 테레호프",
        "Powell, 파월", "Джеромом Пауэллом, 제롬 파월", "Lech Wałęsa, 레흐 바웬사", "Johan Cruyff, Йоханом Кройфом", "Neil Young, 닐 영",
        "Нил Янг, 닐 영", "Vlad Plahotniuc, Владимира Плахотнюка", "Jack Reed, 존 리드", "김복남, Kim Bongnam", "조명록, Cho Myŏng-nok",
        "윤백룡, Yun Paeng-nyong", "Chamberlain, Чемберлену", "Joseph Cardinal Ratzinger, Йозеф Ратцингер",
        "추기경 요제프 라칭거, Joseph Ratzinger", "Swetlana Tichanowskaja, Светлана Тихановская"})
    void findsTheSameName(String a, String b) {
        assertThat(NameMatcher.match(a, b)).as(a + " ~ " + b).matches(Match::same);
        assertThat(NameMatcher.match(b, a)).as(b + " ~ " + a).matches(Match::same);
        assertThat(NameKeysTest.found(a, b)).as("shared key").isTrue();
        assertThat(NameKeysTest.found(b, a)).as("shared key").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "김정은, 김정운", "김정은, 김종은", "김정은, 김정음", "김정은, 김성은", "김정은, 김정일", "김영복, 이명박",
        "박민의, 박민은", "Kim Jong-un, Kim Jong-nam", "Kim Jong-nam, Kim Yong-nam", "Kim Jong-un, Kim Jong-il",
        "Кім Чен Ину, Ким Чен Ира", "Ким Чен Ын, Ким Чен Ир", "Kim Jong-un, 김정일", "Ким Чен Ын, 김정일",
        "Лі, Лисенко", "Budanov, Bohdanov", "Буданов, Богданов", "Budanov, Богданов", "Bohdanov, Буданов", "Кличко, Клименко",
        "Кравчук, Кравченко", "Шевчук, Шевченко", "Зеленська, Зеленський", "Зеленская, Зеленский",
        "Zelenska, Зеленський", "Курськ, Курський",
        "Budanova, Буданов", "Лаврова, Lavrovsky", "Сергій Лаврова, Сергій Лавров", "김, 박", "손, Sun", "Song, 성태",
        "Volodymyr Zelensky, Zelensky", "Володимир Зеленський, Олена Зеленська", "Vladimir Putin, Vladimir Rudin",
        "Donald Trump Jr, Дональд Трамп-старший", "Elizabeth II, Елизавета I", "Elizabeth II, Елизавета",
        "엘리자베스 1세, Єлизавета II", "'James Earl Carter, Jr.', Джеймс Эрл Джонс", "Карл III, Карл XII", "George Bush Sr., George Bush Jr.",
        "Борис Петрович Кузнецов, Boris Ivanovich Kuznetsov", "S.H. Kim, 김상호", "박재은, 박제은", "Reagan, Regan", "마리아나, 마리안느", "Noor Haq Qadri, Нур-уль-Хан Кадри",
        "Александр Лапин, Alexander Lapshin", "볼로디미르 클리치코, 비탈리 클리치코",
        "김연아가, 김연희", "김봉남, Kim Bok-nam", "Michael Powell, 마이클 하월"})
    void keepsNearNamesakesApart(String a, String b) {
        assertThat(NameMatcher.match(a, b)).as(a + " ~ " + b).matches(match -> !match.same());
        assertThat(NameMatcher.match(b, a)).as(b + " ~ " + a).matches(match -> !match.same());
    }

    @ParameterizedTest
    @CsvSource({
        "Zelensky, Зеленського Зеленському Зеленським Зеленскому Зеленским Зеленском 젤렌스키",
        "Zelenska, Зеленська Зеленської Зеленській Зеленську Зеленською 젤렌스카",
        "Zelenskaya, Зеленская Зеленской Зеленскую Зеленська Зеленську",
        "Lavrov, Лаврова Лаврову Лавровим Лавровым Лаврове 라브로프",
        "Lavrova, Лаврова Лаврової Лавровій Лаврову Лавровою Лавровой 라브로바",
        "Donskoy, Донской Донского Донскому Донским", "Prigozhin, Пригожина Пригожину Пригожиным Пригожине 프리고진",
        "Prigozhina, Пригожина Пригожиной Пригожину"})
    void findsTheCasesOfAManOrAWoman(String nominative, String cases) {
        for (String one : cases.split(" ")) {
            assertThat(NameMatcher.match(nominative, one)).as(nominative + " ~ " + one).matches(Match::same);
            assertThat(NameMatcher.match(one, nominative)).as(one + " ~ " + nominative).matches(Match::same);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Zelensky, Зеленська Зеленської Зеленській Зеленську Зеленською Зеленская Зеленской Зеленскую 젤렌스카 젤렌스카야",
        "Zelenskyi, Зеленська Зеленської Зеленській Зеленську Зеленською Зеленская Зеленской Зеленскую",
        "Zelenska, Зеленський Зеленського Зеленському Зеленським Зеленский Зеленского Зеленскому Зеленским 젤렌스키",
        "Zelenskaya, Зеленский Зеленского Зеленскому Зеленским",
        "Lavrov, Лаврової Лавровій Лавровою Лавровой 라브로바", "Lavrova, Лавров Лавровим Лавровым 라브로프",
        "Зеленського, Зеленської Зеленською Зеленской", "Зеленским, Зеленской Зеленською", "젤렌스끼, Зеленська Zelenska",
        "Prigozhin, Пригожиной Пригожиною", "Prigozhina, Пригожин Пригожиным 프리고진",
        "젤렌스키, Зеленська Зеленською Зеленской", "젤렌스카, Зеленський Зеленського Зеленским"})
    void tellsAManFromAWomanInEveryCase(String nominative, String others) {
        for (String one : others.split(" ")) {
            assertThat(NameMatcher.match(nominative, one)).as(nominative + " ~ " + one).matches(match -> !match.same());
            assertThat(NameMatcher.match(one, nominative)).as(one + " ~ " + nominative).matches(match -> !match.same());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Зеленський, Зеленського, inflection", "젤렌스키, 젤렌스키가, particle",
        "리설주, 이설주, North and South Korean spelling", "네타냐후, 네탄야후, Korean spelling of a foreign name",
        "Lee, 이, surname table", "Park, Пак, surname table", "Kim Jong Un, 김정은, same name in Korean",
        "Zelensky, Зеленський, romanisation", "Kyiv, 키예프, place-name table", "NATO, 나토, organisation table",
        "Putin, PUTIN, same spelling", "Volodymyr Zelenskyi, Volodymyr Zelensky, romanisation", "Путін, Путин, Ukrainian and Russian spelling"})
    void tellsWhichRuleJoins(String a, String b, String rule) {
        assertThat(NameMatcher.match(a, b).rule()).isEqualTo(rule);
    }

    @Test
    void aSurnameMadeOfAnotherIsAnother() {
        assertThat(NameMatcher.match("Андрій Богдан", "Андрій Богданов").same()).isFalse();
        assertThat(NameMatcher.match("Andriy Bohdan", "Андрій Богданов").same()).isFalse();
        assertThat(NameMatcher.match("Андрій Богдан", "Андрея Богданова").same()).isFalse();
        assertThat(NameMatcher.match("Максим Мартин", "Максим Мартинов").same()).isFalse();
        assertThat(NameMatcher.match("Oleh Roman", "Олег Романов").same()).isFalse();
        assertThat(NameMatcher.match("Андрій Богдан", "Андрія Богдана").same()).isTrue();
        assertThat(NameMatcher.match("Andriy Bohdanov", "Андрієм Богдановим").same()).isTrue();
        assertThat(NameMatcher.match("Леоніда Кравчука", "Леонід Кравченко").same()).isFalse();
        assertThat(NameMatcher.match("Леоніда Кравчука", "Леонід Кравчук").same()).isTrue();
        assertThat(NameMatcher.match("Івана Франка", "Іван Франко").same()).isTrue();
        assertThat(NameMatcher.match("Віталія Кличка", "Віталій Кличко").same()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Маркарова, Макарова Makarova Макарову", "Markarova, Макарову", "Маркарову, Макарову", "Мельник, Мельничук Melnychuk", "Мельничук, Melnyk", "Kharchenko, Захарченко Zakharchenko",
        "Харченко, Zakharchenko", "Романюк, Романчук Romanchuk Romanenko", "Іванюк, Ivanchuk Ivanenko", "Степанюк, Stepanchuk",
        "Тимошенко, Тимченко Tymchenko", "Тимченко, Tymoshenko", "Порошенко, Дорошенко Doroshenko", "Яценюк, Yatsenko Яценко",
        "Стаднюк, Stadnyk", "Федорчук, Fedoruk", "Дем'яненко, Demchenko", "Литвин, Litvinov", "Гончар, Гончарук Honcharuk",
        "Новак, Novachuk", "Кушнір, Kushniruk", "Заславський, Slavskyi Slavsky", "Задорожний, Dorozhny", "Савчук, Savuk",
        "Черненко, Cherniak", "Бойко, Boychuk", "Поліщук, Polishchenko", "Мартинюк, Martynenko"})
    void aSurnameOfOtherSyllablesOrAnotherSuffixIsAnother(String surname, String others) {
        for (String other : others.split(" ")) {
            assertThat(NameMatcher.match(surname, other)).as(surname + " ~ " + other).matches(match -> !match.same());
            String named = other.matches("[A-Za-z]+") ? "Oleksandr " + other : "Олександр " + other;
            String name = surname.matches("[A-Za-z]+") ? "Oleksandr " + surname : "Олександр " + surname;
            assertThat(NameMatcher.match(name, named)).as(name + " ~ " + named).matches(match -> !match.same());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Романчук, Romanchuk Romantschuk Romantchouk Romanczuk Романчука", "Зеленський, Zelenskyy Zelenskij Selenskyj Zelensky",
        "Соловьёв, Soloviev Solovyov Solovev Soloviov", "Яценюк, Yatsenyuk Iatseniuk Jacenjuk", "Данилюк, Danyliuk Danylyuk",
        "Прокофьев, Prokofiev Prokofyev Prokofieff", "Чайковский, Tchaikovsky Chaikovskii Čajkovskij", "Дзюбенко, Dziubenko",
        "Щербаков, Shcherbakov Scherbakov Ščerbakov", "Хрущёв, Khrushchev Khrushchov Chruščëv", "Маяковский, Mayakovsky Maiakovskii"})
    void theSuffixIsReadInEverySystem(String surname, String others) {
        for (String other : others.split(" ")) {
            assertThat(NameMatcher.match(surname, other)).as(surname + " ~ " + other).matches(Match::same);
        }
    }

    @Test
    void surnameAloneOfOneSyllableMatchesByTableOnly() {
        assertThat(NameMatcher.match("Lee", "리")).matches(Match::same);
        assertThat(NameMatcher.match("Сон", "송")).matches(Match::same);
        assertThat(NameMatcher.match("Bach", "박")).matches(match -> !match.same());
        assertThat(NameMatcher.match("Jean", "진짜")).matches(match -> !match.same());
    }

    @Test
    void closerSpellingsScoreHigher() {
        float close = NameMatcher.match("Zelenskyi", "Зеленський").score();
        float far = NameMatcher.match("Zelinsky", "Зеленський").score();
        assertThat(close).isGreaterThan(far);
    }

    @Test
    void anyTextIsAnswered() {
        for (String odd : new String[] {"", " ", "-", "'", "()", "(", ",", ", ,", "12", "а", "ㄱ", "😀", "김-", "김-정은",
            "이-김 박", "Zel(",
            "–", "x.", "И. И. И.",
            "von der", "씨", "мр", "a".repeat(300), "김".repeat(300), "і'і'і"}) {
            for (String other : new String[] {odd, "Путин", "김정은", "Kim Jong Un", ""}) {
                Match match = NameMatcher.match(odd, other);
                assertThat(match.score()).as(odd + " ~ " + other).isBetween(0f, 1f);
                assertThat(NameKeys.of(Name.parse(odd))).isNotNull();
            }
        }
    }
}
