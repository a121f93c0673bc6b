package dateline.ingest;

import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Reads what is packed in a zip or a tar, or by gzip, bzip2 or xz, each entry as what it is, and archives within archives.
 */
final class ArchiveReader implements ArticleReader {
    private static final String LOCKED = "it is protected by a password, or packed in a way that cannot be read";

    /** In KiB: what is packed as tightly as xz can wants 65 MB to be unpacked. */
    private static final int XZ_MEMORY = 80 << 10;
    /** Gives each byte of a name as a character. */
    private static final String BYTES = StandardCharsets.ISO_8859_1.name();

    private final Format format;
    private final AnyReader contents;

    ArchiveReader(Format format, AnyReader contents) {
        this.format = format;
        this.contents = contents;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        try {
            switch (format) {
                case GZIP -> gzip(in, intake);
                case BZIP2 -> contents.unpacked(new BZip2CompressorInputStream(new Unclosed(in), true), "", intake);
                case XZ -> contents.unpacked(new XZInputStream(new Unclosed(in), XZ_MEMORY), "", intake);
                default -> each(in, intake);
            }
        } catch (TooMuch bomb) {
            throw bomb;
        } catch (UnsupportedZipFeatureException locked) {
            intake.reject(new Rejection(1, null, "what follows in the archive was not read: " + LOCKED));
        } catch (IOException | IllegalArgumentException damaged) {
            intake.reject(new Rejection(1, null, "the archive is damaged; what follows was not read: "
                    + Shown.of(String.valueOf(damaged.getMessage()))));
        }
    }

    private void gzip(InputStream in, Intake intake) throws IOException {
        Gunzip unpacked = new Gunzip(new Unclosed(in));
        contents.unpacked(unpacked, "", intake);
        if (unpacked.hasMore()) {
            intake.reject(new Rejection(1, null, "more stands behind the end of the packed file; it was not read"));
        }
    }

    private void each(InputStream in, Intake intake) throws IOException {
        boolean any = false;
        ArchiveInputStream<?> archive = format == Format.TAR ? new TarArchiveInputStream(new Unclosed(in), BYTES)
                : new ZipArchiveInputStream(new Unclosed(in), "UTF-8", true, true);
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (entry.isDirectory() || isHidden(entry.getName())) {
                continue;
            }
            any = true;
            String name = name(entry);
            Intake within = intake.within(name);
            if (entry instanceof TarArchiveEntry tar && isSpecial(tar)) {
                within.reject(new Rejection(1, null, "it is a link or a device, not a file"));
            } else if (archive instanceof ZipArchiveInputStream zip && !zip.canReadEntryData((ZipArchiveEntry) entry)) {
                within.reject(new Rejection(1, null, LOCKED));
            } else {
                contents.unpacked(new Unclosed(archive), name, within);
            }
        }
        if (!any) {
            intake.reject(new Rejection(1, null, "there is no file in this archive"));
        }
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isSymbolicLink() || entry.isLink() || entry.isFIFO() || entry.isCharacterDevice()
                || entry.isBlockDevice();
    }

    /** Older programs write it in the character set of their country, and do not say in which. */
    private static String name(ArchiveEntry entry) {
        if (entry instanceof ZipArchiveEntry zip) {
            return zip.getGeneralPurposeBit().usesUTF8ForNames() ? zip.getName() : Encoding.decode(zip.getRawName());
        }
        boolean asBytes = entry.getName().chars().allMatch(c -> c < 0x100);
        return asBytes ? Encoding.decode(entry.getName().getBytes(StandardCharsets.ISO_8859_1)) : entry.getName();
    }

    private static boolean isHidden(String name) {
        return name.matches("(.*/)?(\\.[^/]*|__MACOSX/.*)");
    }
}
