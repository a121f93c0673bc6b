package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupSetTest {

    @Test
    void eachGroupIsNewOnce() {
        GroupSet seen = new GroupSet();
        Set<Long> expected = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            long group = random.nextInt(3) == 0 ? random.nextInt(50) : random.nextLong() >>> 11;
            assertThat(seen.add(group)).isEqualTo(expected.add(group));
        }
        assertThat(seen.add(0L)).isEqualTo(expected.add(0L));
    }

    @Test
    void whatIsInNoGroupIsNewEachTime() {
        GroupSet seen = new GroupSet();
        assertThat(seen.add(null)).isTrue();
        assertThat(seen.add(null)).isTrue();
    }
}
