package dateline.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of places from the files of Unicode CLDR. */
final class CldrNames {
    private static final Pattern SUBDIVISION = Pattern.compile("<subdivision type=\"(\\w+)\"[^>]*>([^<]+)<");
    private static final Pattern CITY =
        Pattern.compile("<zone type=\"([^\"]+)\">(?:(?!</zone>).)*?<exemplarCity[^>]*>([^<]+)<", Pattern.DOTALL);

    private CldrNames() {}

    /**
     * What a language calls the subdivisions of countries and the cities time zones are called by.
     *
     * @param common the folder of that name
     */
    static Map<String, String> read(Path common, String language) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        add(common.resolve("subdivisions").resolve(language + ".xml"), SUBDIVISION, names);
        add(common.resolve("main").resolve(language + ".xml"), CITY, names);
        return names;
    }

    /** The city in English that a time zone is called by, where the files do not say otherwise; null for no zone. */
    static String ofZone(String zone) {
        int slash = zone.lastIndexOf('/');
        return slash < 0 ? null : zone.substring(slash + 1).replace('_', ' ');
    }

    private static void add(Path file, Pattern name, Map<String, String> names) throws IOException {
        Matcher matcher = name.matcher(Files.readString(file));
        while (matcher.find()) {
            names.put(matcher.group(1), matcher.group(2).replace("&amp;", "&"));
        }
    }
}
