package dateline.web;

import java.util.List;
import java.util.Set;

/** A parameter that a form carries along unseen. */
public record Field(String name, String value) {

    /** All parameters of an address but these. */
    static List<Field> all(String parameters, String... but) {
        Set<String> left = Set.of(but);
        return QueryString.parse(parameters).entrySet().stream().filter(entry -> !left.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value))).toList();
    }
}
