package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names Lucene's {@link KStemFilter} {@code dateline_english} in Elasticsearch, whose core does not have it. */
@NamedComponent("dateline_english")
public final class EnglishStemFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
        return new KStemFilter(input);
    }
}
