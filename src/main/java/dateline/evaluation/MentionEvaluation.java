package dateline.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.mentions.Mention;
import dateline.mentions.MentionFinder;
import dateline.names.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how well names are found in running text: of the people, places and organisations that annotators marked,
 * how many are found, and how many of the names found are marked.
 */
public final class MentionEvaluation {
    private static final Kind[] KINDS = {Kind.PERSON, Kind.PLACE, Kind.ORGANISATION};

    private final PrintStream out;
    private final PrintWriter errors;
    private final MentionFinder finder = new MentionFinder();
    private final ObjectMapper json = new ObjectMapper();

    private record Marked(int start, int end, Kind kind) {
        boolean touches(Mention mention) {
            return start < mention.end() && mention.start() < end;
        }
    }

    /** Counts of one file, by kind. */
    private static final class Counts {
        final int[] marked = new int[4];
        final int[] found = new int[4];
        final int[] exact = new int[4];
        final int[] rightKind = new int[4];
        final int[] said = new int[4];
        final int[] right = new int[4];
        final int[] saidSurely = new int[4];
        final int[] rightSurely = new int[4];
        int noNames;
        int mentions;
        int names;
    }

    private MentionEvaluation(PrintStream out, PrintWriter errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Usage: FILE.jsonl… [--errors FILE]. */
    public static void main(String[] args) throws IOException {
        run(args, System.out);
    }

    static void run(String[] args, PrintStream out) throws IOException {
        List<Path> files = new ArrayList<>();
        PrintWriter errors = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--errors")) {
                errors = new PrintWriter(args[++i], StandardCharsets.UTF_8);
            } else {
                files.add(Path.of(args[i]));
            }
        }
        MentionEvaluation evaluation = new MentionEvaluation(out, errors);
        for (Path file : files) {
            evaluation.measure(file);
        }
        if (errors != null) {
            errors.close();
        }
    }

    private void measure(Path file) throws IOException {
        Counts counts = new Counts();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            String text = node.get("text").asText();
            compare(text, marked(text, node.get("mentions")), finder.find(text, language(file)), counts);
        }
        print(file.getFileName().toString(), counts);
    }

    /** Files are named after their language: uk_….jsonl. */
    private static String language(Path file) {
        return file.getFileName().toString().substring(0, 2);
    }

    private static List<Marked> marked(String text, JsonNode mentions) {
        List<Marked> marked = new ArrayList<>();
        for (JsonNode mention : mentions) {
            Kind kind = switch (mention.get("label").asText()) {
                case "PER" -> Kind.PERSON;
                case "LOC" -> Kind.PLACE;
                default -> Kind.ORGANISATION;
            };
            marked.add(new Marked(text.offsetByCodePoints(0, mention.get("start").asInt()),
                text.offsetByCodePoints(0, mention.get("end").asInt()), kind));
        }
        return marked;
    }

    private void compare(String text, List<Marked> marked, List<Mention> mentions, Counts counts) {
        for (Marked one : marked) {
            if (isNoName(text.substring(one.start, one.end))) {
                counts.noNames++;
                continue;
            }
            int kind = one.kind.ordinal();
            counts.marked[kind]++;
            List<Mention> touching = mentions.stream().filter(one::touches).toList();
            counts.found[kind] += touching.isEmpty() ? 0 : 1;
            counts.exact[kind] += touching.stream().anyMatch(m -> m.start() == one.start && m.end() == one.end) ? 1 : 0;
            counts.rightKind[kind] += touching.stream().anyMatch(m -> m.kind() == one.kind) ? 1 : 0;
            if (touching.isEmpty()) {
                complain("missed " + one.kind, text, one.start, one.end);
            } else if (touching.stream().noneMatch(m -> m.kind() == one.kind)) {
                complain("as " + touching.get(0).kind() + " not " + one.kind, text, one.start, one.end);
            } else if (touching.stream().noneMatch(m -> m.start() == one.start && m.end() == one.end)) {
                complain("cut as " + touching.get(0).text() + " " + one.kind, text, one.start, one.end);
            }
        }
        for (Mention mention : mentions) {
            count(text, marked, mention, counts);
        }
    }

    /** A word in lower case, as американцы, or the letter of someone unnamed: A씨. */
    private static boolean isNoName(String marked) {
        return Character.isLowerCase(marked.charAt(0)) || marked.length() == 1 && marked.charAt(0) < '가';
    }

    private void count(String text, List<Marked> marked, Mention mention, Counts counts) {
        int kind = mention.kind().ordinal();
        boolean name = marked.stream().anyMatch(one -> one.touches(mention));
        boolean right = mention.kind() == Kind.NAME ? name
            : marked.stream().anyMatch(one -> one.touches(mention) && one.kind == mention.kind());
        counts.mentions++;
        counts.names += name ? 1 : 0;
        counts.said[kind]++;
        counts.right[kind] += right ? 1 : 0;
        counts.saidSurely[kind] += mention.certain() ? 1 : 0;
        counts.rightSurely[kind] += right && mention.certain() ? 1 : 0;
        if (!right) {
            complain((mention.certain() ? "surely" : "perhaps") + " wrong " + mention.kind() + (name ? "" : " no name"),
                text, mention.start(), mention.end());
        }
    }

    private void complain(String what, String text, int start, int end) {
        if (errors != null) {
            errors.println(what + "\t" + text.substring(start, end).replace('\n', ' ') + "\t"
                + text.substring(Math.max(0, start - 30), Math.min(text.length(), end + 30)).replaceAll("\\s", " "));
        }
    }

    private void print(String file, Counts counts) {
        out.printf(Locale.ROOT, "%s: %d names found, %.3f of them marked; %d marked words that are no names are not asked for%n",
            file,
            counts.mentions, share(counts.names, counts.mentions), counts.noNames);
        for (Kind kind : KINDS) {
            int k = kind.ordinal();
            int marked = counts.marked[k];
            out.printf(Locale.ROOT, "  %-12s marked %5d  found %.3f  exactly %.3f  as such %.3f | said %5d  right %.3f | "
                + "surely %5d  right %.3f%n", kind.name().toLowerCase(Locale.ROOT), marked, share(counts.found[k], marked),
                share(counts.exact[k], marked), share(counts.rightKind[k], marked), counts.said[k],
                share(counts.right[k], counts.said[k]), counts.saidSurely[k],
                share(counts.rightSurely[k], counts.saidSurely[k]));
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
