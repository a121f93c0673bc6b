package dateline.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dateline.search.FacetValue;
import dateline.search.GroupedName;
import io.javalin.json.JavalinJackson;
import java.util.Map;

/** JSON as the contract has it: names in snake_case, what is not known as null. */
final class Json {

    static final JavalinJackson MAPPER = new JavalinJackson(
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .addMixIn(FacetValue.class, NamedRow.class).addMixIn(GroupedName.class, NameOfRow.class).build(),
            false);

    private Json() {}

    /** A row of the facet of names has the kind and the forms of the name among its own fields. */
    private interface NamedRow {
        @JsonUnwrapped
        GroupedName name();
    }

    /** Its label says what it is called in the reader's language. */
    private interface NameOfRow {
        @JsonIgnore
        Map<String, String> labels();
    }
}
