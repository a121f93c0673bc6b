package dateline.search;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a query from left to right, once.
 * <pre>
 * any     = all { OR all }
 * all     = near { [AND] near }
 * near    = clause { NEAR/n clause }
 * clause  = { "-" | NOT | field ":" } operand
 * operand = "(" any ")" | "“" words "”" [ "~" n ] | "=" word | word
 * </pre>
 */
final class QueryParser {

    /** The engine takes 30 levels, and each of ours may need two. */
    private static final int MAX_DEPTH = 10;
    private static final int MAX_NOTES = 10;
    /** Each goes through all words of the index that begin alike. */
    private static final int MAX_PATTERNS = 10;
    /** Single marks further apart are apostrophes. */
    private static final int MAX_SINGLE = 500;
    /** Words that a date may have: the day before yesterday, 23 жовтня 2024 року. */
    private static final int MAX_DATE_WORDS = 5;

    private final String typed;
    /** What was typed, with one sign for each of the language's. */
    private final String signs;
    private final DateWords dateWords;
    private final List<Note> notes = new ArrayList<>();
    private int at;
    private int words;
    private int patterns;
    private int depth;
    /** Parentheses that were opened too deep. */
    private int skipped;
    /** The field of the parentheses we are in; null outside. */
    private Field scope;
    /** Whether the clause just read is a word that belongs with its neighbours. */
    private boolean plain;

    QueryParser(String typed, ZonedDateTime now) {
        this.typed = typed;
        this.signs = Signs.plain(typed);
        this.dateWords = new DateWords(now);
    }

    Query parse() {
        List<Clause> parts = new ArrayList<>();
        while (skipSpace()) {
            if (signs.charAt(at) == ')') {
                note(Note.Code.STRAY_PARENTHESIS, at++);
            } else {
                addTo(parts, any());
            }
        }
        Clause clause = Clause.all(parts);
        if (clause == null && notes.isEmpty() && !typed.isBlank()) {
            note(Note.Code.NOTHING, 0);
        }
        return new Query(clause, notes);
    }

    private Clause any() {
        List<Clause> parts = new ArrayList<>();
        addTo(parts, all());
        while (skipSpace() && isJoined(Operators::isOr)) {
            at = endOfOperator();
            addTo(parts, all());
        }
        return Clause.any(parts);
    }

    private Clause all() {
        List<Clause> parts = new ArrayList<>();
        boolean follows = false;
        boolean begun = false;
        while (skipSpace() && signs.charAt(at) != ')' && !(begun && isJoined(Operators::isOr))) {
            if (begun && isJoined(Operators::isAnd)) {
                at = endOfOperator();
                follows = false;
                continue;
            }
            begun = true;
            Clause part = near();
            if (follows && plain) {
                join(parts, (Clause.Words) part);
            } else {
                addTo(parts, part);
            }
            follows = part == null ? follows : plain;
        }
        return Clause.all(parts);
    }

    /** Neighbouring words stay together: their analysis may depend on one another (Jong Un). */
    private static void join(List<Clause> parts, Clause.Words word) {
        Clause.Words before = (Clause.Words) parts.remove(parts.size() - 1);
        parts.add(new Clause.Words(before.text() + " " + word.text(), before.at()));
    }

    private static void addTo(List<Clause> parts, Clause part) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** Each side must be near the next: {@code a NEAR/3 b NEAR/9 c} is {@code (a NEAR/3 b) (b NEAR/9 c)}. */
    private Clause near() {
        Clause left = clause();
        if (left == null || !isNear()) {
            return left;
        }
        List<Clause> pairs = new ArrayList<>();
        while (isNear()) {
            int operator = at;
            int gaps = Operators.gaps(operator());
            at = endOfOperator();
            skipSpace();
            Clause right = clause();
            if (right == null) {
                break;
            }
            pairs.add(near(left, right, gaps, operator));
            left = right;
        }
        plain = false;
        return pairs.isEmpty() ? left : Clause.all(pairs);
    }

    private Clause near(Clause left, Clause right, int gaps, int operator) {
        if (left instanceof Clause.Not not) {
            return new Clause.Not(near(not.part(), right, gaps, operator));
        }
        if (left instanceof Clause.In in && in.field().isText()) {
            Clause inside = right instanceof Clause.In other && other.field() == in.field() ? other.part() : right;
            return new Clause.In(in.field(), near(in.part(), inside, gaps, operator));
        }
        if (!hasPlaces(left) || !hasPlaces(right)) {
            note(Note.Code.NEAR, operator);
            return Clause.all(List.of(left, right));
        }
        return new Clause.Near(left, right, gaps);
    }

    /** Whether what it finds stands somewhere in the text. */
    private static boolean hasPlaces(Clause clause) {
        if (clause instanceof Clause.All all) {
            return all.parts().stream().allMatch(QueryParser::hasPlaces);
        }
        if (clause instanceof Clause.Any any) {
            return any.parts().stream().allMatch(QueryParser::hasPlaces);
        }
        return clause instanceof Clause.Words || clause instanceof Clause.Phrase || clause instanceof Clause.Exact;
    }

    private boolean isNear() {
        return skipSpace() && Operators.gaps(operator()) >= 0 && isFollowed(endOfOperator());
    }

    private Clause clause() {
        plain = true;
        boolean excluded = false;
        Field field = null;
        int start = at;
        while (skipSpace()) {
            int before = at;
            if (exclusion()) {
                excluded = !excluded;
            } else {
                Field named = field();
                field = named == null ? field : named;
            }
            if (at == before) {
                break;
            }
            plain = false;
        }
        Clause clause = skipSpace() && signs.charAt(at) != ')' ? operand(field, start) : null;
        plain &= clause instanceof Clause.Words;
        return excluded && clause != null ? new Clause.Not(clause) : clause;
    }

    /** {@code -word} or {@code NOT word}; a lone dash is no exclusion. */
    private boolean exclusion() {
        if (Signs.isMinus(signs.charAt(at))) {
            boolean attached = at + 1 < signs.length() && !Signs.isSpace(signs.charAt(at + 1))
                    && isFollowed(at + 1);
            at += attached ? 1 : 0;
            return attached;
        }
        if (isJoined(Operators::isNot)) {
            at = endOfOperator();
            return true;
        }
        return false;
    }

    /** The field named before a colon; null if there is none. */
    private Field field() {
        int colon = at;
        while (colon < signs.length() && (Character.isLetter(signs.charAt(colon))
                || Signs.isApostrophe(signs.charAt(colon)))) {
            colon++;
        }
        if (colon == at || colon >= signs.length() || signs.charAt(colon) != ':') {
            return null;
        }
        boolean apart = colon + 1 == signs.length() || Signs.isSpace(signs.charAt(colon + 1));
        Optional<Field> field = Field.of(signs.substring(at, colon));
        if (apart && (field.isEmpty() || Character.isUpperCase(signs.charAt(at)))) {
            return null; // a headline with a colon in it
        }
        if (!isFollowed(colon + 1)) {
            field.ifPresent(none -> note(Note.Code.DANGLING, at));
            return null;
        }
        if (field.isPresent()) {
            at = colon + 1;
        } else if (!signs.startsWith("//", colon + 1)) {
            note(Note.Code.UNKNOWN_FIELD, at);
        }
        return field.orElse(null);
    }

    /**
     * @param named the field named before it; null if none
     * @param start where the clause begins, with its field
     */
    private Clause operand(Field named, int start) {
        Field field = named == null ? scope : named;
        if (signs.charAt(at) == '(') {
            return in(named, group(field));
        }
        if (field != null && field.isDate()) {
            return dates(field, start);
        }
        return in(named, text(field));
    }

    private static Clause in(Field field, Clause part) {
        return field == null || part == null || field.isDate() ? part : new Clause.In(field, part);
    }

    private Clause group(Field field) {
        int opened = at++;
        Field outer = scope;
        scope = field;
        depth++;
        Clause inside = any();
        depth--;
        scope = outer;
        plain = false;
        if (at < signs.length()) {
            at++;
        } else {
            note(Note.Code.OPEN_PARENTHESIS, opened);
        }
        return inside;
    }

    private Clause text(Field field) {
        int start = at;
        Clause text = words();
        return field == Field.LANGUAGE && text != null ? language(text, start) : text;
    }

    /** A language is always meant whole, by its code or its name. */
    private Clause language(Clause named, int start) {
        String name = named instanceof Clause.Phrase phrase ? phrase.text()
                : named instanceof Clause.Exact exact ? exact.text() : typed.substring(start, at);
        return new Clause.Exact(LanguageName.code(name), start);
    }

    private Clause words() {
        int start = at;
        boolean exact = signs.charAt(at) == '=' && isFollowed(at + 1);
        at += exact ? 1 : 0;
        plain &= !exact;
        if (isQuoted()) {
            Clause.Phrase phrase = phrase();
            return phrase == null || !exact ? phrase : new Clause.Exact(phrase.text(), start);
        }
        if (exact) {
            String word = word();
            String taken = taken(word, start);
            return taken == null ? null : new Clause.Exact(taken, start);
        }
        if (Operators.isOperator(operator())) {
            note(Note.Code.DANGLING, at);
        }
        return wordOrPattern(start);
    }

    private Clause wordOrPattern(int start) {
        String word = word();
        String signed = signs.substring(start, at);
        String asked = signed.replaceFirst("\\?+$", "");
        boolean isQuestion = asked.length() < signed.length() && asked.chars().noneMatch(Signs::isWildcard)
                && start > 0 && at == signs.length();
        if (isQuestion || !WordPattern.isPattern(signed) || signed.contains("://")) {
            return literal(word, start);
        }
        plain = false;
        return pattern(signed, start);
    }

    /** A hyphen or another sign in it makes it several words, some of them without {@code *} or {@code ?}. */
    private Clause pattern(String signed, int start) {
        List<Clause> parts = new ArrayList<>();
        for (String part : WordPattern.parts(signed)) {
            addTo(parts, WordPattern.isPattern(part) ? patternPart(part, start) : literal(part, start));
        }
        return Clause.all(parts);
    }

    private Clause patternPart(String part, int start) {
        String bare = part.replaceAll("[*?]", "");
        Note.Code trouble = WordPattern.trouble(part);
        if (trouble == null && patterns == MAX_PATTERNS) {
            trouble = Note.Code.MANY_PATTERNS;
        }
        if (trouble != null) {
            note(trouble, start);
            return literal(bare, start);
        }
        if (taken(bare, start) == null) {
            return null;
        }
        patterns++;
        Clause pattern = new Clause.Pattern(part, start);
        boolean isQuestion = WordPattern.isQuestion(part) && at < signs.length();
        return isQuestion ? Clause.any(List.of(new Clause.Words(bare, start), pattern)) : pattern;
    }

    private Clause literal(String word, int start) {
        String taken = taken(word, start);
        return taken == null ? null : new Clause.Words(taken, start);
    }

    private boolean isQuoted() {
        String closing = Signs.closing(signs.charAt(at));
        return closing != null && (!Signs.isSingle(signs.charAt(at)) || endOfSingle(at, closing) > 0);
    }

    /** Null when there is nothing in it. */
    private Clause.Phrase phrase() {
        plain = false;
        int opened = at++;
        String closing = Signs.closing(signs.charAt(opened));
        int end = Signs.isSingle(signs.charAt(opened)) ? endOfSingle(opened, closing) : at;
        while (end < signs.length() && closing.indexOf(signs.charAt(end)) < 0) {
            end++;
        }
        String text = typed.substring(at, end).strip();
        at = Math.min(end + 1, signs.length());
        if (end == signs.length()) {
            note(Note.Code.UNCLOSED, opened);
        }
        if (WordPattern.hasStar(text)) {
            note(Note.Code.PATTERN_IN_PHRASE, opened + 1);
        }
        int gaps = allowedGaps();
        String taken = taken(text, opened);
        return taken == null ? null : new Clause.Phrase(taken, gaps, opened);
    }

    /** Where a single mark ends what it began, rather than being an apostrophe; 0 if nowhere. */
    private int endOfSingle(int opened, String closing) {
        for (int end = opened + 2; end < Math.min(signs.length(), opened + MAX_SINGLE); end++) {
            boolean last = end + 1 == signs.length() || !Signs.isWordPart(signs.charAt(end + 1));
            if (closing.indexOf(signs.charAt(end)) >= 0 && last) {
                return end;
            }
        }
        return 0;
    }

    /** The number in {@code ~5}; 0 if there is none. */
    private int allowedGaps() {
        int end = at + 1;
        while (end < signs.length() && Operators.isDigit(signs.charAt(end))) {
            end++;
        }
        if (at >= signs.length() || signs.charAt(at) != '~' || end == at + 1) {
            return 0;
        }
        int gaps = Operators.number(signs.substring(at + 1, end));
        at = end;
        return gaps;
    }

    /** The longest date there is at this place, or else the word as it is. */
    private Clause dates(Field field, int start) {
        int first = at;
        if (isQuoted()) {
            Clause.Phrase phrase = phrase();
            Clause dates = phrase == null ? null : dateWords.clause(field, phrase.text(), start);
            return phrase == null || dates != null ? dates : notDates(typed.substring(start, at), start);
        }
        plain = false;
        Clause dates = null;
        int end = first;
        word();
        int endOfWord = at;
        for (int count = 1; count <= MAX_DATE_WORDS; count++) {
            Clause longer = dateWords.clause(field, signs.substring(first, at), start);
            if (longer != null) {
                dates = longer;
                end = at;
            }
            if (!skipSpace() || "()\"".indexOf(signs.charAt(at)) >= 0) {
                break;
            }
            word();
        }
        at = dates == null ? endOfWord : end;
        return dates == null ? notDates(typed.substring(start, at), start)
                : taken(typed.substring(first, at), start) == null ? null : dates;
    }

    private Clause notDates(String text, int start) {
        note(Note.Code.DATE, start);
        return literal(text, start);
    }

    /**
     * As much of the text as there is room for; null if there is nothing in it to look for. Once it is cut, nothing
     * more is read. What hyphens and the like join counts as several words, as it does in the index.
     */
    private String taken(String text, int start) {
        boolean within = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            boolean part = Signs.isWordPart(sign) || within && Signs.isApostrophe(sign);
            boolean begins = part && (!within || Character.isIdeographic(sign) || sign > Character.MAX_VALUE);
            if (begins && ++words > Query.MAX_WORDS) {
                note(Note.Code.LONG, start);
                at = typed.length();
                String cut = text.substring(0, i).strip();
                return Signs.hasWord(cut) ? cut : null;
            }
            within = part;
        }
        return Signs.hasWord(text) ? text : null;
    }

    /** At least one sign. */
    private String word() {
        int start = at++;
        while (at < signs.length() && !endsWord(signs.charAt(at))) {
            at++;
        }
        return typed.substring(start, at);
    }

    /** A quotation mark ends a word, but not one that may be an apostrophe. */
    private static boolean endsWord(char sign) {
        return Signs.isSpace(sign) || sign == '(' || sign == ')' || sign == '|'
                || Signs.closing(sign) != null && !Signs.isSingle(sign);
    }

    /** Whether one of these operators stands here, with something behind it to work on. */
    private boolean isJoined(Predicate<String> operator) {
        return operator.test(operator()) && isFollowed(endOfOperator());
    }

    /** The word that stands here if it is an operator. */
    private String operator() {
        return signs.substring(at, endOfOperator());
    }

    private int endOfOperator() {
        int end = at;
        while (end < signs.length() && signs.charAt(end) == '|') {
            end++;
        }
        if (end > at) {
            return end;
        }
        while (end < signs.length() && !endsWord(signs.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether there is something from here on, in these parentheses. */
    private boolean isFollowed(int from) {
        int next = from;
        while (next < signs.length() && Signs.isSpace(signs.charAt(next))) {
            next++;
        }
        return next < signs.length() && signs.charAt(next) != ')' && signs.charAt(next) != '|';
    }

    /** Goes to the next sign that means something, if there is one. */
    private boolean skipSpace() {
        while (at < signs.length() && (Signs.isSpace(signs.charAt(at)) || isSkippedParenthesis())) {
            at++;
        }
        return at < signs.length();
    }

    private boolean isSkippedParenthesis() {
        if (depth == MAX_DEPTH && signs.charAt(at) == '(') {
            if (skipped++ == 0) {
                note(Note.Code.DEEP, at);
            }
            return true;
        }
        if (skipped > 0 && signs.charAt(at) == ')') {
            skipped--;
            return true;
        }
        return false;
    }

    private void note(Note.Code code, int place) {
        Note note = Note.of(code, place);
        if (notes.size() < MAX_NOTES && !notes.contains(note)) {
            notes.add(note);
        }
    }
}
