package dateline.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/**
 * Names light English stemming {@code dateline_english} in Elasticsearch: Lucene's KStem, which only takes an ending off
 * when a word of its dictionary remains, and the words of the news that it takes for words of their own.
 */
@NamedComponent("dateline_english")
public final class EnglishFilterFactory implements TokenFilterFactory {
    /** Form and stem, in turn. */
    private static final String STEMS = "talks talk troops troop forces force relations relation rights right powers power "
        + "services service operations operation works work affairs affair papers paper elections election crises crisis "
        + "men man women woman children child said say told tell spoke speak spoken speak met meet held hold fought fight "
        + "shot shoot struck strike sent send fell fall fallen fall won win lost lose began begin begun begin led lead "
        + "took take taken take gave give given give came come went go gone go made make knew know known know saw see "
        + "seen see wrote write written write broke break broken break chose choose chosen choose paid pay sold sell "
        + "bought buy brought bring caught catch kept keep left leave sought seek thought think withdrew withdraw "
        + "withdrawn withdraw drawn draw flew fly flown fly grew grow grown grow shown show spies spy";
    private static final StemmerOverrideMap OVERRIDES = overrides();

    @Override
    public TokenStream create(TokenStream input) {
        return new KStemFilter(new StemmerOverrideFilter(input, OVERRIDES));
    }

    private static StemmerOverrideMap overrides() {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        String[] words = STEMS.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            builder.add(words[i], words[i + 1]);
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
