package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyReaderTest {

    @Test
    void aMistakeOfAReaderSpoilsOneFile() throws IOException {
        Collected collected = new Collected();
        AnyReader.read((in, intake) -> {
            intake.take(article("A"), 1);
            throw new IllegalStateException("what nobody thought of");
        }, InputStream.nullInputStream(), collected);
        assertThat(collected.titles()).containsExactly("A");
        assertThat(collected.reasons()).singleElement().asString().contains("by a mistake of Dateline's own");
    }

    @Test
    void whatGoesWrongWhereArticlesAreTakenIsNotTheReadersMistake() {
        RuntimeException away = new IllegalStateException("the engine is away");
        Intake failing = new Intake() {
            @Override
            public void take(Article article, long line) {
                throw away;
            }

            @Override
            public void reject(Rejection rejection) {
                throw new AssertionError(rejection);
            }
        };
        InputStream one = new ByteArrayInputStream("{\"title\":\"A\"}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new AnyReader(Origin.UNKNOWN, null).read(one, "a", failing)).isSameAs(away);
    }

    @Test
    void norIsWhatGoesWrongWhereBytesComeFrom() {
        RuntimeException stopped = new IllegalStateException("stopped");
        InputStream failing = new InputStream() {
            @Override
            public int read() {
                throw stopped;
            }
        };
        assertThatThrownBy(() -> AnyReader.read((in, intake) -> in.read(), failing, new Collected())).isSameAs(stopped);
    }

    private static Article article(String title) {
        return new Article(null, null, title, null, null, null, null, List.of(), null, null, null, null);
    }
}
