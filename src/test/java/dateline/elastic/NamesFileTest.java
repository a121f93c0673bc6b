package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.names.Kind;
import dateline.names.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {

    @TempDir
    private Path folder;

    @Test
    void aNameIsFoundByAllSpellingsOfItsLine() {
        NamesFile file = NamesFile.of("names", "# abbreviations\n\nJSF = 합참 = Joint Chiefs\nBucky\tБакі\r\n");
        assertThat(file.problems()).isEmpty();
        Lexicon articles = lexicon("합참", "Joint Chiefs", "Будапешт");
        assertThat(found(file, "JSF", articles)).containsExactlyInAnyOrder("JSF", "합참", "Joint Chiefs");
        assertThat(found(file, "jsf", articles)).contains("합참");
        assertThat(found(file, "합참", articles)).contains("Joint Chiefs");
        assertThat(found(file, "Budapest", articles)).containsExactly("Будапешт");
        assertThat(file.has("jsf")).isTrue();
    }

    @Test
    void theSpellingsOfALineAreThemselvesWidened() {
        NamesFile file = NamesFile.of("names", "Командор = Budanov");
        assertThat(found(file, "Командор", lexicon("Буданова", "부다노프"))).contains("Буданова", "부다노프");
        assertThat(found(file, "Буданову", lexicon("Командор"))).contains("Командор");
    }

    @Test
    void badLinesAreNamedAndLeftOut() {
        NamesFile file = NamesFile.of("desk.txt", "JSF\nA = 12\nJSF = 합참\nЗСУ = ﹖\uFFFD\n합참 = ЗСУ\nUN = ООН\n");
        assertThat(file.problems()).hasSize(4).allMatch(problem -> problem.startsWith("desk.txt, line "));
        assertThat(file.problems()).extracting(problem -> problem.substring(15, 16)).containsExactly("1", "2", "4", "5");
        assertThat(file.lines()).containsOnlyKeys("JSF", "UN");
    }

    @Test
    void aLineThatJoinsTwoPeopleIsWarnedOf() {
        for (String line : List.of("Kim Jong-un = Kim Jong-nam", "김정은 = 김정운", "Volodymyr Zelensky = Vladimir Putin")) {
            NamesFile file = NamesFile.of("names", line);
            assertThat(file.problems()).singleElement().asString().startsWith("names, line 1: “").contains("two people");
            assertThat(file.lines()).hasSize(1);
        }
        for (String line : List.of("Kim Jong-un = 김정은 = Кім Чен Ин", "JSF = 합참", "Служба безпеки України = СБУ",
                "Володимир Зеленський = 젤렌스키")) {
            assertThat(NamesFile.of("names", line).problems()).isEmpty();
        }
    }

    @Test
    void aMissingFileIsToldAndReadOnceItIsThere() throws Exception {
        Path path = folder.resolve("names.txt");
        FollowedNamesFile file = new FollowedNamesFile(path);
        assertThat(file.latest().problems()).singleElement().asString().contains("no names file");
        Files.writeString(path, "JSF = 합참");
        assertThat(awaitLines(file, 1).problems()).isEmpty();
        Files.writeString(path, "JSF = 합참\nООН = UN");
        assertThat(awaitLines(file, 2).has("ООН")).isTrue();
    }

    private static NamesFile awaitLines(FollowedNamesFile file, int lines) throws IOException, InterruptedException {
        while (file.latest().lines().size() != lines) {
            Thread.sleep(50);
        }
        return file.latest();
    }

    private static Lexicon lexicon(String... forms) {
        Lexicon lexicon = new Lexicon();
        lexicon.add(Stream.of(forms).map(form -> new Lexicon.Form(form, Kind.NAME, null, form, 1)).toList());
        return lexicon;
    }

    private static List<String> found(NamesFile file, String name, Lexicon articles) {
        return file.find(name, articles).stream().map(found -> found.form().text()).toList();
    }
}
