package dateline.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
    private final MentionFinder finder = new MentionFinder();

    @Test
    void titlesAndCountriesAreNoPartOfAPersonsName() {
        assertFinds("Учора Президент України Володимир Зеленський говорив із журналістами.", "України PLACE",
            "Володимир Зеленський PERSON");
        assertFinds("Об этом заявил министр обороны России Андрей Белоусов.", "России PLACE", "Андрей Белоусов PERSON");
    }

    @Test
    void arabicArticlesAndNumeralsOfKingsBelongToTheName() {
        assertFinds("Вчера Башар аль-Асад прибыл в Москву.", "Башар аль-Асад PERSON", "Москву PLACE");
        assertFinds("Вчора королева Єлизавета II виступила.", "Єлизавета II PERSON");
        assertFinds("They say Queen Elizabeth II has arrived.", "Queen Elizabeth II PERSON");
        assertFinds("He said that Donald Trump Jr. had left.", "Donald Trump Jr. PERSON");
    }

    @Test
    void aNameOfThreeWordsOrWithAnOrdinaryOneIsOne() {
        assertFinds("They spoke about Ruth Bader Ginsburg yesterday.", "Ruth Bader Ginsburg PERSON");
        assertFinds("They spoke about Osama bin Laden yesterday.", "Osama bin Laden PERSON");
        assertFinds("They spoke about Carroll Baker yesterday.", "Carroll Baker PERSON");
        assertFinds("Coco Chanel arrived late.", "Coco Chanel PERSON");
        assertFinds("Зустріч із Джеймсом Ерлом Джонсом відбулася.", "Джеймсом Ерлом Джонсом PERSON");
        assertFinds("Абдуррахман Вахид прибыл.", "Абдуррахман Вахид PERSON");
    }

    @Test
    void whatFollowsANameIsNotAlwaysPartOfIt() {
        assertFinds("Pope Francis spoke about Trump Friday.", "Francis PERSON", "Trump NAME");
        assertFinds("He read about Biden's Chanel bag.", "Biden NAME", "Chanel NAME");
        assertFinds("Biden Meets Chanel Baker While Others Wait", "Biden NAME", "Meets NAME", "Chanel NAME", "Baker NAME",
            "Others Wait NAME");
    }

    @Test
    void koreanSurnamesThatAreWordsGoOnWithTwoSyllables() {
        assertFinds("Song Heejin met Shin Daechul and Moon Chungin.", "Song Heejin PERSON", "Shin Daechul PERSON",
            "Moon Chungin PERSON");
        assertFinds("Song Contest and Park Avenue were closed.", "Contest NAME", "Park Avenue PLACE");
    }

    @Test
    void wellKnownNamesOfSeveralWordsAreWhole() {
        assertFinds("Viet Nam joined the United Nations and left.", "Viet Nam PLACE", "United Nations ORGANISATION");
        assertFinds("Saint Vincent and the Grenadines asked North Korea and the North Atlantic Treaty Organization.",
                "Saint Vincent and the Grenadines PLACE", "North Korea PLACE",
                "North Atlantic Treaty Organization ORGANISATION");
        assertFinds("Маршаллові Острови і та Папуа-Нова Гвінея; на Маршаллових Островах тихо.", "Маршаллові Острови PLACE",
                "Папуа-Нова Гвінея PLACE", "Маршаллових Островах PLACE");
        assertFinds("기자는 마셜 제도에 갔다. 카보 베르데의 수도.", "마셜 제도 PLACE", "카보 베르데 PLACE");
    }

    @Test
    void russianTownsAreKnownByTheirUkrainianSpelling() {
        assertThat(finder.find("Кардифф снова в новостях. Бристоль снова выиграл. Сила не помогла.", "ru"))
                .extracting(Mention::text).containsExactly("Кардифф", "Бристоль");
    }

    @Test
    void englishNounsTellPlacesFromOrganisations() {
        assertFinds("Troops entered Kursk Region and South Gyeongsang Province.", "Kursk Region PLACE",
            "South Gyeongsang Province PLACE");
        assertFinds("The Russian Defence Ministry and Samsung Electronics declined.", "Russian Defence Ministry ORGANISATION",
            "Samsung Electronics ORGANISATION");
        assertFinds("They asked the Ministry of Health and Welfare and the Bank of Korea.",
            "Ministry of Health and Welfare ORGANISATION", "Bank of Korea ORGANISATION");
        assertFinds("They asked Veronica Lake and the security service of Ukraine.", "Veronica Lake PERSON",
            "Ukraine PLACE");
        assertFinds("Zelensky Visits Kursk Region While Others Wait", "Zelensky NAME", "Visits NAME", "Kursk Region PLACE",
            "Others Wait NAME");
    }

    @Test
    void wellKnownNamesOfSeveralWordsAreOneInAnyCaseAndAnywhere() {
        assertFinds("Организация Объединённых Наций осудила удар.", "Организация Объединённых Наций ORGANISATION");
        assertFinds("Про це повідомили в Організації Об'єднаних Націй.", "Організації Об'єднаних Націй ORGANISATION");
        assertFinds("Міжнародний кримінальний суд видав ордер.", "Міжнародний кримінальний суд ORGANISATION");
        assertFinds("Чорне море штормить.", "Чорне море PLACE");
        assertFinds("Leaders of the North Atlantic Treaty Organization met.", "North Atlantic Treaty Organization ORGANISATION");
        assertFinds("They met the Joint Chiefs of Staff.", "Joint Chiefs of Staff ORGANISATION");
        assertFinds("Чорний кіт спить.");
    }

    @Test
    void whatAMinistryIsForIsPartOfItsName() {
        assertFinds("Він очолює Головне управління розвідки.", "Головне управління розвідки ORGANISATION");
        assertFinds("Он стал бы главой Министерства внутренних дел.", "Министерства внутренних дел ORGANISATION");
        assertFinds("Учора Служба підтримала рішення.", "Служба ORGANISATION");
    }

    @Test
    void englishNamesGoOnWithOwnersAndPurposes() {
        assertFinds("He inspected the Korean People's Army and the Institute for the Study of War.",
            "Korean People's Army ORGANISATION", "Institute for the Study of War ORGANISATION");
    }

    @Test
    void anOrdinaryWordBesideAnEnglishNameBelongsToIt() {
        assertFinds("Usyk beat Tyson Fury, said JD Vance.", "Usyk NAME", "Tyson Fury NAME", "JD Vance NAME");
        assertFinds("The chairman, Jay Y. Lee, was acquitted.", "Jay Y. Lee PERSON");
        assertFinds("Singer Jimin enlisted.", "Jimin NAME");
    }

    @Test
    void wordsBetweenQuotationMarksAreTheNameOfAnOrganisation() {
        assertFinds("Партія «Слуга народу» підтримала закон.", "Слуга народу ORGANISATION");
        assertFinds("ТОВ «Ромашка» подало позов.", "ТОВ ORGANISATION", "Ромашка ORGANISATION");
        assertFinds("Він сказав: «Корінь зла знайдено».");
    }

    @Test
    void chineseAndUnknownKoreanSurnamesBeginAName() {
        assertFinds("Сі Цзіньпін прибув.", "Сі Цзіньпін PERSON");
        assertFinds("Ван И прибыл.", "Ван И PERSON");
        assertFinds("Вчера была встреча Ли Цяна с Си Цзиньпином.", "Ли Цяна PERSON", "Си Цзиньпином PERSON");
        assertFinds("They say that Wang Yi met Li Qiang.", "Wang Yi PERSON", "Li Qiang PERSON");
        assertFinds("Пон Джун Хо зняв фільм.", "Пон Джун Хо PERSON");
    }

    @Test
    void aSurnameAndAVerbBeginASentence() {
        assertFinds("Песков отказался отвечать. Мороз ослабел.", "Песков PERSON");
    }

    @Test
    void initialsAndPatronymicsAre() {
        assertFinds("Указ підписав В. О. Зеленський.", "В. О. Зеленський PERSON");
        assertFinds("Запрошено Тимошенко Юлію Володимирівну та Шмигаля Д. А.", "Тимошенко Юлію Володимирівну PERSON",
            "Шмигаля Д. А. PERSON");
    }

    @Test
    void wordsAfterInitialsAreNoPartOfTheName() {
        assertFinds("Главный редактор: Коваленко М. С. Адрес редакции: Киев", "Коваленко М. С. PERSON", "Адрес NAME",
            "Киев PLACE");
    }

    @Test
    void aKingOfAKoreanTextHasHisNumber() {
        assertFinds("엘리자베스 2세가 서거했다. 요한 바오로 2세는 말했다.", "엘리자베스 2세 PERSON", "요한 바오로 2세 PERSON");
        assertFinds("볼로디미르 45세가 왔다.", "볼로디미르 NAME");
    }

    @Test
    void foreignNamesInKoreanAreFoundWhole() {
        assertFinds("해리 케인이 골을 넣었다.", "해리 케인 PERSON");
        assertFinds("우르줄라 폰 데어 라이엔 위원장이 말했다.", "우르줄라 폰 데어 라이엔 PERSON");
        assertFinds("배우 로버트 드 니로가 왔다.", "로버트 드 니로 PERSON");
        assertFinds("루이스 카를로스 로드리게스 로페스가 왔다.", "루이스 카를로스 로드리게스 로페스 PERSON");
        assertFinds("로버트 다우니 주니어가 왔다.", "로버트 다우니 주니어 PERSON");
    }

    @Test
    void aSyllableIsAForeignGivenNameOrSurname() {
        assertFinds("어제 팀 쿡은 말했다.", "팀 쿡 PERSON");
        assertFinds("존 김은 변호사다.", "존 김 PERSON");
        assertFinds("위원회는 상을 존 레넌에게 줬다.", "존 레넌 PERSON");
        assertFinds("팀 승리에 힘썼다.");
    }

    @Test
    void ordinaryWordsAfterAForeignGivenNameAreNoSurname() {
        assertFinds("토머스 등은 떠났다.", "토머스 PERSON");
        assertFinds("토머스 이번 일은 끝났다.", "토머스 PERSON");
        assertFinds("윌리엄 왕이 왔다.", "윌리엄 PERSON");
        assertFinds("토머스 국제공항에서 만났다.", "토머스 PERSON");
    }

    @Test
    void theEndOfAForeignNameIsNoParticle() {
        assertFinds("트버스키의 책이다.", "트버스키 NAME");
        assertFinds("닐 암스트롱에 대해 말했다.", "닐 암스트롱 PERSON");
    }

    @Test
    void whatFollowsAForeignGivenNameInKoreanIsTheSurname() {
        assertFinds("블라디미르 푸틴이 말했다.", "블라디미르 푸틴 PERSON");
        assertFinds("블라디미르 푸틴 대통령은 말했다.", "블라디미르 푸틴 PERSON");
        assertFinds("키릴로 부다노프가 말했다.", "키릴로 부다노프 PERSON");
        assertFinds("데니스 슈미할이 말했다.", "데니스 슈미할 PERSON");
        assertFinds("알렉세이 나발니가 말했다.", "알렉세이 나발니 PERSON");
        assertFinds("데니스 회견에서 말했다.", "데니스 PERSON");
        assertFinds("데니스 말했다.", "데니스 PERSON");
        assertFinds("블라디미르 시에 갔다.", "블라디미르 PLACE");
        assertFinds("블라디미르 공장에 갔다.", "블라디미르 PLACE");
    }

    @Test
    void koreanNamesInOtherScriptsAreOneName() {
        assertFinds("Лідер КНДР Кім Чен Ин відвідав завод.", "КНДР PLACE", "Кім Чен Ин PERSON");
        assertFinds("Зустріч із Кім Чен Ином відбулася.", "Кім Чен Ином PERSON");
        assertFinds("Об этом говорили во время визита Ким Чен Ына.", "Ким Чен Ына PERSON");
        assertFinds("Об этом говорили с Нгуен Фу Чонгом.", "Нгуен Фу Чонгом PERSON");
        assertFinds("They say that Kim Jong Un met Putin’s envoy.", "Kim Jong Un PERSON", "Putin NAME");
    }

    @Test
    void theLastSyllableOfAKoreanNameIsNoInitial() {
        assertFinds("Про це сказав Сон Кан Хо. Прем’єра відбудеться восени.", "Сон Кан Хо PERSON");
        assertFinds("Об этом сказал Хон Сан Су.", "Хон Сан Су PERSON");
        assertFinds("Указ підписав Кім В. О.", "Кім В. О. PERSON");
    }

    @Test
    void anUnknownWordAtTheStartIsAGivenNameBesideASurname() {
        assertFinds("Эбрахим Раиси прибыл в Москву.", "Эбрахим Раиси PERSON", "Москву PLACE");
    }

    @Test
    void ordinaryWordsAtTheStartOfASentenceAreNoNames() {
        assertFinds("Партія перемогла. Мороз послабшав.");
        assertFinds("Адвокат Мороз виступив у суді. Мороз наполягав на своєму.", "Мороз PERSON", "Мороз PERSON");
    }

    @Test
    void aSurnameAloneIsThePersonNamedInFull() {
        assertFinds("Приїхав Піт Буттіджедж. Завтра Буттіджеджа чекають удома.", "Піт Буттіджедж PERSON",
            "Буттіджеджа PERSON");
    }

    @Test
    void particlesAndTitlesAreNoPartOfAKoreanName() {
        assertFinds("젤렌스키가 김정은에게 말했다.", "젤렌스키 NAME", "김정은 PERSON");
        assertFinds("볼로디미르 젤렌스키 대통령은 서울에서 윤석열 대통령을 만났다.", "볼로디미르 젤렌스키 PERSON", "서울 PLACE", "윤석열 PERSON");
        assertFinds("김정은동지께서 평양에 가시였다.", "김정은 PERSON", "평양 PLACE");
    }

    @Test
    void aKoreanSurnameNeedsATitle() {
        assertFinds("김 위원장과 박 전 본부장이 만났다.", "김 PERSON", "박 PERSON");
        assertFinds("이 문제를 한 번 보자.");
    }

    @Test
    void koreanNamesOfTheTablesAreFoundThoughTheDictionaryLacksThem() {
        assertFinds("국제원자력기구가 경고했다.", "국제원자력기구 ORGANISATION");
        assertFinds("크림반도는 병합됐다. 부차에서 만났다.", "크림반도 PLACE", "부차 PLACE");
    }

    @Test
    void whatStandsBeforeAKoreanTitleHasNoParticle() {
        assertFinds("아베 신조 전 총리가 숨졌다.", "아베 신조 PERSON");
        assertFinds("무함마드 빈 살만 왕세자가 말했다.", "무함마드 빈 살만 PERSON");
        assertFinds("김정은 국무위원장이 말했다.", "김정은 PERSON");
    }

    @Test
    void whatIsOnlySaidIsNoParticleOfAForeignSurname() {
        assertFinds("율리야 나발나야는 말했다.", "율리야 나발나야 PERSON");
        assertFinds("알렉세이 나발니는 말했다.", "알렉세이 나발니 PERSON");
    }

    @Test
    void somebodyCalledSoIsTheNameWithoutWhatSaysSo() {
        assertFinds("젤렌스키라는 이름이 알려졌다.", "젤렌스키 NAME");
        assertFinds("클레오파트라는 말했다.", "클레오파트라 PERSON");
    }

    @Test
    void aCallingMakesANameOfARareKoreanWord() {
        assertFinds("배우 신소율이 출연했다.", "신소율 PERSON");
        assertFinds("배우 사람들이 출연했다.");
    }

    @Test
    void aTitleMakesANameOfAnOrdinaryKoreanWord() {
        assertFinds("조국을 위하여");
        assertFinds("조국 장관이 말했다.", "조국 PERSON");
    }

    @Test
    void someoneOfWhomOnlyTheSurnameIsToldIsFound() {
        assertFinds("박 씨 일행과 김모씨, 그리고 정 모(33)씨가 다쳤다.", "박 PERSON", "김 PERSON", "정 PERSON");
    }

    @Test
    void nounsTellPlacesFromOrganisations() {
        assertFinds("Він живе в Київській області й працює у Верховному суді.", "Київській області PLACE",
            "Верховному суді ORGANISATION");
        assertFinds("Гості з Північної Кароліни купили ТОВ «Легіон Плюс».", "Північної Кароліни PLACE",
            "ТОВ ORGANISATION", "Легіон Плюс ORGANISATION");
    }

    @Test
    void theTextsOfAnArticleHelpOneAnother() {
        Article article = new Article("1", null, "Стаєр знявся", null, "Кандидат Том Стаєр знявся з виборів.", null, null, null,
            null, "uk", null, null);
        assertThat(finder.find(article)).extracting(Mention::text).containsExactly("Стаєр", "Том Стаєр");
    }

    @Test
    void hanjaIsReadAndStandsWhereItWas() {
        String text = "북한 김정은(金正恩) 위원장";
        List<Mention> mentions = finder.find(text, "ko");
        assertThat(mentions).extracting(Mention::text).containsExactly("북한", "김정은", "김정은");
        assertThat(text.substring(mentions.get(2).start(), mentions.get(2).end())).isEqualTo("金正恩");
    }

    @Test
    void offsetsPointAtTheNameEvenInTextPastedInPieces() {
        String pasted = "Сергіи\u0306 Лавров";
        String text = "Сьогодні " + pasted + " мовчав.";
        Mention mention = finder.find(text, "uk").get(0);
        assertThat(mention.text()).isEqualTo("Сергій Лавров");
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(pasted);
    }

    @Property(tries = 300)
    void anyTextIsReadAndMentionsAreInOrder(@ForAll String text) {
        int end = 0;
        for (Mention mention : finder.find(text, null)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
            end = mention.end();
        }
    }

    private void assertFinds(String text, String... names) {
        assertThat(finder.find(text, null)).extracting(mention -> mention.text() + " " + mention.kind())
            .containsExactly(names);
    }
}
