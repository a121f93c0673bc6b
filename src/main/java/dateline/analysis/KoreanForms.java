package dateline.analysis;

import dateline.analysis.KoreanMorphemes.Morpheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS.Tag;

/**
 * The forms of a Korean word: without its particles, as a verb's stem, and as the parts of a known compound.
 *
 * <p>nori alone loses what its dictionary lacks (젤렌스키 becomes 렌 + 스키). So the word less its particles, by rule, always
 * stays; nori may add to it, and only where what it found can be trusted: every piece known, none a lone syllable, and not
 * two names in a row, which is how 부다노프 falls apart.
 */
final class KoreanForms {
    /** Written right behind a name. */
    private static final List<String> TITLES = List.of("부총리", "총사령관", "국무위원장", "위원장", "총비서", "부위원장", "부부장",
        "대통령", "총리", "장관", "차관", "의원", "대표", "의장", "총장", "사령관", "국장", "실장", "대변인", "대사", "특사", "교수",
        "기자", "부장", "외무상", "동지", "원수", "대장", "상장", "중장", "소장", "여사", "녀사", "선생", "주석", "총재", "후보", "회장",
        "사장", "시장", "지사", "감독", "선수");
    private static final String SURNAMES = "김이리박최정강조윤장임림한오서신권황안송전홍유류고문손양량배백허남심노로하곽성차주우구나라민진지엄"
        + "원천방현반추여려태채변맹";
    private static final int NAME_LENGTH = 3;

    private final KoreanMorphemes nori = new KoreanMorphemes();
    private final boolean typed;

    /** @param typed the words are a query's: what may be a name is taken for one, and a compound is never just its part */
    KoreanForms(boolean typed) {
        this.typed = typed;
    }

    List<Form> of(String word) {
        List<Morpheme> morphemes = nori.of(word);
        if (isVerb(morphemes)) {
            return together(word, new LinkedHashSet<>(List.of(word, morphemes.get(0).stem())), List.of());
        }
        if (morphemes.size() == 1 && (isNoun(morphemes) || morphemes.get(0).isFixed())) {
            return ofKnown(word, morphemes.get(0));
        }
        return ofNoun(word, morphemes);
    }

    /** What follows a number or a foreign word: 월 in 10월에. */
    static List<Form> afterForeign(String word) {
        return together(word, new LinkedHashSet<>(KoreanParticles.forms(word, 1)), List.of());
    }

    /** 경기도 is a province, but may also be 경기 with a particle. */
    private List<Form> ofKnown(String word, Morpheme morpheme) {
        Set<String> wholes = new LinkedHashSet<>();
        wholes.add(word);
        if (!typed && !morpheme.isFixed()) {
            for (String stem : KoreanParticles.forms(word, 2)) {
                if (isNoun(nori.of(stem))) {
                    wholes.add(stem);
                }
            }
        }
        return together(word, wholes, unitsOf(morpheme, wholes));
    }

    private List<Form> ofNoun(String word, List<Morpheme> morphemes) {
        List<String> stems = KoreanParticles.forms(word, 2);
        String stem = stems.get(stems.size() - 1);
        List<Morpheme> known = stem.length() < word.length() ? nori.of(stem) : morphemes;
        if (typed && isPerson(word, stem) && !isNoun(known)) {
            return List.of(Form.of(word, word));
        }
        Set<String> wholes = new LinkedHashSet<>(stems);
        if (isNoun(known)) {
            return together(word, wholes, unitsOf(known.get(0), wholes));
        }
        List<Morpheme> head = head(morphemes);
        String noun = textOf(head);
        if (noun.isEmpty() || !isTrusted(head) || !wholes.contains(noun) && endsInParticles(morphemes, head)) {
            return together(word, wholes, titled(stem));
        }
        wholes.add(noun);
        return together(word, wholes, units(head, wholes));
    }

    /** Three syllables that begin with a surname, as 박지은: the last is then the name's, not a particle. */
    private static boolean isPerson(String word, String stem) {
        return word.length() == NAME_LENGTH && stem.length() == NAME_LENGTH - 1 && SURNAMES.indexOf(word.charAt(0)) >= 0;
    }

    private static boolean isNoun(List<Morpheme> morphemes) {
        return morphemes.size() == 1 && morphemes.get(0).isNoun();
    }

    /** Nothing but a verb and its endings. */
    private static boolean isVerb(List<Morpheme> morphemes) {
        if (morphemes.isEmpty() || !morphemes.get(0).isVerb()) {
            return false;
        }
        for (Morpheme morpheme : morphemes.subList(1, morphemes.size())) {
            if (!morpheme.isFunction() && !morpheme.isVerb()) {
                return false;
            }
        }
        Tag last = morphemes.get(morphemes.size() - 1).last();
        return last == Tag.E || last == Tag.J;
    }

    /** The nouns a word begins with, if nothing but particles and endings follows; else empty. */
    private static List<Morpheme> head(List<Morpheme> morphemes) {
        int end = 0;
        while (end < morphemes.size() && !morphemes.get(end).isFunction()) {
            end++;
        }
        boolean restIsFunction = morphemes.subList(end, morphemes.size()).stream().allMatch(Morpheme::isFunction);
        return restIsFunction ? morphemes.subList(0, end) : List.of();
    }

    private static boolean endsInParticles(List<Morpheme> morphemes, List<Morpheme> head) {
        return morphemes.subList(head.size(), morphemes.size()).stream().allMatch(morpheme -> morpheme.first() == Tag.J);
    }

    private static boolean isTrusted(List<Morpheme> head) {
        for (int i = 0; i < head.size(); i++) {
            Morpheme morpheme = head.get(i);
            boolean affix = morpheme.first() == Tag.XPN && i + 1 < head.size() || morpheme.first() == Tag.XSN && i > 0;
            boolean lone = morpheme.text().length() == 1 && i == 0 && head.size() > 1;
            boolean twoNames = i > 0 && morpheme.first() == Tag.NNP && head.get(i - 1).first() == Tag.NNP;
            if (!affix && (!morpheme.isNoun() || lone || twoNames)) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(List<Morpheme> morphemes) {
        StringBuilder text = new StringBuilder();
        morphemes.forEach(morpheme -> text.append(morpheme.text()));
        return text.toString();
    }

    private List<String> unitsOf(Morpheme compound, Set<String> wholes) {
        if (compound.parts().isEmpty() || compound.first() != Tag.NNG && compound.first() != Tag.NNP
            || !String.join("", compound.parts()).equals(compound.text())) {
            return List.of();
        }
        return joinShort(compound.parts(), wholes);
    }

    private List<String> units(List<Morpheme> head, Set<String> wholes) {
        List<String> units = new ArrayList<>();
        String prefix = "";
        for (Morpheme morpheme : head) {
            if (morpheme.first() == Tag.XPN) {
                prefix += morpheme.text();
            } else {
                units.add(prefix + morpheme.text());
                prefix = "";
            }
        }
        return joinShort(units, wholes);
    }

    /**
     * A lone syllable is no unit: 대통령실 is not 대통령 and any 실. An article that says 대통령실 is still found by 대통령.
     */
    private List<String> joinShort(List<String> parts, Set<String> wholes) {
        List<String> units = new ArrayList<>();
        for (String part : parts) {
            int last = units.size() - 1;
            if (part.length() > 1 && (last < 0 || units.get(last).length() > 1)) {
                units.add(part);
            } else if (last < 0) {
                units.add(part);
            } else {
                if (!typed && units.size() == 1 && part.length() == 1 && units.get(last).length() > 1) {
                    wholes.add(units.get(last));
                }
                units.set(last, units.get(last) + part);
            }
        }
        return units;
    }

    private static List<String> titled(String stem) {
        for (String title : TITLES) {
            int cut = stem.length() - title.length();
            boolean named = cut > 1 || cut == 1 && SURNAMES.indexOf(stem.charAt(0)) >= 0;
            if (named && stem.endsWith(title)) {
                return List.of(stem.substring(0, cut), title);
            }
        }
        return List.of();
    }

    /** The whole forms side by side, and under them the units one after the other. */
    private static List<Form> together(String word, Set<String> wholes, List<String> units) {
        int span = Math.max(1, units.size());
        List<Form> forms = new ArrayList<>(wholes.size() + span);
        for (String whole : wholes) {
            int end = word.startsWith(whole) ? whole.length() : word.length();
            forms.add(new Form(whole, 0, end, 0, span));
        }
        int start = 0;
        for (int i = 0; i < units.size() && span > 1; i++) {
            String unit = units.get(i);
            forms.add(new Form(unit, start, start + unit.length(), i == 0 ? 0 : 1, 1));
            start += unit.length();
        }
        return forms;
    }
}
