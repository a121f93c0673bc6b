package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the character set of a text: by its byte order mark, by whether it is UTF-8, and else by what reads best as
 * Ukrainian, Russian, Korean or English. What the text itself declares counts only where the bytes do not contradict.
 */
final class Encoding {
    /** Enough of a text to know it by. */
    private static final int SAMPLE = 1 << 18;
    private static final int HEAD = 4096;
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final Charset CYRILLIC_WINDOWS = Charset.forName("windows-1251");
    private static final Charset KOI8_U = Charset.forName("KOI8-U");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<Charset> GUESSES = List.of(CP949, CYRILLIC_WINDOWS, KOI8_U, Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"), Charset.forName("x-MacCyrillic"), WESTERN);
    /** What is meant by names that stand for a part of a larger set. */
    private static final Map<String, Charset> LARGER = Map.of("EUC-KR", CP949, "KS_C_5601-1987", CP949,
            "KOI8-R", KOI8_U, "ISO-8859-1", WESTERN, "US-ASCII", WESTERN);
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:<\\?xml[^>]{0,200}?\\bencoding|<meta[^>]{0,300}?\\bcharset)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    private Encoding() {}

    /** The text of all these bytes, without a byte order mark; what cannot be read in it becomes �. */
    static String decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /** @param declared the name of the character set by who sent it; null when not known */
    static String decode(byte[] bytes, String declared) {
        return withoutMark(new String(bytes, of(bytes, charset(declared))));
    }

    /** A stream as text, told by its beginning, or by what comes first that is not the same in all character sets. */
    static Reader reader(InputStream in) throws IOException {
        Beginning beginning = Beginning.of(in, SAMPLE);
        return isUndecided(beginning) ? new Undecided(beginning) : reader(beginning);
    }

    private static boolean isUndecided(Beginning beginning) {
        return beginning.bytes().length == SAMPLE && isAscii(beginning.bytes()) && unicode(beginning.bytes()) == null
                && declaredIn(beginning.bytes()) == null;
    }

    private static Reader reader(Beginning beginning) throws IOException {
        Reader reader = new InputStreamReader(beginning.andTheRest(), of(beginning.bytes(), null));
        if (isMarked(beginning.bytes())) {
            reader.read();
        }
        return reader;
    }

    /** Text that does not need to be told yet. */
    private static final class Undecided extends Reader {
        private Reader now;
        private InputStream rest;

        Undecided(Beginning beginning) {
            take(beginning);
        }

        private void take(Beginning beginning) {
            now = new StringReader(new String(beginning.bytes(), StandardCharsets.US_ASCII));
            rest = beginning.rest();
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            int read = now.read(to, from, length);
            while (read < 0 && rest != null) {
                Beginning next = Beginning.of(rest, SAMPLE);
                if (isUndecided(next)) {
                    take(next);
                } else {
                    now = reader(next);
                    rest = null;
                }
                read = now.read(to, from, length);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            now.close();
        }
    }

    /** The character set of what should be UTF-8; null when it is. Some damage makes no other set. */
    static Charset otherThanUtf8(byte[] sample) {
        Charset unicode = unicode(sample);
        if (unicode != null) {
            return unicode == StandardCharsets.UTF_8 ? null : unicode;
        }
        Utf8 utf8 = Utf8.of(sample);
        return utf8.broken > 2 && utf8.broken > utf8.sound ? best(sample, null) : null;
    }

    /** @param declared by who sent it; null when not known, and then the text is asked */
    static Charset of(byte[] text, Charset declared) {
        byte[] sample = text.length > SAMPLE ? Arrays.copyOf(text, SAMPLE) : text;
        Charset unicode = unicode(sample);
        if (unicode != null) {
            return unicode;
        }
        Charset said = declared != null ? declared : declaredIn(sample);
        if (isAscii(sample)) {
            return said != null && said.newEncoder().maxBytesPerChar() < 3 ? said : StandardCharsets.UTF_8;
        }
        if (isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        return best(sample, said);
    }

    /** What the beginning of an XML or HTML text says; null when it says nothing of use. */
    private static Charset declaredIn(byte[] text) {
        String head = new String(text, 0, Math.min(text.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find() ? charset(declared.group(1)) : null;
    }

    /** Null for a name that is not known, and for null. */
    static Charset charset(String name) {
        try {
            Charset charset = name == null ? null : Charset.forName(name.strip());
            return charset == null || !charset.canEncode() ? null : LARGER.getOrDefault(charset.name(), charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static boolean isMarked(byte[] text) {
        return startsWith(text, 0xEF, 0xBB, 0xBF) || startsWith(text, 0xFE, 0xFF) || startsWith(text, 0xFF, 0xFE);
    }

    private static Charset unicode(byte[] text) {
        if (startsWith(text, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(text, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(text, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (looksLikeUtf16(text, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return looksLikeUtf16(text, 1) ? StandardCharsets.UTF_16LE : null;
    }

    /** Without a mark: every other byte is one of the few that begin Latin, Cyrillic, Hangul and their punctuation. */
    private static boolean looksLikeUtf16(byte[] text, int high) {
        int pairs = text.length / 2;
        int fitting = 0;
        int zeros = 0;
        int zerosElsewhere = 0;
        for (int i = 0; i < pairs; i++) {
            int first = text[2 * i + high] & 0xFF;
            zeros += first == 0 ? 1 : 0;
            zerosElsewhere += text[2 * i + 1 - high] == 0 ? 1 : 0;
            fitting += first == 0 || first == 4 || first == 0x20 || first >= 0xAC && first <= 0xD7 ? 1 : 0;
        }
        return pairs > 4 && zeros > 0 && zeros > 10 * zerosElsewhere && fitting > 0.95 * pairs;
    }

    private static boolean startsWith(byte[] text, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= text.length || (text[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] text) {
        for (byte b : text) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is, but for some damage: one wrong byte must not turn the whole text into another language. */
    private static boolean isUtf8(byte[] text) {
        Utf8 utf8 = Utf8.of(text);
        return utf8.broken == 0 || utf8.sound > 20 * utf8.broken;
    }

    /** How many characters beyond ASCII there would be, and how many bytes that begin none. */
    private record Utf8(int sound, int broken) {
        static Utf8 of(byte[] text) {
            int sound = 0;
            int broken = 0;
            for (int i = 0; i < text.length; i++) {
                if (text[i] < 0) {
                    int more = following(text, i);
                    sound += more > 0 ? 1 : 0;
                    broken += more == 0 && !(text.length == SAMPLE && i + 4 > SAMPLE) ? 1 : 0;
                    i += more;
                }
            }
            return new Utf8(sound, broken);
        }
    }

    /** How many bytes of the UTF-8 character that begins here follow its first; 0 when none begins here. */
    private static int following(byte[] text, int at) {
        int first = text[at] & 0xFF;
        int more = first >= 0xF0 && first <= 0xF4 ? 3 : first >= 0xE0 && first < 0xF0 ? 2
                : first >= 0xC2 && first < 0xE0 ? 1 : 0;
        for (int i = 1; i <= more; i++) {
            if (at + i >= text.length || (text[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return more;
    }

    private static Charset best(byte[] text, Charset declared) {
        List<Charset> candidates = new ArrayList<>(GUESSES);
        if (declared != null && !candidates.contains(declared)
                && !declared.name().toLowerCase(Locale.ROOT).startsWith("utf")) {
            candidates.add(0, declared);
        }
        Charset best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Charset candidate : candidates) {
            double score = score(text, candidate) + (candidate.equals(declared) ? 0.2 : 0);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** How well a text reads in a character set: about 1 for each byte beyond ASCII where it is the right one. */
    private static double score(byte[] text, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer read;
        try {
            read = decoder.decode(ByteBuffer.wrap(text));
        } catch (IOException replacedAsAsked) {
            throw new IllegalStateException(replacedAsAsked);
        }
        int beyondAscii = 0;
        for (byte b : text) {
            beyondAscii += b < 0 ? 1 : 0;
        }
        double score = 0;
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            score += c < 0x80 ? 0 : Plausible.of(c, i == 0 ? ' ' : read.charAt(i - 1),
                    i + 1 == read.length() ? ' ' : read.charAt(i + 1));
        }
        return score / beyondAscii;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** How likely a character stands between two others in a language of ours. */
    private static final class Plausible {
        private static final String COMMON_CYRILLIC = "оаеинітсрвлкдмпуяь";

        static double of(char c, char before, char after) {
            if (c == '\uFFFD') {
                return -20;
            }
            if (c < 0xA0 || c >= '\u2500' && c <= '\u259F') {
                return -3;
            }
            if (c >= '가' && c <= '힣') {
                return 2;
            }
            if (c >= '\u0400' && c <= '\u04FF') {
                return cyrillic(c, before, after);
            }
            if (Character.isIdeographic(c)) {
                return 0.5;
            }
            if (Character.isLetter(c)) {
                return isAsciiLetter(before) || isAsciiLetter(after) ? 0.8 : -1;
            }
            return "«»“”‘’„–—…№°€£".indexOf(c) >= 0 ? 0.8 : -0.3;
        }

        private static double cyrillic(char c, char before, char after) {
            if (isAsciiLetter(before) || isAsciiLetter(after)) {
                return -2;
            }
            if (!isCyrillic(before) && !isCyrillic(after) && "авеийкосуяіАВЕИЙКОСУЯІ".indexOf(c) < 0) {
                return -0.5;
            }
            if (c < 'А' && "ІЇЄЁ".indexOf(c) < 0 || c > 'я' && "іїєґёҐў".indexOf(c) < 0) {
                return -1;
            }
            if (Character.isUpperCase(c)) {
                return Character.isLowerCase(before) ? -2 : Character.isUpperCase(before) ? 0.4 : 0.8;
            }
            return COMMON_CYRILLIC.indexOf(c) >= 0 ? 1.2 : 0.8;
        }

        private static boolean isCyrillic(char c) {
            return c >= '\u0400' && c <= '\u04FF';
        }

        private static boolean isAsciiLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }
}
