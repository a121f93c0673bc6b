package dateline.mentions;

import dateline.analysis.Sense;
import dateline.names.Kind;
import dateline.names.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The words of a text in Latin or Cyrillic letters, with what is known of each and what its capital says. */
final class CasedText {
    private static final Set<String> CONNECTORS = WordLists.of("connector");
    /** English writes them with capitals though they name nobody: The, Wednesday. */
    private static final Set<String> NO_NAMES = WordLists.of("english no name");
    private static final Stems TITLES = WordLists.stems("title stem");
    /** Mr, Ms: called so, a name is a person's; it is no part of it. */
    private static final Set<String> HONORIFICS = WordLists.of("english honorific");
    private static final Set<String> ABBREVIATIONS = WordLists.of("abbreviation");

    private final List<Token> tokens;
    private final Knowledge knowledge;
    private final boolean russian;
    /** Words in a line that is all capitals, where capitals say nothing. */
    private final boolean[] shouted;
    /** Words in a Headline That Begins Them All with Capitals, where these part no names from other words. */
    private final boolean[] titled;
    /** Of each word, once asked for. */
    private final List<Set<Sense>> senses;

    CasedText(List<Token> tokens, Knowledge knowledge, boolean russian) {
        this.tokens = tokens;
        this.knowledge = knowledge;
        this.russian = russian;
        shouted = new boolean[tokens.size()];
        titled = new boolean[tokens.size()];
        senses = new ArrayList<>(Collections.nCopies(tokens.size(), null));
        markHeadlines();
    }

    private void markHeadlines() {
        for (int from = 0; from < shouted.length; ) {
            int to = from + 1;
            while (to < shouted.length && !tokens.get(to).beginsLine()) {
                to++;
            }
            int upper = 0;
            int lower = 0;
            int capitalised = 0;
            for (int i = from; i < to; i++) {
                Token token = tokens.get(i);
                boolean word = token.text().length() > 3 && token.script() != Script.OTHER;
                upper += token.isUpper() ? 1 : 0;
                lower += word && !token.isUpper() ? 1 : 0;
                capitalised += word && token.isCapitalised() && !token.isUpper() ? 1 : 0;
            }
            Arrays.fill(shouted, from, to, upper > 3 && lower * 4 < upper);
            Arrays.fill(titled, from, to, capitalised > 3 && lower == capitalised);
            from = to;
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String word(int i) {
        return tokens.get(i).text();
    }

    Set<Sense> senses(int i) {
        Set<Sense> known = senses.get(i);
        if (known == null) {
            known = knowledge.of(tokens.get(i).text(), tokens.get(i).script(), russian);
            senses.set(i, known);
        }
        return known;
    }

    /** Whether the word is in the text and nothing but a space parts it from the one before. */
    boolean follows(int i) {
        return i > 0 && i < tokens.size() && tokens.get(i).joined()
            && tokens.get(i).script() == tokens.get(i - 1).script();
    }

    boolean isCapital(int i) {
        Token token = tokens.get(i);
        boolean cased = token.script() == Script.LATIN || token.script() == Script.CYRILLIC;
        if (!cased || !token.isCapitalised()) {
            return false;
        }
        return !shouted[i] || token.isInitial() || !isOrdinary(i);
    }

    boolean isShouted(int i) {
        return shouted[i];
    }

    /** Whether the capital may only be due to where the word stands. */
    boolean opens(int i) {
        Token token = tokens.get(i);
        if (shouted[i]) {
            return true;
        }
        if (Character.isLetterOrDigit(token.before()) || token.before() == ',' || token.before() == '/') {
            return false;
        }
        if (token.before() == '.' && i > 0) {
            Token previous = tokens.get(i - 1);
            return !previous.isInitial() && !ABBREVIATIONS.contains(previous.lower());
        }
        return true;
    }

    boolean isConnector(int i) {
        return CONNECTORS.contains(tokens.get(i).text());
    }

    boolean isTitle(int i) {
        return TITLES.begin(tokens.get(i).lower());
    }

    boolean isHonorific(int i) {
        return HONORIFICS.contains(tokens.get(i).lower());
    }

    boolean isNoName(int i) {
        return NO_NAMES.contains(tokens.get(i).lower());
    }

    boolean isOrdinary(int i) {
        return Knowledge.isOrdinary(senses(i));
    }

    /** Whether the word as it stands is in everyday use: мороз, but not песков, a form of one that is a name itself. */
    boolean isEveryday(int i) {
        return tokens.get(i).isHangul() || Vocabulary.everyday(tokens.get(i).text());
    }

    boolean isName(int i) {
        return Knowledge.isName(senses(i));
    }

    boolean isGiven(int i) {
        return senses(i).contains(Sense.GIVEN_NAME);
    }

    boolean isPlace(int i) {
        return senses(i).contains(Sense.PLACE);
    }

    boolean isUnknown(int i) {
        return tokens.get(i).isCapitalised() && senses(i).isEmpty();
    }

    boolean isPatronymic(int i) {
        return senses(i).contains(Sense.PATRONYMIC);
    }

    boolean isSurnameOnly(int i) {
        return senses(i).contains(Sense.SURNAME) && !isGiven(i) && !isPlace(i);
    }

    /** Whether the word can go on with the name of a person before it: Ruth Bader Ginsburg, Carroll Baker. */
    boolean goesOn(int i, int to) {
        return !isOwned(i) && (isUnknown(i) || isSurnameOnly(i) || isLatinName(i) && !isOrdinary(i)
            || i + 1 == to && !titled[i] && (isLatinName(i) || isSurnameBesides(i)));
    }

    /** Whether the word before owns what this one names: Biden's Chanel. */
    boolean isOwned(int i) {
        return i > 0 && tokens.get(i - 1).after() == '\'';
    }

    boolean isTitled(int i) {
        return titled[i];
    }

    private boolean isLatinName(int i) {
        return tokens.get(i).script() == Script.LATIN && isName(i) && !isPlace(i)
            && !isNoName(i);
    }

    /** Бокова is a surname, and a place in a case. */
    private boolean isSurnameBesides(int i) {
        return senses(i).contains(Sense.SURNAME) && !isGiven(i) && kind(i, i + 1) == null;
    }

    /** Whether the word may be a surname where a given name says that one must follow. */
    boolean isSurname(int i) {
        Set<Sense> senses = senses(i);
        Token token = tokens.get(i);
        return token.isCapitalised() && token.text().length() > 1 && (shouted[i] || !token.isUpper())
            && !(senses.contains(Sense.PLACE) && !senses.contains(Sense.SURNAME) && !Knowledge.isOrdinary(senses)
                && kind(i, i + 1) != null) // Питер Акерман, but not Пітер Київ
            && !(senses.contains(Sense.FUNCTION) && !Knowledge.isName(senses));
    }

    /** A word in lower case that goes on with what the word before has begun. */
    boolean isLower(int i) {
        return follows(i) && !tokens.get(i).isCapitalised();
    }

    boolean isNoun(int i) {
        if (!follows(i)) {
            return false;
        }
        Set<Sense> senses = senses(i);
        return (senses.contains(Sense.COMMON) || senses.contains(Sense.ADJECTIVE)) && !senses.contains(Sense.VERB)
            && !senses.contains(Sense.FUNCTION);
    }

    /** What the tables say that the words name; null for most. */
    Kind kind(int from, int to) {
        return knowledge.kind(Tokens.text(tokens.subList(from, to)));
    }
}
