package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.search.GroupedName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameGroupsTest {

    @Test
    void aNameIsCalledByItsFullestSpellingInEachLanguage() {
        assertThat(NameGroups.name(List.of(form("Зеленського", Kind.NAME, "uk", 90),
                form("Володимира Зеленського", Kind.PERSON, "uk", 9), form("Володимир Зеленський", Kind.PERSON, "uk", 7),
                form("Владимир Зеленский", Kind.PERSON, "ru", 5), form("젤렌스키", Kind.PLACE, "ko", 3)))).isEqualTo(
                        new GroupedName("person", List.of("Зеленського", "Володимира Зеленського", "Володимир Зеленський",
                                "Владимир Зеленский", "젤렌스키"), Map.of("uk", "Володимир Зеленський", "ko", "젤렌스키")));
    }

    @Test
    void anInitialIsNoWord() {
        assertThat(NameGroups.name(List.of(form("V. Zelensky", Kind.PERSON, "en", 9),
                form("Volodymyr Zelensky", Kind.PERSON, "en", 2))).labels()).containsEntry("en", "Volodymyr Zelensky");
    }

    @Test
    void aRussianSpellingServesWhereThereIsNoUkrainianOne() {
        assertThat(NameGroups.name(List.of(form("Лавров", Kind.NAME, "ru", 2)))).isEqualTo(
                new GroupedName("name", List.of("Лавров"), Map.of("uk", "Лавров")));
    }

    private static Lexicon.Form form(String text, Kind kind, String language, int seen) {
        return new Lexicon.Form(text, kind, language, "group", seen);
    }
}
