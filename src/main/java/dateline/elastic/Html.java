package dateline.elastic;

/** Text as HTML, with the same escapes as the engine's highlighter. */
final class Html {

    private Html() {}

    /** Null stays null. */
    static String escape(String text) {
        return text == null ? null : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#x27;").replace("/", "&#x2F;");
    }
}
