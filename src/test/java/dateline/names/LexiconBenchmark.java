package dateline.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time it takes to find the spellings of a name in a lexicon of a million forms, and in one of a tenth of that. The
 * forms are invented: given names of a small stock with surnames of random syllables, in three scripts, with cases; or
 * they are the lines of the file named by the system property {@code dateline.bench.forms}. Says also how much memory
 * the lexicon takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class LexiconBenchmark {
    private static final int BATCH = 10_000;
    private static final String[] LATIN = "b d g k l m n p r s t v z sh ch".split(" ");
    private static final String[] CYRILLIC = "б д г к л м н п р с т в з ш ч".split(" ");
    private static final String[] ENDINGS = {"енко", "ський", "ук", "ов", "ін"};
    private static final String[] GENITIVES = {"енка", "ського", "ука", "ова", "іна"};
    private static final String[] LATIN_ENDINGS = {"enko", "skyi", "uk", "ov", "in"};
    private static final String KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String KOREAN_SYLLABLES = "민서준지현수영은정호진우성경미선재혜상희원동철태용규석하윤아";

    @Param({"100000", "1000000"})
    public int forms;

    @Param({"full name", "surname", "korean"})
    public String asked;

    private final Lexicon lexicon = new Lexicon();
    private final List<String> queries = new ArrayList<>();
    private int next;

    @Setup
    public void fill() throws IOException {
        String file = System.getProperty("dateline.bench.forms");
        List<String> lines = file == null ? List.of() : Files.readAllLines(Path.of(file));
        Random random = new Random(11);
        List<Lexicon.Form> batch = new ArrayList<>();
        for (int i = 0; lexicon.size() + batch.size() < forms; i++) {
            String text = i < lines.size() ? lines.get(i) : invented(random);
            batch.add(new Lexicon.Form(text, Kind.PERSON, "uk", text, 1));
            if (batch.size() == BATCH || lexicon.size() + batch.size() >= forms) {
                lexicon.add(batch);
                batch.clear();
            }
            if (i % (forms / 500) == 0) {
                ask(text, random);
            }
        }
        System.out.printf("%n%,d forms in %.1f MB%n", lexicon.size(), lexicon.bytes() / 1e6);
    }

    private void ask(String form, Random random) {
        switch (asked) {
            case "full name" -> queries.add(form);
            case "surname" -> queries.add(Surname.of(form).filter(name -> name.length() > 1).orElse(form));
            default -> queries.add(korean(random));
        }
    }

    private static String invented(Random random) {
        int kind = random.nextInt(10);
        if (kind < 3) {
            return korean(random);
        }
        Random given = new Random((int) Math.abs(random.nextGaussian() * 150));
        int length = 1 + random.nextInt(3);
        int ending = random.nextInt(ENDINGS.length);
        return kind < 7
            ? word(given, 2, CYRILLIC, "аеиоуі") + " " + word(random, length, CYRILLIC, "аеиоуі")
                + (random.nextBoolean() ? ENDINGS : GENITIVES)[ending]
            : word(given, 2, LATIN, "aeiou") + " " + word(random, length, LATIN, "aeiou") + LATIN_ENDINGS[ending];
    }

    private static String word(Random random, int syllables, String[] consonants, String vowels) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(consonants[random.nextInt(consonants.length)])
                .append(vowels.charAt(random.nextInt(vowels.length())));
        }
        word.append(consonants[random.nextInt(consonants.length)]);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String korean(Random random) {
        return "" + KOREAN_SURNAMES.charAt(random.nextInt(KOREAN_SURNAMES.length()))
            + KOREAN_SYLLABLES.charAt(random.nextInt(KOREAN_SYLLABLES.length()))
            + KOREAN_SYLLABLES.charAt(random.nextInt(KOREAN_SYLLABLES.length()));
    }

    @Benchmark
    public List<Lexicon.Found> find() {
        next = (next + 1) % queries.size();
        return lexicon.find(queries.get(next));
    }
}
