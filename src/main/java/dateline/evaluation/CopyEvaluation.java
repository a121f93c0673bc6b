package dateline.evaluation;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import dateline.article.Sketch;
import dateline.ingest.JsonArticlesReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how surely edited copies of real articles are told: each article is edited as agencies do, its copy looked
 * for among all the articles and all other copies, by the keys and the rule that are used at intake.
 */
public final class CopyEvaluation {

    /** Sentences from which on a text can be cut and is still a text. */
    private static final int LEAST_SENTENCES = 6;
    /** Keys shared by more texts than this are of boilerplate; at intake one text stands for each group. */
    private static final int MOST = 1000;

    /** What an agency does to a text it takes over. */
    enum Edit {
        HEADLINE {
            @Override
            void on(List<String> sentences, Random random) {
                sentences.set(0, "Agency desk, today: " + sentences.get(0));
            }
        },
        CUT_THE_END {
            @Override
            void on(List<String> sentences, Random random) {
                int kept = (int) Math.ceil(sentences.size() * (0.7 + 0.25 * random.nextDouble()));
                sentences.subList(kept, sentences.size()).clear();
            }
        },
        CUT_INSIDE {
            @Override
            void on(List<String> sentences, Random random) {
                for (int cuts = Math.max(1, sentences.size() / 7); cuts > 0; cuts--) {
                    sentences.remove(1 + random.nextInt(sentences.size() - 1));
                }
            }
        },
        CHANGE_QUOTES {
            @Override
            void on(List<String> sentences, Random random) {
                for (int changes = Math.max(1, sentences.size() / 8); changes > 0; changes--) {
                    int at = random.nextInt(sentences.size());
                    List<String> words = new ArrayList<>(List.of(sentences.get(at).split(" ")));
                    int word = random.nextInt(words.size());
                    words.set(word, words.get(word).length() % 2 == 0 ? "said" : "«так»");
                    words.add(random.nextInt(words.size()), "officials");
                    sentences.set(at, String.join(" ", words));
                }
            }
        },
        ADD_BACKGROUND {
            @Override
            void on(List<String> sentences, Random random) {
                sentences.add("This report was first published by another newsroom number %d and taken over with thanks."
                        .formatted(random.nextInt(1_000_000)));
            }
        };

        abstract void on(List<String> sentences, Random random);
    }

    /** @param origin the number of the article it was made of */
    private record Text(int origin, String edits, Sketch sketch) {}

    private final PrintStream out;
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, List<Integer>> byBand = new HashMap<>();

    private CopyEvaluation(PrintStream out) {
        this.out = out;
    }

    /** Usage: FILE.jsonl… */
    public static void main(String[] args) throws IOException {
        run(Stream.of(args).map(Path::of).toList(), System.out);
    }

    static void run(List<Path> files, PrintStream out) throws IOException {
        out.println("| texts | edited copies | recall | precision | copies among the texts themselves | µs a text |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        for (Path file : files) {
            new CopyEvaluation(out).measure(file);
        }
    }

    private void measure(Path file) throws IOException {
        List<Article> articles = articles(file);
        Random random = new Random(1);
        long began = System.nanoTime();
        for (int i = 0; i < articles.size(); i++) {
            add(new Text(i, "", Sketch.of(articles.get(i))));
        }
        long micros = (System.nanoTime() - began) / 1000 / Math.max(1, articles.size());
        int originals = texts.size();
        for (int i = 0; i < originals; i++) {
            List<String> sentences = sentences(articles.get(i).body());
            if (sentences.size() >= LEAST_SENTENCES) {
                add(edited(i, sentences, random));
            }
        }
        report(file, originals, micros);
    }

    /** Originals that are copies of one another, as they are in any collection of news, are one text here. */
    private void report(Path file, int originals, long micros) {
        int[] story = new int[originals];
        Arrays.setAll(story, i -> i);
        int pairs = 0;
        for (int i = 0; i < originals; i++) {
            for (int other : copies(i)) {
                if (other < i) {
                    pairs++;
                    int joined = story[i];
                    int to = story[other];
                    Arrays.setAll(story, n -> story[n] == joined ? to : story[n]);
                }
            }
        }
        long found = 0;
        long wrong = 0;
        Map<String, Integer> missed = new HashMap<>();
        for (int i = originals; i < texts.size(); i++) {
            Text text = texts.get(i);
            Set<Integer> copies = copies(i);
            wrong += copies.stream().filter(other -> story[texts.get(other).origin] != story[text.origin]).count();
            if (copies.contains(text.origin)) {
                found++;
            } else {
                missed.merge(text.edits, 1, Integer::sum);
            }
        }
        long copies = texts.size() - originals;
        out.printf(Locale.ROOT, "| %s, %,d | %,d | %.4f | %.4f | %,d | %d |%n", file.getFileName(), originals, copies,
                (double) found / copies, found / (double) (found + wrong), pairs, micros);
        missed.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(5)
                .forEach(entry -> out.println("<!-- missed " + entry.getValue() + " " + entry.getKey() + " -->"));
    }

    private Set<Integer> copies(int number) {
        Set<Integer> copies = new HashSet<>();
        Sketch sketch = texts.get(number).sketch;
        for (String band : sketch.bands()) {
            byBand.get(band).stream().limit(MOST).filter(other -> other != number && !copies.contains(other)
                    && sketch.isCopyOf(texts.get(other).sketch)).forEach(copies::add);
        }
        return copies;
    }

    private void add(Text text) {
        text.sketch.bands().forEach(band -> byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(texts.size()));
        texts.add(text);
    }

    private static Text edited(int origin, List<String> sentences, Random random) {
        List<Edit> edits = new ArrayList<>(Arrays.asList(Edit.values()));
        java.util.Collections.shuffle(edits, random);
        edits = edits.subList(0, 2 + random.nextInt(2));
        if (edits.contains(Edit.CUT_THE_END)) {
            edits.remove(Edit.CUT_INSIDE);
        }
        edits.forEach(edit -> edit.on(sentences, random));
        Article copy = new Article("copy", null, "Another headline", null, String.join(" ", sentences), null, null, null,
                null, null, null, null);
        return new Text(origin, edits.toString(), Sketch.of(copy));
    }

    private static List<String> sentences(String body) {
        return Stream.of((body == null ? "" : body).split("(?<=[.!?…])\\s+|\\n+")).map(String::strip)
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Article> articles(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            new JsonArticlesReader().read(in, new Intake() {
                @Override
                public void take(Article article, long line) {
                    articles.add(article);
                }

                @Override
                public void reject(Rejection rejection) {
                    // Not measured.
                }
            });
        }
        return articles;
    }
}
