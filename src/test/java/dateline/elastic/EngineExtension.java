package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests an {@link Engine} or {@link ElasticsearchClient} as a parameter. One node, without articles at first, serves
 * the whole run; it is started when first needed and stopped at the end. Tests share it, so each should use indexes of its own.
 */
public final class EngineExtension implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        engine(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Engine.class || type == ElasticsearchClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Engine engine = engine(context);
        return parameter.getParameter().getType() == Engine.class ? engine : engine.client();
    }

    private static Engine engine(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(EngineExtension.class))
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class).engine;
    }

    private static final class Shared implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        private final TestData data = TestData.fresh("engine");
        private final Engine engine = Engine.embedded(new EngineSettings(data.folder(), "512m", null));

        @Override
        public void close() throws IOException {
            engine.close();
            data.close();
        }
    }
}
