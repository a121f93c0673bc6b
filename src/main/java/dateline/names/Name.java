package dateline.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name taken apart: its parts in the order written, without titles and what stands in brackets.
 *
 * @param text   as given
 * @param script the script of most letters
 * @param parts  never null; empty when the text holds no letter of a known script
 * @param commas whether a comma told that the surname came first; the parts are then already put in order
 * @param generation which of several of that name: 2 for the second and for the younger; 0 if it does not say
 */
public record Name(String text, Script script, List<Part> parts, boolean commas, int generation) {
    private static final Set<String> PARTICLES = Set.of("von", "van", "der", "den", "de", "del", "della", "di", "da",
        "do", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "abu", "ter", "ten", "zu", "af",
        "av", "y", "e", "und", "ul", "ur", "of", "the", "and", "и", "і", "та", "фон", "ван", "дер", "ден", "де",
        "дель", "ди", "да", "ду", "ла", "ле", "эль", "аль", "уль",
        "ель", "бин", "бін", "ибн", "ібн", "бен", "тер", "폰", "판", "반", "데", "더", "디", "드", "뒤", "라", "르", "엘", "알",
        "빈", "이븐", "벤", "델", "다", "두");
    private static final Set<String> TITLES = Words.of("titles.tsv");

    Name(String text, Script script, List<Part> parts, boolean commas) {
        this(text, script, parts, commas, Generation.UNSAID);
    }

    /** Takes a name apart; any text is accepted. */
    public static Name parse(String text) {
        String clean = Letters.clean(text);
        int bracket = clean.indexOf('(');
        if (bracket > 0) {
            int close = clean.indexOf(')', bracket);
            clean = clean.substring(0, bracket) + (close < 0 ? "" : " " + clean.substring(close + 1));
        }
        Script script = Script.of(clean);
        int comma = clean.indexOf(',');
        if (comma > 0 && isPlace(clean.substring(comma + 1).trim(), clean.substring(0, comma))) {
            clean = clean.substring(0, comma); // Odesa, Ukraine; Portland, OR
            comma = -1;
        } else if (comma > 0 && script == Script.HANGUL && Aliases.isPlace(clean.substring(0, comma))) {
            clean = clean.substring(comma + 1); // 오리건주, 포틀랜드
            comma = -1;
        }
        List<Part> parts = new ArrayList<>();
        if (comma > 0 && script != Script.OTHER) {
            int generation = addParts(clean.substring(comma + 1), script, parts, false);
            int given = parts.size();
            generation = Math.max(generation, addParts(clean.substring(0, comma), script, parts, true));
            return new Name(text, script, withoutTitles(parts), given > 0, generation);
        }
        int generation = script == Script.OTHER ? Generation.UNSAID : addParts(clean, script, parts, true);
        return new Name(text, script, withoutTitles(parts), false, generation);
    }

    /** Whether two names say that they are not of the same person: of a father and his son, of two kings. */
    static boolean ofOtherGenerations(Name a, Name b) {
        boolean unsaid = a.generation == Generation.UNSAID || b.generation == Generation.UNSAID;
        return a.generation != b.generation && (!unsaid || a.isOneWord() || b.isOneWord());
    }

    private boolean isOneWord() {
        return parts.stream().filter(Part::isWhole).count() == 1;
    }

    private static boolean isPlace(String region, String before) {
        return region.matches("[A-Z]{2}") || region.equals(before) || Aliases.isPlace(region);
    }

    /** The words of a text, folded, nothing left out. */
    static List<String> folded(String text) {
        String clean = Letters.clean(text);
        List<Part> parts = new ArrayList<>();
        addParts(clean, Script.of(clean), parts, true);
        return parts.stream().map(Part::letters).toList();
    }

    /** The folded words of a text without its particles (of, the, de), unless it has nothing else. */
    static List<String> content(String text) {
        String clean = Letters.clean(text);
        List<Part> parts = new ArrayList<>();
        addParts(clean, Script.of(clean), parts, true);
        return content(parts).stream().map(Part::letters).toList();
    }

    private static List<Part> content(List<Part> parts) {
        List<Part> content = parts.stream().filter(part -> !PARTICLES.contains(part.folded())).toList();
        return content.isEmpty() ? parts : content;
    }

    /** The parts without particles. */
    List<Part> content() {
        return content(parts);
    }

    /**
     * Returns what the words say of the generation; these are no parts.
     *
     * @param begins whether the first word is a name in any case
     */
    private static int addParts(String text, Script script, List<Part> parts, boolean begins) {
        int generation = Generation.UNSAID;
        boolean first = begins;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '\u0306' || c == '\u0308';
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                String word = text.substring(from, i);
                String after = word.substring(word.lastIndexOf('-') + 1); // Трамп-младший
                int said = first && after.equals(word) ? Generation.UNSAID
                    : generation(after, i == text.length(), text);
                generation = Math.max(generation, said);
                if (said == Generation.UNSAID || !after.equals(word)) {
                    addPart(word, c == '.', script, parts);
                }
                first = false;
                from = -1;
            }
        }
        return generation;
    }

    private static int generation(String word, boolean last, String text) {
        int said = Generation.of(word, last);
        return said > 0 && Generation.numeral(word, last) > 0 && isUpper(text) ? Generation.UNSAID : said;
    }

    /** Whether the text has no small letters, so that II may be a name: VU THI II. */
    private static boolean isUpper(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    private static void addPart(String word, boolean dot, Script script, List<Part> parts) {
        StringBuilder folded = new StringBuilder();
        for (String piece : word.split("-")) {
            String letters = Letters.fold(piece, script);
            boolean suffix = !folded.isEmpty() && (TITLES.contains("-" + letters)
                || Generation.of(piece, false) != Generation.UNSAID); // Трамп-младшего
            if (!letters.isEmpty() && !suffix) {
                folded.append(folded.isEmpty() ? "" : "-").append(letters);
            }
        }
        if (folded.isEmpty()) {
            return;
        }
        String part = folded.toString();
        boolean initial = script != Script.HANGUL && part.indexOf('-') < 0
            && (part.length() == 1 && (dot || script == Script.LATIN) || dot && part.length() == 2);
        parts.add(new Part(part, initial ? Part.Role.INITIAL : role(part, script)));
    }

    private static Part.Role role(String part, Script script) {
        if (PARTICLES.contains(part)) {
            return Part.Role.PARTICLE;
        }
        if (Groups.DESIGNATORS.of(part).length > 0) {
            return Part.Role.DESIGNATOR;
        }
        return Patronymic.is(part, script) ? Part.Role.PATRONYMIC : Part.Role.NAME;
    }

    /** Whether a word beside a name says what somebody is: President, генерала, 대통령. */
    public static boolean isTitle(String word) {
        return TITLES.contains(Letters.fold(word, Script.of(word)));
    }

    /** Drops titles while a name remains, and takes roles back where nothing else would remain. */
    private static List<Part> withoutTitles(List<Part> parts) {
        List<Part> kept = new ArrayList<>(parts);
        // Martin Luther King is no king; but titles follow in Korean.
        boolean titleLast = parts.isEmpty() || Hangul.isSyllable(parts.get(0).folded().charAt(0));
        Part last = titleLast ? null : parts.get(parts.size() - 1);
        kept.removeIf(part -> TITLES.contains(part.folded()) && part != last || TITLES.contains("-" + part.folded()));
        if (kept.isEmpty()) {
            kept = new ArrayList<>(parts);
        }
        long names = kept.stream().filter(Part::isWhole).count();
        for (int i = kept.size() - 1; i >= 0 && names < 2; i--) {
            Part.Role role = kept.get(i).role();
            // Абрамович alone, or Роман Абрамович, is a surname.
            if (role == Part.Role.PATRONYMIC && (names == 0 || i == kept.size() - 1)
                || role == Part.Role.DESIGNATOR && names == 0
                || role == Part.Role.PARTICLE && (names == 0 || kept.size() == 2)) {
                kept.set(i, new Part(kept.get(i).folded(), Part.Role.NAME));
                names++;
            }
        }
        return List.copyOf(kept);
    }

    public boolean hasInitials() {
        return parts.stream().anyMatch(part -> part.role() == Part.Role.INITIAL);
    }

    /** Whether the name can be a Korean surname and given name. */
    public boolean isKorean() {
        return KoreanName.readings(this).stream().anyMatch(reading -> !reading.isBare());
    }
}
