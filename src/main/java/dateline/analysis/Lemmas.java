package dateline.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The dictionaries of Ukrainian, Russian and English word forms: each is read once, when first asked, and shared by the
 * whole process.
 */
enum Lemmas {
    UKRAINIAN("/org/languagetool/resource/uk/ukrainian"),
    /** All its entries are in lower case, names too. */
    RUSSIAN("/org/languagetool/resource/ru/russian"),
    /** Only the server has it: the plugin does without. */
    ENGLISH("/org/languagetool/resource/en/english");

    private final String resource;
    private boolean read;
    private Dictionary dictionary;

    Lemmas(String resource) {
        this.resource = resource;
    }

    /** Null if the dictionary could not be read: words then get the lemmas that endings alone give. */
    private synchronized Dictionary dictionary() {
        if (!read) {
            dictionary = read(resource);
            read = true;
        }
        return dictionary;
    }

    /** One thread's access, since a lookup reuses its buffers. */
    final class Lookup {
        private final DictionaryLookup lookup = dictionary() == null ? null : new DictionaryLookup(dictionary());

        /** Empty for an unknown word. Valid until the next call. */
        List<WordData> of(String word) {
            return lookup == null ? List.of() : lookup.lookup(word);
        }
    }

    /**
     * A broken dictionary must not throw: Elasticsearch would then refuse to create any index on the node, also those
     * that have nothing to do with us.
     */
    static Dictionary read(String resource) {
        Logger log = System.getLogger(Lemmas.class.getName());
        try (InputStream words = Lemmas.class.getResourceAsStream(resource + ".dict");
             InputStream description = Lemmas.class.getResourceAsStream(resource + ".info")) {
            if (words != null && description != null) {
                return Dictionary.read(words, description);
            }
            log.log(Level.ERROR, "Dictionary {0} is missing in the plugin: only endings tell its words.", resource);
        } catch (IOException | RuntimeException e) {
            log.log(Level.ERROR, "Dictionary " + resource + " cannot be read: only endings tell its words.", e);
        }
        return null;
    }
}
