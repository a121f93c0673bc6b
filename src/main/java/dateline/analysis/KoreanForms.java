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
 * <p>nori alone loses what its dictionary lacks (젤렌스키 becomes 렌 + 스키). So the word less its particles, by rule,
 * always stays; nori may add to it, and only where what it found can be trusted: every piece known, none a lone
 * syllable, no two names in a row (부다 + 노프), and no tail that sounds foreign (바흐 + 무트), unless it is a loan word of
 * every day.
 */
final class KoreanForms {
    /** Written right behind a name. */
    private static final List<String> TITLES = List.of("부총리", "총사령관", "국무위원장", "위원장", "총비서", "부위원장", "부부장",
        "대통령", "총리", "장관", "차관", "의원", "대표", "의장", "총장", "사령관", "국장", "실장", "대변인", "대사", "특사", "교수",
        "기자", "부장", "외무상", "동지", "원수", "대장", "상장", "중장", "소장", "여사", "녀사", "선생", "주석", "총재", "후보", "회장",
        "사장", "시장", "지사", "감독", "선수");
    private static final String SURNAMES = "김이리박최정강조윤장임림한오서신권황안송전홍유류고문손양량배백허남심노로하곽성차주우구나라민진지엄"
        + "원천방현반추여려태채변맹";
    /** Loan words and native words that end compounds. */
    private static final Set<String> COMMON = Set.of(("미사일 드론 로켓 탱크 테러 호텔 타워 센터 그룹 뉴스 타임스 포스트 저널 라디오 필름 뮤직 시스템 "
        + "서비스 미디어 클럽 리그 캠프 시티 파크 빌딩 아파트 마켓 오일 에너지 캠페인 스캔들 포럼 프로그램 플랫폼 인터넷 온라인 데이터 바이러스 백신 "
        + "헬기 가스 버스 택시 크루즈 스퀘어 홀딩스 컴퍼니 쿠데타 러시아 우크라이나 나라 사람 마을 바다 싸움 다리 모임 나무 물가 이야기").split(" "));
    /** Of places, armies, peoples, languages and origins. */
    private static final String SUFFIXES = "시도군구주성섬강역항현인어전산제발계";
    private static final int NAME_LENGTH = 3;
    /** No word is longer; a text without any space is not worth nori's time. */
    private static final int LONGEST = 30;

    private final KoreanMorphemes nori = new KoreanMorphemes();
    private final boolean typed;

    /**
     * @param typed the words are a query's: what may be a name is taken for one, and a compound is never just its
     * part
     */
    KoreanForms(boolean typed) {
        this.typed = typed;
    }

    List<Form> of(String word) {
        if (word.length() > LONGEST) {
            return together(word, new LinkedHashSet<>(KoreanParticles.forms(word, 2)), List.of());
        }
        List<Morpheme> morphemes = nori.of(word);
        if (morphemes.size() == 1 && morphemes.get(0).isFixed()) {
            return List.of(Form.of(word, word));
        }
        Morpheme known = known(word, morphemes);
        if (known != null) {
            return ofKnown(word, known);
        }
        return isVerb(morphemes) ? ofVerb(word, morphemes.get(0)) : ofNoun(word, morphemes);
    }

    /** What follows a number or a foreign word: 월 in 10월에. */
    static List<Form> afterForeign(String word) {
        return together(word, new LinkedHashSet<>(KoreanParticles.forms(word, 1)), List.of());
    }

    /** 경기도 is a province, but may also be 경기 with a particle; 김정은 is never 김정. */
    private List<Form> ofKnown(String word, Morpheme noun) {
        Set<String> wholes = new LinkedHashSet<>();
        wholes.add(word);
        if (!typed) {
            for (String stem : KoreanParticles.forms(word, 2)) {
                boolean nameEnding = noun.isName() && isPerson(word, stem) && !word.endsWith("도");
                if (!nameEnding && known(stem, nori.of(stem)) != null) {
                    wholes.add(stem);
                }
            }
        }
        return together(word, wholes, unitsOf(noun, wholes));
    }

    /** The dictionary form, 밝히다 for 밝힌, so that a verb is never taken for a name. */
    private List<Form> ofVerb(String word, Morpheme verb) {
        Set<String> wholes = new LinkedHashSet<>();
        wholes.add(word);
        if (!typed) {
            wholes.addAll(KoreanParticles.forms(word, 2));
        }
        // In a query 보아 is the singer; a verb is typed as 보다 or as part of a sentence.
        if (!typed || word.length() >= NAME_LENGTH || word.endsWith("다")) {
            wholes.add(verb.stem() + "다");
        }
        return together(word, wholes, List.of());
    }

    private List<Form> ofNoun(String word, List<Morpheme> morphemes) {
        List<String> stems = KoreanParticles.forms(word, 2);
        String stem = stems.get(stems.size() - 1);
        List<Morpheme> inStem = stem.length() < word.length() ? nori.of(stem) : morphemes;
        Morpheme noun = known(stem, inStem);
        if (typed && noun == null && isPerson(word, stem)) {
            return List.of(Form.of(word, word));
        }
        Set<String> wholes = new LinkedHashSet<>(stems);
        if (!typed) {
            addWithoutSuffix(stem, wholes);
        }
        if (noun != null) {
            return together(word, wholes, unitsOf(noun, wholes));
        }
        if (head(inStem).size() == inStem.size() && isTrusted(inStem)) {
            return together(word, wholes, units(inStem, wholes));
        }
        List<Morpheme> head = head(morphemes);
        List<Morpheme> rest = morphemes.subList(head.size(), morphemes.size());
        if (head.isEmpty() || !isTrusted(head)) {
            return together(word, wholes, titled(stem));
        }
        if (rest.stream().allMatch(Morpheme::isParticle)) {
            addSyllable(word, head, wholes);
            return together(word, wholes, titled(stem));
        }
        wholes.add(textOf(head));
        return together(word, wholes, units(head, wholes));
    }

    /** One noun of the dictionary; null if the word is anything else. At the end of a text nori knows less, hence 는. */
    private Morpheme known(String word, List<Morpheme> morphemes) {
        if (morphemes.size() == 1) {
            return morphemes.get(0).isNoun() ? morphemes.get(0) : null;
        }
        String topic = Hangul.hasFinal(word.charAt(word.length() - 1)) ? "은" : "는";
        List<Morpheme> asTopic = nori.of(word + topic);
        boolean noun = asTopic.size() == 2 && asTopic.get(0).isNoun() && asTopic.get(1).isParticle()
            && asTopic.get(1).text().equals(topic);
        return noun ? asTopic.get(0) : null;
    }

    /** 쿠르스크주 is also found by 쿠르스크, 우크라이나군 by 우크라이나. Short words are left alone: 전주 is no 전. */
    private static void addWithoutSuffix(String stem, Set<String> wholes) {
        int cut = stem.length() - 1;
        if (cut >= NAME_LENGTH && SUFFIXES.indexOf(stem.charAt(cut)) >= 0) {
            wholes.add(stem.substring(0, cut));
        }
    }

    /** 북 in 북과: a noun of one syllable that nori is sure of. */
    private void addSyllable(String word, List<Morpheme> head, Set<String> wholes) {
        List<String> stems = KoreanParticles.forms(word, 1);
        String noun = textOf(head);
        if (noun.length() == 1 && stems.contains(noun) && (!typed || !stems.contains(word))) {
            wholes.add(noun);
        }
    }

    /** Three syllables that begin with a surname, as 박지은: the last is then the name's, not a particle. */
    private static boolean isPerson(String word, String stem) {
        return word.length() == NAME_LENGTH && stem.length() == NAME_LENGTH - 1
            && SURNAMES.indexOf(word.charAt(0)) >= 0;
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
        return morphemes.get(morphemes.size() - 1).last() == Tag.E;
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

    private static boolean isTrusted(List<Morpheme> head) {
        for (int i = 0; i < head.size(); i++) {
            Morpheme morpheme = head.get(i);
            boolean affix = morpheme.first() == Tag.XPN && i + 1 < head.size() || morpheme.first() == Tag.XSN && i > 0;
            boolean lone = morpheme.text().length() == 1 && i == 0 && head.size() > 1;
            boolean twoNames = i > 0 && morpheme.isName() && head.get(i - 1).isName();
            boolean foreign = i > 0 && !Hanja.isSinoKorean(morpheme.text()) && !COMMON.contains(morpheme.text());
            if (!affix && (!morpheme.isNoun() || lone || twoNames || foreign)) {
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

    /** What is 열거주의적, of the kind of 열거주의, has its parts; but 경제적 is one word. */
    private static List<Morpheme> withoutOfKind(List<Morpheme> head) {
        int last = head.size() - 1;
        boolean ofKind = last > 1 && head.get(last).isSuffix() && head.get(last).text().equals("적");
        return ofKind ? head.subList(0, last) : head;
    }

    private List<String> units(List<Morpheme> head, Set<String> wholes) {
        List<String> units = new ArrayList<>();
        String prefix = "";
        for (Morpheme morpheme : withoutOfKind(head)) {
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
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            int last = units.size() - 1;
            if (last < 0 || part.length() > 1 && units.get(last).length() > 1) {
                units.add(part);
            } else {
                if (!typed && last == 0 && i == parts.size() - 1 && units.get(0).length() > 1) {
                    wholes.add(units.get(0));
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
