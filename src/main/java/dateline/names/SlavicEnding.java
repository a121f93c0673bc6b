package dateline.names;

/**
 * The ending of a Slavic surname or place, which tells a man from a woman and both from a town:
 * Зеленський, Зеленська; Лавров, Лаврова; Курський, Курськ.
 */
enum SlavicEnding {
    SKY, SKA, SK, OV, OVA, IN, INA, OTHER;

    private static final String[] LATIN = {
        "SKA skaya skaia skaja ska cka ckaya tskaya",
        "SKY sky skyi skyy skiy skii ski skij skyj skoy skoi cky ckyi ckij tsky tskyi tskyy tskiy tskii",
        "SK sk", "OVA ova eva yova owa ewa", "OV ov ev off eff yov iov ow ew", "INA ina yna", "IN in yn"};
    private static final String[] CYRILLIC = {
        "SKA ська ская цька цкая скаја", "SKY ський ский цький цкий ской ські ски скі",
        "SK ськ ск цьк цк", "OVA ова ева єва ёва", "OV ов ев єв ёв", "INA ина іна їна ына", "IN ин ін їн ын"};
    private static final String[] HANGUL = {
        "SKA ㅅㅡㅋㅏㅑ ㅅㅡㅋㅏ ㅊㅡㅋㅏㅑ", "SKY ㅅㅡㅋㅣ ㅅㅋㅣ ㅊㅡㅋㅣ ㅊㅋㅣ", "SK ㅅㅡㅋㅡ", "OVA ㅗㅂㅏ ㅔㅂㅏ ㅖㅂㅏ ㅛㅂㅏ",
        "OV ㅗㅍㅡ ㅔㅍㅡ ㅖㅍㅡ ㅛㅍㅡ ㅗㅂㅡ ㅔㅂㅡ ㅖㅂㅡ ㅗㅜ ㅖㅜ", "INA ㅣㄴㅏ", "IN ㅣᆫ"};

    static SlavicEnding of(String letters, Script script) {
        String[] endings = switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HANGUL -> HANGUL;
            default -> new String[0];
        };
        for (String row : endings) {
            int name = row.indexOf(' ');
            for (String ending : row.substring(name + 1).split(" ")) {
                if (letters.length() > ending.length() + 1 && letters.endsWith(ending)) {
                    return valueOf(row.substring(0, name));
                }
            }
        }
        return OTHER;
    }

    /** Whether the two endings are of one kind of name and yet tell different people or things. */
    static boolean differ(SlavicEnding a, SlavicEnding b) {
        return a != b && a.kind() != 3 && a.kind() == b.kind();
    }

    private int kind() {
        return switch (this) {
            case SKY, SKA, SK -> 0;
            case OV, OVA -> 1;
            case IN, INA -> 2;
            default -> 3;
        };
    }
}
