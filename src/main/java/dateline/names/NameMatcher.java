package dateline.names;

import java.util.ArrayList;
import java.util.List;

/** Says whether two spellings are of one name. Stateless and safe for many threads. */
public final class NameMatcher {
    /** Scores from here on mean the same name. */
    public static final float THRESHOLD = 0.5f;

    /** The rule of Korean names in two scripts, of which several in Hangul may be one in another. */
    static final String KOREAN = "same name in Korean";

    /** A name of the tables has its spellings there; another name must sound much like it to be a further one. */
    static final float KNOWN = 0.6f;
    /** Korean readings that differ more are not looked at. */
    private static final float DEAREST_KOREAN = 12;

    private NameMatcher() {}

    public static Match match(String a, String b) {
        return match(Prepared.of(a), Prepared.of(b));
    }

    public static Match match(Prepared a, Prepared b) {
        Match decided = decided(a, b);
        if (decided != null) {
            return decided;
        }
        Match weighed = weighed(a, b);
        return !a.isWellKnown() && !b.isWellKnown() || weighed.score() > KNOWN ? weighed : Match.NONE;
    }

    /** Whether two names sound alike, nothing translated. */
    static Match spelled(Prepared a, Prepared b) {
        Match decided = decidedBySpelling(a, b);
        return decided != null ? decided : weighed(a, b);
    }

    /** What tables and rules say for certain; null when likelihood must be weighed. */
    static Match decided(Prepared a, Prepared b) {
        if (a.folded.isEmpty() || b.folded.isEmpty() || Name.ofOtherGenerations(a.name, b.name)) {
            return Match.NONE;
        }
        if (a.folded.equals(b.folded)) {
            return new Match(1, "same spelling");
        }
        for (int row : a.aliases()) {
            if (b.aliases().contains(row)) {
                return new Match(0.95f, Aliases.rule(row));
            }
        }
        if (Groups.meet(a.surnames, b.surnames)) {
            return new Match(0.9f, "surname table");
        }
        boolean people = a.surelyKorean() && b.surelyKorean(); // Park Ha-na is no park
        if (!people && (a.gloss().known() || b.gloss().known())) {
            Match translated = Gloss.match(a.gloss(), b.gloss());
            if (Gloss.decides(a.gloss(), b.gloss())) {
                return translated;
            }
            if (translated.same()) { // Volodymyr is a town too
                Match spelled = spelled(a, b);
                return spelled.score() > translated.score() ? spelled : translated;
            }
        }
        return decidedBySpelling(a, b);
    }

    private static Match decidedBySpelling(Prepared a, Prepared b) {
        if (a.folded.equals(b.folded)) {
            return new Match(1, "same spelling");
        }
        if (a.isOneSyllable() || b.isOneSyllable() || hidden(a, b) || hidden(b, a)) {
            return Match.NONE;
        }
        boolean hangul = a.name.script() == Script.HANGUL && b.name.script() == Script.HANGUL;
        return hangul ? KoreanOrthography.match(a, b) : null;
    }

    /** Whether two initials stand for a Korean given name: S.H. Kim may be any of thousands. */
    private static boolean hidden(Prepared initials, Prepared korean) {
        return initials.name.parts().stream().filter(part -> part.role() == Part.Role.INITIAL).count() > 1
            && korean.surelyKorean();
    }

    /** One way to see two spellings as one name, to be weighed. */
    record Evidence(Likelihood kind, double[] values, String rule) {}

    private static Match weighed(Prepared a, Prepared b) {
        Match likeliest = Match.NONE;
        for (Evidence evidence : evidence(a, b)) {
            float likely = evidence.kind.of(evidence.values, a.name.script() == b.name.script());
            if (likely > likeliest.score()) {
                likeliest = new Match(likely, evidence.rule);
            }
        }
        return likeliest;
    }

    static List<Evidence> evidence(Prepared a, Prepared b) {
        List<Evidence> evidence = new ArrayList<>(2);
        if (!a.korean().isEmpty() && !b.korean().isEmpty()) {
            addKorean(a, b, evidence);
        }
        if (!a.chinese().isEmpty() && !b.chinese().isEmpty()) {
            addChinese(a, b, evidence);
        }
        if ((!a.surelyKorean() || !b.surelyKorean()) && !Alignment.differ(a, b)) {
            addSound(a, b, evidence);
        }
        return evidence;
    }

    private static void addKorean(Prepared a, Prepared b, List<Evidence> evidence) {
        boolean hangul = a.name.script() == Script.HANGUL || b.name.script() == Script.HANGUL;
        boolean bare = false;
        float best = DEAREST_KOREAN;
        int syllables = 0;
        for (KoreanName one : a.korean()) {
            for (KoreanName other : b.korean()) {
                float cost = one.isBare() && !hangul ? best : one.cost(other, best);
                if (cost < best) {
                    best = cost;
                    bare = one.isBare();
                    syllables = one.syllables() + (bare ? 0 : 1);
                }
            }
        }
        if (syllables > 0) {
            evidence.add(new Evidence(Likelihood.KOREAN, Likelihood.korean(best, syllables, bare, a, b),
                KOREAN));
        }
    }

    private static void addChinese(Prepared a, Prepared b, List<Evidence> evidence) {
        float best = SoundTable.IMPOSSIBLE;
        int syllables = 0;
        boolean byCharacter = false;
        for (ChineseName one : a.chinese()) {
            for (ChineseName other : b.chinese()) {
                float cost = one.cost(other);
                if (cost < best) {
                    best = cost;
                    syllables = one.syllables().size();
                    byCharacter = one.byCharacter() || other.byCharacter();
                }
            }
        }
        if (syllables > 0) {
            evidence.add(new Evidence(Likelihood.CHINESE, Likelihood.chinese(best, syllables, byCharacter, a, b),
                byCharacter ? "Korean reading of a Chinese name" : "same name in Chinese"));
        }
    }

    private static void addSound(Prepared a, Prepared b, List<Evidence> evidence) {
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
        boolean other = best != null && best.nameLeftOut() && (a.isOfBody() || b.isOfBody())
            && Gloss.areOfOthers(a.gloss(), b.gloss());
        if (best != null && !other) {
            boolean cyrillic = a.name.script() == Script.CYRILLIC && b.name.script() == Script.CYRILLIC;
            String rule = cyrillic ? changed && best.cost == 0 ? "inflection" : "Ukrainian and Russian spelling"
                : "romanisation";
            boolean alone = best.linked == 1;
            evidence.add(new Evidence(alone ? Likelihood.ALONE : Likelihood.PARTS,
                alone ? Likelihood.alone(best, a, b) : Likelihood.parts(best, a, b),
                changed && !rule.equals("inflection") ? rule + ", inflection" : rule));
        }
    }
}
