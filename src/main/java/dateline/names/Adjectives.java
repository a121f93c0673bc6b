package dateline.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ukrainian and Russian adjectives of places, which stand before a kind: Женевський університет is of Женева. */
final class Adjectives {
    private static final String[] ENDINGS = {"ього", "ьому", "ими", "ыми", "іми", "ого", "ому", "его", "ему", "ої", "ій",
        "ою", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "их", "ых", "іх", "им", "ым", "ім", "ом",
        "ем", "а", "я", "е", "є", "і", "у", "ю"};

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

    /** The places an adjective of this stem may be of: київськ of Київ, празьк of Прага, донецьк of Донецьк. */
    static List<String> places(String stem) {
        boolean soft = stem.endsWith("ьк");
        if (!soft && !stem.endsWith("ск") && !stem.endsWith("цк")) {
            return List.of();
        }
        Set<String> places = new LinkedHashSet<>();
        String base = stem.substring(0, stem.length() - (soft ? 3 : 2));
        char joint = stem.charAt(base.length());
        if (base.length() < 2) {
            return List.of();
        }
        if (joint == 'с') {
            add(base, places);
            places.add(stem);
            places.add(base + "са"); // Одеська
        } else if (joint == 'з') {
            places.add(base + "г");
            places.add(base + "га");
        } else {
            places.add(stem);
            places.add(base + "ця");
            places.add(base + "ца");
        }
        return new ArrayList<>(places);
    }

    private static void add(String base, Set<String> places) {
        char last = base.charAt(base.length() - 1);
        String shorter = base.substring(0, base.length() - 1);
        places.add(base);
        switch (last) {
            case 'й' -> places.add(shorter + "я"); // каліфорнійськ
            case 'ь' -> places.add(shorter + "я");
            case 'ж' -> places.add(shorter + "га"); // рижск
            default -> {
                places.add(base + "а");
                if (last == 'и' || last == 'і') {
                    places.add(base + "я");
                }
            }
        }
    }
}
