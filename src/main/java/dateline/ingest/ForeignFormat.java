package dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names formats that must not be taken for plain text, by how they begin. */
final class ForeignFormat {
    private static final Map<String, String> BY_BEGINNING = new LinkedHashMap<>();

    static {
        BY_BEGINNING.put("%pdf-", "a PDF document");
        BY_BEGINNING.put("pk\u0003\u0004", "a ZIP archive or an office document");
        BY_BEGINNING.put("\u001f\u008b", "a gzip-compressed file");
        BY_BEGINNING.put("7z\u00bc\u00af", "a 7z archive");
        BY_BEGINNING.put("rar!", "a RAR archive");
        BY_BEGINNING.put("\u0028\u00b5\u002f\u00fd", "a zstd-compressed file");
        BY_BEGINNING.put("\u00d0\u00cf\u0011\u00e0", "an old office document");
        BY_BEGINNING.put("{\\rtf", "an RTF document");
        BY_BEGINNING.put("\u0089png", "a picture");
        BY_BEGINNING.put("\u00ff\u00d8\u00ff", "a picture");
        BY_BEGINNING.put("gif8", "a picture");
        BY_BEGINNING.put("hwp document file", "an HWP document");
    }

    private ForeignFormat() {}

    /** What it is, in words; null when it may be text. */
    static String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf)?[ \t\r\n]*", "").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> kind : BY_BEGINNING.entrySet()) {
            if (head.startsWith(kind.getKey().toLowerCase(Locale.ROOT))) {
                return kind.getValue();
            }
        }
        return null;
    }
}
