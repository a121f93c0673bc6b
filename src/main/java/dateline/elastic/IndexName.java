package dateline.elastic;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one build of the article index, such as {@code articles-1-20241023t061500}: what it can be told from is
 * written into it and read back here, side by side.
 *
 * @param version of the mapping it was built with
 */
record IndexName(int version, String built) {

    /** What is searched and written to: an alias of the one build in use. */
    static final String ALIAS = "articles";

    private static final Pattern FORM = Pattern.compile(ALIAS + "-(\\d+)-(\\d{8}t\\d{6})");
    private static final DateTimeFormatter BUILT =
            DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss").withZone(ZoneOffset.UTC);

    /** The first build: one fixed name, so that two processes that find no index cannot both make one. */
    static IndexName first(int version) {
        return new IndexName(version, "00000000t000000");
    }

    static IndexName of(int version, Instant built) {
        return new IndexName(version, BUILT.format(built));
    }

    /** The parts of a name; empty for an index that is none of ours. */
    static Optional<IndexName> parse(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() ? Optional.of(new IndexName(Integer.parseInt(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ALIAS + "-" + version + "-" + built;
    }
}
