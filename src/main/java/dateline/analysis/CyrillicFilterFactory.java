package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names {@link CyrillicFilter} {@code dateline_cyrillic} in Elasticsearch. */
@NamedComponent("dateline_cyrillic")
public final class CyrillicFilterFactory implements TokenFilterFactory {
    private final boolean typed;

    @Inject
    public CyrillicFilterFactory(WordSettings settings) {
        typed = settings.typed();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new CyrillicFilter(input, typed);
    }

    /** For a part of a word, as in a query with {@code *}. */
    @Override
    public TokenStream normalize(TokenStream input) {
        return new FoldingFilter(input);
    }
}
