package dateline.mentions;

import dateline.names.Kind;

/**
 * A name found in a text.
 *
 * @param start   where it begins, in UTF-16 units of the text
 * @param end     where it ends, exclusive
 * @param text    as written, without Korean particles and titles and without the English possessive; Cyrillic keeps its
 *                case endings
 * @param certain whether it is very likely a name, not only possibly one
 */
public record Mention(int start, int end, String text, Kind kind, boolean certain) {}
