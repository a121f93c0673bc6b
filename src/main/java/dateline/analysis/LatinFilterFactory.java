package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names {@link LatinFilter} {@code dateline_latin} in Elasticsearch. */
@NamedComponent("dateline_latin")
public final class LatinFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
        return new LatinFilter(input);
    }

    /** For a part of a word, as in a query with {@code *}. */
    @Override
    public TokenStream normalize(TokenStream input) {
        return new FoldingFilter(input);
    }
}
