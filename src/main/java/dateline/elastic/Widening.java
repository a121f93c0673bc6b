package dateline.elastic;

import dateline.mentions.Vocabulary;
import dateline.names.Kind;
import dateline.names.KnownNames;
import dateline.names.KoreanParticles;
import dateline.names.Lexicon;
import dateline.names.Name;
import dateline.names.Part;
import dateline.names.Script;
import dateline.search.Clause;
import dateline.search.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the names among the words of a query, and for each the spellings that stand in the articles. A word is a name
 * when the lexicon has other spellings of it and it is not in everyday use, or is written like a name; of several words
 * the longest run that is a name is taken.
 */
final class Widening {

    /** Spellings of one name, the likeliest. */
    static final int MOST_FORMS = 100;
    /** Spellings of all names together; each is a question to the engine, and a link that repeats the whole query. */
    static final int MOST_IN_ALL = 1_000;
    private static final int LONGEST_RUN = 5;
    /** The same of organisations, which are named in more words. */
    private static final int LONGEST_OF_BODY = 10;
    private static final int LONGEST_ACRONYM = 4;
    /** Spellings that are compared with those of fewer words. */
    private static final int LIKELIEST = 10;
    /** A query may ask so often whether some words are a name; what comes after stays as typed. */
    private static final int MOST_LOOKS = 60;
    /** The same of more than {@link #LONGEST_RUN} words. */
    private static final int MOST_LONG_LOOKS = 15;
    /** From its first letter to its last; an initial keeps its dot. */
    private static final Pattern WORD = Pattern.compile(
            "(?<!\\S)[^\\p{L}\\p{N}\\s]*(\\p{L}{1,2}\\.|[\\p{L}\\p{N}](?:\\S*[\\p{L}\\p{N}])?)");

    private static final Pattern HYPHENS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{IsLatin}{2})'[sS]$");

    /** They may stand inside a name, but neither begin nor end it, unless they are a Korean syllable: Moon Jae In. */
    private static final Set<String> JOINING = Set.of("and", "of", "the", "in", "та", "і", "й", "и", "у", "в", "з", "із",
            "с", "for", "und");

    /** Alone before a name they say nothing that articles in another language would have: the Supreme Court of Ukraine. */
    private static final Set<String> SMALL = Set.of("and", "of", "the", "in", "at", "on", "to", "for", "from", "with", "by", "a",
            "та", "і", "й", "и", "у", "в", "з", "із", "зі", "с", "со", "до", "на", "від", "для", "из", "от", "к", "про", "о", "об");

    private final Spellings lexicon;
    private final Set<String> dropped = new HashSet<>();
    private final List<Spelled> names = new ArrayList<>();
    private int looks;
    private int longLooks;

    /** Where the spellings of names are known. */
    interface Spellings {
        /** The likeliest first; empty for what is no name. */
        List<Lexicon.Found> of(String name);

        /** Whether the newsroom says that this is a name, even if it is a word of every day too. */
        default boolean isListed(String name) {
            return false;
        }
    }

    /**
     * A name of the query.
     *
     * @param forms by {@link Clause.Spelling#label} those of name 2 are 2:0, 2:1…
     */
    record Spelled(String typed, List<Spelling> forms) {}

    /** A form of it, and how it is asked for. */
    record Spelling(Lexicon.Found found, Clause.Spelling clause, boolean dropped) {}

    /** The query with its names widened. */
    record Widened(Query query, List<Spelled> names) {}

    /** A word of the query without the signs around it, and where it stands in the text. */
    private record Token(String word, int start, int end) {
        boolean isCapitalised() {
            return Character.isUpperCase(word.codePointAt(0));
        }

        /** The F in John F Kennedy. */
        boolean isInitial() {
            return word.length() == 1 && isCapitalised();
        }
    }

    private Widening(Spellings lexicon, Collection<String> dropped) {
        this.lexicon = lexicon;
        dropped.forEach(spelling -> this.dropped.add(asSearched(spelling)));
    }

    /**
     * @param dropped spellings that are not to be searched
     */
    static Widened of(Query query, Spellings lexicon, Collection<String> dropped) {
        Widening widening = new Widening(lexicon, dropped);
        return new Widened(query.mapWords(widening::widen), widening.names);
    }

    private Clause widen(Clause.Words words) {
        List<Token> tokens = tokens(words.text());
        List<Clause> parts = new ArrayList<>();
        int plainFrom = 0;
        for (int i = 0; i < tokens.size(); ) {
            int length = 0;
            List<Lexicon.Found> forms = List.of();
            for (int run = Math.min(LONGEST_OF_BODY, tokens.size() - i); run > 0 && forms.isEmpty(); run--) {
                forms = forms(words.text(), tokens, i, run);
                length = run;
            }
            if (forms.isEmpty()) {
                i++;
                continue;
            }
            int end = i + length;
            int from = i - titlesBefore(words.text(), tokens, i, plainFrom);
            int to = end + titlesAfter(words.text(), tokens, end);
            if (!tokens.subList(plainFrom, from).stream().allMatch(Widening::isSmall)) {
                plain(words, tokens, plainFrom, from, parts);
            }
            parts.add(titled(words, tokens, from, to, name(part(words, tokens, i, end), forms)));
            i = to;
            plainFrom = to;
        }
        if (parts.isEmpty()) {
            return words;
        }
        plain(words, tokens, plainFrom, tokens.size(), parts);
        return Clause.all(parts);
    }

    /** How many words before a name say what somebody is: President Zelensky. */
    private static int titlesBefore(String text, List<Token> tokens, int before, int from) {
        int titles = 0;
        while (before - titles > from && isTitle(tokens.get(before - titles - 1))
                && areNeighbours(text, tokens, before - titles - 1)) {
            titles++;
        }
        return titles;
    }

    /** In Korean they come after it: 젤렌스키 대통령. */
    private static int titlesAfter(String text, List<Token> tokens, int end) {
        int titles = 0;
        while (end + titles < tokens.size() && Script.of(tokens.get(end + titles).word) == Script.HANGUL
                && isTitle(tokens.get(end + titles)) && areNeighbours(text, tokens, end + titles - 1)) {
            titles++;
        }
        return titles;
    }

    private static boolean isTitle(Token token) {
        return Name.isTitle(token.word);
    }

    /** Whether nothing but a space stands between this word and the next. */
    private static boolean areNeighbours(String text, List<Token> tokens, int at) {
        return text.substring(tokens.get(at).end, tokens.get(at + 1).start).isBlank();
    }

    /**
     * A title is asked for only beside spellings in its own script: 대통령 stands where President is typed.
     *
     * @param from of the name with its titles
     * @param to of the name with its titles
     */
    private static Clause titled(Clause.Words words, List<Token> tokens, int from, int to, Clause.Name name) {
        List<Clause> found = new ArrayList<>();
        Script script = null;
        for (int i = from; i < to; i++) {
            if (isTitle(tokens.get(i))) {
                plain(words, tokens, i, i + 1, found);
                script = Script.of(tokens.get(i).word);
            }
        }
        return found.isEmpty() ? name : titled(Clause.all(found), name, script);
    }

    private static Clause titled(Clause titles, Clause.Name name, Script script) {
        Map<Boolean, List<Clause.Spelling>> spellings = name.spellings().stream()
                .collect(Collectors.partitioningBy(spelling -> Script.of(spelling.text()) == script));
        if (spellings.get(false).isEmpty()) {
            return Clause.all(List.of(titles, name));
        }
        boolean typedHere = Script.of(name.words().text()) == script;
        Clause here = new Clause.Name(name.words(), name.inAnyForm() && typedHere, spellings.get(true));
        Clause elsewhere = new Clause.Name(name.words(), name.inAnyForm() && !typedHere, spellings.get(false));
        return Clause.any(List.of(Clause.all(List.of(titles, here)), elsewhere));
    }

    private static void plain(Clause.Words words, List<Token> tokens, int from, int to, List<Clause> parts) {
        if (from < to) {
            parts.add(part(words, tokens, from, to));
        }
    }

    private static Clause.Words part(Clause.Words words, List<Token> tokens, int from, int to) {
        int start = tokens.get(from).start;
        return new Clause.Words(words.text().substring(start, tokens.get(to - 1).end), words.at() + start);
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            tokens.add(new Token(plain(word.group(1)), word.start(1), word.end(1)));
        }
        return tokens;
    }

    /** Zelensky’s is asked for as Zelensky, 金正恩 as 김정은. */
    private static String plain(String word) {
        return POSSESSIVE.matcher(Vocabulary.plain(word)).replaceFirst("");
    }

    /** The forms of the name that a run of words is; empty when it is none. */
    private List<Lexicon.Found> forms(String text, List<Token> tokens, int from, int run) {
        List<Token> words = tokens.subList(from, from + run);
        boolean allNameable = words.stream()
                .allMatch(token -> isNameable(token.word) || run > 1 && (token.isInitial() || isJoining(token)));
        String typed = text(words);
        boolean joins = isJoining(words.get(0)) || isJoining(words.get(run - 1));
        if (!allNameable || looks >= MOST_LOOKS || joins && !(run == 3 && Name.parse(typed).isKorean())) {
            return List.of();
        }
        if (!lexicon.isListed(typed) && (run == 1 ? isEveryday(tokens, from) : !mayBeName(text, words))) {
            return List.of();
        }
        if (run <= LONGEST_RUN) {
            looks++;
        } else if (longLooks < MOST_LONG_LOOKS && KnownNames.isOfBody(typed)) {
            longLooks++;
        } else {
            return List.of();
        }
        List<Lexicon.Found> found = asFull(typed, withoutParticle(typed, lexicon.of(typed)));
        boolean others = found.stream().anyMatch(form -> !isSame(form.form().text(), typed));
        if (others && (isBeside(words, 0, found) || isBeside(words, run - 1, found))) {
            return List.of();
        }
        int room = MOST_IN_ALL - names.stream().mapToInt(name -> name.forms.size()).sum();
        return others ? found.subList(0, Math.min(Math.min(MOST_FORMS, room), found.size())) : List.of();
    }

    /** 젤렌스키가 is the name 젤렌스키 if there is one, and no other that sounds like both together. */
    private List<Lexicon.Found> withoutParticle(String typed, List<Lexicon.Found> found) {
        if (found.stream().anyMatch(form -> isSame(form.form().text(), typed))) {
            return found;
        }
        Set<String> bare = Set.copyOf(KoreanParticles.without(typed));
        return found.stream().map(form -> form.form().text()).filter(bare::contains).findFirst().map(lexicon::of)
                .orElse(found);
    }

    /**
     * Whether the first or last of some words stands beside a name without belonging to it: Donald Trump tariffs. What
     * is found with it is then found without it, and likelier.
     */
    private boolean isBeside(List<Token> words, int at, List<Lexicon.Found> found) {
        if (words.size() < 2 || at == 0 && isFurtherName(words)) {
            return false;
        }
        String without = text(at == 0 ? words.subList(1, words.size()) : words.subList(0, words.size() - 1));
        List<Part> parts = Name.parse(text(words)).parts();
        Part part = parts.get(at == 0 ? 0 : parts.size() - 1);
        return part.role() == Part.Role.NAME
                && Name.parse(without).generation() == Name.parse(text(words)).generation()
                && areLikelier(lexicon.of(without), found.subList(0, Math.min(LIKELIEST, found.size())));
    }

    /** Whether the first word of a full name names nothing by itself: in Mian Saqib Nisar, where articles have Saqib Nisar. */
    private boolean isFurtherName(List<Token> words) {
        Token first = words.get(0);
        return words.size() > 2 && first.isCapitalised() && !Vocabulary.everyday(first.word)
                && KnownNames.kind(first.word) == null
                && (KnownNames.isGivenName(first.word) || lexicon.of(first.word).isEmpty());
    }

    private static boolean areLikelier(List<Lexicon.Found> without, List<Lexicon.Found> with) {
        Map<String, Float> scores = without.stream().collect(
                Collectors.toMap(form -> form.form().text(), form -> form.match().score(), Math::max));
        return with.stream().allMatch(form -> scores.getOrDefault(form.form().text(), 0f) >= form.match().score());
    }

    private static String text(List<Token> words) {
        return words.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    /**
     * V. Zelensky is not everybody called Zelensky; and Donald Trump Jr is not his father, if any article says which of
     * them it means.
     */
    private static List<Lexicon.Found> asFull(String text, List<Lexicon.Found> found) {
        Name typed = Name.parse(text);
        List<Lexicon.Found> full = !typed.hasInitials() || typed.parts().size() < 2 ? found
                : found.stream().filter(form -> !isOneWord(form) || Name.parse(form.form().text()).isKorean()).toList();
        if (typed.generation() == 0) {
            return full;
        }
        List<Lexicon.Found> same = full.stream()
                .filter(form -> Name.parse(form.form().text()).generation() == typed.generation()).toList();
        return same.isEmpty() ? full : same;
    }

    private static boolean isOneWord(Lexicon.Found found) {
        return found.form().text().indexOf(' ') < 0;
    }

    private static boolean isJoining(Token token) {
        return JOINING.contains(token.word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSmall(Token token) {
        return SMALL.contains(token.word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(String form, String typed) {
        return Lexicon.folded(form).equals(Lexicon.folded(typed));
    }

    /** Spellings that find the same: Kim Jong-un and Kim Jong Un. */
    private static String asSearched(String spelling) {
        return HYPHENS.matcher(Lexicon.folded(spelling)).replaceAll(" ");
    }

    private static boolean isNameable(String word) {
        return Character.isLetter(word.codePointAt(0)) && word.length() <= 60
                && (word.length() > 1 || word.charAt(0) >= '가');
    }

    /**
     * Several words are a name if none of them is a title and not all of them are everyday words, unless a table has them
     * together: united nations.
     */
    private static boolean mayBeName(String text, List<Token> words) {
        for (int i = 0; i + 1 < words.size(); i++) { // Zelensky, Putin are two names; J. Smith is one
            if (!areNeighbours(text, words, i)) {
                return false;
            }
        }
        Name name = Name.parse(text(words)); // of George Bush Jr two are parts
        return name.parts().size() + (name.generation() > 0 ? 1 : 0) >= words.size()
                && (words.stream().anyMatch(token -> token.isCapitalised() || !Vocabulary.everyday(token.word))
                || KnownNames.kind(text(words)) != null);
    }

    /**
     * Whether a word alone is more likely an ordinary word: park; not Park, unless it only begins a sentence, or all is in
     * capitals. But among nothing but names it is one: Macron and Zelensky.
     */
    private static boolean isEveryday(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!Vocabulary.everyday(token.word)) {
            return false;
        }
        if (!token.isCapitalised() || tokens.size() == 1) {
            return !token.isCapitalised();
        }
        boolean telling = at > 0 && !tokens.stream().allMatch(Token::isCapitalised);
        return !telling && !areNames(tokens, at);
    }

    /** Whether all words but one are names or small ones, and there are some. */
    private static boolean areNames(List<Token> tokens, int but) {
        List<Token> others = IntStream.range(0, tokens.size()).filter(i -> i != but).mapToObj(tokens::get)
                .filter(token -> !isSmall(token)).toList();
        return !others.isEmpty()
                && others.stream().allMatch(token -> token.isCapitalised() && !Vocabulary.everyday(token.word));
    }

    private Clause.Name name(Clause.Words words, List<Lexicon.Found> forms) {
        List<Spelling> spellings = new ArrayList<>();
        int most = forms.stream().mapToInt(form -> form.form().seen()).max().orElse(0);
        Set<String> searched = new HashSet<>();
        for (Lexicon.Found form : forms) {
            String text = form.form().text();
            if (!searched.add(asSearched(text))) {
                continue;
            }
            Clause.Spelling clause = new Clause.Spelling(text, isOftenNoName(form.form()),
                    names.size() + ":" + spellings.size(), weight(form, most));
            spellings.add(new Spelling(form, clause, dropped.contains(asSearched(text))));
        }
        names.add(new Spelled(words.text(), spellings));
        List<Clause.Spelling> wanted = new ArrayList<>(spellings.stream().filter(spelling -> !spelling.dropped)
                .map(Spelling::clause).toList());
        // In any form, the words typed would find what was dropped again; and where the forms of the name are known, what is
        // no form of it: Львові the lions, Зеленського his wife. Hangul has no other forms.
        Script script = Script.of(plain(words.text()));
        List<Spelling> sameScript = spellings.stream()
                .filter(spelling -> Script.of(spelling.found.form().text()) == script).toList();
        boolean known = script != Script.HANGUL && !sameScript.isEmpty() && !Vocabulary.everyday(plain(words.text()));
        boolean inAnyForm = !known && sameScript.stream().noneMatch(Spelling::dropped);
        if (!inAnyForm && spellings.stream().noneMatch(spelling -> isSame(spelling.clause.text(), words.text()))) {
            wanted.add(new Clause.Spelling(words.text(), false, null, 1));
        }
        return new Clause.Name(words, inAnyForm, wanted);
    }

    /**
     * A doubtful spelling counts less than a sure one, and one that is hardly ever seen less than the usual: it may be
     * somebody else's, and would count for more by its rarity.
     */
    private static float weight(Lexicon.Found form, int most) {
        double usual = most == 0 ? 1 : Math.log1p(form.form().seen()) / Math.log1p(most);
        return (float) (form.match().score() * (1 + usual) / 2);
    }

    /**
     * A lone word that is also an ordinary one counts only where it was taken for a name; so do the few letters of UN and
     * WHO, which the search does not tell from small ones.
     */
    private static boolean isOftenNoName(Lexicon.Form form) {
        String text = form.text();
        if (text.length() == 1 || text.indexOf(' ') >= 0) {
            return text.length() == 1;
        }
        return isAcronym(text) || form.kind() != Kind.ORGANISATION && Vocabulary.everyday(text);
    }

    private static boolean isAcronym(String text) {
        return text.length() <= LONGEST_ACRONYM && text.chars().allMatch(Character::isUpperCase);
    }
}
