package dateline.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of names that are translated rather than spelled: names of places and organisations (Відень is Vienna),
 * kinds (city, university), qualities (north, new). Each meaning is a number; a word may have several.
 */
final class Glossary {
    /** What a word does in a name, and so whether it may be missing on one side. */
    enum Use {
        /** A place or organisation by its own name. */
        NAME,
        /** Part of the name, though translated: north, new. */
        WORD,
        /** The same, and says that the name is of an organisation: university, ministry. */
        BODY,
        /** May be missing: city, republic. Two names with different ones are two places. */
        AREA,
        /** May be missing unless the rest is a well-known place: Kyiv Oblast is not Kyiv. */
        SITE,
        /** As SITE, but only Korean adds it where others do without: 바이칼호 is Baikal, but Veronica Lake not Veronica. */
        FEATURE,
        /** May be missing anywhere: Ltd, international. */
        FORM
    }

    private static final int[] NONE = {};
    private static final Map<String, int[]> MEANINGS = new HashMap<>();
    /** The beginnings of meanings of several words. */
    private static final Set<String> BEGINNINGS = new HashSet<>();
    private static final List<Use> USES = new ArrayList<>();
    private static final List<String> LABELS = new ArrayList<>();
    /** The first two syllables of names in Hangul. */
    private static final Set<String> HANGUL_BEGINNINGS = new HashSet<>();
    private static final Set<List<String>> OF_SEVERAL_WORDS = new HashSet<>();
    /** The meanings that have a form of several words. */
    private static final Set<Integer> PHRASES = new HashSet<>();
    /** The kinds that stand in a name's own row: Lake Baikal and Baikal are in one, Kyiv Oblast and Kyiv are not. */
    private static final Map<Integer, Set<Integer>> KINDS = new HashMap<>();
    /** How a word inside a longer name is also written: Маршалловы о-ва. */
    private static final Map<String, String> ABBREVIATIONS = Map.of("[Оо]строва", "о-ва", "[Оо]стров", "о-в",
        "[Оо]строви", "о-ви", "Saint", "St");
    private static final int FIRST_ORGANISATION;
    private static final int FIRST_WORD;
    private static final int FIRST_OF_GAZETTEER;

    static {
        read("exonyms.tsv", Use.NAME);
        FIRST_ORGANISATION = USES.size();
        read("organisations.tsv", Use.NAME);
        FIRST_WORD = USES.size();
        read("name-words.tsv", null);
        read("designators.tsv", null);
        findKinds();
        FIRST_OF_GAZETTEER = USES.size();
        readGazetteer();
    }

    private Glossary() {}

    private static void read(String resource, Use use) {
        for (String[] cells : Table.read(resource)) {
            int meaning = USES.size();
            USES.add(use != null ? use : Use.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)));
            LABELS.add(null);
            for (int column = 0; column < 3; column++) {
                for (String form : cells[column].split(" ")) {
                    if (!form.isEmpty()) {
                        add(form, meaning);
                        ABBREVIATIONS.forEach((word, abbreviation) -> {
                            if (form.matches("(.*~)?" + word + "(~.*)?")) {
                                add(form.replaceFirst(word, abbreviation), meaning);
                            }
                        });
                    }
                }
            }
        }
    }

    /** Its names are folded in the file: to fold thousands would take a good part of the start. */
    private static void readGazetteer() {
        for (String[] cells : Table.read("gazetteer.tsv")) {
            int meaning = USES.size();
            USES.add(Use.NAME);
            LABELS.add(null);
            for (int column = 0; column < 3; column++) {
                for (String form : cells[column].isEmpty() ? new String[0] : cells[column].split(" ")) {
                    add(form.replace("~", ""), List.of(form.split("~")), meaning);
                }
            }
        }
    }

    private static void findKinds() {
        for (String resource : new String[] {"exonyms.tsv", "organisations.tsv"}) {
            for (String[] cells : Table.read(resource)) {
                for (int column = 0; column < 3; column++) {
                    for (String form : cells[column].split(" ")) {
                        findKinds(Name.content(form.replace('~', ' ')));
                    }
                }
            }
        }
    }

    private static void findKinds(List<String> words) {
        Set<Integer> kinds = new HashSet<>();
        for (String word : words) {
            int[] glued = NONE;
            for (int stem = 2; stem < word.length() && glued.length == 0; stem++) {
                glued = of("-" + word.substring(stem));
            }
            for (int meaning : glued.length > 0 ? glued : words.size() > 1 ? of(word) : NONE) {
                if (isDesignator(meaning)) {
                    kinds.add(meaning);
                }
            }
        }
        for (int name : kinds.isEmpty() ? NONE : of(String.join("", words))) {
            KINDS.computeIfAbsent(name, x -> new HashSet<>()).addAll(kinds);
        }
    }

    /** Whether the name is also written with a word of this kind: Baikal is a lake. */
    static boolean isKind(int name, int kind) {
        return KINDS.getOrDefault(name, Set.of()).contains(kind);
    }

    private static void add(String form, int meaning) {
        List<String> words = Name.content(form.replace('~', ' '));
        if (words.isEmpty()) {
            throw new IllegalStateException("No letters in " + form);
        }
        // північн- is any ending of the adjective; 북- and -시 stand only glued to another word.
        String word = String.join("", words);
        if (words.size() > 1 && USES.get(meaning) == Use.NAME) {
            OF_SEVERAL_WORDS.add(words);
        }
        add(form.endsWith("-") ? word + "-" : form.startsWith("-") ? "-" + word : word, words, meaning);
    }

    private static void add(String key, List<String> words, int meaning) {
        if (LABELS.get(meaning) == null) {
            LABELS.set(meaning, key);
        }
        int[] known = MEANINGS.getOrDefault(key, NONE);
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = meaning;
        MEANINGS.put(key, more);
        if (key.length() > 1 && Hangul.isSyllable(key.charAt(0))) {
            HANGUL_BEGINNINGS.add(key.substring(0, 2));
        }
        if (words.size() > 1) {
            PHRASES.add(meaning);
        }
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i + 1 < words.size(); i++) {
            BEGINNINGS.add(beginning.append(words.get(i)).toString());
        }
    }

    /** The meanings of folded words written together; empty for most. */
    static int[] of(String words) {
        return MEANINGS.getOrDefault(words, NONE);
    }

    /** The same without the gazetteer: South Moravian is one name there, but two words before Region. */
    static int[] wellKnown(String words) {
        return Arrays.stream(of(words)).filter(meaning -> !isOfGazetteer(meaning)).toArray();
    }

    /** The words of the names of the tables that have several, but for the gazetteer. */
    static Set<List<String>> ofSeveralWords() {
        return Collections.unmodifiableSet(OF_SEVERAL_WORDS);
    }

    /** Whether a Hangul word can be a meaning with particles: whether one begins with its first two syllables. */
    static boolean beginsHangul(String word) {
        return word.length() > 1 && HANGUL_BEGINNINGS.contains(word.substring(0, 2));
    }

    /** Whether a meaning of several words begins so. */
    static boolean begins(String words) {
        return BEGINNINGS.contains(words);
    }

    static Use use(int meaning) {
        return USES.get(meaning);
    }

    /** Whether the meaning alone can be a name: Vienna and the ministry of defence, not a bank or the north. */
    static boolean isName(int meaning) {
        return use(meaning) == Use.NAME || use(meaning) == Use.BODY && PHRASES.contains(meaning);
    }

    /** Whether the word says what kind of thing is named, not which, and may be missing. */
    static boolean isDesignator(int meaning) {
        return use(meaning).compareTo(Use.AREA) >= 0;
    }

    /** A word that stands for the meaning in index terms; it stays the same when the tables grow. */
    static String label(int meaning) {
        return LABELS.get(meaning);
    }

    /**
     * Whether the name is from the gazetteer: of some place, but as likely of a person or of another place, so that
     * it joins the spellings listed there and tells nothing else.
     */
    static boolean isOfGazetteer(int meaning) {
        return meaning >= FIRST_OF_GAZETTEER;
    }

    static boolean hasGazetteer() {
        return USES.size() > FIRST_OF_GAZETTEER;
    }

    /** Whether the meaning is a well-known place. */
    static boolean isPlace(int meaning) {
        return meaning < FIRST_ORGANISATION;
    }

    /** Whether the meaning is a well-known organisation. */
    static boolean isOrganisation(int meaning) {
        return meaning >= FIRST_ORGANISATION && meaning < FIRST_WORD;
    }

    static String rule(int meaning) {
        return isPlace(meaning) || isOfGazetteer(meaning) ? "place-name table"
            : isOrganisation(meaning) ? "organisation table" : "translation";
    }
}
