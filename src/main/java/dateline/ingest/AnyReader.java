package dateline.ingest;

import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads whatever an input holds, told by its content; archives entry by entry. */
public final class AnyReader {
    /** News in text is packed to a tenth or a fifth; nothing honest is packed to a hundredth. */
    private static final long MOST_TIMES = 100;
    private static final long ALWAYS_ALLOWED = 100L << 20;
    private static final int DEEPEST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(AnyReader.class);

    private final Origin origin;
    private final Format format;
    private final int depth;
    private final Packed packed;

    /** How much was read from the outermost archive, and how much was unpacked from it. */
    private static final class Packed {
        private long in;
        private long out;
    }

    /** @param format of what is no archive; null when it is to be told by the content */
    public AnyReader(Origin origin, Format format) {
        this(origin, format, 0, new Packed());
    }

    private AnyReader(Origin origin, Format format, int depth, Packed packed) {
        this.origin = origin;
        this.format = format;
        this.depth = depth;
        this.packed = packed;
    }

    /**
     * Reads to the end.
     *
     * @param name tells the format where the content does not
     * @throws IOException only when the input itself fails, never for what it holds
     */
    public void read(InputStream in, String name, Intake intake) throws IOException {
        InputStream counted = depth > 0 ? in : new Counted(in, bytes -> packed.in += bytes);
        Beginning beginning = Beginning.of(counted, Format.HEAD);
        Format found = Format.of(beginning.bytes(), name);
        InputStream all = new BufferedInputStream(beginning.andTheRest(), depth > 0 ? 1 << 13 : 1 << 16);
        if (!found.isArchive()) {
            read((format != null ? format : found).reader(origin), all, intake);
        } else if (depth == DEEPEST) {
            intake.reject(new Rejection(1, null, "archives are packed in archives more than " + DEEPEST + " times"));
        } else {
            archive(found, all, intake);
        }
    }

    /**
     * A mistake of a reader spoils one file, not the run. What goes wrong elsewhere, where articles are taken or bytes come
     * from, passes.
     */
    static void read(ArticleReader reader, InputStream in, Intake intake) throws IOException {
        Witness witness = new Witness();
        try {
            reader.read(witness.reading(in), witness.passingOn(intake));
        } catch (RuntimeException | StackOverflowError mistake) {
            if (witness.saw(mistake)) {
                throw mistake;
            }
            LOG.warn("A mistake of Dateline's own", mistake);
            intake.reject(new Rejection(1, null, "it cannot be read further, by a mistake of Dateline's own: "
                    + Shown.of(mistake.toString())));
        }
    }

    private void archive(Format found, InputStream in, Intake intake) throws IOException {
        try {
            new ArchiveReader(found, new AnyReader(origin, format, depth + 1, packed)).read(in, intake);
        } catch (TooMuch bomb) {
            if (depth > 0) {
                throw bomb;
            }
            intake.reject(new Rejection(1, null, bomb.getMessage()));
        }
    }

    /** Reads an entry of an archive. */
    void unpacked(InputStream in, String name, Intake intake) throws IOException {
        read(new Counted(in, this::allow), name, intake);
    }

    private void allow(long bytes) throws TooMuch {
        packed.out += bytes;
        if (packed.out > ALWAYS_ALLOWED + MOST_TIMES * packed.in) {
            throw new TooMuch("it unpacks to more than " + MOST_TIMES
                    + " times its size, as a trap does; the rest was not read");
        }
    }

    /** Told how many bytes were read. */
    private interface Count {
        void add(long bytes) throws IOException;
    }

    private static final class Counted extends FilterInputStream {
        private final Count count;

        Counted(InputStream in, Count count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count.add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count.add(Math.max(read, 0));
            return read;
        }
    }
}
