package dateline.evaluation;

import dateline.article.Article;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.evaluation.ListedNames.Entity;
import dateline.evaluation.ListedNames.Form;
import dateline.evaluation.NameTally.Answer;
import dateline.mentions.MentionFinder;
import dateline.names.Match;
import dateline.names.Script;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well names are found however they are spelled, by searching as a reader does: for each main spelling in our
 * languages of a file's entities an article is taken in that has it in one sentence; each is typed, and the articles that
 * have the others should be found, and no others. Of persons full names count. What is missed is told apart by whether
 * the name was found whole in the sentence.
 */
public final class SpellingEvaluation {
    /** Languages of files that do not say which, by the script. */
    private static final Map<Script, String> USUAL = Map.of(Script.LATIN, "en", Script.CYRILLIC, "ru",
            Script.HANGUL, "ko");
    /** None says of what kind the name is, and each leaves it as it is listed. */
    private static final Map<String, List<String>> SENTENCES = Map.of(
            "en", List.of("Reporters spoke about %s on Tuesday, officials said.",
                    "%s was in the news again this week.",
                    "There was a long discussion of %s and of the budget."),
            "uk", List.of("Журналісти у вівторок говорили на тему «%s», повідомили посадовці.",
                    "%s знову в новинах цього тижня.",
                    "Про що йшлося на зустрічі: бюджет, вибори, %s та погода."),
            "ru", List.of("Журналисты во вторник говорили на тему «%s», сообщили чиновники.",
                    "%s снова в новостях на этой неделе.",
                    "О чём шла речь на встрече: бюджет, выборы, %s и погода."),
            "ko", List.of("기자들은 화요일에 %s에 대해 이야기했다고 관계자들이 밝혔다.",
                    "%s도 이번 주에 다시 뉴스에 올랐다.",
                    "이날 회의에서는 %s의 이름이 여러 번 나왔다."));
    private static final Match FOUND = new Match(1, "found");

    private final Articles articles;
    private final ListedNames names = new ListedNames();
    private final List<Entity> entities;
    private final NameTally tally;
    private final Map<String, Form> byArticle = new HashMap<>();
    private final Set<Form> lost = new HashSet<>();
    private final Map<String, Integer> missed = new TreeMap<>();

    /**
     * Takes the articles in.
     *
     * @param articles without any others
     * @param file as for {@link NameEvaluation}
     * @param most entities of each kind
     * @param errors told what was missed and what was wrong
     */
    public SpellingEvaluation(Articles articles, Path file, int most, PrintWriter errors) throws IOException {
        this.articles = articles;
        entities = sample(names.read(file), most);
        tally = new NameTally(errors);
        Set<Form> told = entities.stream().flatMap(entity -> asked(entity).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        try (ArticleWriter writer = articles.writer(true)) {
            told.forEach(form -> tell(form, writer));
            writer.finish();
        }
        articles.awaitNames();
    }

    private static List<Entity> sample(List<Entity> all, int most) {
        List<Entity> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        Map<String, Integer> kept = new HashMap<>();
        shuffled.removeIf(entity -> asked(entity).size() < 2 || kept.merge(entity.type(), 1, Integer::sum) > most);
        return shuffled;
    }

    /** In a sentence nobody writes the surname first with a comma after it. */
    private static Set<Form> asked(Entity entity) {
        return entity.primary().stream().filter(form -> !entity.isPerson() || form.isFull())
                .filter(form -> !form.text.contains(",") && language(form) != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The language of the sentence; null if it is none of ours. */
    private static String language(Form form) {
        boolean unsaid = form.language.isEmpty() || form.language.equals("und");
        return unsaid ? USUAL.get(form.name.script()) : SENTENCES.containsKey(form.language) ? form.language : null;
    }

    private void tell(Form form, ArticleWriter writer) {
        String language = language(form);
        List<String> sentences = SENTENCES.get(language);
        String id = Integer.toString(byArticle.size());
        String text = sentences.get(byArticle.size() % sentences.size()).formatted(form.text);
        byArticle.put(id, form);
        writer.take(new Article(id, null, null, null, text, null, null, List.of(), null, language, null, null), 0);
        if (new MentionFinder().find(text, language).stream()
                .noneMatch(mention -> text.startsWith(form.text, mention.start())
                        && mention.end() == mention.start() + form.text.length())) {
            lost.add(form);
        }
    }

    /** Asks for each spelling and prints what came of it. */
    public void print(PrintStream out) {
        Set<Form> done = new HashSet<>();
        for (Entity entity : entities) {
            for (Form form : asked(entity)) {
                if (done.add(form)) {
                    ask(form, entity);
                }
            }
        }
        tally.printCounts(out);
        missed.forEach((why, pairs) -> out.printf("missed, as %s: %d%n", why, pairs));
    }

    private void ask(Form form, Entity entity) {
        Map<Form, Match> found = AsReader.find(form.text, "on", articles).stream().map(byArticle::get)
                .filter(Objects::nonNull).filter(other -> other != form).distinct().collect(Collectors.toMap(other -> other, other -> FOUND));
        Set<Form> expected = asked(entity);
        expected.remove(form);
        tally.add(new Answer(entity.type(), form, found, expected, form::namesTheSame,
                other -> form.namesTheSame(other) || !other.prepared.sameSpelling(form.prepared)));
        expected.stream().filter(other -> !found.containsKey(other))
                .forEach(other -> missed.merge(entity.type() + why(form, other), 1, Integer::sum));
    }

    private String why(Form typed, Form other) {
        return lost.contains(other) ? ": not found whole in its sentence"
                : lost.contains(typed) ? ": what is typed is not found whole in its own sentence" : ": not joined";
    }
}
