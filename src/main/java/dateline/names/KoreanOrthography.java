package dateline.names;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Northern and Southern spellings of one word: 리설주 and 이설주, 뿌찐 and 푸틴. */
final class KoreanOrthography {
    /** Shorter words have too many like them. */
    private static final int SHORTEST_LOAN = 4;

    private static final String FOREIGN = "Korean spelling of a foreign name";
    /** Ukrainian surnames in -ов as Ukrainian and as Russian would have them: 레브로우, 레브로프. */
    private static final Pattern ENDS = Pattern.compile("([ㅗㅔㅖㅛ])ㅜ$");

    private KoreanOrthography() {}

    static Match match(Prepared a, Prepared b) {
        String joined = a.folded.replace(" ", "");
        String other = b.folded.replace(" ", "");
        if (joined.equals(other)) {
            return new Match(1, "same spelling");
        }
        if (stripped(a, other) || stripped(b, joined)) {
            return new Match(1, "particle");
        }
        for (KoreanName one : a.korean()) {
            for (KoreanName two : b.korean()) {
                if (one.surname() >= 0 && one.surname() == two.surname() && one.cost(two, 6) < 3) {
                    return new Match(0.98f, "North and South Korean spelling");
                }
            }
        }
        if (!a.name.isKorean() && !b.name.isKorean() && southern(joined).equals(southern(other))) {
            return new Match(0.95f, "North and South Korean spelling");
        }
        if (areLoans(a, b) && loan(joined).equals(loan(other))) {
            return new Match(0.9f, FOREIGN);
        }
        if (!Collections.disjoint(loans(a), loans(b))) {
            return new Match(0.85f, FOREIGN);
        }
        return Match.NONE;
    }

    /**
     * What a foreign name of several words has in common with its other spellings in Korean: the last word as a loan, and
     * those before it as loans or rows of the tables of names. 세르게이 코롤료프 is 세르히 코롤료우.
     */
    static Set<String> loans(Prepared name) {
        List<String> parts = name.readings.get(0).parts();
        int last = parts.size() - 1;
        if (last < 1 || last > 3 || name.name.script() != Script.HANGUL || name.name.isKorean()
                || heard(parts.get(last)).length() < SHORTEST_LOAN) {
            return Set.of();
        }
        Set<String> loans = Set.of("");
        for (int i = 0; i < last; i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String loan : loans) {
                longer.add(loan + heard(parts.get(i)) + ' ');
                for (int row : Groups.NAMES.of(parts.get(i))) {
                    longer.add(loan + row + ' ');
                }
            }
            loans = longer;
        }
        String surname = heard(parts.get(last));
        return loans.stream().map(loan -> loan + surname).collect(Collectors.toSet());
    }

    /** Only one of the two may carry a particle: 박민의 and 박민은 share 박민 and are two people. */
    private static boolean stripped(Prepared particle, String bare) {
        return particle.readings.stream().skip(1).anyMatch(reading -> String.join("", reading.parts()).equals(bare));
    }

    /**
     * A loan word as the South would write it: 뿌찐 is 푸틴, 젤렌스끼 is 젤렌스키, 울라지미르 is 블라디미르.
     * The word itself when it shows no sign of the North.
     */
    static String southern(String word) {
        String start = word.startsWith("울라지") ? "블라디" + word.substring(3) : word;
        StringBuilder out = new StringBuilder();
        for (char c : start.toCharArray()) {
            out.append(Hangul.isSyllable(c) ? southern(c) : c);
        }
        int last = out.length() - 1;
        if (out.length() > 2 && out.charAt(last) == '브') {
            out.setCharAt(last, '프');
        }
        return out.toString();
    }

    private static boolean areLoans(Prepared a, Prepared b) {
        return Math.min(length(a), length(b)) >= SHORTEST_LOAN && !a.name.isKorean() && !b.name.isKorean();
    }

    private static int length(Prepared name) {
        return name.folded.replace(" ", "").length();
    }

    /**
     * What a foreign word has in common with its other spellings in Korean: 마야콥스키 is 마야코프스키, 네탄야후 네타냐후,
     * 몬테네그로 몬태네그로. The word itself where it is too short to be told from others.
     */
    static String loan(String word) {
        return word.length() < SHORTEST_LOAN ? word : heard(word);
    }

    private static String heard(String word) {
        StringBuilder out = new StringBuilder();
        String southern = southern(word);
        for (int i = 0; i < southern.length(); i++) {
            char c = southern.charAt(i);
            char next = i + 1 < southern.length() ? southern.charAt(i + 1) : ' ';
            if (Hangul.isSyllable(c)) {
                addLoan(c, next, out);
            }
        }
        return ENDS.matcher(out).replaceAll("$1ㅍ");
    }

    /** As letters that are heard: vowels that sound alike are one, and so are a coda and a syllable of its own. */
    private static void addLoan(char syllable, char next, StringBuilder out) {
        char onset = Hangul.onset(syllable);
        if (onset != 'ㅇ') {
            out.append(onset == 'ㅂ' && Hangul.vowel(syllable) == 'ㅡ' ? 'ㅍ' : onset); // 브스 is 프스
        }
        int vowel = "ㅐㅒㅖㅙㅚ".indexOf(Hangul.vowel(syllable));
        boolean glide = onset == 'ㅇ' && Hangul.vowel(syllable) == 'ㅑ' && out.length() > 0
            && out.charAt(out.length() - 1) == 'ㅣ'; // 율리야 is 율리아
        char heard = glide ? 'ㅏ' : vowel >= 0 ? "ㅔㅔㅔㅞㅞ".charAt(vowel)
            : Hangul.vowel(syllable) == 'ㅟ' && "ㅅㅈㅊ".indexOf(onset) >= 0 ? 'ㅣ' : Hangul.vowel(syllable); // 쉬 is 시
        if (heard != 'ㅡ') {
            out.append(heard);
        }
        char coda = Hangul.coda(syllable);
        boolean doubled = Hangul.isSyllable(next) && coda == Hangul.onset(next);
        if (coda != '-' && !doubled) {
            out.append(switch (coda) {
                case 'ㅂ' -> 'ㅍ';
                case 'ㄱ' -> 'ㅋ';
                case 'ㄷ' -> 'ㅌ';
                default -> coda;
            });
        }
    }

    private static char southern(char syllable) {
        char onset = Hangul.onset(syllable);
        char vowel = Hangul.vowel(syllable);
        int coda = (syllable - '가') % 28;
        if (onset == 'ㅉ') {
            onset = "ㅣㅔㅖ".indexOf(vowel) >= 0 ? 'ㅌ' : 'ㅊ';
        }
        if (vowel == 'ㅞ' && onset == 'ㅅ') {
            vowel = 'ㅖ'; // 쉔 is 셴
        }
        if ("ㅈㅉㅊ".indexOf(onset) >= 0 && "ㅑㅕㅛㅠ".indexOf(vowel) >= 0) {
            vowel = "ㅏㅓㅗㅜ".charAt("ㅑㅕㅛㅠ".indexOf(vowel));
        }
        if (vowel == 'ㅢ' && onset != 'ㅇ') {
            vowel = 'ㅣ';
        }
        int tense = "ㄲㄸㅃㅆ".indexOf(onset);
        return Hangul.compose(tense < 0 ? onset : "ㅋㅌㅍㅅ".charAt(tense), vowel, coda);
    }
}
