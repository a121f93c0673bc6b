package dateline.mentions;

import dateline.names.Filing;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.NameMatcher;
import dateline.names.Prepared;
import dateline.names.Script;
import dateline.names.Surname;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells which names are of one and the same: inside an article a surname alone is the person named in full there;
 * across articles a new spelling joins the group of the spelling it matches best, or founds a group. Not for use by
 * several threads at once.
 */
public final class Folding {
    private final Lexicon lexicon;
    /** Groups that a surname has founded and a full name has since joined. */
    private final Set<String> taken = new HashSet<>();
    /** What names are like that were compared beforehand, the likeliest first. */
    private Map<String, List<Lexicon.Found>> compared = Map.of();
    /** How many articles are about to come with each form. */
    private Map<String, Integer> expected = Map.of();
    /** What these are filed under, by their texts. */
    private Map<String, Filing> filings = Map.of();

    public Folding(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The fullest spelling that an article has for the name of each of its mentions, in their order: Зеленського is
     * Володимир Зеленський where he is named so. Cases are folded: of spellings equally full the shortest stands for
     * all.
     */
    public static List<String> inFull(List<Mention> mentions) {
        return new ArticleNames(mentions).inFull();
    }

    /**
     * Compares names with those in the lexicon and with those before them, on all cores: it is quick then to fold them
     * one after the other, in this order, which comes to the same as without. Those already in the lexicon are left out.
     *
     * @param texts  all that will be added to the lexicon
     * @param folded of these, those that {@link #group} will be asked for, and their kinds
     */
    public void compare(Collection<String> texts, Map<String, Kind> folded) {
        Map<String, String> fresh = new LinkedHashMap<>();
        texts.stream().filter(text -> lexicon.form(text).isEmpty())
            .forEach(text -> fresh.putIfAbsent(Lexicon.folded(text), text));
        filings = fresh.values().parallelStream().collect(Collectors.toConcurrentMap(text -> text, Filing::of));
        Lexicon oneAnother = new Lexicon();
        oneAnother.add(fresh.values().stream().map(text -> new Lexicon.Form(text, Kind.NAME, null, text, 0)).toList(),
            filings);
        List<String> order = List.copyOf(fresh.values());
        Set<String> asked = new HashSet<>();
        folded.forEach((text, kind) -> {
            asked.add(Lexicon.folded(text));
            loneSurname(text, kind).ifPresent(surname -> asked.add(Lexicon.folded(surname)));
        });
        compared = IntStream.range(0, order.size()).parallel().boxed()
            .filter(i -> asked.contains(Lexicon.folded(order.get(i))))
            .collect(Collectors.toConcurrentMap(i -> Lexicon.folded(order.get(i)),
                i -> alike(filings.get(order.get(i)), oneAnother, i)));
    }

    /** @param articlesWith how many articles are about to come with each form; what is expected oftener is likelier meant */
    public void expect(Map<String, Integer> articlesWith) {
        expected = Map.copyOf(articlesWith);
    }

    /** Adds a form to the lexicon, quickly if it was compared beforehand. */
    public void add(Lexicon.Form form) {
        lexicon.add(List.of(form), filings);
    }

    private List<Lexicon.Found> alike(Filing filing, Lexicon oneAnother, int before) {
        List<Lexicon.Found> alike = new ArrayList<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Prepared name = filing.prepared();
        lexicon.find(name).stream().filter(found -> kinds.add(found.form().kind())).forEach(alike::add);
        alike.addAll(oneAnother.find(name, before));
        alike.sort(Lexicon.LIKELIEST_FIRST);
        return alike;
    }

    /**
     * The group that a form takes which is not in the lexicon yet: that of the form it matches best, else its own text.
     * A person's full name also joins a group of nothing but its surname.
     */
    public String group(String text, Kind kind) {
        Optional<String> match = match(text, kind);
        if (match.isPresent()) {
            return match.get();
        }
        Optional<String> lone = loneSurname(text, kind).flatMap(surname -> match(surname, kind)).filter(this::isLone);
        lone.ifPresent(taken::add);
        return lone.orElse(text);
    }

    private static Optional<String> loneSurname(String text, Kind kind) {
        return kind == Kind.PERSON ? Surname.of(text).filter(surname -> surname.length() > 1) : Optional.empty();
    }

    /** The very spelling is what it matches best; only where that is new, all that are like it are looked through. */
    private Optional<String> match(String text, Kind kind) {
        Optional<Lexicon.Form> same = lexicon.form(text).filter(form -> areAlike(form.kind(), kind));
        return same.isPresent() ? same.map(Lexicon.Form::group) : likest(text, kind);
    }

    /**
     * Of those compared beforehand only the ones folded since, which are in the lexicon now. A spelling that is itself
     * in there, as of another kind, is looked up: others have come after it.
     */
    private Optional<String> likest(String text, Kind kind) {
        List<Lexicon.Found> beforehand = compared.get(Lexicon.folded(text));
        List<Lexicon.Found> likest = beforehand != null && lexicon.form(text).isEmpty() ? beforehand
            : lexicon.find(text);
        return likest.stream().map(this::asExpected).flatMap(Optional::stream)
            .filter(found -> areAlike(found.form().kind(), kind)).sorted(Lexicon.LIKELIEST_FIRST)
            .filter(found -> !found.isOneOfSeveral() || !hasOtherKorean(found.form().group(), text))
            .findFirst().map(found -> found.form().group());
    }

    private Optional<Lexicon.Found> asExpected(Lexicon.Found found) {
        return lexicon.form(found.form().text()).map(form -> new Lexicon.Found(new Lexicon.Form(form.text(), form.kind(),
            form.language(), form.group(), form.seen() + expected.getOrDefault(form.text(), 0)), found.match()));
    }

    /** 김정운 is not in a group with 김정은, though Kim Jong Un may mean either. */
    private boolean hasOtherKorean(String group, String text) {
        return isKorean(text) && lexicon.members(List.of(group)).getOrDefault(group, List.of()).stream()
            .map(Lexicon.Form::text).anyMatch(other -> isKorean(other) && !NameMatcher.match(text, other).same());
    }

    private static boolean isKorean(String text) {
        return Script.of(text) == Script.HANGUL && text.indexOf(' ') < 0 && Surname.of(text).isPresent();
    }

    /** Whether one name may have been taken for both kinds. */
    private static boolean areAlike(Kind a, Kind b) {
        return a == b || a == Kind.NAME || b == Kind.NAME;
    }

    /** Whether the group has no full name yet. */
    private boolean isLone(String group) {
        if (taken.contains(group) || Surname.of(group).isPresent()) {
            return false;
        }
        boolean lone = lexicon.members(List.of(group)).getOrDefault(group, List.of()).stream()
            .allMatch(form -> Surname.of(form.text()).isEmpty());
        if (!lone) {
            taken.add(group);
        }
        return lone;
    }
}
