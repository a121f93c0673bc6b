package dateline.mentions;

import dateline.names.KnownNames;
import dateline.names.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where a well-known name of several words ends, in whatever case and wherever it stands: Організації Об'єднаних
 * Націй, Чорне море, North Atlantic Treaty Organization.
 */
final class KnownPhrases {
    /** Written between the words of a name, and left out where names are compared. */
    private static final Set<String> BETWEEN = Set.of("of", "the", "for", "and", "и", "і", "та");
    private static final Pattern ENDING = Pattern.compile("(?<=..)(ого|его|ього|ому|ему|ьому|ими|ыми|іми|ами|ями|ою|ею|єю|ой|ей|"
        + "ий|ый|ій|ая|яя|ое|ее|ої|їх|им|ым|ім|их|ых|іх|ую|юю|ам|ям|ах|ях|ом|ем|єм|ів|ов|ев|[аеєиіїйоуыьэюя])$");
    private static final Map<String, List<List<String>>> BY_FIRST = new HashMap<>();

    private final CasedText text;

    static {
        for (List<String> words : KnownNames.ofSeveralWords()) {
            if (Script.of(words.get(0)) != Script.HANGUL) {
                List<String> stems = words.stream().map(KnownPhrases::stem).toList();
                BY_FIRST.computeIfAbsent(stems.get(0), x -> new ArrayList<>()).add(stems);
            }
        }
    }

    KnownPhrases(CasedText text) {
        this.text = text;
    }

    /** The end of the longest such name that begins at a capitalised word; {@code at} if none does. */
    int end(int at) {
        if (!text.follows(at + 1)) {
            return at;
        }
        int longest = at;
        for (List<String> stems : BY_FIRST.getOrDefault(text.stem(at), List.of())) {
            longest = Math.max(longest, end(at, stems));
        }
        return longest;
    }

    private int end(int at, List<String> stems) {
        int i = at;
        for (String stem : stems) {
            while (i > at && text.follows(i) && BETWEEN.contains(text.word(i))) {
                i++;
            }
            boolean small = !text.token(i < text.size() ? i : at).isCapitalised();
            if (i > at && !text.follows(i) || small && text.token(at).script() == Script.LATIN
                || !text.stem(i).equals(stem)) {
                return at;
            }
            i++;
        }
        return i;
    }

    /** A word without its case: організації and організацією are one. */
    static String stem(String word) {
        String folded = KnownNames.fold(word);
        return Script.of(folded) == Script.CYRILLIC ? ENDING.matcher(folded).replaceFirst("") : folded;
    }
}
