package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names the {@link NameKeysFilter} for Ukrainian names {@code dateline_ukrainian_name} in Elasticsearch. */
@NamedComponent("dateline_ukrainian_name")
public final class UkrainianNameFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
        return NameKeysFilter.ukrainian(input);
    }
}
