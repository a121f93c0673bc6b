package dateline.names;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Slavic surname is made of: its suffix, its consonants and its syllables, which all ways to spell it keep. They
 * tell Романюк from Романчук, Порошенко from Дорошенко and Тимошенко from Тимченко.
 */
final class SlavicSurname {
    private static final String VOWELS = "aeiouyаеёиоуыэюяєії";
    /** A name is spelled in some ways by each system; more are not needed to tell it from others. */
    private static final int MOST = 16;

    /** What a father's name, trade or town is made a surname by. */
    private enum Suffix {
        CHUK("(ch|cz)[uo]+k|[чщ]ук"), UK("[^c]uk|[^чщ]ук|юк"), ENKO("[ei]nko|[еє]нко"), IK("n[iy]k|ник|нік"),
        ICH("[iy]t?ch|ич|іч"), AK("ak|ак|як"), ETS("ets|ec|ец|ець|єць"),
        ADJECTIVE("n(y|yi|yy|iy|ii|ij|yj)|ний|ный");

        private final Pattern end;

        Suffix(String letters) {
            end = Pattern.compile("...*(" + letters + ")$");
        }
    }

    /** Of Zelenskyy two letters are one sound. */
    private static final Pattern SAID_SHORT = Pattern.compile("(?<=[yi])[yi]$");
    private static final Pattern CASE_OF_OV = Pattern.compile("...*[оеєё]в[уеі]");
    private static final Suffix[] SUFFIXES = Suffix.values();
    private static final String LAST_OF_SUFFIXES = "kкoоhчscцьyijй";
    /** Letters said together, longest first, and what they may be; T and D are not heard before a hushing sound. */
    private static final Pattern LATIN = Pattern.compile("sch|[sz]h|ch|ck|kh|gh|th|ph|[dt][sz]|[a-z]");
    private static final Pattern CYRILLIC = Pattern.compile("[дт][зс]|[а-яёіїє]");

    /** Of the suffix or ending, -1 for none; none is made of what has no suffix at all. */
    private final int kind;
    private final boolean made;
    private final int leastSyllables;
    private final int mostSyllables;
    private final String letters;
    private final Script script;
    /** Only of use where all else is the same. */
    private volatile Set<String> consonants;

    private SlavicSurname(String letters, Suffix suffix, SlavicEnding ending, Script script) {
        this.letters = letters;
        this.script = script;
        made = suffix == Suffix.CHUK || suffix == Suffix.UK || suffix == Suffix.ENKO;
        kind = suffix != null ? suffix.ordinal() : SUFFIXES.length + ending.kind();
        int groups = 0;
        int vowels = 0;
        boolean before = false;
        for (char c : SAID_SHORT.matcher(letters).replaceFirst("").toCharArray()) {
            boolean vowel = VOWELS.indexOf(c) >= 0;
            groups += vowel && !before ? 1 : 0;
            vowels += vowel ? 1 : 0;
            before = vowel;
        }
        leastSyllables = groups;
        mostSyllables = vowels;
    }

    /** Null for a word that is no such surname, or is spelled by the habits of German or Polish: Tichanowskaja. */
    static SlavicSurname of(String letters, SlavicEnding ending, Script script) {
        if (script == Script.HANGUL || letters.indexOf('w') >= 0 || letters.contains("rz")) {
            return null;
        }
        boolean maybe = letters.length() > 2 && LAST_OF_SUFFIXES.indexOf(letters.charAt(letters.length() - 1)) >= 0;
        for (Suffix suffix : maybe ? SUFFIXES : new Suffix[0]) {
            if (suffix.end.matcher(letters).matches()) {
                return new SlavicSurname(letters, suffix, ending, script);
            }
        }
        SlavicEnding known = ending == SlavicEnding.OTHER && CASE_OF_OV.matcher(letters).matches() ? SlavicEnding.OV : ending;
        return known == SlavicEnding.OTHER ? null : new SlavicSurname(letters, null, known, script);
    }

    /** Whether it is made of a name, as Гончарук is of Гончар. */
    boolean isMade() {
        return made;
    }

    /** Whether no spelling of one is a spelling of the other. */
    boolean differs(SlavicSurname other) {
        return kind != other.kind || leastSyllables > other.mostSyllables || mostSyllables < other.leastSyllables
            || Collections.disjoint(consonants(), other.consonants());
    }

    private Set<String> consonants() {
        if (consonants == null) {
            consonants = consonants(letters, script);
        }
        return consonants;
    }

    private static Set<String> consonants(String letters, Script script) {
        Set<String> all = new LinkedHashSet<>(List.of(""));
        Matcher sounds = (script == Script.LATIN ? LATIN : CYRILLIC).matcher(letters);
        while (sounds.find()) {
            String sound = sounds.group();
            if (VOWELS.indexOf(sound.charAt(0)) < 0) {
                char next = sounds.end() < letters.length() ? letters.charAt(sounds.end()) : SoundTable.END;
                all = append(all, script == Script.LATIN ? latin(sound, next) : cyrillic(sound, next));
            }
        }
        return all;
    }

    private static Set<String> append(Set<String> all, String sounds) {
        Set<String> longer = new LinkedHashSet<>();
        for (String sound : sounds.split("\\|", -1)) {
            for (String one : all) {
                boolean same = !sound.isEmpty() && !one.isEmpty() && one.charAt(one.length() - 1) == sound.charAt(0);
                if (longer.size() < MOST) {
                    longer.add(one + (same ? sound.substring(1) : sound));
                }
            }
        }
        return longer;
    }

    private static String latin(String sound, char next) {
        return switch (sound) {
            case "ch" -> "S|G|K";
            case "ck" -> "K|SK";
            case "kh", "gh", "g", "h" -> "G";
            case "th" -> "T|V";
            case "ph", "f" -> "V";
            case "v" -> VOWELS.indexOf(next) >= 0 ? "V" : "V|";
            case "ds", "dz" -> "S|D|DS";
            case "ts", "tz" -> isSoft(next) ? "S|T" : "S|TS";
            case "t" -> next == 'c' || next == 'j' ? "|T" : "T";
            case "d" -> next == 'j' || next == 'g' ? "|D" : "D";
            case "c" -> isSoft(next) ? "S|T" : "S|K";
            case "j" -> "|S|G";
            case "q" -> "K";
            case "x" -> "KS|G";
            case "s", "z", "sh", "zh", "sch" -> "S";
            default -> sound.toUpperCase(Locale.ROOT);
        };
    }

    private static String cyrillic(String sound, char next) {
        return switch (sound) {
            case "ж", "з", "с", "ч", "ш", "щ" -> "S";
            case "ц" -> isSoft(next) ? "S|T" : "S";
            case "дз", "дс" -> "S|D|DS";
            case "тс", "тз" -> "S|TS";
            case "т" -> next == 'ч' || next == 'ш' ? "T|" : "T";
            case "д" -> next == 'ж' ? "D|" : "D";
            case "в" -> VOWELS.indexOf(next) >= 0 ? "V" : "V|";
            case "ф" -> "V";
            case "г" -> "G";
            case "х" -> "G|K";
            case "п" -> "P";
            case "б" -> "B";
            case "к" -> "K";
            case "л" -> "L";
            case "м" -> "M";
            case "н" -> "N";
            case "р" -> "R";
            default -> "";
        };
    }

    private static boolean isSoft(char next) {
        return "eiyjеёиіюяєь".indexOf(next) >= 0;
    }
}
