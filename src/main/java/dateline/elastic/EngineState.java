package dateline.elastic;

/**
 * Whether the engine can be asked right now, and if not, why.
 *
 * @param reason one plain sentence for the reader; empty when ready
 * @param diskFull whether there is so little room on its disk that asking again is of no use once it has failed
 */
public record EngineState(boolean ready, String reason, boolean diskFull) {
    static final EngineState READY = new EngineState(true, "", false);

    EngineState onFullDisk() {
        return new EngineState(ready, reason, true);
    }

    static EngineState away(String reason) {
        return new EngineState(false, reason, false);
    }
}
