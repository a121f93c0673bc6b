package dateline.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.Kind;
import dateline.names.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final Lexicon lexicon = new Lexicon();
    private final Folding folding = new Folding(lexicon);

    @Test
    void aSurnameIsThePersonNamedInFullInTheArticle() {
        assertThat(inFull("Володимир Зеленський", "Зеленського", "Путіним", "Володимира Зеленського"))
            .containsExactly("Володимир Зеленський", "Володимир Зеленський", "Путіним", "Володимир Зеленський");
    }

    @Test
    void aKoreanSurnameOrGivenNameIsToo() {
        assertThat(inFull("김정은", "김", "정은", "윤석열", "윤")).containsExactly("김정은", "김정은", "김정은", "윤석열", "윤석열");
        assertThat(inFull("볼로디미르 젤렌스키", "젤렌스키")).containsExactly("볼로디미르 젤렌스키", "볼로디미르 젤렌스키");
    }

    @Test
    void ofTwoOfOneSurnameTheMoreMentionedIsMeant() {
        assertThat(inFull("Віталій Кличко", "Володимир Кличко", "Володимир Кличко", "Кличко"))
            .containsExactly("Віталій Кличко", "Володимир Кличко", "Володимир Кличко", "Володимир Кличко");
    }

    @Test
    void aPlaceIsNobodysSurname() {
        List<Mention> mentions = List.of(mention("Джордж Вашингтон", Kind.PERSON), mention("Вашингтон", Kind.PLACE));
        assertThat(Folding.inFull(mentions)).containsExactly("Джордж Вашингтон", "Вашингтон");
    }

    @Test
    void spellingsOfOnePersonJoinOneGroup() {
        assertThat(add("Володимир Зеленський")).isEqualTo("Володимир Зеленський");
        assertThat(add("Владимира Зеленского")).isEqualTo("Володимир Зеленський");
        assertThat(add("볼로디미르 젤렌스키")).isEqualTo("Володимир Зеленський");
        assertThat(add("Олена Зеленська")).isEqualTo("Олена Зеленська");
    }

    @Test
    void aFullNameJoinsAGroupOfNothingButItsSurname() {
        assertThat(add("Буттіджедж")).isEqualTo("Буттіджедж");
        assertThat(add("Піт Буттіджедж")).isEqualTo("Буттіджедж");
        assertThat(add("Чарльз Буттіджедж")).isEqualTo("Чарльз Буттіджедж");
    }

    @Test
    void aSurnameFirstSeenInAFullNameIsItsPerson() {
        String group = add("Дональд Трамп");
        assertThat(folding.surnameGroup("Трамп", group)).isEqualTo(group);
    }

    private String add(String name) {
        String group = folding.group(name, Kind.PERSON);
        lexicon.add(List.of(new Lexicon.Form(name, Kind.PERSON, "uk", group, 1)));
        return group;
    }

    private static List<String> inFull(String... names) {
        return Folding.inFull(java.util.Arrays.stream(names).map(name -> mention(name, Kind.PERSON)).toList());
    }

    private static Mention mention(String name, Kind kind) {
        return new Mention(0, name.length(), name, kind, true);
    }
}
