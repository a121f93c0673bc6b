package dateline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.IntakeReport;
import dateline.article.Rejection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingAsideTest {
    private static final Article ARTICLE = new Article("1", null, "Міст відкрито", null, null, null, null, List.of(), null,
            null, null, null);
    private static final IntakeReport NOTHING = new IntakeReport(0, 0, 0, List.of());

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void whatGoesWrongInTheWriterIsToldToWhoBringsArticles(Class<? extends Throwable> wrong) {
        WritingAside aside = new WritingAside(new Failing(wrong), () -> NOTHING, new Stages());

        assertThatThrownBy(() -> {
            for (int line = 1; line <= 10_000; line++) {
                aside.take(ARTICLE, line);
            }
            aside.finish(() -> NOTHING);
        }).isInstanceOf(wrong);
    }

    private record Failing(Class<? extends Throwable> wrong) implements Intake {
        @Override
        public void take(Article article, long line) {
            if (wrong == OutOfMemoryError.class) {
                throw new OutOfMemoryError("as when memory runs out");
            }
            throw new IllegalStateException("as when the engine is gone");
        }

        @Override
        public void reject(Rejection rejection) {
            throw new UnsupportedOperationException();
        }
    }
}
