package dateline.mentions;

import dateline.names.Kind;
import dateline.names.KoreanParticles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names in running text of the four languages. Not for use by several threads at once; cheap to make. */
public final class MentionFinder {
    private static final Pattern RUN =
        Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?:[ \\u00A0]\\p{Lu}[\\p{L}'’-]*)*|[가-힣]{2,}");

    /**
     * @param language ISO 639-1, or null if unknown
     * @return in the order of the text, without overlaps
     */
    public List<Mention> find(String text, String language) {
        List<Mention> mentions = new ArrayList<>();
        for (Matcher run = RUN.matcher(text); run.find(); ) {
            String name = bare(run.group());
            mentions.add(new Mention(run.start(), run.start() + name.length(), name, Kind.NAME, false));
        }
        return mentions;
    }

    private static String bare(String run) {
        if (run.endsWith("'s") || run.endsWith("’s")) {
            return run.substring(0, run.length() - 2);
        }
        List<String> stems = run.charAt(0) >= '가' ? KoreanParticles.without(run) : List.of();
        return stems.isEmpty() ? run : stems.get(0);
    }
}
