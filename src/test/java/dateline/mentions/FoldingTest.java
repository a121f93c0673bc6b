package dateline.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.InventedNames;
import dateline.names.Kind;
import dateline.names.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    void koreanNamesThatAreOneInLatinAreTwoGroups() {
        assertThat(add("Kim Jong Un")).isEqualTo("Kim Jong Un");
        assertThat(add("김정은")).isEqualTo("Kim Jong Un");
        assertThat(add("김정운")).isEqualTo("김정운");
        assertThat(add("Ким Чен Ын")).isEqualTo("Kim Jong Un");
    }

    @Test
    void aSpellingOfTwoKoreanNamesIsTheMoreFrequentOne() {
        folding.expect(Map.of("김정은", 3, "김정운", 1));
        assertThat(add("김정운")).isEqualTo("김정운");
        assertThat(add("김정은")).isEqualTo("김정은");
        assertThat(add("Kim Jong Un")).isEqualTo("김정은");
    }

    @Property(tries = 8)
    void comparedBeforehandNamesTakeTheSameGroups(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> names = Stream.generate(() -> InventedNames.one(random)).limit(300).toList();
        Folding unprepared = new Folding(new Lexicon()); // jqwik asks one and the same test again and again
        Folding prepared = new Folding(new Lexicon());
        for (int from = 0; from < names.size(); from += 100) {
            List<String> batch = names.subList(from, from + 100);
            prepared.compare(batch, batch.stream().collect(Collectors.toMap(name -> name, name -> Kind.PERSON, (a, b) -> a)));
            for (String name : batch) {
                assertThat(add(name, prepared)).as(name).isEqualTo(add(name, unprepared));
            }
        }
    }

    private String add(String name) {
        return add(name, folding);
    }

    private static String add(String name, Folding folding) {
        String group = folding.group(name, Kind.PERSON);
        folding.add(new Lexicon.Form(name, Kind.PERSON, "uk", group, 0));
        return group;
    }

    private static List<String> inFull(String... names) {
        return Folding.inFull(java.util.Arrays.stream(names).map(name -> mention(name, Kind.PERSON)).toList());
    }

    private static Mention mention(String name, Kind kind) {
        return new Mention(0, name.length(), name, kind, true);
    }
}
