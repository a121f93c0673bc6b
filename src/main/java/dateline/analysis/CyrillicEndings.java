package dateline.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Nominatives that a declined name may have, by its ending alone: for the surnames and places of tomorrow.
 *
 * <p>Each rule replaces an ending; every rule of the longest ending that fits is applied, and shorter endings are
 * then not looked at. A surname's own suffix belongs to the ending (-енка, -ського), so that Шевченка never becomes
 * «Шевченк».
 */
final class CyrillicEndings {
    private static final int LONGEST = 6;
    private static final int SHORTEST_STEM = 2;
    private static final Map<String, String[]> RULES = new HashMap<>();

    static {
        // Adjectives: Сирського, Сырским, Зеленської. The feminine is another person, so it only meets its own cases.
        // The same endings on a place: Купянська, Купянську.
        for (String root : new String[] {"ськ", "цьк", "зьк", "ск", "цк"}) {
            rule(each(root, "ого ому им ім их"), root + "ий");
            rule(each(root, "ої ій ою"), root + "а");
            rule(each(root, "ая ой ую"), root + "ая");
            rule(each(root, "а у"), root + "а " + root);
            rule(each(root, "ом"), root + "ий " + root);
            rule(each(root, "і ие"), root + "ий " + root + "а");
            rule(each(root, "е"), root);
        }
        rule("ого ому", "ий ый ой");
        rule("его ему ього ьому", "ій ий");
        rule("им", "ий =");
        rule("ым", "ый");
        rule("ої", "а");
        rule("ая", "ая");

        // Possessive surnames: Буданова, Буданову, Будановим, Будановым; Путіна, Путіним.
        for (String suffix : new String[] {"ов", "ев", "єв", "ёв", "ін", "їн", "ин", "ын"}) {
            rule(each(suffix, "а у і"), suffix + " " + suffix + "а");
            rule(each(suffix, "им ым ові е их ых и ы"), suffix);
            rule(each(suffix, "ої ій ой ою"), suffix + "а");
        }
        rule("овом", "ов ів");
        rule("євом", "єв їв");
        rule("ином", "ин");
        rule("іном", "ін");

        // -ко, which Ukrainian declines and Russian does not.
        rule("енка енку енком енкові", "енко");
        rule("ченка ченку ченком ченкові", "ченко");

        // Patronymics.
        rule("ича ичу ичем ичу ичеві ичи", "ич");
        rule("івни івні івну івною", "івна");
        rule("овны овне овну овной", "овна");
        rule("евны евне евну евной", "евна");

        // Nouns.
        rule("а", "= _ о");
        rule("я", "= ь й");
        rule("у", "= _ а о");
        rule("ю", "= ь й я");
        rule("ом", "_ о =");
        rule("ем", "ь _ =");
        rule("єм", "й =");
        rule("ові", "_ о");
        rule("еві", "ь _");
        rule("єві", "й");
        rule("и ы", "= а _ ь я");
        rule("ии", "ия ий =");
        rule("стве ства ству ством", "ство =");
        rule("і", "= а _ о я");
        rule("е", "= _ а");
        rule("ї", "= я й");
        rule("ой ою", "= а");
        rule("ей ею", "= я а");
        rule("єю", "я");
        rule("зі", "= га з за");
        rule("ці", "= ка ця ц ець");
        rule("сі", "= ха с са");
        rule("ця цю цем цеві", "ць ець ця ц");
        rule("ца цу цом", "ц ец ца");
        rule("ам ами ах", "_ а и ы =");
        rule("ям ями ях", "ь я =");
    }

    private CyrillicEndings() {
    }

    /** Adds every nominative that the ending of a word in lower case allows, at least the word itself. */
    static void addNominatives(String word, Set<String> nominatives) {
        for (int length = Math.min(LONGEST, word.length() - SHORTEST_STEM); length > 0; length--) {
            String[] endings = RULES.get(word.substring(word.length() - length));
            if (endings != null) {
                String stem = word.substring(0, word.length() - length);
                for (String ending : endings) {
                    add(word, stem, ending, nominatives);
                }
                return;
            }
        }
        nominatives.add(word);
    }

    private static void add(String word, String stem, String ending, Set<String> nominatives) {
        switch (ending) {
            case "=" -> nominatives.add(word);
            case "_" -> addIf(isConsonant(last(stem)), stem, nominatives);
            case "ь" -> addIf(isConsonant(last(stem)), stem + "ь", nominatives);
            case "й" -> addIf(!isConsonant(last(stem)), stem + "й", nominatives);
            case "о" -> addIf(stem.endsWith("к"), stem + "о", nominatives);
            default -> nominatives.add(stem + ending);
        }
    }

    private static void addIf(boolean condition, String nominative, Set<String> nominatives) {
        if (condition) {
            nominatives.add(nominative);
        }
    }

    private static char last(String stem) {
        return stem.charAt(stem.length() - 1);
    }

    private static boolean isConsonant(char letter) {
        return "аеєиіїйоуюяыэёь".indexOf(letter) < 0;
    }

    private static String each(String suffix, String endings) {
        return suffix + endings.replace(" ", " " + suffix);
    }

    private static void rule(String endings, String nominatives) {
        for (String ending : endings.split(" ")) {
            RULES.put(ending, nominatives.split(" "));
        }
    }
}
