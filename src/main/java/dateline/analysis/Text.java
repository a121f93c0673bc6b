package dateline.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** All characters of a reader: {@code chars[0..length)}. The array may be longer. */
record Text(char[] chars, int length) {

    static Text readAll(Reader reader) throws IOException {
        char[] chars = new char[1024];
        int length = 0;
        for (int count; (count = reader.read(chars, length, chars.length - length)) >= 0; ) {
            length += count;
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length * 2);
            }
        }
        return new Text(chars, length);
    }
}
