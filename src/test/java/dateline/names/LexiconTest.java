package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    private final Lexicon lexicon = new Lexicon();

    @Test
    void aNameIsFoundInEverySpelling() {
        add("Зеленського", "젤렌스키", "Zelenskyy", "Залужний", "Зеленюк");
        assertThat(found("Zelensky")).containsExactlyInAnyOrder("Зеленського", "젤렌스키", "Zelenskyy");
    }

    @Test
    void theLikeliestComesFirstThenTheMostSeen() {
        lexicon.add(List.of(form("Київ", "Київ", 3), form("Kyiv", "Kyiv", 1), form("Києва", "Київ", 9)));
        assertThat(found("kyiv")).containsExactly("Kyiv", "Києва", "Київ");
    }

    @Test
    void ofTheKoreanNamesThatASpellingMayMeanTheMostSeenComesFirst() {
        lexicon.add(List.of(form("김정은", "김정은", 30), form("김정운", "김정운", 1)));
        assertThat(found("Kim Jong Un")).containsExactly("김정은", "김정운");
    }

    @Test
    void aFullNameDoesNotFindTheSurnameAlone() {
        add("Зеленський", "Володимира Зеленського", "Зеленського", "Олена Зеленська");
        assertThat(found("Volodymyr Zelensky")).containsExactly("Володимира Зеленського");
    }

    @ParameterizedTest
    @CsvSource({"V. Zelensky, Володимира Зеленського", "볼로디미르 젤렌스키, Зеленський В. О.", "Нью-Хемпшир, New Hampshire",
        "New Hampshire, Нью-Хемпшир", "김정은, Kim Jong-un", "Ким Чен Ын, 김정은", "볼로디미르젤렌스키, 볼로디미르 젤렌스키",
        "Park, 박", "Nikko, 닛코시", "Yellowknife, Йеллоунайф", "Uttarkashi, Уттаракаші",
        "장마르크 에로, Jean-Marc Ayrault", "Reba McEntire, 레바 매킨타이어", "Srđa Popović, Срджа Попович", "Dirk Wiese, Дирк Визе",
        "Иван Иванов, Ivanov Ivan", "샤를 드골, Charles de Gaulle", "Ursula von der Leyen, 우르줄라 폰데어라이엔",
        "Дар'ї Дугіної, Дарья Дугина", "오사마 빈라덴, Усамой бен Ладеном", "Emma Thompson, 에마 톰슨", "Robert Wyatt, 로버트 와이어트",
        "Tacitus, 타키투스", "Paul Gauguin, Поль Гоген", "Менелай, 메넬라오스", "Michel Foucault, 미셸 푸코", "Ludwig Erhard, 루트비히 에르하르트"})
    void aNameIsFoundHoweverItIsWritten(String typed, String form) {
        add("Роман", "Зеленський", "Зеленського", "Іван Роман", "Roman Zelensky", "New York", "박정은", "Ivanov", form);
        assertThat(found(typed)).contains(form);
    }

    @Test
    void aSureSpellingInAThirdScriptSpeaksForADoubtfulOne() {
        add("Генри Пьяцца", "Генри Плуцер");
        assertThat(found("헨리 피아자")).isEmpty();
        add("Henry Piazza");
        assertThat(found("헨리 피아자")).containsExactly("Henry Piazza", "Генри Пьяцца");
        assertThat(lexicon.find("헨리 피아자")).last().extracting(found -> found.match().rule()).isEqualTo("third spelling");
    }

    @Test
    void aSureSpellingOfAPlaceSpeaksForOneThatIsUnlike() {
        addPlaces("Charleroux", "Шарлеру", "찰러룩스", "Chongju", "청주", "정주");
        assertThat(found("Шарлеру")).containsExactlyInAnyOrder("Шарлеру", "Charleroux", "찰러룩스");
        assertThat(found("청주")).contains("Chongju").doesNotContain("정주");
    }

    @Test
    void noSpellingOfAPersonSpeaksForOneThatIsUnlike() {
        add("Charleroux", "Шарлеру", "찰러룩스");
        assertThat(found("Шарлеру")).containsExactlyInAnyOrder("Шарлеру", "Charleroux");
    }

    @Test
    void hangulSpeaksForBothRomanisationsOfAKoreanName() {
        add("Chung Dong-young");
        assertThat(found("Jeong Dong-yeong")).isEmpty();
        add("정동영");
        assertThat(found("Jeong Dong-yeong")).containsExactly("정동영", "Chung Dong-young");
        add("김채영", "Kim Chaeyoung", "Ким Чхэ Ён");
        assertThat(found("Kim Chae-yeon")).doesNotContain("Kim Chaeyoung");
    }

    @Test
    void noSpellingSpeaksForAnotherKorean() {
        add("Lee Hyun-jin", "Lee Hyungjin", "이현진", "이형진", "Ли Хён Джин");
        assertThat(found("Lee Hyun-jin")).contains("이현진").doesNotContain("Lee Hyungjin");
        assertThat(found("이현진")).contains("Lee Hyun-jin").doesNotContain("이형진");
    }

    @Test
    void onlyNamesWithTwoLikeWordsOrNearAsAWholeAreCompared() {
        add("Ivan Petrov", "Ivanov", "Anna Ivanova", "Іван Іванов", "John Ivanovich Smith", "Ivanov Petr");
        assertThat(lexicon.candidates("Ivan Ivanov")).contains("Іван Іванов")
            .doesNotContain("Ivanov", "Anna Ivanova", "John Ivanovich Smith");
        assertThat(lexicon.candidates("Ivanov")).containsExactly("Ivanov");
    }

    @Test
    void formsThatDifferInCaseOrApostropheAloneAreOne() {
        add("Лук’яненко", "ЛУК'ЯНЕНКО", "лук’яненко");
        assertThat(lexicon.size()).isEqualTo(1);
        assertThat(lexicon.form("Лук'яненко").orElseThrow().text()).isEqualTo("Лук’яненко");
    }

    @Test
    void aFormKeepsWhatItWasFirstAddedWith() {
        lexicon.add(List.of(new Lexicon.Form("Суми", Kind.PLACE, "uk", "Суми", 2)));
        lexicon.add(List.of(new Lexicon.Form("Суми", Kind.NAME, "ru", "Сумы", 5)));
        assertThat(lexicon.form("Суми")).contains(new Lexicon.Form("Суми", Kind.PLACE, "uk", "Суми", 5));
    }

    @Test
    void theFormsOfAGroupAreFoundByItsFounder() {
        lexicon.add(List.of(form("Буданов", "Буданов", 4), form("Сирський", "Сирський", 9)));
        lexicon.add(List.of(form("Буданова", "Буданов", 7), form("부다노프", "Буданов", 1)));
        assertThat(lexicon.members(List.of("Буданов", "nobody"))).hasSize(2)
            .hasEntrySatisfying("Буданов", forms -> assertThat(forms).extracting(Lexicon.Form::text)
                .containsExactly("Буданова", "Буданов", "부다노프"))
            .containsEntry("nobody", List.of());
    }

    @Test
    void aGroupThatIsNotThereYetIsFounded() {
        add("Суми");
        lexicon.add(List.of(form("Буданова", "Буданов", 1)));
        assertThat(lexicon.form("Буданова").orElseThrow().group()).isEqualTo("Буданов");
        assertThat(found("Budanov")).containsExactly("Буданова", "Буданов");
    }

    @Test
    void manySmallAdditionsAreAsOneLarge() {
        List<String> names = names(3_000);
        add(names.toArray(String[]::new));
        Lexicon piecemeal = new Lexicon();
        Random random = new Random(5);
        for (int from = 0; from < names.size(); ) {
            int to = Math.min(names.size(), from + 1 + random.nextInt(90));
            piecemeal.add(names.subList(from, to).stream().map(name -> form(name, name, 1)).toList());
            from = to;
        }
        assertThat(piecemeal.size()).isEqualTo(lexicon.size());
        for (String name : names.subList(0, 200)) {
            assertThat(piecemeal.find(name)).isEqualTo(lexicon.find(name)).isNotEmpty();
            assertThat(piecemeal.form(name)).isEqualTo(lexicon.form(name));
        }
    }

    @Test
    void aFormFiledBeforehandIsFoundAsOneThatWasNot() {
        Random random = new Random(7);
        List<String> names = Stream.generate(() -> InventedNames.one(random)).distinct().limit(400).toList();
        Lexicon filed = new Lexicon();
        filed.add(names.stream().map(name -> form(name, name, 1)).toList(),
            names.stream().collect(Collectors.toMap(name -> name, Filing::of)));
        names.forEach(name -> lexicon.add(List.of(form(name, name, 1))));
        for (String name : names) {
            assertThat(filed.find(Filing.of(name).prepared())).as(name).isEqualTo(lexicon.find(name))
                .extracting(found -> found.form().text()).contains(name);
        }
    }

    @Test
    void moreFormsThanOneSegmentHoldsAreAllThere() {
        Lexicon small = new Lexicon(256);
        List<String> names = names(2_000);
        names.forEach(name -> small.add(List.of(form(name, name, 1))));
        assertThat(small.size()).isEqualTo(names.size());
        for (String name : names) {
            assertThat(small.form(name).orElseThrow().group()).isEqualTo(name);
        }
    }

    @Test
    void whoAsksWhileFormsAreAddedMissesNoneThatWereThere() throws Exception {
        add("젤렌스키");
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            answers.add(readers.submit(() -> {
                boolean always = true;
                for (int i = 0; i < 300; i++) {
                    always &= found("Zelensky").contains("젤렌스키") && lexicon.form("젤렌스키").isPresent();
                }
                return always;
            }));
        }
        for (String name : names(2_000)) {
            lexicon.add(List.of(form(name, name, 1)));
        }
        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        readers.shutdown();
    }

    private void add(String... texts) {
        lexicon.add(List.of(texts).stream().map(text -> form(text, text, 1)).toList());
    }

    private void addPlaces(String... texts) {
        lexicon.add(List.of(texts).stream().map(text -> new Lexicon.Form(text, Kind.PLACE, "uk", text, 1)).toList());
    }

    private static Lexicon.Form form(String text, String group, int seen) {
        return new Lexicon.Form(text, Kind.PERSON, "uk", group, seen);
    }

    private List<String> found(String typed) {
        return lexicon.find(typed).stream().map(found -> found.form().text()).toList();
    }

    /** Invented names, all different in lower case. */
    private static List<String> names(int count) {
        Random random = new Random(3);
        Set<String> names = new HashSet<>();
        List<String> order = new ArrayList<>();
        while (names.size() < count) {
            String name = word(random) + " " + word(random);
            if (names.add(name)) {
                order.add(name);
            }
        }
        return order;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
            word.append("bdgklmnprstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
