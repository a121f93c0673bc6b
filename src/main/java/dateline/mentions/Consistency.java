package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Settles what one word alone names by the rest of the article: Буттіджедж is a person where Піт Буттіджедж is
 * mentioned, and Мороз at the start of a sentence is a name where it also stands inside one.
 */
final class Consistency {
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_ENDING = 3;
    private static final Stems SPEECH = WordLists.stems("speech stem");

    private final List<Token> tokens;
    private final Knowledge knowledge;
    private final boolean russian;
    /** Words of people's full names, by their first letters. */
    private final Map<String, List<String>> people = new HashMap<>();
    private final Set<String> koreanPeople = new HashSet<>();
    private final Map<String, List<Found>> alone = new HashMap<>();

    Consistency(List<Token> tokens, Knowledge knowledge, boolean russian) {
        this.tokens = tokens;
        this.knowledge = knowledge;
        this.russian = russian;
    }

    void settle(List<Found> found) {
        for (Found one : found) {
            if (tokens.get(one.from).isHangul()) {
                putKorean(one);
            } else if (one.kind == Kind.PERSON && one.certain && one.words() > 1) {
                for (Token token : tokens.subList(one.from, one.to)) {
                    put(token.text());
                }
            } else if (one.words() == 1 && !one.weak) {
                alone.computeIfAbsent(key(word(one)), x -> new ArrayList<>()).add(one);
            }
        }
        for (Found one : found) {
            if (one.words() == 1 && !tokens.get(one.from).isHangul()) {
                settle(one);
            } else if (one.words() == 1 && (one.kind == Kind.PERSON || one.kind == Kind.NAME)
                && koreanPeople.contains(word(one))) {
                one.kind = Kind.PERSON;
                one.certain = true;
            }
        }
    }

    private void settle(Found one) {
        String word = word(one);
        boolean open = one.weak || one.kind == Kind.NAME || !one.certain || one.kind == Kind.PERSON;
        if (open && people.getOrDefault(key(word), List.of()).stream().anyMatch(other -> same(word, other))) {
            one.kind = Kind.PERSON;
            one.certain = true;
            one.weak = false;
        } else if (!one.unlikely && isSpeaker(one.from) && (one.kind == Kind.PERSON || one.kind == Kind.NAME)) {
            one.kind = Kind.PERSON;
            one.certain = true;
            one.weak = false;
        } else if (one.weak && !one.unlikely) {
            for (Found other : alone.getOrDefault(key(word), List.of())) {
                if (same(word, word(other))) {
                    one.kind = other.kind;
                    one.certain = other.certain;
                    one.weak = false;
                }
            }
        }
    }

    /** A verb of saying stands before or after the word. */
    private boolean isSpeaker(int at) {
        return says(at - 1, at) || says(at + 1, at + 1);
    }

    private boolean says(int i, int joint) {
        if (i < 0 || joint >= tokens.size() || !tokens.get(joint).joined()) {
            return false;
        }
        String word = tokens.get(i).text();
        return SPEECH.begin(word)
            && knowledge.of(word, tokens.get(i).script(), russian).contains(Sense.VERB);
    }

    private void putKorean(Found one) {
        if (one.kind == Kind.PERSON && one.certain) {
            for (int i = one.from; i < one.to - 1; i++) {
                koreanPeople.add(tokens.get(i).text());
            }
            koreanPeople.add(tokens.get(one.to - 1).text().substring(0, one.lastLength));
        }
    }

    private void put(String word) {
        if (word.length() >= SHORTEST_STEM) {
            people.computeIfAbsent(key(word), x -> new ArrayList<>()).add(word.toLowerCase(Locale.ROOT));
        }
    }

    private String word(Found one) {
        String word = tokens.get(one.from).text();
        return one.lastLength > 0 ? word.substring(0, one.lastLength) : word.toLowerCase(Locale.ROOT);
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(SHORTEST_STEM, lower.length()));
    }

    /** Whether two words can be cases of one: alike but for an ending. */
    static boolean same(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int alike = 0;
        while (alike < shorter && a.charAt(alike) == b.charAt(alike)) {
            alike++;
        }
        return alike >= Math.min(SHORTEST_STEM, shorter) && alike >= shorter - 2
            && Math.max(a.length(), b.length()) - alike <= LONGEST_ENDING;
    }
}
