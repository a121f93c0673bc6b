package dateline.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.json.JavalinJackson;

/** JSON as the contract has it: names in snake_case, what is not known as null. */
final class Json {

    static final JavalinJackson MAPPER = new JavalinJackson(
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build(), false);

    private Json() {}
}
