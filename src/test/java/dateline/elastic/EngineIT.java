package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class EngineIT {
    @Test
    void answers(Engine engine) throws IOException {
        assertThat(engine.state().ready()).isTrue();
        assertThat(engine.client().cluster().health().numberOfNodes()).isEqualTo(1);
    }
}
