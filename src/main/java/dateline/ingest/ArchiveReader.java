package dateline.ingest;

import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads what is packed in a zip, a tar or a gzip file, each entry as what it is, and archives within archives. */
final class ArchiveReader implements ArticleReader {
    private final Format format;
    private final AnyReader contents;

    ArchiveReader(Format format, AnyReader contents) {
        this.format = format;
        this.contents = contents;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        try {
            if (format == Format.GZIP) {
                one(in, intake);
            } else {
                each(in, intake);
            }
        } catch (TooMuch bomb) {
            throw bomb;
        } catch (IOException | IllegalArgumentException damaged) {
            intake.reject(new Rejection(1, null, "the archive is damaged; what follows was not read: "
                    + Shown.of(String.valueOf(damaged.getMessage()))));
        }
    }

    private void one(InputStream in, Intake intake) throws IOException {
        // Archives of the web are packed record by record, one after the other.
        InputStream unpacked = GzipCompressorInputStream.builder().setInputStream(new Unclosed(in))
                .setDecompressConcatenated(true).get();
        contents.unpacked(unpacked, "", intake);
    }

    private void each(InputStream in, Intake intake) throws IOException {
        boolean any = false;
        ArchiveInputStream<?> archive = format == Format.TAR ? new TarArchiveInputStream(new Unclosed(in))
                : new ZipArchiveInputStream(new Unclosed(in), "UTF-8", true, true);
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (entry.isDirectory() || isHidden(entry.getName())) {
                continue;
            }
            any = true;
            Intake within = intake.within(entry.getName());
            if (archive instanceof ZipArchiveInputStream zip
                    && !zip.canReadEntryData((ZipArchiveEntry) entry)) {
                within.reject(new Rejection(1, null,
                        "it is protected by a password, or packed in a way that cannot be read"));
            } else {
                contents.unpacked(new Unclosed(archive), entry.getName(), within);
            }
        }
        if (!any) {
            intake.reject(new Rejection(1, null, "there is no file in this archive"));
        }
    }

    private static boolean isHidden(String name) {
        return name.matches("(.*/)?(\\.[^/]*|__MACOSX/.*)");
    }
}
