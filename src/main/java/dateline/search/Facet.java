package dateline.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an article can be filtered by and counted by, in the order shown. */
public enum Facet {
    OUTLET, SOURCE, LANGUAGE, AUTHOR, SECTION, NAME;

    /** Its name in an address and in JSON. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in an address of the parameter that excludes a value. */
    public String excludeParameter() {
        return "exclude_" + parameter();
    }

    /** The facet of this name; empty when there is none. */
    public static Optional<Facet> of(String parameter) {
        return Stream.of(values()).filter(facet -> facet.parameter().equals(parameter)).findFirst();
    }
}
