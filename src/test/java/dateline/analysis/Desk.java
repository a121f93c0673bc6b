package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** A search desk with one article in it: what does a query find, and where? */
final class Desk {
    private static final Analyzer TEXT = Recipes.analyzer("dateline_text");
    private static final Analyzer TYPED = Recipes.analyzer("dateline_text_search");
    private static final Analyzer EXACT = Recipes.analyzer("dateline_exact");

    private Desk() {
    }

    /** Each text finds the other, whichever is the query. */
    static void assertMeets(String one, String other) {
        assertFinds(one, other);
        assertFinds(other, one);
    }

    static void assertApart(String one, String other) {
        assertMisses(one, other);
        assertMisses(other, one);
    }

    static void assertFinds(String query, String article) {
        assertThat(finds(query, article)).as("query %s finds %s: %s in %s", query, article, query(query, TYPED),
            terms(TEXT, article)).isTrue();
    }

    static void assertMisses(String query, String article) {
        assertThat(finds(query, article)).as("query %s finds %s: %s in %s", query, article, query(query, TYPED),
            terms(TEXT, article)).isFalse();
    }

    static boolean finds(String query, String article) {
        return matches(query(query, TYPED), TEXT, article);
    }

    static boolean findsExactly(String phrase, String article) {
        return matches(new QueryBuilder(EXACT).createPhraseQuery("text", phrase), EXACT, article);
    }

    /** As the server asks: all words required, the parts of a compound as a phrase. */
    private static Query query(String text, Analyzer analyzer) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
        return builder.createBooleanQuery("text", text, Occur.MUST);
    }

    private static boolean matches(Query query, Analyzer analyzer, String article) {
        if (query == null) {
            return false;
        }
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                Document document = new Document();
                document.add(new TextField("text", article, Field.Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader).count(query) == 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces of an article that a highlighter would mark. */
    static Set<String> marked(String query, String article) {
        Set<String> asked = new LinkedHashSet<>(terms(TYPED, query));
        Set<String> marked = new LinkedHashSet<>();
        each(TEXT, article, (term, start, end) -> {
            if (asked.contains(term)) {
                marked.add(article.substring(start, end));
            }
        });
        return marked;
    }

    static List<String> terms(String analyzer, String text) {
        return terms(Recipes.analyzer(analyzer), text);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        each(analyzer, text, (term, start, end) -> terms.add(term));
        return terms;
    }

    private interface Token {
        void at(String term, int start, int end);
    }

    private static void each(Analyzer analyzer, String text, Token token) {
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                token.at(term.toString(), offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
