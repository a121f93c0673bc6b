package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the one article of a PDF that has text in it: the first line is the headline, as in a plain text. */
final class PdfReader implements ArticleReader {
    /** A page as a picture is long, its text is not. */
    private static final int LONGEST = 32 << 20;

    private final Origin origin;

    PdfReader(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        Article article;
        try {
            Draft draft = new Draft();
            TextReader.fill(draft, text(bytes));
            article = draft.article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(1, null, notAnArticle.getMessage()));
            return;
        }
        intake.take(article, 1);
    }

    private static String text(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("longer than 32 MB, the most a PDF may have");
        }
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(bytes),
                IOUtils.createTempFileOnlyStreamCache())) {
            Columns stripper = new Columns();
            stripper.setParagraphStart("\n\n");
            String asDrawn = stripper.getText(document);
            boolean inColumns = stripper.any();
            stripper.setSortByPosition(true);
            String text = joined(inColumns ? asDrawn : stripper.getText(document));
            if (text.isEmpty()) {
                throw new IllegalArgumentException("the PDF has no text in it, only pictures");
            }
            return text;
        } catch (InvalidPasswordException locked) {
            throw new IllegalArgumentException("the PDF is protected by a password", locked);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof IllegalArgumentException said) {
                throw said;
            }
            throw new IllegalArgumentException("the PDF is damaged", broken);
        }
    }

    /**
     * Tells whether a text stands in columns: many of its lines are in the left half of a page, and many in the right one.
     * From top to bottom it would be read across them; it is drawn column by column.
     */
    private static final class Columns extends PDFTextStripper {
        private static final int SHARE = 4;

        private int lines;
        private int left;
        private int right;
        private float begin = Float.MAX_VALUE;
        private float end;

        boolean any() {
            return left * SHARE > lines && right * SHARE > lines;
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            for (TextPosition letter : letters) {
                begin = Math.min(begin, letter.getXDirAdj() / letter.getPageWidth());
                end = Math.max(end, (letter.getXDirAdj() + letter.getWidthDirAdj()) / letter.getPageWidth());
            }
            super.writeString(text, letters);
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            lines++;
            left += end < 0.55 ? 1 : 0;
            right += begin > 0.45 ? 1 : 0;
            begin = Float.MAX_VALUE;
            end = 0;
            super.writeLineSeparator();
        }
    }

    /** Lines end where the page did; a word may be divided there. */
    private static String joined(String text) {
        return text.replace("\r\n", "\n").replaceAll("(?<=\\p{Ll})-\n(?=\\p{Ll})", "").replaceAll("(?<=\\S) *\n(?=\\S)",
                " ")
                .replaceAll("\\s*\n\\s*\n\\s*", "\n\n").strip();
    }
}
