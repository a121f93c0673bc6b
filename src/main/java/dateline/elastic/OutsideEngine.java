package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

/** A cluster that is run by others. */
final class OutsideEngine extends Engine {
    static OutsideEngine open(OutsideSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ElasticsearchClient client() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EngineState state() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
