package dateline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes particles off a Korean word: 젤렌스키가 → 젤렌스키, 부산에서는 → 부산.
 *
 * <p>A particle only fits when the sound before it is right: 이 after a consonant, 가 after a vowel. No rule can tell
 * whether 김정은 is a name or 김정 with a particle, so a form that could be either is kept beside its stem.
 */
final class KoreanParticles {
    private enum Fits {
        AFTER_CONSONANT, AFTER_VOWEL, AFTER_VOWEL_OR_L, ANYWHERE;

        boolean after(char syllable) {
            return switch (this) {
                case AFTER_CONSONANT -> Hangul.hasFinal(syllable);
                case AFTER_VOWEL -> !Hangul.hasFinal(syllable);
                case AFTER_VOWEL_OR_L -> !Hangul.hasFinal(syllable) || Hangul.finalOf(syllable) == 'ㄹ';
                case ANYWHERE -> true;
            };
        }
    }

    /** No word or name ends like this, so the form with it need not be kept. */
    private static final Set<String> SURE = Set.of(("는 를 을 에서 에게 에게서 까지 부터 마저 조차 처럼 으로 으로서 으로써 으로부터 로부터 로서 "
        + "로써 한테 께서 에서부터 에선 에겐 이라고 이라며 이라는 이었다 이었던 였다 였던 입니다").split(" "));
    /** May stand between the noun and a last particle: 에서는, 과의, 들에게. */
    private static final Set<String> INNER = Set.of(("에서 에게 에게서 께서 한테 까지 부터 마저 조차 처럼 보다 만큼 으로서 으로써 으로 로서 로써 로 "
        + "과 와 하고 에 만 뿐 대로 이라고 라고 으로부터 로부터 들 측 씨 님").split(" "));
    /** After a number these count or measure: 5만, 30도, 3인, 100여. */
    private static final Set<String> NOT_AFTER_NUMBERS =
        Set.of("만", "도", "나", "인", "여", "라", "다", "고", "자", "씩", "대로", "들", "측", "님", "씨", "야", "이", "아");
    private static final int LAYERS = 3;
    private static final Map<String, Fits> PARTICLES = particles();
    private static final int LONGEST = 4;

    private KoreanParticles() {
    }

    /**
     * The forms of a word that an index should know, longest first: stems of at least {@code shortest} syllables, and
     * the word itself where it might be a name that only ends like one with a particle. Never empty.
     */
    static List<String> forms(String word, int shortest) {
        List<String> forms = new ArrayList<>(2);
        String form = word;
        for (int layer = 0; layer < LAYERS; layer++) {
            String particle = particleOf(form, shortest, layer);
            if (particle == null) {
                break;
            }
            if (!SURE.contains(particle)) {
                forms.add(form);
            }
            form = form.substring(0, form.length() - particle.length());
        }
        forms.add(form);
        return forms;
    }

    /** Whether a word that is glued to a foreign word is just its particle, as 가 in NATO가. */
    static boolean standsAlone(String word, boolean afterNumber) {
        if (PARTICLES.containsKey(word)) {
            return !(afterNumber && NOT_AFTER_NUMBERS.contains(word));
        }
        for (int cut = word.length() - 1; cut > 0; cut--) {
            String inner = word.substring(0, cut);
            if (INNER.contains(inner) && fits(word, cut)) {
                return standsAlone(inner, afterNumber);
            }
        }
        return false;
    }

    /** The longest that fits; null if none does. */
    private static String particleOf(String word, int shortest, int layer) {
        for (int cut = Math.max(shortest, word.length() - LONGEST); cut < word.length(); cut++) {
            if (fits(word, cut) && (layer == 0 || INNER.contains(word.substring(cut)))) {
                return word.substring(cut);
            }
        }
        return null;
    }

    private static boolean fits(String word, int cut) {
        Fits fits = PARTICLES.get(word.substring(cut));
        return fits != null && fits.after(word.charAt(cut - 1));
    }

    private static Map<String, Fits> particles() {
        Map<String, Fits> particles = new HashMap<>();
        put(particles, Fits.AFTER_CONSONANT, "은 이 을 과 으로 으로서 으로써 으로부터 아 이나 이랑 이여 이라 이라고 이라며 이라는 이란 이며 "
            + "이었다 이었던 이다 이고 이자 이든 이라도");
        put(particles, Fits.AFTER_VOWEL, "는 가 를 와 야 나 랑 여 다 라 라고 라며 라는 란 며 였다 였던 고 자 라도");
        put(particles, Fits.AFTER_VOWEL_OR_L, "로 로서 로써 로부터");
        put(particles, Fits.ANYWHERE, "의 도 만 에 서 에서 에게 에게서 한테 께 께서 하고 까지 부터 마저 조차 밖에 처럼 같이 보다 만큼 대로 뿐 인 "
            + "인데 인지 입니다 에서부터 에선 에겐 마다 커녕 들 측 씨 님");
        return Map.copyOf(particles);
    }

    private static void put(Map<String, Fits> particles, Fits fits, String list) {
        for (String particle : list.split(" ")) {
            particles.put(particle, fits);
        }
    }
}
