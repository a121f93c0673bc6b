package dateline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ending of a Slavic surname or place, which tells a man from a woman and both from a town:
 * Зеленський, Зеленська; Лавров, Лаврова; Курський, Курськ.
 */
enum SlavicEnding {
    SKY, SKA, SKOY, SK, SKO, OV, OVA, IN, INA, OTHER;

    private static final String[] LATIN = {
        "SKA skaya skaia skaja ska cka ckaya tskaya",
        "SKY sky skyi skyy skiy skii ski skij skyj cky ckyi ckij tsky tskyi tskyy tskiy tskii",
        "SK sk", "SKO sko", "SKOY skoy skoi",
        "OVA ova eva yova owa ewa", "OV ov ev off eff yov iov ow ew", "INA ina yna", "IN in yn"};
    /**
     * Cases that tell man from woman count as their nominatives. Лаврова may be either's, Донской a man's nominative:
     * what else these may be is left to {@link Inflection}.
     */
    private static final String[] CYRILLIC = {
        "SKA ська цька ської цької ській цькій ську цьку ською цькою ская цкая скую цкую скою цкою скаја",
        "SKY ський цький ского цкого ського цького ському цькому скому цкому ським цьким ским цким ськім цькім "
            + "ском цком ских цких ських цьких ськими цькими скими цкими ский цкий ські цькі ски скі",
        "SK ськ ск цьк цк", "SKO сько ско", "SKOY ской цкой ськой цькой",
        "OVA ова ева єва ёва ової евої євої овій евій євій овою евою євою овой евой ёвой",
        "OV ов ев єв ёв овим евим євим овым евым ёвым",
        "INA ина іна їна ына иної іної їної иній іній їній иною іною їною иной ыной",
        "IN ин ін їн ын иним іним їним иным ыным"};
    private static final String[] HANGUL = {
        "SKA ㅅㅡㅋㅏㅑ ㅅㅡㅋㅏ ㅊㅡㅋㅏㅑ ㅊㅡㅋㅏ ㅅㅡㄲㅏ ㅅㅡㄲㅏㅑ", "SKY ㅅㅡㅋㅣ ㅅㅋㅣ ㅊㅡㅋㅣ ㅊㅋㅣ ㅅㅡㄲㅣ ㅊㅡㄲㅣ", "SK ㅅㅡㅋㅡ", "SKO ㅅㅡㅋㅗ", "SKOY ㅅㅡㅋㅗㅣ",
        "OVA ㅗㅂㅏ ㅔㅂㅏ ㅖㅂㅏ ㅛㅂㅏ",
        "OV ㅗㅍㅡ ㅔㅍㅡ ㅖㅍㅡ ㅛㅍㅡ ㅗㅂㅡ ㅔㅂㅡ ㅖㅂㅡ ㅗㅜ ㅖㅜ", "INA ㅣㄴㅏ", "IN ㅣᆫ"};

    /** Those there are, without their ending. */
    private static final Set<String> STRESSED = Set.of("донск", "трубецк", "шаховск", "луговск", "тверск", "морск",
        "городск", "людск", "мирск", "ямск", "сумск", "боровск", "полевск", "островск", "береговск", "слободск", "мужск");

    private record Row(String letters, SlavicEnding ending) {}

    /** The endings of a script by their last letter. */
    private static final Map<Script, Map<Character, List<Row>>> ROWS = Map.of(Script.LATIN, rows(LATIN),
        Script.CYRILLIC, rows(CYRILLIC), Script.HANGUL, rows(HANGUL), Script.OTHER, Map.of());

    private static Map<Character, List<Row>> rows(String[] table) {
        Map<Character, List<Row>> rows = new HashMap<>();
        for (String line : table) {
            String[] words = line.split(" ");
            for (String letters : List.of(words).subList(1, words.length)) {
                rows.computeIfAbsent(letters.charAt(letters.length() - 1), x -> new ArrayList<>())
                    .add(new Row(letters, valueOf(words[0])));
            }
        }
        return rows;
    }

    static SlavicEnding of(String letters, Script script) {
        if (letters.isEmpty()) {
            return OTHER;
        }
        for (Row row : ROWS.get(script).getOrDefault(letters.charAt(letters.length() - 1), List.of())) {
            if (letters.length() > row.letters.length() + 1 && letters.endsWith(row.letters)) {
                return row.ending;
            }
        }
        return OTHER;
    }

    /** Whether a word may be a case of the nominative, which is no man's name where the word can only be a woman's. */
    static boolean isCase(String word, String nominative) {
        SlavicEnding ending = of(word, Script.CYRILLIC);
        boolean telling = ending.kind() == 0 && !(word.endsWith("ски") && nominative.endsWith("ска")) // Дерипаски
            || ending != OTHER && "їйюм".indexOf(word.charAt(word.length() - 1)) >= 0; // but Львова is of Львів
        return (!telling || of(nominative, Script.CYRILLIC).kind() == ending.kind()) && !isMadeUp(nominative);
    }

    /** A man's name in -ской is rare: Зеленского is of Зеленский, and Зеленской of Зеленская. */
    private static boolean isMadeUp(String nominative) {
        return of(nominative, Script.CYRILLIC) == SKOY
            && !STRESSED.contains(nominative.substring(0, nominative.length() - 2).replace("ь", ""));
    }

    /** Whether the two endings are of one kind of name and yet tell different people or things. */
    static boolean differ(SlavicEnding a, SlavicEnding b) {
        return a != b && a.kind() != 3 && a.kind() == b.kind();
    }

    /** Whether it makes a surname of a father's name. */
    boolean isOfChildren() {
        return kind() == 1 || kind() == 2;
    }

    /** Of what kind of name it is; 3 for none. */
    int kind() {
        return switch (this) {
            case SKY, SKA, SKOY, SK, SKO -> 0;
            case OV, OVA -> 1;
            case IN, INA -> 2;
            default -> 3;
        };
    }
}
