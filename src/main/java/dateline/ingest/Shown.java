package dateline.ingest;

/** A stretch of somebody's input, made short and harmless enough to stand in a message. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
