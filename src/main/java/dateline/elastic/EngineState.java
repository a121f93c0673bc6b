package dateline.elastic;

/**
 * Whether the engine can be asked right now, and if not, why.
 *
 * @param reason one plain sentence for the reader; empty when ready
 */
public record EngineState(boolean ready, String reason) {
    static final EngineState READY = new EngineState(true, "");

    static EngineState away(String reason) {
        return new EngineState(false, reason);
    }
}
