package dateline.mentions;

import dateline.names.Kind;
import dateline.names.KnownNames;
import dateline.names.KoreanParticles;
import dateline.names.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of several words that the tables have as a whole: Viet Nam, Маршаллові острови, 카보 베르데. */
final class KnownPhrases {
    private static final int MOST_WORDS = 8;
    /** A word of as many letters can be the last in small letters: Римская республика. */
    private static final int SHORTEST_SMALL = 3;

    /** The endings of nouns and adjectives of both languages. */
    private static final Pattern ENDING = Pattern.compile("(?<=..)(ого|его|ього|ому|ему|ьому|ими|ыми|іми|ами|ями|ою|ею"
        + "|єю|ой|ей|ий|ый|ій|ая|яя|ое|ее|ої|їх|им|ым|ім|их|ых|іх|ую|юю|ам|ям|ах|ях|ом|ем|єм|ів|ов|ев|[аеєиіїйоуыьэюя])$");
    /** What Cyrillic names name, by their words less the endings: Організації Об'єднаних Націй, Чорного моря. */
    private static final Map<String, Kind> BY_STEMS = new HashMap<>();
    private static final Set<String> FIRST_STEMS = new HashSet<>();

    private final List<Token> tokens;
    private final Knowledge knowledge;

    static {
        for (List<String> words : KnownNames.ofSeveralWords()) {
            String name = String.join(" ", words);
            if (Script.of(name) == Script.CYRILLIC) {
                BY_STEMS.put(stems(words), KnownNames.kindOfPhrase(name));
                FIRST_STEMS.add(stem(words.get(0)));
            }
        }
    }

    KnownPhrases(List<Token> tokens, Knowledge knowledge) {
        this.tokens = tokens;
        this.knowledge = knowledge;
    }

    /**
     * Puts them in place of their parts, and leaves names alone that hold more.
     *
     * @param found in the order of the text
     */
    void addTo(List<Found> found) {
        int next = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Found phrase = follows(i + 1) && begins(i) ? from(i) : null;
            if (phrase == null) {
                continue;
            }
            while (next < found.size() && found.get(next).to <= phrase.from) {
                next++;
            }
            int end = next;
            while (end < found.size() && found.get(end).from < phrase.to) {
                end++;
            }
            List<Found> parts = found.subList(next, end);
            if (parts.stream().allMatch(part -> isWithin(part, phrase))) {
                parts.clear();
                found.add(next, phrase);
            }
            i = phrase.to - 1;
        }
    }

    private static boolean isWithin(Found part, Found phrase) {
        boolean whole = part.from == phrase.from && part.to == phrase.to && part.kind == Kind.PERSON && part.certain;
        return part.from >= phrase.from && part.to <= phrase.to && !whole;
    }

    /** Whether a name of several words in the tables may begin with the word, in any case. */
    static boolean begins(String word) {
        return KnownNames.beginsPhrase(word)
            || Script.of(word) == Script.CYRILLIC && FIRST_STEMS.contains(stem(KnownNames.fold(word)));
    }

    /**
     * What the tables say that several words name together; null for most. Cases are known by their rules (Нагірним
     * Карабахом, Слузі народу), or all words by their stems (Організації Об'єднаних Націй).
     */
    static Kind kind(String words) {
        Kind kind = KnownNames.kindOfPhrase(words);
        return kind == null && Script.of(words) == Script.CYRILLIC ? BY_STEMS.get(stems(KnownNames.folded(words)))
            : kind;
    }

    private static String stems(List<String> words) {
        return words.stream().map(KnownPhrases::stem).collect(Collectors.joining(" "));
    }

    private static String stem(String word) {
        return ENDING.matcher(word).replaceFirst("");
    }

    private boolean begins(int i) {
        Token token = tokens.get(i);
        return (token.isHangul() || token.isCapitalised()) && knowledge.beginsPhrase(token.text());
    }

    /** The longest that begins here; null if none does. */
    private Found from(int first) {
        int end = first + 1;
        while (end < Math.min(tokens.size(), first + MOST_WORDS) && follows(end)) {
            end++;
        }
        Found phrase = null;
        for (int last = end - 1; last > first && phrase == null; last--) {
            phrase = tokens.get(last).isHangul() ? hangul(first, last) : cased(first, last);
        }
        return phrase;
    }

    private boolean follows(int i) {
        return tokens.get(i).joined() && tokens.get(i).script() == tokens.get(i - 1).script();
    }

    private Found cased(int first, int last) {
        Token word = tokens.get(last);
        boolean small = word.script() == Script.CYRILLIC && word.text().length() >= SHORTEST_SMALL;
        Kind kind = word.isCapitalised() || small ? knowledge.phrase(Tokens.text(tokens.subList(first, last + 1))) : null;
        return kind == null ? null : new Found(first, last + 1, kind, true);
    }

    /** The last word may go on with particles. */
    private Found hangul(int first, int last) {
        String word = tokens.get(last).text();
        List<String> endings = new ArrayList<>(List.of(word));
        endings.addAll(KoreanParticles.without(word));
        String before = Tokens.text(tokens.subList(first, last)) + ' ';
        for (String ending : endings) {
            Kind kind = knowledge.phrase(before + ending);
            if (kind != null) {
                Found phrase = new Found(first, last + 1, kind, true);
                phrase.lastLength = ending.length();
                return phrase;
            }
        }
        return null;
    }
}
