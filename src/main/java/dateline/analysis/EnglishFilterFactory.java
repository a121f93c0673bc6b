package dateline.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Names light English stemming {@code dateline_english} in Elasticsearch: Lucene's KStem, which only takes an ending
 * off when a word of its dictionary remains, after {@link NewsEnglishFilter}.
 */
@NamedComponent("dateline_english")
public final class EnglishFilterFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream input) {
        return new KStemFilter(new NewsEnglishFilter(input));
    }
}
