package dateline.names;

/** Northern and Southern spellings of one word: 리설주 and 이설주, 뿌찐 and 푸틴. */
final class KoreanOrthography {
    private KoreanOrthography() {}

    static Match match(Prepared a, Prepared b) {
        for (KoreanName one : a.korean) {
            for (KoreanName other : b.korean) {
                if (one.surname() == other.surname() && one.cost(other, 6) < 3) {
                    return new Match(0.98f, "North and South Korean spelling");
                }
            }
        }
        String joined = a.folded.replace(" ", "");
        String other = b.folded.replace(" ", "");
        if (joined.equals(other)) {
            return new Match(1, "same spelling");
        }
        if (a.korean.isEmpty() && b.korean.isEmpty() && northern(joined).equals(northern(other))) {
            return new Match(0.95f, "North and South Korean spelling");
        }
        if (stripped(a, other) || stripped(b, joined)) {
            return new Match(1, "particle");
        }
        return Match.NONE;
    }

    /** Only one of the two may carry a particle: 김대의 and 김대성 share 김대 and are two men. */
    private static boolean stripped(Prepared particle, String bare) {
        return particle.readings.stream().skip(1).anyMatch(reading -> String.join("", reading.parts()).equals(bare));
    }

    /** Loan words as the South would write them: tense stops as aspirates, 찌 for 티, 브 at the end as 프. */
    private static String northern(String word) {
        StringBuilder out = new StringBuilder();
        for (char c : Hangul.symbols(word).toCharArray()) {
            int at = "ㄲㄸㅃㅉㅆ".indexOf(c);
            out.append(at < 0 ? c : "ㅋㅌㅍㅊㅅ".charAt(at));
        }
        return out.toString().replace("ㅌㅣ", "ㅊㅣ").replace("ㄷㅣ", "ㅈㅣ").replaceAll("ㅂㅡ$", "ㅍㅡ");
    }
}
