package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Reads articles from an XML document, each from one element. Holds one at a time. */
final class XmlReader implements ArticleReader {
    private final Origin origin;
    private final Predicate<Element> isRecord;
    private final Function<Element, Draft> draft;

    /**
     * @param names of the elements that hold an article, without prefix
     * @param draft reads one; throws {@link IllegalArgumentException} when it is no article
     */
    XmlReader(Origin origin, Set<String> names, Function<Element, Draft> draft) {
        this(origin, element -> names.contains(Xml.name(element)), draft);
    }

    XmlReader(Origin origin, Predicate<Element> isRecord, Function<Element, Draft> draft) {
        this.origin = origin;
        this.isRecord = isRecord;
        this.draft = draft;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        boolean any = false;
        try (XmlRecords records = new XmlRecords(Encoding.reader(in), isRecord)) {
            for (Element record = records.next(); record != null; record = records.next()) {
                any = true;
                read(record, intake);
            }
            if (!any) {
                intake.reject(new Rejection(1, null, nothingIn(records.root())));
            }
        } catch (XmlRecords.TooLong endless) {
            intake.reject(new Rejection(1, null,
                    "one of its elements is longer than 10 MB; what follows was not read"));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void read(Element record, Intake intake) {
        long line = Math.max(1, record.sourceRange().start().lineNumber());
        Article article;
        try {
            article = draft.apply(record).article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(line, null, notAnArticle.getMessage()));
            return;
        }
        intake.take(article, line);
    }

    private static String nothingIn(Element root) {
        return root == null ? "there is nothing in it" : "there is no article in this XML (its root is <"
                + Shown.of(root.tagName()) + ">)";
    }
}
