package dateline.ingest;

import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages of a web archive, each as what it is: a page, a feed, a text. Requests, pictures, scripts, and
 * answers
 * other than 200 are passed over.
 */
final class WarcReader implements ArticleReader {
    private final Origin origin;
    private long pages;

    WarcReader(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        long number = 0;
        pages = 0;
        try (org.netpreserve.jwarc.WarcReader records = new org.netpreserve.jwarc.WarcReader(new Unclosed(in))) {
            records.setLenient(true);
            for (Optional<WarcRecord> record = records.next(); record.isPresent(); record = records.next()) {
                number++;
                record(record.get(), intake);
            }
            if (pages == 0) {
                intake.reject(new Rejection(1, null, "there is no page in this archive"));
            }
        } catch (ParsingException | EOFException damaged) {
            intake.reject(new Rejection(1, null, "the archive is damaged at record " + (number + 1)
                    + "; what follows was not read"));
        }
    }

    private void record(WarcRecord record, Intake intake) throws IOException {
        if (!(record instanceof WarcTargetRecord target) || !target.target().matches("(?i)https?://.*")) {
            return;
        }
        Intake within = intake.within(target.target());
        try {
            if (record instanceof WarcResponse response && response.contentType().base().equals(MediaType.HTTP)) {
                if (response.http().status() == 200) {
                    page(target, response.http().contentType(), response.http().bodyDecoded().stream(), within);
                    pages++;
                }
            } else if (record instanceof WarcResource || record instanceof WarcConversion) {
                page(target, target.contentType(), target.body().stream(), within);
                pages++;
            }
        } catch (ParsingException | ZipException | EOFException damaged) {
            within.reject(new Rejection(1, null, "the page is damaged: " + Shown.of(damaged)));
        } catch (IllegalArgumentException strange) {
            within.reject(new Rejection(1, null, "the record cannot be read: " + strange.getMessage()));
        }
    }

    private void page(WarcTargetRecord record, MediaType type, InputStream body, Intake intake) throws IOException {
        Origin page = origin.at(record.target(), record.date().atZone(ZoneOffset.UTC));
        String kind = type.base().toString();
        if (kind.matches("(?i).*html.*")) {
            new HtmlReader(page, type.parameters().get("charset")).read(body, intake);
        } else if (kind.matches("(?i).*(xml|json|pdf|csv).*") && !kind.contains("svg")
                || record instanceof WarcConversion) {
            new AnyReader(page, null).read(new BufferedInputStream(body), record.target(), intake);
        }
    }
}
