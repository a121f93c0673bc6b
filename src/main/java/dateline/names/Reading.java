package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way to read a name: the nominative letters of each part.
 *
 * @param parts   as many as the name has
 * @param changed whether an ending was taken off
 */
record Reading(List<String> parts, boolean changed) {
    private static final int MOST = 8;
    /** Czech and Slovak give every woman's surname an ending: Angela Merkelová. */
    private static final Pattern CZECH_WOMAN = Pattern.compile("ov(á|a\u0301)(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A word as Vietnamese, Chinese and Korean names are made of: Фу, Чонг, Нгуен. */
    private static final Pattern SYLLABLES = Pattern.compile(
        "нг[уг]?[єе]н|[^аеёиоуыэюяєії]*[аеёиоуыэюяєії]{1,2}[^аеёиоуыэюяєії]{0,2}");

    /** The name as written first, then with the endings of one case, the same for all parts, taken off. */
    static List<Reading> of(Name name) {
        List<String> written = name.parts().stream().map(Part::letters).toList();
        if (name.script() == Script.CYRILLIC) {
            return cyrillic(name, written);
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(written, false));
        if (written.size() > 1 && CZECH_WOMAN.matcher(name.text()).find()) {
            readings.add(new Reading(written.stream().map(Reading::withoutOva).toList(), true));
        }
        if (name.script() == Script.HANGUL && !written.isEmpty()) {
            List<String> southern = written.stream().map(KoreanOrthography::southern).toList();
            if (!southern.equals(written)) {
                readings.add(new Reading(southern, false));
            }
            int last = written.size() - 1;
            for (String bare : KoreanParticles.without(written.get(last))) { // 젤렌스키가, 제주도
                List<String> parts = new ArrayList<>(written);
                parts.set(last, bare);
                readings.add(new Reading(parts, true));
            }
        }
        return readings;
    }

    private static String withoutOva(String letters) {
        int stem = letters.length() - "ova".length();
        return stem > 1 && letters.endsWith("ova") ? letters.substring(0, stem) : letters;
    }

    private static List<Reading> cyrillic(Name name, List<String> written) {
        List<List<Inflection.Lemma>> lemmas = new ArrayList<>();
        for (Part part : name.parts()) {
            lemmas.add(part.isWhole() ? lemmas(part) : List.of(new Inflection.Lemma(part.letters(), Inflection.ALL)));
        }
        keepSurnamesOfWomen(lemmas);
        keepSyllables(lemmas);
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(written);
        for (int bit = Inflection.NOMINATIVE; bit < Inflection.ALL && all.size() < MOST; bit <<= 1) {
            combine(lemmas, bit, 0, new ArrayList<>(), all);
        }
        List<Reading> readings = new ArrayList<>();
        for (List<String> parts : all) {
            readings.add(new Reading(parts, !readings.isEmpty()));
        }
        return readings;
    }

    /** Beside a given name in -а a surname that ends in a consonant does not decline: Терезой Мэй, Анні Кім. */
    private static void keepSurnamesOfWomen(List<List<Inflection.Lemma>> lemmas) {
        int last = lemmas.size() - 1;
        String surname = last < 1 ? "" : lemmas.get(last).get(0).text();
        boolean woman = last > 0 && lemmas.get(0).stream().skip(1)
            .anyMatch(lemma -> "ая".indexOf(lemma.text().charAt(lemma.text().length() - 1)) >= 0);
        if (woman && !surname.isEmpty() && "аеёиоуыэюяєії".indexOf(surname.charAt(surname.length() - 1)) < 0
                && SlavicEnding.of(surname, Script.CYRILLIC) == SlavicEnding.OTHER) {
            List<Inflection.Lemma> also = new ArrayList<>(lemmas.get(last));
            also.add(new Inflection.Lemma(surname, Inflection.ALL));
            lemmas.set(last, also);
        }
    }

    /** Of three words and more the last alone declines where the others are of one syllable: Нгуен Фу Чонга. */
    private static void keepSyllables(List<List<Inflection.Lemma>> lemmas) {
        int last = lemmas.size() - 1;
        for (int i = 0; i < last && last > 1; i++) {
            String word = lemmas.get(i).get(0).text();
            if (SYLLABLES.matcher(word).matches()) {
                List<Inflection.Lemma> also = new ArrayList<>(lemmas.get(i));
                also.set(0, new Inflection.Lemma(word, Inflection.ALL));
                lemmas.set(i, also);
            }
        }
    }

    /** Both halves of a double name decline: Нечуя-Левицького. */
    private static List<Inflection.Lemma> lemmas(Part part) {
        String folded = part.folded();
        int hyphen = folded.lastIndexOf('-');
        if (hyphen < 0) {
            return Inflection.lemmas(folded);
        }
        List<Inflection.Lemma> out = new ArrayList<>();
        String front = folded.substring(0, hyphen).replace("-", "");
        for (Inflection.Lemma first : Inflection.lemmas(front)) {
            for (Inflection.Lemma last : Inflection.lemmas(folded.substring(hyphen + 1))) {
                // Жан-Поля: the first half may also stay.
                int cases = last.cases() & (first.text().equals(front) ? Inflection.ALL : first.cases());
                if (cases != 0) {
                    out.add(new Inflection.Lemma(first.text() + last.text(), cases));
                }
            }
        }
        return out;
    }

    private static void combine(List<List<Inflection.Lemma>> lemmas, int bit, int at, List<String> sofar,
            Set<List<String>> out) {
        if (out.size() >= MOST) {
            return;
        }
        if (at == lemmas.size()) {
            out.add(List.copyOf(sofar));
            return;
        }
        for (Inflection.Lemma lemma : lemmas.get(at)) {
            if ((lemma.cases() & bit) != 0) {
                sofar.add(lemma.text());
                combine(lemmas, bit, at + 1, sofar, out);
                sofar.remove(sofar.size() - 1);
            }
        }
    }
}
