package dateline.elastic;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import javax.net.ssl.SSLException;
import org.elasticsearch.client.ResponseException;

/** Java's errors in plain words, each as the end of a sentence. */
final class Words {
    private Words() {}

    /** The client wraps what it met, so the first known kind of error counts, from the outside in. */
    static String of(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = ofKnown(cause);
            if (words != null) {
                return words;
            }
        }
        return firstLine(e);
    }

    private static String ofKnown(Throwable e) {
        if (e instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (e instanceof ResponseException response) {
            return ofStatus(response.getResponse().getStatusLine().getStatusCode());
        }
        if (e instanceof UnknownHostException) {
            return "there is no host of that name.";
        }
        if (e instanceof ConnectException) {
            return "nothing answers there. Is it running, and is the address right?";
        }
        if (e instanceof SocketTimeoutException) {
            return "it does not answer in time.";
        }
        if (e instanceof SSLException) {
            return firstLine(e).contains("plaintext") ? "it does not speak https. Use an address that begins with http:."
                    : "its certificate is not trusted (" + firstLine(e) + "). Name its authority with --ca FILE.";
        }
        return null;
    }

    private static String ofFile(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission for " + e.getFile();
        }
        if (e instanceof NoSuchFileException) {
            return "there is no " + e.getFile();
        }
        return e.getReason() == null ? e.getFile() : e.getReason() + ": " + e.getFile();
    }

    private static String ofStatus(int status) {
        return switch (status) {
            case 401 -> "it does not accept this login. Check --username and --password, or --api-key.";
            case 403 -> "this login lacks the cluster privilege \"monitor\".";
            default -> "it answers with HTTP status " + status + ".";
        };
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.lines().findFirst().get();
    }
}
