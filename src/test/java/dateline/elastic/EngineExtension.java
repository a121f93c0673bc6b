package dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests an {@link Engine} or {@link ElasticsearchClient} as a parameter. One node, without articles at first, serves
 * all tests of a process; it is started when first needed and stops with the process. Tests share it, so each should use
 * indexes of its own.
 */
public final class EngineExtension implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        Shared.ENGINE.client();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Engine.class || type == ElasticsearchClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Engine.class ? Shared.ENGINE : Shared.ENGINE.client();
    }

    private static final class Shared {
        private static final Engine ENGINE = Engine.embedded(new EngineSettings(TestData.fresh("engine").folder(), "512m",
                null));
    }
}
