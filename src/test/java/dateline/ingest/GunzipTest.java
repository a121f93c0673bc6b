package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GunzipTest {

    @Property(tries = 200)
    void unpacksWhatWasPacked(@ForAll List<byte[]> parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            packed.writeBytes(gzip(part));
            plain.writeBytes(part);
        }
        assertThat(new Gunzip(new ByteArrayInputStream(packed.toByteArray())).readAllBytes())
                .isEqualTo(plain.toByteArray());
    }

    @Test
    void unpacksMoreThanItRemembers() throws IOException {
        byte[] noise = new byte[5 << 20];
        new Random(1).nextBytes(noise);
        assertThat(new Gunzip(new ByteArrayInputStream(gzip(noise))).readAllBytes()).isEqualTo(noise);
    }

    @Test
    void readsAHeaderWithEverythingInIt() throws IOException {
        byte[] plain = gzip("text".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.write(plain, 0, 3);
        full.write(2 | 4 | 8 | 16);
        full.write(plain, 4, 6);
        full.writeBytes(new byte[] {3, 0, 'a', 'b', 'c', 'n', 0, 'c', 0, 1, 2});
        full.write(plain, 10, plain.length - 10);
        assertThat(new Gunzip(new ByteArrayInputStream(full.toByteArray())).readAllBytes()).asString().isEqualTo("text");
    }

    @Test
    void givesWhatStandsBeforeTheDamageAndGoesOnBehindIt() {
        byte[] broken = gzip("second ".repeat(3).getBytes(StandardCharsets.UTF_8));
        broken[10] = 7; // a kind of block there is none of
        assertThat(read(gzip("first".getBytes(StandardCharsets.UTF_8)), broken,
                gzip("third".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("first", "its content cannot be unpacked", "third");
    }

    @Test
    void aPartThatBreaksOffHidesNoneOfTheNext() {
        byte[] cut = gzip("second and so on".getBytes(StandardCharsets.UTF_8));
        for (int missing = 1; missing < cut.length - 10; missing++) {
            assertThat(read(gzip("first".getBytes(StandardCharsets.UTF_8)), Arrays.copyOf(cut, cut.length - missing),
                    gzip("third".getBytes(StandardCharsets.UTF_8)))).as("without " + missing).endsWith("third")
                    .first().asString().startsWith("first");
        }
    }

    @Test
    void saysThatItBreaksOff() {
        byte[] whole = gzip("the text".getBytes(StandardCharsets.UTF_8));
        assertThat(read(Arrays.copyOf(whole, whole.length - 9)).get(1)).isEqualTo("it breaks off in the middle");
        byte[] wrong = whole.clone();
        wrong[whole.length - 8]++;
        assertThat(read(wrong)).containsExactly("the text", "its checksum is wrong");
    }

    @Test
    void passesOverZerosAtTheEndAndNamesWhatElseIsThere() throws IOException {
        byte[] packed = gzip("text".getBytes(StandardCharsets.UTF_8));
        Gunzip padded = new Gunzip(new ByteArrayInputStream(Arrays.copyOf(packed, packed.length + 512)));
        assertThat(padded.readAllBytes()).asString().isEqualTo("text");
        assertThat(padded.hasMore()).isFalse();
        byte[] more = Arrays.copyOf(packed, packed.length + 3);
        more[more.length - 1] = 'x';
        Gunzip followed = new Gunzip(new ByteArrayInputStream(more));
        assertThat(followed.readAllBytes()).asString().isEqualTo("text");
        assertThat(followed.hasMore()).isTrue();
    }

    @Test
    void whatFailsBelowIsNoDamage() {
        IOException disk = new IOException("the disk fails");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw disk;
            }
        };
        assertThatThrownBy(() -> new Gunzip(failing).readAllBytes()).isSameAs(disk);
    }

    /** What is read between one damage and the next, and the damage. */
    private static List<String> read(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        Gunzip in = new Gunzip(new ByteArrayInputStream(all.toByteArray()));
        List<String> read = new ArrayList<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int c = 0; c >= 0;) {
            try {
                c = in.read();
                if (c >= 0) {
                    text.write(c);
                }
            } catch (IOException damage) {
                read.add(text.toString(StandardCharsets.UTF_8));
                read.add(damage.getMessage());
                text.reset();
            }
        }
        read.add(text.toString(StandardCharsets.UTF_8));
        read.removeIf(String::isEmpty);
        return read;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException memoryDoesNotFail) {
            throw new IllegalStateException(memoryDoesNotFail);
        }
        return out.toByteArray();
    }
}
