package dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The small files of invented news beside the tests, one for each format. */
final class Sample {
    private Sample() {}

    static Collected read(String name) throws IOException {
        return any(bytes(name), name);
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream("/dateline/ingest/" + name)) {
            return in.readAllBytes();
        }
    }

    /** Whatever it is, told by its content. */
    static Collected any(byte[] content, String name) {
        return any(content, name, Origin.UNKNOWN);
    }

    static Collected any(byte[] content, String name, Origin origin) {
        Collected collected = new Collected();
        try {
            new AnyReader(origin, null).read(new ByteArrayInputStream(content), name, collected);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return collected;
    }
}
