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
        for (Reading reading : a.readings) {
            for (Reading second : b.readings) {
                if (reading.parts().equals(second.parts())) {
                    return new Match(1, "particle");
                }
            }
        }
        return Match.NONE;
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
