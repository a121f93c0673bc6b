package dateline.ingest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What comes from outside, made short and harmless enough to stand in a message. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    /** A stretch of somebody's text. */
    static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Why a file or an address cannot be read or written. */
    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (isUnknownHost(failure)) {
            return "there is no such host";
        }
        if (failure instanceof ConnectException) {
            return "no server answers there";
        }
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said.strip();
    }

    /** The HTTP client says it in several ways. */
    private static boolean isUnknownHost(Throwable failure) {
        return failure != null && (failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException || isUnknownHost(failure.getCause()));
    }
}
