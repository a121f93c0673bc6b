package dateline;

/** Starts Dateline's command line. */
public final class Dateline {
    private Dateline() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
