package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundTableTest {
    private final SoundTable table = new SoundTable(List.of(new SoundTable.Row("ш", "sh", 0.1f),
        new SoundTable.Row("ш", "s", 2f), new SoundTable.Row("", "h", 0.5f), new SoundTable.Row("а", "a", 0)));

    @Test
    void takesTheCheapestReading() {
        assertThat(cost("ша", "sha", 9)).isEqualTo(0.1f);
        assertThat(cost("ша", "sa", 9)).isEqualTo(2f);
    }

    @Test
    void givesUpAboveTheLimit() {
        assertThat(cost("ша", "sa", 1.9f)).isEqualTo(SoundTable.IMPOSSIBLE);
    }

    @Test
    void unknownLettersAreDearButPossible() {
        assertThat(cost("жа", "za", 100)).isBetween(3f, 10f);
        assertThat(cost("", "", 1)).isZero();
    }

    private float cost(String a, String b, float limit) {
        return table.left(a).cost(table.rightRuns(b), limit);
    }
}
