package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names the {@link NameKeysFilter} for Korean names {@code dateline_korean_name} in Elasticsearch. */
@NamedComponent("dateline_korean_name")
public final class KoreanNameFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
        return NameKeysFilter.korean(input);
    }
}
