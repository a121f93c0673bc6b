package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names {@link KoreanFilter} {@code dateline_korean} in Elasticsearch. */
@NamedComponent("dateline_korean")
public final class KoreanFilterFactory implements TokenFilterFactory {
    private final boolean typed;

    @Inject
    public KoreanFilterFactory(WordSettings settings) {
        typed = settings.typed();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new KoreanFilter(input, typed);
    }
}
