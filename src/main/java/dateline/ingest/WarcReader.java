package dateline.ingest;

import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages of a web archive, each as what it is: a page, a feed, a text. Requests, pictures, scripts, and
 * answers other than 200 are passed over.
 */
final class WarcReader implements ArticleReader {
    /** The most bytes of a page or a PDF. */
    private static final int LONGEST = 32 << 20;

    private final Origin origin;
    private long pages;

    WarcReader(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        WarcRecords records = new WarcRecords(in);
        pages = 0;
        boolean damaged = false;
        boolean more = true;
        for (long number = 1; more; number++) {
            try {
                InputStream record = records.next();
                more = record != null;
                if (more) {
                    record(record, number, intake);
                }
            } catch (Damaged reason) {
                damaged = true;
                intake.reject(new Rejection(1, null, "the archive is damaged at record " + number + ": "
                        + reason.getMessage()));
            }
        }
        if (pages == 0 && !damaged) {
            intake.reject(new Rejection(1, null, "there is no page in this archive"));
        }
    }

    private void record(InputStream bytes, long number, Intake intake) throws IOException {
        try (org.netpreserve.jwarc.WarcReader one = new org.netpreserve.jwarc.WarcReader(bytes)) {
            one.setLenient(true);
            Optional<WarcRecord> record = one.next();
            if (record.isPresent()) {
                record(record.get(), intake);
            }
        } catch (ParsingException | IllegalArgumentException strange) {
            intake.reject(new Rejection(1, null, "record " + number + " cannot be read: "
                    + Shown.of(String.valueOf(strange.getMessage()))));
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
                    page(target, response.http().contentType(), unpacked(response.http()), within);
                    pages++;
                }
            } else if (record instanceof WarcResource || record instanceof WarcConversion) {
                page(target, target.contentType(), target.body().stream(), within);
                pages++;
            }
        } catch (ParsingException | ZipException | EOFException | Damaged damaged) {
            within.reject(new Rejection(1, null, "the page is damaged: " + Shown.of(damaged)));
        } catch (IllegalArgumentException strange) {
            within.reject(new Rejection(1, null, "the record cannot be read: " + strange.getMessage()));
        }
    }

    /**
     * The page as it was before the server packed it. Some who archive pages keep what was unpacked, and what the server
     * said of it.
     *
     * @throws IllegalArgumentException when it is packed in a way that is not known
     */
    private static InputStream unpacked(HttpResponse response) throws IOException {
        InputStream body = new BufferedInputStream(response.body().stream());
        List<String> packings = response.headers().all("Content-Encoding").stream()
                .flatMap(said -> Arrays.stream(said.toLowerCase(Locale.ROOT).split(","))).map(String::strip)
                .filter(packing -> !packing.matches("|none|identity")).toList();
        return switch (String.join(", ", packings)) {
            case "" -> body;
            case "gzip", "x-gzip" -> begins(body, 0x1F, 0x8B) ? new Gunzip(body) : body;
            case "deflate" -> new InflaterInputStream(body, new Inflater(!begins(body, 0x78)));
            case "br" -> new ByteArrayInputStream(unpackedByBrotli(body));
            default -> throw new IllegalArgumentException("it is packed by " + String.join(" and ", packings)
                    + ", which is not known here");
        };
    }

    private static boolean begins(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean all = true;
        for (int each : bytes) {
            all &= in.read() == each;
        }
        in.reset();
        return all;
    }

    /** No more than anything may have; whoever reads it says that it is too long. */
    private static byte[] unpackedByBrotli(InputStream in) throws IOException {
        try {
            return new BrotliInputStream(in).readNBytes(LONGEST + 1);
        } catch (Damaged archive) {
            throw archive;
        } catch (IOException damaged) {
            throw new Damaged("its content cannot be unpacked");
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
