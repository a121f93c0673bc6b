package dateline.analysis;

import java.io.Reader;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;

/** Names {@link TypographyCharFilter} {@code dateline_typography} in Elasticsearch. */
@NamedComponent("dateline_typography")
public final class TypographyCharFilterFactory implements CharFilterFactory {
    @Override
    public Reader create(Reader reader) {
        return new TypographyCharFilter(reader);
    }

    @Override
    public Reader normalize(Reader reader) {
        return create(reader);
    }
}
