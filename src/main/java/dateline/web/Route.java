package dateline.web;

import dateline.search.BadParameter;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * What is answered at an address.
 *
 * @param path in Javalin's form: {@code {id}} is one part, {@code <id>} may contain slashes
 * @param parameters all it may be asked with; anything else is refused by name
 */
record Route(HandlerType method, String path, List<String> parameters, Handler answer) implements Handler {

    static Route get(String path, List<String> parameters, Handler answer) {
        return new Route(HandlerType.GET, path, parameters, answer);
    }

    @Override
    public void handle(Context request) throws Exception {
        for (String name : QueryString.parse(request.queryString()).keySet()) {
            if (!parameters.contains(name)) {
                throw new BadParameter(name, "There is no parameter “%s”. ".formatted(name) + (parameters.isEmpty()
                        ? "This address takes none." : "There are: " + String.join(", ", parameters) + "."));
            }
        }
        answer.handle(request);
    }
}
