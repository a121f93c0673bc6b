package dateline.elastic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was found out of late: the last entries, each for a while. Safe for many threads. */
final class Recent<K, V> {

    private final long nanos;
    private final Map<K, Dated<V>> entries;

    private record Dated<V>(V value, long since) {}

    Recent(int most, Duration age) {
        nanos = age.toNanos();
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Dated<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** Null when not known, or not of late. */
    synchronized V get(K key) {
        Dated<V> entry = entries.get(key);
        return entry == null || System.nanoTime() - entry.since > nanos ? null : entry.value;
    }

    synchronized void put(K key, V value) {
        entries.put(key, new Dated<>(value, System.nanoTime()));
    }
}
