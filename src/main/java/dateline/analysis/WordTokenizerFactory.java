package dateline.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** Names {@link WordTokenizer} {@code dateline_words} in Elasticsearch. */
@NamedComponent("dateline_words")
public final class WordTokenizerFactory implements TokenizerFactory {
    @Override
    public Tokenizer create() {
        return new WordTokenizer();
    }
}
