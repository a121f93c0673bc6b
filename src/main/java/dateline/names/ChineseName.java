package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name read as Chinese, syllable by syllable: Mao Zedong, Мао Цзедун, 마오쩌둥 by its sound and 모택동 by its characters.
 *
 * @param syllables   for each one the syllables of Chinese it may stand for, with what each costs
 * @param spelled     the syllables as written
 * @param byCharacter whether these are Korean readings of the characters
 */
record ChineseName(List<Map<Integer, Float>> syllables, List<String> spelled, boolean byCharacter) {
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int MOST_OF_A_PART = 3;
    private static final int LONGEST_SYLLABLE = 7;
    private static final int MOST_READINGS = 6;
    private static final int MOST_FRAMES = 12;
    private static final String ONSET_FRAMES = "KKNTT-MPPSS-JJJKTPH";

    /** The ways a name can be Chinese; none for most names of the world. */
    static List<ChineseName> readings(Name name) {
        List<ChineseName> readings = new ArrayList<>();
        if (name.parts().isEmpty() || name.parts().size() > MOST || name.hasInitials()) {
            return readings;
        }
        if (name.script() == Script.HANGUL) {
            addHangul(String.join("", name.parts().stream().map(Part::letters).toList()), readings);
            return readings;
        }
        if (name.parts().size() == 1) {
            return readings; // Putin is not Pu Ting
        }
        List<List<String>> parts = new ArrayList<>();
        for (Part part : name.parts()) {
            parts.add(List.of(part.folded().split("-")));
        }
        addOrders(parts, name.script(), readings);
        String last = name.parts().get(parts.size() - 1).folded();
        if (name.script() == Script.CYRILLIC && last.indexOf('-') < 0) {
            for (Inflection.Lemma lemma : Inflection.lemmas(last)) {
                if (!lemma.text().equals(last)) { // Си Цзиньпина: only the last part declines
                    parts.set(parts.size() - 1, List.of(lemma.text()));
                    addOrders(parts, name.script(), readings);
                }
            }
        }
        return readings;
    }

    private static void addHangul(String hangul, List<ChineseName> out) {
        addSplits(List.of(hangul), MOST, Script.HANGUL, out);
        if (hangul.length() < FEWEST || hangul.length() > MOST) {
            return;
        }
        List<Map<Integer, Float>> syllables = new ArrayList<>();
        for (char c : hangul.toCharArray()) {
            Map<Integer, Float> meant = ChineseSyllables.character(c);
            if (meant == null) {
                return;
            }
            syllables.add(meant);
        }
        out.add(new ChineseName(syllables, List.of(hangul.split("")), true));
    }

    /** As written, and with the surname last: Fei-Fei Li. */
    private static void addOrders(List<List<String>> parts, Script script, List<ChineseName> out) {
        addSplits(parts.stream().flatMap(List::stream).toList(), MOST_OF_A_PART, script, out);
        if (parts.size() > 1) {
            List<String> turned = new ArrayList<>(parts.get(parts.size() - 1));
            parts.subList(0, parts.size() - 1).forEach(turned::addAll);
            addSplits(turned, MOST_OF_A_PART, script, out);
        }
    }

    private static void addSplits(List<String> pieces, int mostOfOne, Script script, List<ChineseName> out) {
        List<List<String>> splits = List.of(List.of());
        for (String piece : pieces) {
            List<List<String>> more = new ArrayList<>();
            for (List<String> split : splits) {
                split(plain(piece, script), 0, script, mostOfOne, split, more);
            }
            splits = more;
        }
        for (List<String> split : splits) {
            if (split.size() >= FEWEST && split.size() <= MOST) {
                out.add(new ChineseName(split.stream().map(one -> ChineseSyllables.spelled(one, script)).toList(),
                    split, false));
            }
        }
    }

    /** Ukrainian and Russian write one system with two alphabets. */
    private static String plain(String piece, Script script) {
        return script != Script.CYRILLIC ? piece
            : piece.replace('э', 'е').replace('є', 'е').replace('і', 'и').replace('ї', 'и').replace('ы', 'и')
                .replace("ъ", "");
    }

    private static void split(String text, int from, Script script, int left, List<String> sofar,
            List<List<String>> out) {
        if (from == text.length()) {
            if (out.size() < MOST_READINGS) {
                out.add(sofar);
            }
            return;
        }
        for (int to = Math.min(text.length(), from + LONGEST_SYLLABLE); to > from && left > 0; to--) {
            String syllable = text.substring(from, to);
            if (ChineseSyllables.spelled(syllable, script) != null) {
                List<String> longer = new ArrayList<>(sofar);
                longer.add(syllable);
                split(text, to, script, left - 1, longer, out);
            }
        }
    }

    /** What both meaning the same name costs; impossible when they cannot. */
    float cost(ChineseName other) {
        if (syllables.size() != other.syllables.size()) {
            return SoundTable.IMPOSSIBLE;
        }
        float cost = 0;
        for (int i = 0; i < syllables.size() && cost < SoundTable.IMPOSSIBLE; i++) {
            float best = SoundTable.IMPOSSIBLE;
            for (Map.Entry<Integer, Float> one : syllables.get(i).entrySet()) {
                Float same = other.syllables.get(i).get(one.getKey());
                best = same == null ? best : Math.min(best, one.getValue() + same);
            }
            cost += best;
        }
        return cost;
    }

    /**
     * Coarse keys: z and the numbers of the syllables; h, the Hangul surname and the frames of the other characters.
     */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (byCharacter) {
            StringBuilder key = new StringBuilder("h").append(Hangul.asFirst(spelled.get(0).charAt(0)));
            spelled.subList(1, spelled.size()).forEach(one -> key.append(frame(one.charAt(0))));
            return Set.of(key.toString());
        }
        List<String> sounds = List.of("z");
        for (Map<Integer, Float> syllable : syllables) {
            sounds = append(sounds, syllable.keySet().stream().map(one -> one + ".").toList());
        }
        keys.addAll(sounds);
        if (Script.of(spelled.get(0)) != Script.HANGUL) {
            keys.addAll(characterKeys());
        }
        return keys;
    }

    private List<String> characterKeys() {
        List<String> characters = List.of("h");
        for (int i = 0; i < syllables.size(); i++) {
            Set<String> frames = new LinkedHashSet<>();
            for (int syllable : syllables.get(i).keySet()) {
                for (String reading : ChineseSyllables.readings(syllable)) {
                    frames.add(i == 0 ? "" + Hangul.asFirst(reading.charAt(0)) : frame(reading.charAt(0)));
                }
            }
            characters = append(characters, List.copyOf(frames));
        }
        return characters;
    }

    /** Onset and nasal coda: enough to find it, and few for each syllable of Chinese. */
    private static String frame(char hangul) {
        char coda = Hangul.coda(hangul);
        return ONSET_FRAMES.charAt(Hangul.ONSETS.indexOf(Hangul.onset(Hangul.asFirst(hangul))))
            + ("ㄴㅁㅇ".indexOf(coda) < 0 ? "" : String.valueOf(coda));
    }

    private static List<String> append(List<String> starts, List<String> ends) {
        List<String> longer = new ArrayList<>();
        for (String end : ends) {
            for (String start : starts) {
                if (longer.size() < MOST_FRAMES) {
                    longer.add(start + end);
                }
            }
        }
        return longer;
    }
}
