package dateline.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.WordData;

/**
 * Asks the dictionaries of Ukrainian, Russian and English what a word can be. Not for use by several threads at once;
 * the dictionaries themselves are shared.
 */
public final class Dictionaries {
    private static final Locale ROOT = Locale.ROOT;

    private final Lemmas.Lookup ukrainian = Lemmas.UKRAINIAN.new Lookup();
    private final Lemmas.Lookup russian = Lemmas.RUSSIAN.new Lookup();
    private final Lemmas.Lookup english = Lemmas.ENGLISH.new Lookup();

    /** What the word can be in Ukrainian, in whatever case it is written; empty if it is unknown. */
    public Set<Sense> ukrainian(String word) {
        String lower = word.toLowerCase(ROOT).replace('’', '\'');
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        addUkrainian(lower, senses);
        addUkrainian(title(lower), senses);
        addUkrainian(lower.toUpperCase(ROOT), senses);
        int hyphen = lower.indexOf('-');
        if (hyphen > 0 && senses.isEmpty()) {
            addUkrainian(titleParts(lower), senses);
        }
        return senses;
    }

    private void addUkrainian(String word, Set<Sense> senses) {
        for (WordData reading : ukrainian.of(word)) {
            senses.add(ukrainianSense(reading.getTag().toString()));
        }
    }

    private static Sense ukrainianSense(String tag) {
        if (tag.contains(":prop")) {
            return tag.contains(":lname") ? Sense.SURNAME : tag.contains(":fname") ? Sense.GIVEN_NAME
                : tag.contains(":pname") ? Sense.PATRONYMIC : tag.contains(":geo") ? Sense.PLACE : Sense.NAME;
        }
        if (tag.startsWith("adj") && !tag.contains(":pron")) {
            return Sense.ADJECTIVE;
        }
        if (tag.startsWith("verb") || tag.startsWith("advp") || tag.contains("impers")) {
            return Sense.VERB;
        }
        boolean function = tag.contains(":pron") || tag.startsWith("prep") || tag.startsWith("conj")
            || tag.startsWith("part") || tag.startsWith("adv") || tag.startsWith("numr") || tag.startsWith("intj");
        return function ? Sense.FUNCTION : tag.startsWith("noun:anim") ? Sense.ANIMATE : Sense.COMMON;
    }

    /** What the word can be in Russian, whose dictionary has no places: Москва is a noun to it. */
    public Set<Sense> russian(String word) {
        String lower = word.toLowerCase(ROOT).replace('ё', 'е');
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        for (WordData reading : russian.of(lower)) {
            senses.add(russianSense(reading.getTag().toString()));
        }
        return senses;
    }

    private static Sense russianSense(String tag) {
        if (tag.startsWith("NN:")) {
            // Surnames that a woman's do not decline are listed as given names without a case.
            boolean given = tag.startsWith("NN:Name") && tag.chars().filter(c -> c == ':').count() > 3;
            return given ? Sense.GIVEN_NAME : tag.startsWith("NN:Fam") || tag.startsWith("NN:Name") ? Sense.SURNAME
                : tag.startsWith("NN:Patr") ? Sense.PATRONYMIC
                : tag.startsWith("NN:Anim") ? Sense.ANIMATE : Sense.COMMON;
        }
        if (tag.startsWith("VB") || tag.startsWith("DPT") || tag.startsWith("PT_")) {
            return Sense.VERB;
        }
        boolean adjective = tag.startsWith("ADJ") || tag.startsWith("PT");
        return adjective ? Sense.ADJECTIVE : tag.startsWith("ABR") ? Sense.COMMON : Sense.FUNCTION;
    }

    /** What the word can be in English: names have no kind there. */
    public Set<Sense> english(String word) {
        String lower = word.toLowerCase(ROOT);
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        addEnglish(lower, senses);
        addEnglish(title(lower), senses);
        addEnglish(lower.toUpperCase(ROOT), senses);
        return senses;
    }

    private void addEnglish(String word, Set<Sense> senses) {
        for (WordData reading : english.of(word)) {
            senses.add(englishSense(reading.getTag().toString()));
        }
    }

    private static Sense englishSense(String tag) {
        return switch (tag) {
            case "NNP", "NNPS" -> Sense.NAME;
            case "JJ", "JJR", "JJS" -> Sense.ADJECTIVE;
            default -> tag.startsWith("NN") ? Sense.COMMON : tag.startsWith("VB") ? Sense.VERB : Sense.FUNCTION;
        };
    }

    private static String title(String lower) {
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(ROOT) + lower.substring(1);
    }

    private static String titleParts(String lower) {
        StringBuilder titled = new StringBuilder(lower);
        for (int i = 0; i < titled.length(); i++) {
            if (i == 0 || titled.charAt(i - 1) == '-') {
                titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
            }
        }
        return titled.toString();
    }

    /**
     * Whether a Ukrainian or Russian word is an ordinary one. A form of an ordinary word that is also a name as it
     * stands is the name: путин, лавров. So is an adjective that is somebody's name: зеленського.
     */
    public boolean isEverydayCyrillic(String word) {
        String lower = word.toLowerCase(ROOT).replace('’', '\'');
        String plain = lower.replace('ё', 'е');
        List<WordData> capitalised = ukrainian.of(title(lower));
        boolean base = isName(capitalised, lower) || isName(russian.of(plain), plain);
        boolean name = base || isName(capitalised, null) || isName(russian.of(plain), null);
        if (isOrdinary(ukrainian.of(lower), lower, base, name)) {
            return true;
        }
        // Москва, Вашингтон: nouns to the Russian dictionary; but not Надежда, which is a given name.
        boolean place = ukrainian.of(lower).isEmpty()
            && capitalised.stream().anyMatch(reading -> ukrainianSense(reading.getTag().toString()) == Sense.PLACE);
        return !place && isOrdinary(russian.of(plain), plain, base, name);
    }

    /** @param lemma null for any */
    private static boolean isName(List<WordData> readings, String lemma) {
        return readings.stream().anyMatch(reading -> isName(reading.getTag().toString())
            && (lemma == null || reading.getStem().toString().equalsIgnoreCase(lemma)));
    }

    private static boolean isName(String tag) {
        return tag.contains(":prop") || tag.startsWith("NN:Fam") || tag.startsWith("NN:Name")
            || tag.startsWith("NN:Patr");
    }

    /**
     * @param base whether the word as it stands is also a name, so that only an ordinary word in its base form counts
     * @param name whether any form of a name is spelled so, so that adjectives do not count
     */
    private static boolean isOrdinary(List<WordData> readings, String word, boolean base, boolean name) {
        return readings.stream().anyMatch(reading -> {
            String tag = reading.getTag().toString();
            boolean adjective = tag.startsWith("adj") || tag.startsWith("ADJ");
            boolean pronoun = tag.contains(":pron") || tag.startsWith("PNN"); // кім, ким: no names in small letters
            return !isName(tag) && !(name && adjective)
                && (!base || pronoun || reading.getStem().toString().equals(word));
        });
    }

    public boolean isEverydayEnglish(String word) {
        for (WordData reading : english.of(word.toLowerCase(ROOT))) {
            if (!reading.getTag().toString().startsWith("NNP")) {
                return true;
            }
        }
        return false;
    }
}
