package dateline.elastic;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets several Dateline processes share one engine. Starting and stopping is done by one at a time; each user holds a share,
 * and the one who gives back the last stops the engine. The locks are the system's and vanish with their process, however
 * it ends.
 */
final class EngineLocks implements AutoCloseable {
    private final FileChannel turn;
    private final FileChannel users;
    private FileLock share;

    EngineLocks(Path data) throws IOException {
        turn = open(data.resolve("engine.lock"));
        users = open(data.resolve("engine.users"));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits until no other process starts or stops the engine; until closed, none will. */
    FileLock turn() throws IOException {
        return turn.lock();
    }

    void takeShare() throws IOException {
        if (share == null) {
            share = users.lock(0, 1, true);
        }
    }

    /** Gives the share back, if taken, and says whether nobody has one now. To be called in one's turn. */
    boolean giveBackLastShare() throws IOException {
        if (share != null) {
            share.release();
            share = null;
        }
        try (FileLock all = users.tryLock(0, 1, false)) {
            return all != null;
        }
    }

    @Override
    public void close() throws IOException {
        turn.close();
        users.close();
    }
}
