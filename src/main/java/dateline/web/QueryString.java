package dateline.web;

import dateline.search.BadParameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an address, decoded strictly: what is no UTF-8 is refused rather than guessed at. */
final class QueryString {
    private QueryString() {}

    /**
     * @param query what follows the question mark, or null
     * @throws BadParameter when it is not percent-encoded UTF-8
     */
    static Map<String, List<String>> parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals), null);
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1), name);
                parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decode(String encoded, String parameter) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
        for (int at = 0; at < encoded.length(); at++) {
            char sign = encoded.charAt(at);
            if (sign == '%') {
                bytes.put(octet(encoded, at, parameter));
                at += 2;
            } else if (sign == '+') {
                bytes.put((byte) ' ');
            } else {
                int end = Character.isHighSurrogate(sign) && at + 1 < encoded.length() ? at + 2 : at + 1;
                bytes.put(encoded.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException otherCharacterSet) {
            throw new BadParameter(parameter, "The address is not encoded in UTF-8.");
        }
    }

    private static byte octet(String encoded, int at, String parameter) {
        if (at + 2 < encoded.length() || at + 3 == encoded.length()) {
            int high = Character.digit(encoded.charAt(at + 1), 16);
            int low = Character.digit(encoded.charAt(at + 2), 16);
            if (high >= 0 && low >= 0) {
                return (byte) (high << 4 | low);
            }
        }
        throw new BadParameter(parameter, "“%” in an address must be followed by two hexadecimal digits.");
    }
}
