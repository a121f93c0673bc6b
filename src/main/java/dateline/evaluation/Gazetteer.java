package dateline.evaluation;

import dateline.mentions.Vocabulary;
import dateline.names.KnownNames;
import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.NameMatcher;
import dateline.names.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes {@code gazetteer.tsv} of the library {@code names}: of the places of the world those whose spellings it does
 * not join by itself. {@code Gazetteer TABLE CLDR GEONAMES}: the table to write, which must have been empty when
 * this was compiled, the folder {@code common} of Unicode CLDR, and that in which GeoNames’
 * {@code LANGUAGE/LC_MESSAGES/geonames.mo} are.
 */
public final class Gazetteer {
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru", "ko");
    private static final List<Script> COLUMNS = List.of(Script.LATIN, Script.CYRILLIC, Script.HANGUL);
    /** Київська in Київська область is no name without the other word. */
    private static final String ADJECTIVE = ".*(ськ|ск|цьк|цк|зьк|зк)(ий|ая|а|е|ое|і|ие)";
    /** What regions are called that the tables of names do not know. */
    private static final Set<String> KINDS = Set.of("parish", "canton", "division", "gmina", "of", "парафія", "приход",
        "мухафаза", "община", "кантон", "교구", "환초", "지구", "행정구", "특별구", "개발");
    private static final String HEADER = """
        # Names of places that sound does not join, and that are joined by nothing but this: written by
        # dateline.evaluation.Gazetteer (docs/names.md says how) from
        # CLDR: Unicode CLDR 41, names of subdivisions and of time zones' cities. Copyright © 1991-2022 Unicode, Inc.,
        # under the Unicode licence (https://www.unicode.org/license.txt)
        # GeoNames: names of towns of 15,000 people and more (https://www.geonames.org), under CC BY 4.0
        # (https://creativecommons.org/licenses/by/4.0/); chosen, and words like city left out
        # Names are folded. ~ stands for a space inside a name.
        # latin	cyrillic	hangul	source
        """;

    private final List<Place> places = new ArrayList<>();
    /** By its folded form, the places that a name is of. */
    private final Map<String, List<Place>> byForm = new HashMap<>();

    /** A place of one source and its spellings. */
    private static final class Place {
        final String source;
        final boolean region;
        final Set<String> forms;

        Place(String source, boolean region, Set<String> forms) {
            this.source = source;
            this.region = region;
            this.forms = forms;
        }
    }

    private Gazetteer() {}

    public static void main(String[] args) throws IOException {
        if (KnownNames.hasGazetteer()) {
            throw new IllegalStateException("Empty gazetteer.tsv and compile first: what it joins would be left out");
        }
        write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    static void write(Path table, Path common, Path locales) throws IOException {
        Gazetteer gazetteer = new Gazetteer();
        Map<String, Map<String, String>> cldr = names(language -> CldrNames.read(common, language));
        cldr.forEach((place, ofPlace) -> ofPlace.computeIfAbsent("en", x -> CldrNames.ofZone(place)));
        gazetteer.add("CLDR", cldr);
        gazetteer.add("GeoNames", names(language ->
            MessageCatalog.read(locales.resolve(language).resolve("LC_MESSAGES").resolve("geonames.mo"))));
        gazetteer.write(table);
    }

    /** What a source calls its places in a language, by what it numbers them. */
    private interface Source {
        Map<String, String> of(String language) throws IOException;
    }

    private static Map<String, Map<String, String>> names(Source source) throws IOException {
        Map<String, Map<String, String>> byPlace = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            source.of(language).forEach((place, name) ->
                byPlace.computeIfAbsent(place, x -> new LinkedHashMap<>()).put(language, name));
        }
        return byPlace;
    }

    private void add(String source, Map<String, Map<String, String>> names) {
        names.forEach((number, ofPlace) -> {
            boolean region = !number.matches("\\d+|.*/.*");
            Set<String> forms = new LinkedHashSet<>();
            ofPlace.forEach((language, text) -> {
                for (String name : text.replaceAll("\\(.*?\\)", "").split("[,;/]")) {
                    addName(name.trim(), language, region, forms);
                }
            });
            Place place = new Place(source, region, forms);
            boolean several = number.contains("/") && ofPlace.values().stream().anyMatch(text -> text.contains(","));
            if (!several && forms.stream().map(Script::of).distinct().count() > 1) {
                places.add(place);
                forms.forEach(form -> byForm.computeIfAbsent(Lexicon.folded(form), x -> new ArrayList<>()).add(place));
            }
        });
    }

    /** Adds a name and, if it is of a region, rather without the word for it; with it too where that makes another. */
    private static void addName(String name, String language, boolean region, Set<String> forms) {
        Script script = script(language);
        String bare = language.equals("en") && !region ? name : withoutKind(name);
        if (isUsable(bare, script)) {
            forms.add(bare);
        }
        if (region && !bare.isEmpty() && !bare.equals(name) && isUsable(name, script)
                && !NameMatcher.match(bare, name).same()) {
            forms.add(name);
        }
    }

    private static Script script(String language) {
        return switch (language) {
            case "en" -> Script.LATIN;
            case "ko" -> Script.HANGUL;
            default -> Script.CYRILLIC;
        };
    }

    /** A region without the word for it; empty if the rest is no name. */
    private static String withoutKind(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        boolean left = false;
        while (words.size() > 1 && isKind(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
            left = true;
        }
        while (words.size() > 1 && isKind(words.get(0))) {
            words.remove(0);
            left = true;
        }
        String rest = String.join(" ", words);
        return left && rest.matches(ADJECTIVE) ? "" : rest;
    }

    private static boolean isKind(String word) {
        return KINDS.contains(word.toLowerCase(Locale.ROOT)) || KnownNames.isDesignator(word)
            || KnownNames.isDesignator("-" + word);
    }

    /** Whether a table can have the name: of one script, and hardly a word, a given name or a Korean person. */
    private static boolean isUsable(String text, Script script) {
        boolean letters = text.length() > 1 && text.chars().allMatch(c ->
            Character.isLetter(c) ? Script.of(Character.toString(c)) == script : " -'’ʼ.".indexOf(c) >= 0);
        if (!letters || text.split("[ -]").length > 4) {
            return false;
        }
        boolean word = KnownNames.folded(text).size() == 1; // Le Mans is looked up by its last word
        return KnownNames.isMoreThanWords(text) && (!word || !isFirstlyOther(text));
    }

    /** Whether the word is likelier of a person, or an ordinary one. */
    private static boolean isFirstlyOther(String word) {
        return KnownNames.isGivenName(word) || Vocabulary.isGivenName(word) || KnownNames.isKoreanSurname(word)
            || Vocabulary.everyday(word) || Vocabulary.everyday(KnownNames.folded(word).get(0));
    }

    private void write(Path file) throws IOException {
        List<Place> rows = new ArrayList<>();
        Map<String, Place> rowOf = new HashMap<>();
        for (Place place : places) {
            Set<String> own = new LinkedHashSet<>(place.forms);
            own.removeIf(form -> isRatherAnother(form, place) || isOfTown(form, place));
            if (needsTable(own)) {
                addRow(new Place(place.source, place.region, own), rows, rowOf);
            }
        }
        Set<String> lines = new TreeSet<>();
        rows.forEach(row -> lines.add(row(row.forms, row.source)));
        Files.writeString(file, HEADER + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** What two sources call alike in two scripts is one place. */
    private static void addRow(Place place, List<Place> rows, Map<String, Place> rowOf) {
        Map<Place, Set<Script>> shared = new HashMap<>();
        for (String form : place.forms) {
            Place row = rowOf.get(Lexicon.folded(form));
            if (row != null) {
                shared.computeIfAbsent(row, x -> new HashSet<>()).add(Script.of(form));
            }
        }
        Place row = shared.keySet().stream().filter(one -> shared.get(one).size() > 1).findFirst().orElse(place);
        if (row == place) {
            rows.add(row);
        }
        for (String form : place.forms) {
            if (row.forms.stream().noneMatch(one -> Lexicon.folded(one).equals(Lexicon.folded(form)))) {
                row.forms.add(form);
            }
            rowOf.putIfAbsent(Lexicon.folded(form), row);
        }
    }

    /** Whether a name says that it is of a region beside which there is a town so called. */
    private boolean isOfTown(String form, Place place) {
        String bare = withoutKind(form);
        return place.region && !bare.equals(form) && place.forms.stream()
            .flatMap(one -> byForm.get(Lexicon.folded(one)).stream()).anyMatch(other -> !other.region);
    }

    /** Whether a spelling is like no other of its place, but like one of another place of that name. */
    private boolean isRatherAnother(String form, Place place) {
        return !isLike(form, place) && byForm.get(Lexicon.folded(form)).stream()
            .anyMatch(other -> other != place && isLike(form, other));
    }

    private static boolean isLike(String form, Place place) {
        return place.forms.stream().anyMatch(other -> !Lexicon.folded(other).equals(Lexicon.folded(form))
            && Script.of(other) != Script.of(form) && NameMatcher.match(form, other).same());
    }

    private static boolean needsTable(Collection<String> forms) {
        if (forms.size() < 2) {
            return false;
        }
        Lexicon lexicon = new Lexicon();
        lexicon.add(forms.stream().map(form -> new Lexicon.Form(form, Kind.PLACE, null, form, 1)).toList());
        return forms.stream().anyMatch(form -> {
            List<String> compared = lexicon.candidates(form);
            return forms.stream()
                .anyMatch(other -> !compared.contains(other) || !NameMatcher.match(form, other).same());
        });
    }

    private static String row(Set<String> forms, String source) {
        StringBuilder row = new StringBuilder();
        for (Script column : COLUMNS) {
            row.append(String.join(" ", forms.stream().filter(form -> Script.of(form) == column)
                .map(form -> String.join("~", KnownNames.folded(form))).distinct().toList())).append('\t');
        }
        return row.append(source).toString();
    }
}
