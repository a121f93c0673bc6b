package dateline.elastic;

import co.elastic.clients.elasticsearch._types.ErrorCause;

/** The engine can be read but takes nothing in until somebody does something: its disk is full, say. */
public final class EngineBlocked extends EngineUnavailable {
    private static final long serialVersionUID = 1L;
    /** The engine looks at its disk twice a minute, and goes on by itself when there is room. */
    private static final int RETRY_AFTER_SECONDS = 60;

    private EngineBlocked(String reason) {
        super(reason, RETRY_AFTER_SECONDS);
    }

    /**
     * Whether an error means a block. One with a temporary status of the server, as while it starts, does not.
     *
     * @see <a href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/index-modules-blocks.html">Blocks</a>
     */
    static boolean is(int status, ErrorCause error) {
        return "cluster_block_exception".equals(error.type()) && (status == 403 || status == 429);
    }

    static EngineBlocked byFullDisk() {
        return new EngineBlocked("The disk of the search engine is nearly full, so it takes nothing in. Make room on it:"
                + " Dateline's own engine wants 1 GB free, and then goes on by itself within a minute.");
    }

    static EngineBlocked by(ErrorCause error) {
        String reason = String.valueOf(error.reason());
        return reason.contains("flood-stage") || reason.contains("read-only-allow-delete") ? byFullDisk()
                : new EngineBlocked("The index is closed to writing, so nothing is taken in. Whoever set it read-only in"
                        + " Elasticsearch (index.blocks) can open it again.");
    }
}
