package dateline.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.mentions.MentionFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time one pass over all articles takes: ours for every text, against the stock analyzer of each text's script
 * (nori, Ukrainian, English), and against finding the names in the texts. Run as docs/speed.md says. Articles are the bundled sample, or the JSON Lines files
 * named by the system property {@code dateline.bench.articles}, comma-separated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalyzerBenchmark {
    private static final String SAMPLE = "src/main/resources/sample/articles.jsonl";

    @Param({"ours", "stock", "mentions"})
    public String analyzers;

    @Param({"korean", "cyrillic", "latin", "all"})
    public String texts;

    private final List<String> korean = new ArrayList<>();
    private final List<String> cyrillic = new ArrayList<>();
    private final List<String> latin = new ArrayList<>();
    private final MentionFinder finder = new MentionFinder();
    private Analyzer forKorean;
    private Analyzer forCyrillic;
    private Analyzer forLatin;

    @Setup
    public void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String file : System.getProperty("dateline.bench.articles", SAMPLE).split(",")) {
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode article = json.readTree(line);
                add(String.join("\n", article.path("title").asText(), article.path("lead").asText(),
                    article.path("body").asText()));
            }
        }
        boolean ours = analyzers.equals("ours");
        forKorean = ours ? Recipes.analyzer("dateline_text") : new KoreanAnalyzer();
        forCyrillic = ours ? forKorean : new UkrainianMorfologikAnalyzer();
        forLatin = ours ? forKorean : new EnglishAnalyzer();
    }

    /** A text belongs to the script that most of its letters are in. */
    private void add(String text) {
        long hangul = text.chars().filter(Hangul::isLetter).count();
        long other = text.chars().filter(c -> c >= 0x400 && c < 0x530).count();
        long roman = text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
        (hangul > other && hangul > roman / 2 ? korean : other > roman ? cyrillic : latin).add(text);
    }

    @Benchmark
    public void analyze(Blackhole sink) throws IOException {
        if (texts.equals("korean") || texts.equals("all")) {
            consume(forKorean, korean, sink);
        }
        if (texts.equals("cyrillic") || texts.equals("all")) {
            consume(forCyrillic, cyrillic, sink);
        }
        if (texts.equals("latin") || texts.equals("all")) {
            consume(forLatin, latin, sink);
        }
    }

    private void consume(Analyzer analyzer, List<String> articles, Blackhole sink) throws IOException {
        for (String article : articles) {
            if (analyzers.equals("mentions")) {
                sink.consume(finder.find(article, null));
                continue;
            }
            try (TokenStream stream = analyzer.tokenStream("text", article)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    sink.consume(term.length());
                }
                stream.end();
            }
        }
    }
}
