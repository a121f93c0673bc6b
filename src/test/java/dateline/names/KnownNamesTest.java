package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownNamesTest {
    @Test
    void placesAndOrganisationsAreKnownInAnyCaseAndWithParticles() {
        assertKind("Kyiv", Kind.PLACE);
        assertKind("Києві", Kind.PLACE);
        assertKind("Москвой", Kind.PLACE);
        assertKind("서울에서는", Kind.PLACE);
        assertKind("로씨야", Kind.PLACE);
        assertKind("НАТО", Kind.ORGANISATION);
        assertKind("유엔이", Kind.ORGANISATION);
        assertKind("European Union", Kind.ORGANISATION);
        assertKind("Чорне море", Kind.PLACE);
    }

    @Test
    void otherWordsAreNot() {
        assertKind("Zelensky", null);
        assertKind("школа", null);
        assertKind("사람들이", null);
        assertKind("", null);
    }

    private static void assertKind(String text, Kind kind) {
        assertThat(KnownNames.kind(text)).as(text).isEqualTo(kind);
    }
}
