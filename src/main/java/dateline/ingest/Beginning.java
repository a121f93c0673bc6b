package dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/**
 * The first bytes of a stream, to tell by what it is.
 *
 * @param damage what was met right behind them; null when nothing was
 */
record Beginning(byte[] bytes, Damaged damage, InputStream rest) {

    /** @param most so many bytes at most */
    static Beginning of(InputStream in, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[most];
        try {
            for (int read = 0; read >= 0 && bytes.size() < most; read = in.read(piece, 0, most - bytes.size())) {
                bytes.write(piece, 0, read);
            }
            return new Beginning(bytes.toByteArray(), null, in);
        } catch (Damaged damage) {
            return new Beginning(bytes.toByteArray(), damage, in);
        }
    }

    /** Everything, from the first byte on, with the damage at its place. */
    InputStream andTheRest() {
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(bytes),
                new Thrown(damage), rest)));
    }

    /** Throws once, and is at its end then. */
    private static final class Thrown extends InputStream {
        private Damaged damage;

        Thrown(Damaged damage) {
            this.damage = damage;
        }

        @Override
        public int read() throws IOException {
            if (damage != null) {
                Damaged now = damage;
                damage = null;
                throw now;
            }
            return -1;
        }
    }
}
