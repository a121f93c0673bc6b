package dateline.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the ways to write a language, such as {@code uk-UA} and {@code ukr}, to its two-letter code. */
public final class LanguageCode {

    private static final Map<String, String> BY_THREE_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(LanguageCode::threeLetters, Function.identity(), (first, second) -> first));

    private LanguageCode() {}

    /**
     * The two-letter code, such as {@code uk}; a language that has none keeps its three letters.
     *
     * @throws IllegalArgumentException when no language is written so; its message is for people
     */
    public static String of(String written) {
        String code = written.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("must be a code such as uk or en, not “" + Shown.of(written) + "”");
        }
        return BY_THREE_LETTERS.getOrDefault(code, code);
    }

    /** The same, and null for what is no language, and for null. */
    static String orNull(String written) {
        try {
            return written == null ? null : of(written);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String threeLetters(String code) {
        try {
            return Locale.forLanguageTag(code).getISO3Language();
        } catch (MissingResourceException hasNone) {
            return code;
        }
    }
}
