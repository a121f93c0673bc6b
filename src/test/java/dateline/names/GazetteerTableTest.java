package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.mentions.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of places that sound does not join. */
class GazetteerTableTest {
    @ParameterizedTest
    @CsvSource({"Wiltshire, 윌트셔", "Уилтшир, 윌트셔", "Пергам, Bergama", "Пергама, Bergama", "누크에서, Нуук",
        "Provence-Alpes-Côte d'Azur, 프로방스알프코트다쥐르"})
    void itsSpellingsAreOnePlace(String a, String b) {
        assertThat(NameMatcher.match(a, b)).matches(Match::same, a + " = " + b);
        assertThat(NameMatcher.match(b, a)).matches(Match::same, b + " = " + a);
        assertThat(NameKeys.query(Name.parse(a))).containsAnyElementsOf(NameKeys.of(Name.parse(b)));
    }

    @Test
    void itTellsNothingOfWhoIsCalledLikeATown() {
        assertThat(KnownNames.kind("Salisbury")).isNull();
        assertThat(KnownNames.kind("London")).isEqualTo(Kind.PLACE);
        assertThat(Prepared.of("Anna Salisbury").gloss().known()).isFalse();
        assertThat(NameMatcher.match("Anna Salisbury", "Anna Sandefjord").same()).isFalse();
    }

    @Test
    void eachRowJoinsSpellingsOfAtLeastTwoLanguagesAndNamesItsSource() {
        List<String[]> rows = Table.read("gazetteer.tsv");
        assertThat(rows).hasSizeGreaterThan(1000).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(String.join(" ", row[0], row[1], row[2]).trim().split(" +")).hasSizeGreaterThan(1);
            assertThat(row[3]).isIn("CLDR", "GeoNames");
        });
    }

    @Test
    void itsNamesAreFoldedAsNamesAre() {
        assertThat(forms()).allSatisfy(form ->
            assertThat(Name.content(form.replace('~', ' '))).containsExactly(form.split("~")));
    }

    @Test
    void noGivenNameSurnameOrEverydayWordIsInIt() {
        assertThat(forms().stream().filter(form -> form.indexOf('~') < 0).filter(form -> KnownNames.isGivenName(form)
            || KnownNames.isKoreanSurname(form) || form.indexOf('-') < 0 && Vocabulary.everyday(form))).isEmpty();
    }

    private static List<String> forms() {
        return Table.read("gazetteer.tsv").stream()
            .flatMap(row -> Stream.of(String.join(" ", row[0], row[1], row[2]).trim().split(" +"))).toList();
    }
}
