package dateline.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;

/** The setting that the token filters of words share. */
@AnalysisSettings
public interface WordSettings {

    /**
     * Whether the words are a query's rather than an article's: fewer forms are then guessed, and compounds stay
     * whole.
     */
    @BooleanSetting(path = "typed", defaultValue = false)
    boolean typed();
}
