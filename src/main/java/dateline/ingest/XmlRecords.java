package dateline.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The elements of an XML document that hold one article each, one after the other, however long the document is.
 *
 * <p>The parser mends what is broken rather than stopping there, knows no entities but those of characters, and fetches
 * nothing: a document can neither read other files nor blow itself up.
 */
final class XmlRecords implements AutoCloseable {
    private final StreamParser parser;
    private final Iterator<Element> elements;
    private final Predicate<Element> isRecord;
    private final Limited text;
    private Element last;

    /** The document has an element that is too long to be one article. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param isRecord whether an element, complete with all in it, holds one article */
    XmlRecords(Reader text, Predicate<Element> isRecord) {
        this.text = new Limited(text);
        this.isRecord = isRecord;
        parser = new StreamParser(Parser.xmlParser().setTrackPosition(true));
        elements = parser.parse(this.text, "").iterator();
    }

    /**
     * The next one, inside the document as far as it has been read; null when there are no more. Until this is called
     * again it may be looked at.
     *
     * @throws TooLong when it is longer than an article may be; the rest cannot be read
     */
    Element next() {
        if (last != null) {
            last.remove();
            last = null;
        }
        text.left = JsonArticlesReader.LONGEST;
        while (elements.hasNext()) {
            Element element = elements.next();
            if (isRecord.test(element)) {
                last = element;
                return element;
            }
        }
        return null;
    }

    /** The element of the whole document; null when there is none. */
    Element root() {
        try {
            return parser.document().firstElementChild();
        } catch (NoSuchElementException none) {
            return null;
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Ends a document before one of its elements fills the memory. */
    private static final class Limited extends FilterReader {
        private int left = JsonArticlesReader.LONGEST;

        Limited(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }

        /** The input is closed by who opened it. */
        @Override
        public void close() {}
    }
}
