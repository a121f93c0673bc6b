package dateline.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Languages by their names, as readers of our four languages write them. */
final class LanguageName {

    private static final List<Locale> READERS = List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"),
            Locale.forLanguageTag("ru"), Locale.KOREAN);
    private static final Map<String, String> CODES = codes();

    private LanguageName() {}

    /** The code of a language, such as {@code uk}; what is neither code nor name stays as it is, in small letters. */
    static String code(String typed) {
        String small = typed.strip().toLowerCase(Locale.ROOT);
        return CODES.getOrDefault(small, small);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            for (Locale reader : READERS) {
                codes.putIfAbsent(Locale.forLanguageTag(code).getDisplayLanguage(reader).toLowerCase(Locale.ROOT),
                        code);
            }
        }
        return codes;
    }
}
