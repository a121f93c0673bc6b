package dateline.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ukrainian and Russian adjectives of places, which stand before a kind: Женевський університет is of Женева. */
final class Adjectives {
    private static final String[] ENDINGS = {"ього", "ьому", "ими", "ыми", "іми", "ого", "ому", "его", "ему", "ої",
        "ій", "ою", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "их", "ых", "іх", "им", "ым", "ім",
        "ом", "ем", "а", "я", "е", "є", "і", "у", "ю"};
    private static final String[] PLACE_ENDINGS = {"", "а", "и", "ы", "я", "ь", "о", "ія", "ия", "е"};
    private static final String[] HARD_ENDINGS = {"г", "га", "ж", "жа", "жжя", "жье", "ги"};
    private static final String[] DENTAL_ENDINGS = {"ць", "ц", "ця", "ца", "ці", "цы", "ки", "ка", "к", "ч", "т",
        "тія", "ти"};

    private Adjectives() {}

    /** The word without its ending: північн for Північної; null when it cannot be an adjective. */
    static String stem(String word) {
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length >= 3 && word.endsWith(ending)) {
                return word.substring(0, length);
            }
        }
        return null;
    }

    /** The place most like an adjective of this stem: київ of київськ, донецьк itself; to be compared by sound. */
    static List<String> places(String stem) {
        String base = base(stem);
        if (base == null) {
            return List.of();
        }
        String place = base.endsWith("й") ? base.substring(0, base.length() - 1) + "я" : base;
        return switch (stem.charAt(base.length())) {
            case 'с' -> List.of(place, stem, place.equals(base) ? base + "а" : base);
            case 'з' -> List.of(base + "г", base + "га");
            default -> List.of(stem, base + "ця");
        };
    }

    /** All places an adjective of this stem may be of, to be looked up: сумськ of Суми, празьк of Прага. */
    static Set<String> possible(String stem) {
        String base = base(stem);
        if (base == null) {
            return Set.of();
        }
        Set<String> possible = new LinkedHashSet<>();
        possible.add(stem);
        String[] endings = switch (stem.charAt(base.length())) {
            case 'з' -> HARD_ENDINGS;
            case 'ц' -> DENTAL_ENDINGS;
            default -> PLACE_ENDINGS;
        };
        add(base, endings, possible);
        char last = base.charAt(base.length() - 1);
        String shorter = base.substring(0, base.length() - 1);
        if (stem.charAt(base.length()) == 'с') {
            possible.add(base + "са"); // Одеська
            possible.add(base + "си"); // Черкаська
        }
        if (last == 'й' || last == 'ь') {
            add(shorter, PLACE_ENDINGS, possible);
        } else if (last == 'ж' || last == 'ш' || last == 'ч') {
            possible.add(shorter + "га"); // рижск
            possible.add(shorter + "г");
            possible.add(shorter + "ка");
        } else if (last == 'н' && base.length() > 4) {
            add(base.substring(0, base.length() - 2), PLACE_ENDINGS, possible); // керченськ, ялтинск
            if (base.endsWith("ен")) {
                possible.add(base.substring(0, base.length() - 2) + "но"); // рівненськ is of Рівне
                possible.add(base.substring(0, base.length() - 2) + "не");
            }
        }
        return possible;
    }

    private static void add(String base, String[] endings, Set<String> out) {
        for (String ending : endings) {
            out.add(base + ending);
        }
    }

    /** The stem without -ськ, -зьк, -цьк or -ск; null when it has none of them. */
    private static String base(String stem) {
        int suffix = stem.endsWith("ськ") || stem.endsWith("зьк") || stem.endsWith("цьк") ? 3
            : stem.endsWith("ск") || stem.endsWith("цк") ? 2 : 0;
        return suffix == 0 || stem.length() - suffix < 2 ? null : stem.substring(0, stem.length() - suffix);
    }
}
