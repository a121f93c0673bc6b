package dateline.ingest;

/**
 * Text without what no reader can see and no other format can carry: control characters go, and those that turn the
 * direction of what follows them; half a surrogate pair becomes �, every line end becomes a newline.
 */
final class CleanText {
    private CleanText() {}

    /** The text itself when it is clean already, as it nearly always is. */
    static String of(String text) {
        return text == null || isClean(text) ? text : cleaned(text.replace("\r\n", "\n"));
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) || isLineEnd(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isLineEnd(point)) {
                clean.append('\n');
            } else if (Character.getType(point) == Character.SURROGATE) {
                clean.append('\uFFFD');
            } else if (!isControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static boolean isControl(int point) {
        return point < ' ' && point != '\n' && point != '\t' && point != '\r' || point == 0x7F
                || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean isLineEnd(int point) {
        return point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }
}
