package dateline.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** The little HTML that is made outside the templates. */
public final class Html {

    private static final Pattern FOREIGN_TAG = Pattern.compile("<(?!/?mark>)");

    /** Ends with a full stop or the like, whatever closes after it. */
    private static final Pattern WHOLE_SENTENCE =
            Pattern.compile("[.!?…。](?:</mark>|&quot;|&#x27;|[»”’\")\\]」』\\s])*$");

    private Html() {}

    /** Plain text as HTML. */
    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Highlighted text with no tag in it but our marks, wherever it comes from. */
    public static String marked(String html) {
        return FOREIGN_TAG.matcher(html).replaceAll("&lt;");
    }

    /** A passage of highlighted text; dots say where it was cut off. */
    public static String passage(String html) {
        return marked(html) + (WHOLE_SENTENCE.matcher(html).find() ? "" : "…");
    }

    /** The {@code lang} attribute for a language code; null, which leaves it away, when the code is none. */
    public static String lang(String code) {
        if (code == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(code).toLanguageTag();
        return tag.equals("und") ? null : tag.toLowerCase(Locale.ROOT);
    }
}
