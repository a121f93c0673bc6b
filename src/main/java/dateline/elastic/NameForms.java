package dateline.elastic;

import dateline.article.Article;
import dateline.mentions.Folding;
import dateline.mentions.Mention;
import dateline.mentions.MentionFinder;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Surname;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lexicon of one build of the index, in memory and on disk, and what is done to it when articles come in. */
final class NameForms {

    /** In UTF-16 units: what is longer is no name, and an id has an end. */
    private static final int LONGEST = 120;

    private final NameIndex index;
    private final Lexicon lexicon = new Lexicon();
    private final Folding folding = new Folding(lexicon);
    /** New forms that are not on disk yet; still there when writing them failed. */
    private final Set<String> unwritten = new LinkedHashSet<>();
    private long lastChange = -1;

    NameForms(NameIndex index) {
        this.index = index;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Whether this is the lexicon of that index. */
    boolean isOf(NameIndex other) {
        return index.name().equals(other.name());
    }

    /** Takes in what this and other processes have written since the last time. */
    synchronized void catchUp() throws IOException {
        lastChange = index.read(lastChange, lexicon::add);
    }

    /**
     * A mention, the fullest spelling of the name in its article, and the surname in the mention, by which the name may
     * be asked for; null when there is none.
     */
    private record Named(Mention mention, String inFull, String surname) {

        static Named of(Mention mention, String inFull) {
            boolean person = mention.kind() == Kind.PERSON
                    || mention.kind() == Kind.NAME && mention.text().contains(" ");
            return new Named(mention, inFull, person ? Surname.of(mention.text()).orElse(null) : null);
        }

        /** All that is to be in the lexicon, in the order it comes in. */
        Stream<String> spellings() {
            return Stream.of(inFull, mention.text(), surname).filter(Objects::nonNull);
        }
    }

    private record Mentioned(Article article, List<Named> names) {

        static Mentioned in(Article article) {
            List<Mention> mentions = new MentionFinder().find(article).stream()
                    .filter(mention -> mention.text().length() <= LONGEST && !mention.text().isBlank()).toList();
            List<String> inFull = Folding.inFull(mentions);
            return new Mentioned(article, IntStream.range(0, mentions.size())
                    .mapToObj(i -> Named.of(mentions.get(i), inFull.get(i))).toList());
        }
    }

    /**
     * Finds the names in articles. When it returns, every spelling in them is in the lexicon and on disk.
     *
     * @return by article id
     */
    Map<String, FoundNames> find(Collection<Article> articles) throws IOException {
        return remember(articles.parallelStream().map(Mentioned::in).toList());
    }

    private synchronized Map<String, FoundNames> remember(List<Mentioned> articles) throws IOException {
        catchUp();
        Map<String, Kind> inFull = new HashMap<>();
        articles.stream().flatMap(each -> each.names.stream())
                .forEach(named -> inFull.putIfAbsent(named.inFull, named.mention.kind()));
        folding.compare(articles.stream().flatMap(each -> each.names.stream()).flatMap(Named::spellings).toList(), inFull);
        folding.expect(inArticles(articles));
        Map<String, FoundNames> found = new HashMap<>();
        Map<String, Integer> articlesWith = new HashMap<>();
        for (Mentioned mentioned : articles) {
            FoundNames names = names(mentioned);
            names.mentions().forEach(text -> articlesWith.merge(text, 1, Integer::sum));
            found.put(mentioned.article.id(), names);
        }
        List<Lexicon.Form> oftener = count(articlesWith);
        pass(index.write(unwritten.stream().map(text -> lexicon.form(text).orElseThrow()).toList(), oftener));
        unwritten.clear();
        return found;
    }

    private static Map<String, Integer> inArticles(List<Mentioned> articles) {
        Map<String, Integer> counts = new HashMap<>();
        articles.forEach(each -> each.names.stream().map(Named::inFull).distinct()
                .forEach(text -> counts.merge(text, 1, Integer::sum)));
        return counts;
    }

    /** What was written here need not be read, as long as nobody else has written in between. */
    private void pass(Set<Long> changes) {
        while (changes.contains(lastChange + 1)) {
            lastChange++;
        }
    }

    private FoundNames names(Mentioned mentioned) {
        Map<String, String> spellings = new LinkedHashMap<>();
        Set<String> groups = new LinkedHashSet<>();
        String language = mentioned.article.language();
        for (Named named : mentioned.names) {
            Mention mention = named.mention;
            String group = learn(named.inFull, mention.kind(), language,
                    () -> folding.group(named.inFull, mention.kind()));
            for (String text : named.spellings().skip(1).toList()) {
                learn(text, mention.kind(), language, () -> group);
                spellings.putIfAbsent(Lexicon.folded(text), text);
            }
            if (mention.certain() || isKnown(group, mention)) {
                groups.add(group);
            }
        }
        return new FoundNames(List.copyOf(spellings.values()), List.copyOf(groups));
    }

    /** Whether a mention, itself doubtful, is another spelling of what elsewhere surely was a name. */
    private boolean isKnown(String group, Mention mention) {
        return !Lexicon.folded(group).equals(Lexicon.folded(mention.text()))
                && lexicon.form(group).map(Lexicon.Form::kind).orElse(Kind.NAME) != Kind.NAME;
    }

    /** @return its group: the one it has, or the one it is to have if it is new */
    private String learn(String text, Kind kind, String language, Supplier<String> group) {
        Optional<Lexicon.Form> known = lexicon.form(text);
        if (known.isPresent()) {
            return known.get().group();
        }
        Lexicon.Form form = new Lexicon.Form(text, kind, language, group.get(), 0);
        folding.add(form);
        unwritten.add(text);
        return form.group();
    }

    /** @return the known forms whose new count is to be written down */
    private List<Lexicon.Form> count(Map<String, Integer> articlesWith) {
        List<Lexicon.Form> oftener = new ArrayList<>();
        List<Lexicon.Form> counted = new ArrayList<>();
        articlesWith.forEach((text, articles) -> {
            Lexicon.Form known = lexicon.form(text).orElseThrow();
            Lexicon.Form form = new Lexicon.Form(known.text(), known.kind(), known.language(), known.group(),
                    known.seen() + articles);
            counted.add(form);
            if (!unwritten.contains(known.text()) && hasDoubled(known.seen(), form.seen())) {
                oftener.add(form);
            }
        });
        lexicon.add(counted);
        return oftener;
    }

    /** How often a form was seen is written down only now and then: not each article changes hundreds of records. */
    private static boolean hasDoubled(int before, int now) {
        return Integer.highestOneBit(before) != Integer.highestOneBit(now);
    }
}
