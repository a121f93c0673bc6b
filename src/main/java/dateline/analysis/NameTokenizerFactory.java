package dateline.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** Names {@link NameTokenizer} {@code dateline_name} in Elasticsearch. */
@NamedComponent("dateline_name")
public final class NameTokenizerFactory implements TokenizerFactory {
    @Override
    public Tokenizer create() {
        return new NameTokenizer();
    }
}
