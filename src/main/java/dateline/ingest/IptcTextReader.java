package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the agencies’ teleprinter formats, IPTC 7901 and ANPA 1312: a header, the text between start and end marks, and
 * the time it was sent. A file may hold several.
 */
final class IptcTextReader implements ArticleReader {
    private static final char HEADER = '\u0001';
    private static final char TEXT = '\u0002';
    private static final char END = '\u0003';
    /** A header whose marks were lost on the way: {@code eca00075 3 i 510 dpa 1003}. */
    static final Pattern BARE_HEADER = Pattern.compile("[a-z]{1,5}\\d{3,6} [1-9u] [a-z]{1,3} \\d{1,5} .{1,60}");
    /** {@code 212101 GMT Nov 18}: the day, the time, the month and the year. */
    private static final Pattern SENT =
            Pattern.compile("(\\d{2})(\\d{2})(\\d{2}) ?(GMT|UTC|Z)? (\\p{L}{3})\\w* (\\d{2,4})");
    private static final Pattern LEAD_LINE =
            Pattern.compile("(?i)(\\d?(st|nd|rd|th)? ?(lead|net|writethru|add|take|update|refile|extra|correction"
            + "|urgent|flash|repeat"
            + "|ld|pickup|roundup|\\(.{1,20}\\))\\b.{0,12})|\\d(st|nd|rd|th) (lead|net).{0,12}|(?-i:[A-Z ]{3,20})");

    private final Origin origin;

    IptcTextReader(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Reader text = new BufferedReader(Encoding.reader(in));
        long line = 1;
        boolean any = false;
        int next = text.read();
        while (next != -1) {
            StringBuilder message = new StringBuilder();
            long lines = 0;
            do {
                // What is too long is read to its end, but not kept.
                if (message.length() <= JsonArticlesReader.LONGEST) {
                    message.append((char) next);
                }
                lines += next == '\n' ? 1 : 0;
                next = text.read();
            } while (next != -1 && next != HEADER);
            any |= read(message, line, intake);
            line += lines;
        }
        if (!any) {
            intake.reject(new Rejection(1, null, "there is nothing in it"));
        }
    }

    /** @return whether there was anything */
    private boolean read(CharSequence message, long line, Intake intake) {
        if (message.length() > JsonArticlesReader.LONGEST) {
            intake.reject(new Rejection(line, null, "longer than 10 MB, the most a record may have"));
            return true;
        }
        boolean any = !message.toString().replaceAll("[\\p{Cntrl}\\s]", "").isEmpty();
        if (any) {
            read(message.toString(), line, intake);
        }
        return any;
    }

    private void read(String message, long line, Intake intake) {
        Article article;
        try {
            article = draft(message).article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(line, null, notAnArticle.getMessage()), message);
            return;
        }
        intake.take(article, line);
    }

    private static Draft draft(String message) {
        int start = message.indexOf(TEXT);
        String header = start < 0 ? message.lines().findFirst().orElse("") : message.substring(0, start);
        String rest = start < 0 ? message.substring(header.length()) : message.substring(start + 1);
        int end = rest.indexOf(END);
        List<String> lines = (end < 0 ? rest : rest.substring(0, end)).lines().toList();
        Draft draft = new Draft();
        words(draft, lines, header);
        if (!draft.hasWords()) {
            throw new IllegalArgumentException("there is no text between its marks");
        }
        draft.published = sent(end < 0 ? lines.stream().filter(line -> SENT.matcher(line.strip()).matches()).findFirst()
                .orElse("")
                : rest.substring(end));
        draft.feed = agency(header);
        return draft;
    }

    /** The heading goes to the line that ends with = or +, else to the first empty or indented line. */
    private static void words(Draft draft, List<String> lines, String header) {
        int end = headingEnd(lines);
        List<String> heading = new ArrayList<>();
        for (String line : lines.subList(0, end)) {
            String bare = bare(line);
            if (bare.regionMatches(true, 0, "by ", 0, 3) || bare.startsWith("Von ")) {
                draft.bylines.add(bare);
            } else if (!bare.isEmpty() && !LEAD_LINE.matcher(bare).matches() && !bare.matches("/.*|.*/")
                    && !header.contains(bare)) {
                heading.add(bare);
            }
        }
        draft.title = heading.isEmpty() ? null : heading.get(heading.size() - 1);
        draft.body = paragraphs(lines.subList(end, lines.size()));
    }

    private static int headingEnd(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            if (lines.get(i).strip().matches(".*[=+]")) {
                return i + 1;
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).matches("(\\t| {2,})\\S.*")) {
                return i;
            }
        }
        return Math.min(1, lines.size());
    }

    private static String bare(String line) {
        return clean(line).replaceFirst("\\s*[=+]$", "").strip();
    }

    /** Lines were broken for the teleprinter: an empty line or an indent begins a paragraph. */
    private static String paragraphs(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String words = SENT.matcher(line.strip()).matches() ? "" : clean(line).strip();
            boolean begins = line.matches("(\\t| {2,})\\S.*");
            if (words.isEmpty() || begins) {
                text.append("\n\n");
            }
            text.append(words).append(words.isEmpty() ? "" : " ");
        }
        return Crumbs.swept(text.toString().replaceAll(" *\n\\s*", "\n\n").strip());
    }

    private static String clean(String line) {
        return line.replaceAll("\\p{Cntrl}", " ");
    }

    private static String sent(String trailer) {
        Matcher sent = SENT.matcher(trailer);
        if (!sent.find()) {
            return null;
        }
        return "%s %s %s %s:%s %s".formatted(sent.group(1), sent.group(5), year(sent.group(6)), sent.group(2),
                sent.group(3),
                sent.group(4) == null ? "" : sent.group(4));
    }

    private static String year(String digits) {
        return digits.length() == 4 ? digits : "20" + digits;
    }

    private static String agency(String header) {
        for (String word : header.split("[^\\p{L}]+")) {
            if (AgencyCredit.isAgency(word)) {
                return AgencyCredit.named(word);
            }
        }
        Matcher word = Pattern.compile("\\d([A-Z]{3,8})\\b").matcher(header.toUpperCase(Locale.ROOT));
        return word.find() && AgencyCredit.isAgency(word.group(1)) ? AgencyCredit.named(word.group(1)) : null;
    }
}
