package dateline.names;

/** Tells a father's name by its ending: Ivanovich, Олегівна, Анатольевіч. */
final class Patronymic {
    private static final String[] LATIN = {"ovich", "evich", "ovych", "yovych", "avich", "ovna", "evna", "ivna",
        "ichna", "iyovych", "owitsch", "ewitsch", "ovic", "evic", "auna", "euna", "yevich", "ievich"};
    private static final String[] CYRILLIC = {"ович", "евич", "йович", "ьович", "івна", "ївна", "овна", "евна", "ична",
        "авіч", "евіч", "овіч", "аўна", "еўна", "ауна", "еуна", "овича", "евича", "йовича", "овичу", "евичу", "овичем",
        "евичем", "овичем", "овны", "евны", "овне", "евне", "овной", "евной", "івни", "ївни", "івні", "ївні", "івною",
        "ївною", "ьич", "мич", "кич"};

    private Patronymic() {}

    static boolean is(String part, Script script) {
        if (part.length() < 6) {
            return false;
        }
        for (String ending : script == Script.LATIN ? LATIN : script == Script.CYRILLIC ? CYRILLIC : new String[0]) {
            if (part.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
