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
 * forms are invented, with namesakes as in life: given names of the table and surnames of random syllables, few of them
 * very common and most rare, in three scripts, with cases and initials; a quarter is Korean, also romanised. Or they are
 * the lines of the file named by the system property {@code dateline.bench.forms}. Says also how much memory the lexicon
 * takes, and how long it took to fill.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class LexiconBenchmark {
    private static final int BATCH = 10_000;
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
        long start = System.nanoTime();
        List<Lexicon.Form> batch = new ArrayList<>();
        for (int i = 0; lexicon.size() + batch.size() < forms; i++) {
            String text = i < lines.size() ? lines.get(i) : InventedNames.one(random);
            batch.add(new Lexicon.Form(text, Kind.PERSON, "uk", text, 1));
            if (batch.size() == BATCH || lexicon.size() + batch.size() >= forms) {
                lexicon.add(batch);
                batch.clear();
            }
            if (random.nextInt(forms / 500) == 0) {
                ask(text, random);
            }
        }
        System.out.printf("%n%,d forms in %.1f MB, filled in %.0f s%n", lexicon.size(), lexicon.bytes() / 1e6,
            (System.nanoTime() - start) / 1e9);
    }

    private void ask(String form, Random random) {
        switch (asked) {
            case "full name" -> queries.add(form);
            case "surname" -> queries.add(Surname.of(form).filter(name -> name.length() > 1).orElse(form));
            default -> queries.add(random.nextBoolean() ? InventedNames.korean(random) : InventedNames.romanised(random));
        }
    }

    @Benchmark
    public List<Lexicon.Found> find() {
        next = (next + 1) % queries.size();
        return lexicon.find(queries.get(next));
    }
}
