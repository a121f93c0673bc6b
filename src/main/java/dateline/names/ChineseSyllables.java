package dateline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The syllables of Chinese by number, and how each is spelled in the three scripts. */
final class ChineseSyllables {
    private static final float OTHER_SYSTEM = 0.3f;
    private static final float RARER = 0.3f;

    /** By script: a spelling, and the syllables it may stand for with what each costs. */
    private static final Map<Script, Map<String, Map<Integer, Float>>> SPELLED = Map.of(Script.LATIN, new HashMap<>(),
        Script.CYRILLIC, new HashMap<>(), Script.HANGUL, new HashMap<>());
    /** What one Hangul syllable stands for as the Korean reading of a Chinese character. */
    private static final Map<String, Map<Integer, Float>> CHARACTERS = new HashMap<>();
    /** The Korean readings of the characters with each syllable, the commoner first. */
    private static final List<List<String>> READINGS = new ArrayList<>();

    static {
        for (String[] row : Table.read("chinese-syllables.tsv")) {
            add(SPELLED.get(Script.LATIN), row[0], 0);
            add(SPELLED.get(Script.LATIN), row[1], OTHER_SYSTEM);
            add(SPELLED.get(Script.CYRILLIC), row[2], 0);
            add(SPELLED.get(Script.HANGUL), row[3], 0);
            List<String> readings = List.of(row[4].split(" "));
            for (int rank = 0; rank < readings.size(); rank++) {
                char reading = readings.get(rank).charAt(0);
                add(CHARACTERS, readings.get(rank), RARER * rank);
                add(CHARACTERS, String.valueOf(Hangul.asFirst(reading)), RARER * rank);
            }
            READINGS.add(readings);
        }
    }

    private ChineseSyllables() {}

    private static void add(Map<String, Map<Integer, Float>> spelled, String spellings, float cost) {
        for (String spelling : spellings.isEmpty() ? new String[0] : spellings.split(" ")) {
            spelled.computeIfAbsent(spelling, x -> new LinkedHashMap<>()).merge(READINGS.size(), cost, Math::min);
        }
    }

    /** What a spelling by sound may stand for; null when it is no syllable. */
    static Map<Integer, Float> spelled(String spelling, Script script) {
        return SPELLED.get(script).get(spelling);
    }

    /** What a Hangul syllable may stand for as the reading of a character; null when it is none. */
    static Map<Integer, Float> character(char hangul) {
        return CHARACTERS.get(String.valueOf(hangul));
    }

    static List<String> readings(int syllable) {
        return READINGS.get(syllable);
    }
}
