package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Names {@link ParticleFilter} {@code dateline_particles} in Elasticsearch. */
@NamedComponent("dateline_particles")
public final class ParticleFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
        return new ParticleFilter(input);
    }
}
