package dateline.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.POS.Tag;
import org.apache.lucene.analysis.ko.dict.Dictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts one Korean word into morphemes with Lucene's nori. Not for use by several threads at once. */
public final class KoreanMorphemes {
    private final KoreanTokenizer tokenizer =
        new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false, false);
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    /**
     * One morpheme, or several that the dictionary knows as one entry.
     *
     * @param parts of a compound 국회의원: 국회, 의원; of an inflected 밝혔: 밝히, 었; else empty
     */
    public record Morpheme(String text, Tag first, Tag last, List<String> parts) {

        public boolean isNoun() {
            return switch (first) {
                case NNG, NNP, NNB, NNBC, NP, NR, XR -> true;
                default -> false;
            };
        }

        /** Adverbs, determiners and exclamations take no particles: 또는, 다만. */
        public boolean isFixed() {
            return first == Tag.MAG || first == Tag.MAJ || first == Tag.MM || first == Tag.IC;
        }

        public boolean isName() {
            return first == Tag.NNP;
        }

        /** Not in the dictionary at all. */
        public boolean isUnknown() {
            return first == Tag.UNKNOWN;
        }

        /** Of plurals, honorifics, kinds: 들, 님, 성. */
        public boolean isSuffix() {
            return first == Tag.XSN;
        }

        public boolean isParticle() {
            return first == Tag.J;
        }

        public boolean isVerb() {
            return first == Tag.VV || first == Tag.VA || first == Tag.VX || first == Tag.VCN;
        }

        /** Particles, endings, the copula, and what makes a verb of a noun: 하, 되. */
        public boolean isFunction() {
            return switch (first) {
                case J, E, VCP, XSV, XSA, VX -> true;
                default -> false;
            };
        }

        /** Without its ending: 밝히 for 밝혔. */
        public String stem() {
            return first != last && !parts.isEmpty() ? parts.get(0) : text;
        }
    }

    /** In order and without gaps. */
    public List<Morpheme> of(String word) {
        try {
            List<Morpheme> morphemes = new ArrayList<>(4);
            tokenizer.setReader(new StringReader(word));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                morphemes.add(new Morpheme(term.toString(), speech.getLeftPOS(), speech.getRightPOS(), parts()));
            }
            tokenizer.end();
            return morphemes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }

    private List<String> parts() {
        Dictionary.Morpheme[] morphemes = speech.getPOSType() == POS.Type.MORPHEME ? null : speech.getMorphemes();
        List<String> parts = new ArrayList<>(2);
        if (morphemes != null) {
            for (Dictionary.Morpheme morpheme : morphemes) {
                parts.add(morpheme.surfaceForm);
            }
        }
        return parts;
    }

    private void close() {
        try {
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
