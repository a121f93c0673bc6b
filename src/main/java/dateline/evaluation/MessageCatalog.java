package dateline.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the compiled message catalogs of GNU gettext. */
final class MessageCatalog {
    private static final int MAGIC = 0x950412de;

    private MessageCatalog() {}

    /** The translations by what is translated, without the header. */
    static Map<String, String> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(0) != MAGIC) {
            bytes.order(ByteOrder.BIG_ENDIAN);
        }
        Map<String, String> translations = new LinkedHashMap<>();
        for (int i = 0; i < bytes.getInt(8); i++) {
            translations.put(text(bytes, bytes.getInt(12) + 8 * i), text(bytes, bytes.getInt(16) + 8 * i));
        }
        translations.remove("");
        return translations;
    }

    /** @param at where the length and the place of a text stand */
    private static String text(ByteBuffer bytes, int at) {
        return new String(bytes.array(), bytes.getInt(at + 4), bytes.getInt(at), StandardCharsets.UTF_8);
    }
}
