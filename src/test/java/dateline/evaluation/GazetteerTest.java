package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeEmptySources() throws IOException {
        for (String language : List.of("en", "uk", "ru", "ko")) {
            cldr(language, Map.of(), Map.of());
            geoNames(language, Map.of());
        }
    }

    @Test
    void onlyPlacesThatSoundDoesNotJoinGetARow() throws IOException {
        geoNames("en", Map.of("1", "Lindvale", "2", "Brunhold"));
        geoNames("uk", Map.of("1", "Ліндвейл", "2", "Шептинець"));
        assertThat(rows()).containsExactly("brunhold\tшептинець\t\tGeoNames");
    }

    @Test
    void aRegionIsCalledWithoutTheWordForIt() throws IOException {
        cldr("en", Map.of("xx1", "Brunhold Province"), Map.of());
        cldr("uk", Map.of("xx1", "Провінція Гардовія"), Map.of());
        cldr("ko", Map.of("xx1", "디르카누스 주"), Map.of());
        assertThat(rows()).containsExactly("brunhold\tгардовія\t디르카누스\tCLDR");
    }

    @Test
    void aNameThatIsRatherOfAnotherPlaceIsLeftOut() throws IOException {
        geoNames("en", Map.of("1", "Brunhold", "2", "Hardoviia"));
        geoNames("uk", Map.of("1", "Гардовія", "2", "Гардовія"));
        assertThat(rows()).isEmpty();
    }

    @Test
    void wordsGivenNamesAndOtherScriptsAreLeftOut() throws IOException {
        geoNames("en", Map.of("1", "Surprise", "2", "Brunhold", "3", "Osmotra"));
        geoNames("ru", Map.of("1", "Дыркана", "2", "Ольга", "3", "Tarnopolis"));
        assertThat(rows()).isEmpty();
    }

    @Test
    void theCityOfATimeZoneIsInEnglishWhatTheZoneIsCalled() throws IOException {
        cldr("uk", Map.of(), Map.of("Europe/Old_Brunhold", "Гардовія"));
        assertThat(rows()).containsExactly("old~brunhold\tгардовія\t\tCLDR");
    }

    private List<String> rows() throws IOException {
        Path table = folder.resolve("table.tsv");
        Gazetteer.write(table, folder, folder);
        return Files.readAllLines(table).stream().filter(line -> !line.startsWith("#") && !line.isEmpty()).toList();
    }

    private void cldr(String language, Map<String, String> subdivisions, Map<String, String> zones) throws IOException {
        StringBuilder xml = new StringBuilder("<ldml>\n");
        subdivisions.forEach((type, name) ->
            xml.append("<subdivision type=\"%s\" draft=\"contributed\">%s</subdivision>%n".formatted(type, name)));
        write(folder.resolve("subdivisions").resolve(language + ".xml"), xml + "</ldml>");
        StringBuilder main = new StringBuilder("<ldml>\n<zone type=\"Etc/Unknown\">\n</zone>\n");
        zones.forEach((type, name) -> main.append(
            "<zone type=\"%s\">%n<long><standard>x</standard></long><exemplarCity>%s</exemplarCity>%n</zone>%n"
                .formatted(type, name)));
        write(folder.resolve("main").resolve(language + ".xml"), main + "</ldml>");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A catalog as gettext compiles it: a header, tables of lengths and places, the texts. */
    private void geoNames(String language, Map<String, String> names) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        List<String> keys = new ArrayList<>(names.keySet());
        keys.forEach(key -> texts.add(key.getBytes(StandardCharsets.UTF_8)));
        keys.forEach(key -> texts.add(names.get(key).getBytes(StandardCharsets.UTF_8)));
        int at = 28 + 16 * keys.size();
        ByteBuffer bytes = ByteBuffer.allocate(at + texts.stream().mapToInt(text -> text.length + 1).sum())
            .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x950412de).putInt(0).putInt(keys.size()).putInt(28).putInt(28 + 8 * keys.size());
        bytes.putInt(0).putInt(at);
        for (byte[] text : texts) {
            bytes.putInt(text.length).putInt(at);
            at += text.length + 1;
        }
        texts.forEach(text -> bytes.put(text).put((byte) 0));
        Path file = folder.resolve(language).resolve("LC_MESSAGES").resolve("geonames.mo");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.array());
    }
}
