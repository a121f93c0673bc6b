package dateline.elastic;

import dateline.names.Kind;
import dateline.names.Lexicon;
import dateline.names.Match;
import dateline.names.Name;
import dateline.names.NameMatcher;
import dateline.names.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The newsroom's own names: a line for each, its spellings separated by {@code =} or a tab, for what no sound can tell
 * ({@code JSF = 합참}). Empty lines and those that begin with {@code #} mean nothing.
 *
 * @param problems what is wrong with the file, each with its line, for a person to mend
 */
record NamesFile(Lexicon spellings, Map<String, List<String>> lines, List<String> problems) {

    static final NamesFile NONE = new NamesFile(new Lexicon(), Map.of(), List.of());

    private static final String RULE = "names file";
    private static final int LONGEST = 120;

    /** Reads the file; bad lines are left out, and told. */
    static NamesFile read(Path file) throws IOException {
        return of(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static NamesFile of(String file, String text) {
        Lexicon spellings = new Lexicon();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                String place = file + ", line " + number + ": ";
                List<String> names = names(line);
                String wrong = wrong(line, names, spellings);
                if (wrong != null) {
                    problems.add(place + wrong);
                    continue;
                }
                twoPeople(names).ifPresent(warning -> problems.add(place + warning));
                lines.put(names.get(0), names);
                spellings.add(names.stream().map(name -> form(name, names.get(0))).toList());
            }
        }
        return new NamesFile(spellings, lines, List.copyOf(problems));
    }

    private static List<String> names(String line) {
        Set<String> folded = new LinkedHashSet<>();
        return Stream.of(line.split("[=\t]")).map(String::strip)
                .filter(name -> !name.isEmpty() && folded.add(Lexicon.folded(name))).toList();
    }

    /** Why a line cannot be used; null when it can. */
    private static String wrong(String line, List<String> names, Lexicon known) {
        if (line.indexOf('\uFFFD') >= 0) {
            return "This is not UTF-8; save the file as UTF-8.";
        }
        if (names.size() < 2) {
            return "There are not two spellings; write them with = between, such as JSF = 합참.";
        }
        for (String name : names) {
            if (name.length() > LONGEST || name.chars().noneMatch(Character::isLetter)) {
                return "“%s” is no name.".formatted(name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name);
            }
            if (known.form(name).isPresent()) {
                return "“%s” stands in an earlier line already; put all its spellings into one.".formatted(name);
            }
        }
        return null;
    }

    /** A warning when two of the names are full names of people, and not the same by their sound. */
    private static Optional<String> twoPeople(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                if (isPerson(one) && isPerson(other) && !NameMatcher.match(one, other).same()) {
                    return Optional.of(("“%s” and “%s” look like two people. They are searched as one, as the"
                            + " line says.").formatted(one, other));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is written like a person's full name: two or three capitalised words, or a Korean name. */
    private static boolean isPerson(String text) {
        Name name = Name.parse(text);
        boolean capitalised = Stream.of(text.split("\\s+")).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        long words = name.parts().stream().filter(Part::isWhole).count();
        boolean named = name.parts().stream().noneMatch(part -> part.role() == Part.Role.DESIGNATOR);
        return named && (capitalised && words >= 2 && words <= 3 || name.isKorean() && words <= 2);
    }

    private static Lexicon.Form form(String text, String line) {
        return new Lexicon.Form(text, Kind.NAME, null, line, 0);
    }

    /** Whether the name stands in the file just so. */
    boolean has(String name) {
        return spellings.form(name).isPresent();
    }

    /**
     * What a name is found by: its spellings in the articles; and if a line has it, or another spelling of it, the names
     * of that line and their spellings in the articles.
     */
    List<Lexicon.Found> find(String name, Lexicon articles) {
        List<Lexicon.Found> own = articles.find(name);
        List<Lexicon.Found> listed = spellings.find(name);
        if (listed.isEmpty()) {
            return own;
        }
        Map<String, Lexicon.Found> all = new LinkedHashMap<>();
        own.forEach(found -> all.put(Lexicon.folded(found.form().text()), found));
        for (String other : lines.get(listed.get(0).form().group())) {
            Match match = new Match(1, RULE);
            all.putIfAbsent(Lexicon.folded(other), new Lexicon.Found(
                    articles.form(other).orElse(new Lexicon.Form(other, Kind.NAME, null, other, 0)), match));
            articles.find(other).forEach(found -> all.putIfAbsent(Lexicon.folded(found.form().text()),
                    new Lexicon.Found(found.form(), new Match(found.match().score(), RULE))));
        }
        return all.values().stream().sorted(Comparator.comparing(found -> -found.match().score())).toList();
    }
}
