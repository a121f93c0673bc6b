package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names {@link JoinFilter} {@code dateline_joins} in Elasticsearch. */
@NamedComponent("dateline_joins")
public final class JoinFilterFactory implements TokenFilterFactory {
    private final boolean typed;

    @Inject
    public JoinFilterFactory(WordSettings settings) {
        typed = settings.typed();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new JoinFilter(input, typed);
    }
}
