package dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Looks into an XML element by the names of its parts, whatever prefixes their namespaces were given. */
final class Xml {
    private Xml() {}

    static String name(Element element) {
        return element.tag().localName();
    }

    /** The children with that name, in order. */
    static List<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> name(child).equals(name)).toList();
    }

    /** The first child with that name; one in the namespace of its parent comes before others. */
    static Optional<Element> child(Element parent, String name) {
        List<Element> named = children(parent, name);
        return named.stream().filter(child -> child.tag().prefix().equals(parent.tag().prefix())).findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** The words of the first child with that name and prefix, such as {@code dc:creator}; null when there are none. */
    static String prefixed(Element parent, String name) {
        return parent.children().stream().filter(child -> child.tagName().equals(name)).map(Xml::words)
                .filter(words -> words != null).findFirst().orElse(null);
    }

    /** The element at the end of a path of children, each the first with its name. */
    static Optional<Element> at(Element from, String... path) {
        Optional<Element> here = Optional.of(from);
        for (String name : path) {
            here = here.flatMap(element -> child(element, name));
        }
        return here;
    }

    /** All elements below with that name, in order. */
    static List<Element> all(Element from, String name) {
        List<Element> found = new ArrayList<>();
        from.forEachNode(node -> {
            if (node instanceof Element element && element != from && name(element).equals(name)) {
                found.add(element);
            }
        });
        return found;
    }

    /** The words at the end of a path; null when there are none. */
    static String text(Element from, String... path) {
        return at(from, path).map(Xml::words).orElse(null);
    }

    /** The words in an element; null when there are none. */
    static String words(Element element) {
        String words = element.text().strip();
        return words.isEmpty() ? null : words;
    }

    /** What is in an element, escaped HTML or elements; null when there is nothing. */
    static String html(Element element) {
        String inside = element.children().isEmpty() ? element.wholeText() : element.html();
        return inside.isBlank() ? null : inside;
    }

    /** An attribute by its name without prefix; null when it is missing or empty. */
    static String attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().equals(name) || attribute.getKey().endsWith(":" + name))
                .map(attribute -> attribute.getValue().strip()).filter(value -> !value.isEmpty()).findFirst()
                .orElse(null);
    }

    /** The first of them that is not null; null when all are. */
    static String first(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
    }
}
