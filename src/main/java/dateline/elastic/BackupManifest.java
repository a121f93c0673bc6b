package dateline.elastic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is in a backup: every file with its length and its SHA-256. It is written last, so that a folder without one is
 * no backup.
 *
 * @param format of the backup itself
 * @param mapping version of the articles' mapping
 * @param madeAt when it was begun
 */
public record BackupManifest(int format, int mapping, String madeAt, List<Part> parts) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * One file.
     *
     * @param index what its records are: {@code articles}, {@code names}, {@code searches}, {@code alerts}; null when
     *     it is a copy of a file of the data folder
     * @param records how many; 0 for the description of the index
     */
    record Part(String file, String index, long records, long bytes, String sha256) {}

    /** How many records of this kind there are. */
    public long count(String index) {
        return parts.stream().filter(part -> index.equals(part.index)).mapToLong(Part::records).sum();
    }

    void write(Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
            JSON.writeValue(out, this);
        }
    }

    /**
     * The manifest of a backup, all files of which are there.
     *
     * @throws IllegalArgumentException saying why the folder cannot be restored
     */
    public static BackupManifest read(Path folder) {
        try {
            BackupManifest manifest = JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), BackupManifest.class);
            if (manifest == null || manifest.parts == null || manifest.parts.isEmpty()) {
                throw damaged(folder, FILE, null);
            }
            if (manifest.format > FORMAT || manifest.mapping > ArticleIndex.mappingVersion()) {
                throw new IllegalArgumentException("The backup " + folder
                        + " was made by a newer Dateline. Update this one.");
            }
            for (Part part : manifest.parts) {
                if (Files.size(folder.resolve(part.file)) != part.bytes) {
                    throw damaged(folder, part.file, null);
                }
            }
            return manifest;
        } catch (JsonProcessingException broken) {
            throw damaged(folder, FILE, broken);
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    /**
     * The manifest of a backup, after every file in it was found to be as it was written.
     *
     * @throws IllegalArgumentException saying why the folder cannot be restored
     */
    static BackupManifest checked(Path folder) {
        BackupManifest manifest = read(folder);
        try {
            for (Part part : manifest.parts) {
                if (!part.sha256.equals(digest(folder.resolve(part.file)))) {
                    throw damaged(folder, part.file, null);
                }
            }
            return manifest;
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
    }

    private static IllegalArgumentException damaged(Path folder, String file, Exception cause) {
        return new IllegalArgumentException("The backup %s is damaged: %s is not as it was written.".formatted(folder,
                file), cause);
    }

    private static IllegalArgumentException unreadable(Path folder, IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return new IllegalArgumentException(missing.getFile().endsWith(FILE)
                    ? "There is no whole backup in %s: it has no %s.".formatted(folder, FILE)
                    : "The backup %s is damaged: %s is missing.".formatted(folder, missing.getFile()), missing);
        }
        return new IllegalArgumentException("The backup %s cannot be read: %s".formatted(folder, Words.of(e)), e);
    }

    static String digest(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
