package dateline.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.CannedTokenStream;
import org.apache.lucene.tests.analysis.MockTokenizer;
import org.apache.lucene.tests.analysis.Token;

/**
 * Every analyzer and component meets random text, the empty term and a word of a megabyte, the way Lucene tests its
 * own.
 */
public class RandomTextTest extends BaseTokenStreamTestCase {
    private static final String[] ANALYZERS =
        {"dateline_text", "dateline_text_search", "dateline_exact", "korean_text", "ukrainian_text"};
    /** Tokens that end at one position need not end at one offset: 젤렌스키 ends before its particle, 젤렌스키가 after it. */
    private static final boolean SAME_ENDS = false;
    private static final String[] SCRIPTS =
        {WordTokenizer.HANGUL, WordTokenizer.CYRILLIC, WordTokenizer.LATIN, WordTokenizer.NUMBER};
    /** Text at the borders between our rules: scripts, marks, joins, particles, broken surrogates. */
    private static final String[] PIECES = {"젤렌스키", "가", "는", "은", "의", "국회의원", "들", "비", "급여", "金", "正恩", "尹", "北",
        "日本", "の",
        "Зеленськ", "ого", "ов", "ою", "'", "ʼ", "\u0301", "\u0308", "\u00AD", "\u200B", "п", "Пу", "C", "Jong", "un",
        "Kim", "-", " ", " ", " ",
        ".", ",", "16", "5", "만", "U.S.", "é", "ﬁ", "㈜", "½", "\uD83D\uDE00", "\uD800", "\uDC00", "ᄀ", "ᅡ", "ᆨ", "ﾊﾞ",
        "𝐏", "ё", "ґ"};

    public void testAnalyzersOnRandomText() throws IOException {
        for (String name : ANALYZERS) {
            try (Analyzer analyzer = Recipes.analyzer(name)) {
                checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER, 20, false, SAME_ENDS);
                checkRandomData(random(), analyzer, 5 * RANDOM_MULTIPLIER, 8192, false, SAME_ENDS);
            }
        }
    }

    public void testAnalyzersOnMixedPieces() throws IOException {
        for (String name : ANALYZERS) {
            try (Analyzer analyzer = Recipes.analyzer(name)) {
                for (int i = 0; i < 500; i++) {
                    checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), mixed(), SAME_ENDS);
                }
            }
        }
    }

    public void testAnalyzersOnMegabyteWord() throws IOException {
        for (String name : ANALYZERS) {
            try (Analyzer analyzer = Recipes.analyzer(name)) {
                for (String letter : new String[] {"가", "я", "z", "金", "7", "\u0301", "-"}) {
                    String word = letter.repeat(1 << 20);
                    try (TokenStream stream = analyzer.tokenStream("text", word)) {
                        stream.reset();
                        while (stream.incrementToken()) {
                            assertTrue(stream.reflectAsString(false).length() < 4096);
                        }
                        stream.end();
                    }
                }
            }
        }
    }

    public void testAnalyzersOnNothing() throws IOException {
        for (String name : ANALYZERS) {
            try (Analyzer analyzer = Recipes.analyzer(name)) {
                assertAnalyzesTo(analyzer, "", new String[0]);
                assertAnalyzesTo(analyzer, " \u00AD\u200B ", new String[0]);
            }
        }
    }

    public void testTokenFiltersOnRandomTokens() throws IOException {
        for (UnaryOperator<TokenStream> filter : filters()) {
            try (Analyzer analyzer = analyzer(WordTokenizer::new, filter)) {
                checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER, 20, false, SAME_ENDS);
            }
        }
    }

    public void testTokenFiltersOnEmptyTerm() throws IOException {
        for (String script : SCRIPTS) {
            for (UnaryOperator<TokenStream> filter : filters()) {
                Token empty = new Token("", 0, 0);
                empty.setType(script);
                assertTokenStreamContents(filter.apply(new CannedTokenStream(empty, empty)), new String[] {"", ""});
            }
        }
    }

    public void testTokenizerOnRandomText() throws IOException {
        try (Analyzer analyzer = analyzer(WordTokenizer::new, UnaryOperator.identity())) {
            checkRandomData(random(), analyzer, 500 * RANDOM_MULTIPLIER);
        }
    }

    public void testCharFilterOnRandomText() throws IOException {
        try (Analyzer analyzer = new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return new TypographyCharFilter(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new MockTokenizer(MockTokenizer.WHITESPACE, false));
            }
        }) {
            checkRandomData(random(), analyzer, 500 * RANDOM_MULTIPLIER);
        }
    }

    private static UnaryOperator<TokenStream>[] filters() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        UnaryOperator<TokenStream>[] filters = new UnaryOperator[] {
            (UnaryOperator<TokenStream>) input -> new KoreanFilter(input, true),
            (UnaryOperator<TokenStream>) input -> new KoreanFilter(input, false),
            (UnaryOperator<TokenStream>) input -> new CyrillicFilter(input, true),
            (UnaryOperator<TokenStream>) input -> new CyrillicFilter(input, false),
            (UnaryOperator<TokenStream>) input -> new JoinFilter(input, true),
            (UnaryOperator<TokenStream>) input -> new JoinFilter(input, false),
            (UnaryOperator<TokenStream>) LatinFilter::new,
            (UnaryOperator<TokenStream>) ParticleFilter::new,
            (UnaryOperator<TokenStream>) new EnglishFilterFactory()::create};
        return filters;
    }

    private interface Source {
        Tokenizer create();
    }

    private static Analyzer analyzer(Source source, UnaryOperator<TokenStream> filter) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = source.create();
                return new TokenStreamComponents(tokenizer, filter.apply(tokenizer));
            }
        };
    }

    private static String mixed() {
        StringBuilder text = new StringBuilder();
        for (int i = random().nextInt(20); i >= 0; i--) {
            text.append(PIECES[random().nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
