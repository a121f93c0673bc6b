package dateline.names;

/** Says whether two spellings are of one name. Stateless and safe for many threads. */
public final class NameMatcher {
    /** Scores from here on mean the same name. */
    public static final float THRESHOLD = 0.5f;

    /** A name of the tables has its spellings there; another name must sound much like it to be a further one. */
    static final float KNOWN = 0.6f;
    /** Without a surname less may differ. */
    private static final float BARE = 0.8f;
    private static final float ALLOWED_PER_SYLLABLE = 1.3f;
    private static final float ALLOWED_PER_SYLLABLE_LATIN = 0.9f;
    private static final float ALLOWED_PER_SYLLABLE_CYRILLIC = 2.6f;

    private NameMatcher() {}

    public static Match match(String a, String b) {
        return match(Prepared.of(a), Prepared.of(b));
    }

    public static Match match(Prepared a, Prepared b) {
        if (a.folded.isEmpty() || b.folded.isEmpty()) {
            return Match.NONE;
        }
        if (a.folded.equals(b.folded)) {
            return new Match(1, "same spelling");
        }
        for (int row : a.aliases) {
            if (b.aliases.contains(row)) {
                return new Match(0.95f, Aliases.rule(row));
            }
        }
        if (Groups.meet(a.surnames, b.surnames)) {
            return new Match(0.9f, "surname table");
        }
        boolean people = a.surelyKorean() && b.surelyKorean(); // Park Ha-na is no park
        if (!people && (a.gloss.known() || b.gloss.known())) {
            Match translated = Gloss.match(a.gloss, b.gloss);
            if (translated.same() || Gloss.decides(a.gloss, b.gloss)) {
                return translated;
            }
        }
        Match spelled = spelled(a, b);
        return a.aliases.isEmpty() && b.aliases.isEmpty() || spelled.score() > KNOWN ? spelled : Match.NONE;
    }

    /** Whether two names sound alike, nothing translated. */
    static Match spelled(Prepared a, Prepared b) {
        if (a.folded.equals(b.folded)) {
            return new Match(1, "same spelling");
        }
        if (a.isOneSyllable() || b.isOneSyllable()) {
            return Match.NONE;
        }
        boolean hangul = a.name.script() == Script.HANGUL && b.name.script() == Script.HANGUL;
        if (hangul) {
            return KoreanOrthography.match(a, b);
        }
        if (!a.korean.isEmpty() && !b.korean.isEmpty()) {
            Match korean = korean(a, b);
            if (korean.same() && a.name.isKorean() || a.surelyKorean() && b.surelyKorean()) {
                return korean;
            }
            Match sound = sound(a, b);
            return sound.score() > korean.score() ? sound : korean;
        }
        if (hidden(a, b) || hidden(b, a)) {
            return Match.NONE;
        }
        return sound(a, b);
    }

    /** Whether two initials stand for a Korean given name: S.H. Kim may be any of thousands. */
    private static boolean hidden(Prepared initials, Prepared korean) {
        return korean.surelyKorean()
            && initials.name.parts().stream().filter(part -> part.role() == Part.Role.INITIAL).count() > 1;
    }

    private static Match korean(Prepared a, Prepared b) {
        boolean bare = false;
        float best = SoundTable.IMPOSSIBLE;
        int syllables = 1;
        for (KoreanName one : a.korean) {
            for (KoreanName other : b.korean) {
                float cost = one.cost(other, 12);
                if (cost < best) {
                    best = cost;
                    bare = one.isBare();
                    syllables = one.syllables() + (bare ? 0 : 1);
                }
            }
        }
        if (best >= SoundTable.IMPOSSIBLE) {
            return Match.NONE;
        }
        boolean cyrillic = a.name.script() == Script.CYRILLIC || b.name.script() == Script.CYRILLIC;
        float allowed = cyrillic ? ALLOWED_PER_SYLLABLE_CYRILLIC
            : a.name.script() == b.name.script() ? ALLOWED_PER_SYLLABLE_LATIN : ALLOWED_PER_SYLLABLE;
        return new Match(Math.max(0.01f, 1 - best / syllables / (bare ? allowed * BARE : allowed) / 2),
            "same name in Korean");
    }

    private static Match sound(Prepared a, Prepared b) {
        Alignment best = null;
        boolean changed = false;
        for (int i = 0; i < a.readings.size(); i++) {
            for (int j = 0; j < b.readings.size(); j++) {
                if (best != null && best.perLetter() < Alignment.CLEAR / 2) {
                    break;
                }
                if (a.readings.get(i).changed() && b.readings.get(j).changed() && a.name.script() != b.name.script()) {
                    continue;
                }
                Alignment one = Alignment.of(a.words(i), b.words(j));
                if (one != null && (best == null || one.perLetter() < best.perLetter())) {
                    best = one;
                    changed = a.readings.get(i).changed() || b.readings.get(j).changed();
                }
            }
        }
        if (best == null) {
            return Match.NONE;
        }
        float score = 1 - best.cost / best.allowed(a.name.script() == b.name.script()) / 2f;
        String rule = a.name.script() == b.name.script() && a.name.script() == Script.CYRILLIC
            ? changed && best.cost == 0 ? "inflection" : "Ukrainian and Russian spelling" : "romanisation";
        return new Match(Math.max(0, score), changed && !rule.equals("inflection") ? rule + ", inflection" : rule);
    }
}
