package dateline.analysis;

import java.text.Normalizer;
import java.util.Arrays;

/** A text with one spelling for every character, which still knows where each character came from. */
public final class Typography {
    private static final byte PLAIN = 0;
    private static final byte APOSTROPHE = 1;
    private static final byte DROPPED = 2;
    /** Not what NFKC makes of it, so it is normalized together with the marks after it. */
    private static final byte COMPATIBILITY = 3;
    /** Belongs to the character before it: a combining mark, a vowel or final of decomposed Hangul. */
    private static final byte MARK = 4;
    /** A letter to Unicode, but what Korean keyboards write between words. */
    private static final byte DOT = 5;
    private static final byte[] KIND = kinds();

    private char[] chars;
    private int length;
    private boolean hasLatin;
    private boolean hasCyrillic;
    private boolean hasHan;
    /** From the output offset {@code shiftFrom[i]} on, the source offset is {@code shift[i]} further. */
    private int[] shiftFrom = new int[0];
    private int[] shift = new int[0];
    private int shifts;

    public Typography(String source) {
        this(new Text(source.toCharArray(), source.length()));
    }

    Typography(Text source) {
        chars = new char[Math.max(16, source.length())];
        rewrite(source.chars(), source.length());
        if (hasLatin && hasCyrillic) {
            LookAlikes.fold(chars, length);
        }
        if (hasHan) {
            Hanja.read(chars, length);
        }
    }

    /** At least {@link #length} characters. */
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    /** Where in the source the character at this offset begins. */
    public int sourceOffset(int offset) {
        int found = Arrays.binarySearch(shiftFrom, 0, shifts, offset);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? offset : offset + shift[last];
    }

    private void rewrite(char[] source, int sourceLength) {
        for (int from = 0; from < sourceLength; ) {
            int end = endOfCharacter(source, from, sourceLength);
            byte kind = KIND[source[from]];
            if (end == from + 1 && kind != COMPATIBILITY && kind != MARK) {
                copy(source[from], kind, from);
            } else {
                append(normalized(new String(source, from, end - from)), from, end);
            }
            from = end;
        }
    }

    private static int endOfCharacter(char[] source, int from, int length) {
        int end = from + 1;
        if (end < length && Character.isSurrogatePair(source[from], source[end])) {
            end++;
        }
        while (end < length && KIND[source[end]] == MARK) {
            end++;
        }
        return end;
    }

    private void copy(char c, byte kind, int from) {
        if (kind == DROPPED) {
            mapNext(from + 1);
        } else {
            put(kind == APOSTROPHE ? '\'' : kind == DOT ? '·' : c);
        }
    }

    private void append(String replacement, int from, int end) {
        for (int i = 0; i < replacement.length(); i++) {
            if (i > 0 && from + i > end) {
                mapNext(end);
            }
            char c = replacement.charAt(i);
            put(KIND[c] == APOSTROPHE ? '\'' : c);
        }
        mapNext(end);
    }

    private void put(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
        hasLatin |= c < 0x250 && Character.isLetter(c);
        hasCyrillic |= c >= 0x400 && c < 0x530;
        hasHan |= c >= 0x4E00 && c <= 0x9FFF;
    }

    /** The next character put comes from {@code sourceOffset}. */
    private void mapNext(int sourceOffset) {
        int difference = sourceOffset - length;
        if (difference == (shifts == 0 ? 0 : shift[shifts - 1])) {
            return;
        }
        if (shifts > 0 && shiftFrom[shifts - 1] == length) {
            shift[shifts - 1] = difference;
            return;
        }
        if (shifts == shift.length) {
            shiftFrom = Arrays.copyOf(shiftFrom, 16 + shifts * 2);
            shift = Arrays.copyOf(shift, 16 + shifts * 2);
        }
        shiftFrom[shifts] = length;
        shift[shifts++] = difference;
    }

    /** Composes first, so that й and ї survive; a stress mark that is still loose then was only a reading aid. */
    private static String normalized(String character) {
        if (KIND[character.charAt(0)] == DROPPED) {
            return character.length() == 1 ? "" : normalized(character.substring(1));
        }
        String composed = Normalizer.normalize(character, Normalizer.Form.NFKC);
        if (!isCyrillic(composed)) {
            return composed;
        }
        return composed.replace("\u0301", "").replace("\u0300", "").replace('ѐ', 'е').replace('ѝ', 'и');
    }

    private static boolean isCyrillic(String character) {
        return !character.isEmpty() && character.charAt(0) >= 0x400 && character.charAt(0) < 0x530;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
            kinds[c] = kindOf((char) c);
        }
        for (char c : "'`´ʹʻʼʽʾˈ‘’‛′＇".toCharArray()) {
            kinds[c] = APOSTROPHE;
        }
        kinds['ㆍ'] = DOT;
        return kinds;
    }

    private static byte kindOf(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> DROPPED;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                c >= 0xFE00 && c <= 0xFE0F ? DROPPED : MARK;
            case Character.SURROGATE -> Character.isHighSurrogate(c) ? COMPATIBILITY : PLAIN;
            default -> kindOfVisible(c);
        };
    }

    private static byte kindOfVisible(char c) {
        if (c == '™' || c == '®' || c == '℠') {
            return DROPPED;
        }
        if (c >= 0x1160 && c <= 0x11FF || c >= 0xD7B0 && c <= 0xD7FB || c == 0xFF9E || c == 0xFF9F) {
            return MARK;
        }
        return Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC) ? PLAIN : COMPATIBILITY;
    }
}
