package dateline.elastic;

import dateline.article.Article;
import dateline.mentions.Mention;
import dateline.mentions.MentionFinder;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Surname;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lexicon of one build of the index, in memory and on disk, and what is done to it when articles come in. */
final class NameForms {

    /** In UTF-16 units: what is longer is no name, and an id has an end. */
    private static final int LONGEST = 120;

    private final NameIndex index;
    private final Lexicon lexicon = new Lexicon();
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

    /** A spelling found in some articles of a batch. */
    private static final class Sighting {
        private final String text;
        private final Kind kind;
        private final String language;
        private int articles;

        Sighting(String text, Kind kind, String language) {
            this.text = text;
            this.kind = kind;
            this.language = language;
        }

        Lexicon.Form form(String group, int seenBefore) {
            return new Lexicon.Form(text, kind, language, group, seenBefore + articles);
        }
    }

    /**
     * Finds the names in articles. When it returns, every spelling in them is in the lexicon and on disk.
     *
     * @return by article id
     */
    Map<String, FoundNames> find(Collection<Article> articles) throws IOException {
        Map<String, List<Mention>> mentions = articles.parallelStream()
                .collect(Collectors.toConcurrentMap(Article::id, NameForms::mentions));
        Map<String, Sighting> sightings = new LinkedHashMap<>();
        for (Article article : articles) {
            sight(mentions.get(article.id()), article.language(), sightings);
        }
        Map<String, Lexicon.Form> forms = remember(sightings);
        Map<String, FoundNames> found = new HashMap<>();
        mentions.forEach((id, inArticle) -> found.put(id, found(inArticle, forms)));
        return found;
    }

    private static List<Mention> mentions(Article article) {
        MentionFinder finder = new MentionFinder();
        return Stream.of(article.title(), article.lead(), article.body()).filter(Objects::nonNull)
                .flatMap(text -> finder.find(text, article.language()).stream())
                .filter(mention -> mention.text().length() <= LONGEST && !mention.text().isBlank()).toList();
    }

    private static void sight(List<Mention> mentions, String language, Map<String, Sighting> sightings) {
        Set<String> counted = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            for (String text : spellings(mention)) {
                String folded = Lexicon.folded(text);
                Sighting sighting = sightings.computeIfAbsent(folded,
                        x -> new Sighting(text, mention.kind(), language));
                sighting.articles += counted.add(folded) ? 1 : 0;
            }
        }
    }

    /** The name as it stands there, and the surname in it, by which it may be asked for. */
    private static List<String> spellings(Mention mention) {
        boolean person = mention.kind() == Kind.PERSON || mention.kind() == Kind.NAME && mention.text().contains(" ");
        return person ? Stream.concat(Stream.of(mention.text()), Surname.of(mention.text()).stream()).toList()
                : List.of(mention.text());
    }

    /** The forms of a batch, those not known before being added; all by their text in lower case. */
    private synchronized Map<String, Lexicon.Form> remember(Map<String, Sighting> sightings) throws IOException {
        catchUp();
        List<Lexicon.Form> fresh = new ArrayList<>();
        List<Lexicon.Form> oftener = new ArrayList<>();
        Map<String, Lexicon.Form> forms = new HashMap<>();
        sightings.forEach((folded, sighting) -> {
            Lexicon.Form known = lexicon.form(sighting.text).orElse(null);
            Lexicon.Form form = sighting.form(known == null ? sighting.text : known.group(),
                    known == null ? 0 : known.seen());
            forms.put(folded, form);
            if (known == null) {
                fresh.add(form);
            } else if (hasDoubled(known.seen(), form.seen())) {
                oftener.add(new Lexicon.Form(known.text(), known.kind(), known.language(), known.group(), form.seen()));
            }
        });
        List<Lexicon.Form> grouped = grouped(fresh);
        grouped.forEach(form -> forms.put(Lexicon.folded(form.text()), form));
        index.write(grouped, oftener);
        lexicon.add(forms.values());
        return forms;
    }

    /** How often a form was seen is written down only now and then: not each article changes hundreds of records. */
    private static boolean hasDoubled(int before, int now) {
        return Integer.highestOneBit(before) != Integer.highestOneBit(now);
    }

    /** Each new form with the group of the best match among those known before, else with a group of its own. */
    private List<Lexicon.Form> grouped(List<Lexicon.Form> fresh) {
        Lexicon batch = new Lexicon();
        batch.add(fresh);
        Map<String, String> groups = new HashMap<>();
        List<Lexicon.Form> grouped = new ArrayList<>();
        for (Lexicon.Form form : fresh) {
            String group = Stream.concat(lexicon.find(form.text()).stream(), batch.find(form.text()).stream()
                            .filter(found -> groups.containsKey(found.form().text())))
                    .max(Comparator.comparing(found -> found.match().score()))
                    .map(found -> groups.getOrDefault(found.form().text(), found.form().group())).orElse(form.text());
            groups.put(form.text(), group);
            grouped.add(new Lexicon.Form(form.text(), form.kind(), form.language(), group, form.seen()));
        }
        return grouped;
    }

    private static FoundNames found(List<Mention> mentions, Map<String, Lexicon.Form> forms) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            texts.addAll(spellings(mention));
            if (mention.certain()) {
                groups.add(forms.get(Lexicon.folded(mention.text())).group());
            }
        }
        return new FoundNames(List.copyOf(texts), List.copyOf(groups));
    }
}
