package dateline.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system user that runs the engine: whoever runs Dateline, except that root hands it to an unprivileged one, since
 * Elasticsearch refuses to run as root.
 *
 * @param uid the user to become; -1 to stay who we are
 */
record EngineUser(int uid, int gid) {
    /** Belongs to nobody on usual systems, needs no entry in /etc/passwd, and is the port people know Elasticsearch by. */
    private static final int UNPRIVILEGED = 9200;
    private static final EngineUser OURSELVES = new EngineUser(-1, -1);

    /** Root takes the wanted user, else the owner of the engine's folder or of the data folder, else one of its own. */
    static EngineUser choose(String wanted, Path engineFolder, Path data) throws IOException {
        if (!isRoot()) {
            return OURSELVES;
        }
        if (wanted != null) {
            String[] ids = wanted.split(":");
            return new EngineUser(Integer.parseInt(ids[0]), Integer.parseInt(ids[ids.length - 1]));
        }
        for (Path folder : List.of(engineFolder, data)) {
            if (Files.exists(folder) && owner(folder) != 0) {
                return new EngineUser(owner(folder), (int) Files.getAttribute(folder, "unix:gid"));
            }
        }
        return new EngineUser(UNPRIVILEGED, UNPRIVILEGED);
    }

    /** By number, since a user need not have a name. */
    static boolean isRoot() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream().anyMatch(line -> line.matches("Uid:\\s+\\d+\\s+0\\s.*"))
                : System.getProperty("user.name").equals("root");
    }

    boolean isOurselves() {
        return uid < 0;
    }

    /** The command, to be run as this user. */
    List<String> command(String... command) {
        List<String> whole = new ArrayList<>();
        if (!isOurselves()) {
            whole.addAll(List.of("setpriv", "--reuid", "" + uid, "--regid", "" + gid, "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    /** Whether this user may pass through a folder, or run a program, and every folder on the way to it. */
    boolean mayPass(Path path) throws IOException {
        if (isOurselves()) {
            return Files.isExecutable(path);
        }
        Process test;
        try {
            test = new ProcessBuilder(command("sh", "-c", "test -x \"$1\"", "sh", path.toString()))
                    .redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new EngineException("Elasticsearch must not run as root, and setpriv (util-linux), which would start it"
                    + " as user " + uid + ", is missing. Install util-linux, or run Dateline as an ordinary user.", e);
        }
        String complaint = new String(test.getInputStream().readAllBytes()).strip();
        if (!complaint.isEmpty()) {
            throw new EngineException("Cannot become user " + uid + " to run Elasticsearch (" + complaint
                    + "). Choose another with --engine-user, or run Dateline as an ordinary user.");
        }
        return test.onExit().join().exitValue() == 0;
    }

    /** Makes this user the owner of a path, and of all that is in it. */
    void own(Path path) throws IOException {
        if (isOurselves()) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
