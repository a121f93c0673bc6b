package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads one article from a plain text: the first line is the headline, the rest is the body.
 *
 * <p>Many a text was saved without its headline, and begins with its first paragraph. A first line that reads as a
 * paragraph (see {@link #isHeadline}) therefore stays in the body as well, where nothing of it is lost, and stands in
 * as the title only so that there is something to show in a list.
 */
public final class TextReader implements ArticleReader {
    private static final int LONGEST = JsonArticlesReader.LONGEST;
    /** Headlines have some 60 to 120 characters, the longest some 200; first paragraphs have 150 to 400. */
    private static final int LONGEST_HEADLINE = 200;
    /** Longer than a headline, so that most first sentences fit. */
    private static final int LONGEST_TITLE = 250;
    /** Lines longer than this were not broken by hand to fit a screen or a teletype: each is a paragraph. */
    private static final int LONGEST_WRAPPED = 120;

    private final Origin origin;

    public TextReader(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        Article article;
        try {
            article = article(decode(bytes));
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(1, null, notAnArticle.getMessage()));
            return;
        }
        intake.take(article, 1);
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST / (1024 * 1024)
                    + " MB, the most an article may have");
        }
        String kind = ForeignFormat.of(bytes);
        if (kind != null) {
            throw new IllegalArgumentException("this is " + kind + ", which cannot be read");
        }
        return Encoding.decode(bytes);
    }

    private Article article(String written) {
        if (isBinary(written)) {
            throw new IllegalArgumentException("this is a binary file, not text");
        }
        Draft draft = new Draft();
        fill(draft, written);
        return draft.article(origin);
    }

    /** Any bytes are text in some character set; in an article’s, hardly one stands for nothing that can be read. */
    private static boolean isBinary(String written) {
        long unreadable = written.chars().filter(c -> c == '\uFFFD' || c < ' ' && "\t\n\r\f".indexOf(c) < 0 || c >= 0x7F
                && c < 0xA0).count();
        return written.indexOf('\0') >= 0 || unreadable * 20 > written.length();
    }

    /** Finds headline and body in a text. */
    static void fill(Draft draft, String written) {
        String text = CleanText.of(written).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is nothing in it");
        }
        List<String> lines = Crumbs.sweptOfCopied(text.lines().map(String::strip).toList()).stream()
                .dropWhile(String::isEmpty).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("there is no article in it");
        }
        String first = lines.get(0);
        List<String> rest = lines.subList(1, lines.size());
        draft.title = shortened(first);
        draft.body = paragraphs(isHeadline(first, rest) ? rest : lines);
    }

    /** A headline is short, and either stands alone or does not end like a sentence. */
    private static boolean isHeadline(String first, List<String> rest) {
        boolean alone = rest.isEmpty() || rest.get(0).isEmpty();
        return first.length() <= LONGEST_HEADLINE && (alone || !first.matches(".*[.。…][”\"»’)]*"));
    }

    static String shortened(String line) {
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        int end = space > 0 ? space : LONGEST_TITLE;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Paragraphs apart by one empty line, also where only a line end was between them. */
    private static String paragraphs(List<String> lines) {
        String body = String.join("\n", lines).strip();
        boolean wrapped = lines.stream().allMatch(line -> line.length() <= LONGEST_WRAPPED);
        return body.contains("\n\n") || wrapped ? body.replaceAll("\n{3,}", "\n\n") : body.replace("\n", "\n\n");
    }
}
