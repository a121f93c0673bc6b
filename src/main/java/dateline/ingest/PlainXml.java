package dateline.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Articles from XML of no standard, told by the names of what is in an element: a headline, a content, a date. */
final class PlainXml {
    private PlainXml() {}

    static boolean isRecord(Element element) {
        Set<String> found = new HashSet<>();
        for (Element child : element.children()) {
            String ours = ours(child);
            if (ours != null) {
                found.add(ours);
            }
        }
        return found.contains("body") && (found.contains("title") || found.contains("published_at")
                && found.size() > 2);
    }

    static Draft draft(Element record) {
        Draft draft = new Draft();
        for (Element child : record.children()) {
            String ours = ours(child);
            if (ours != null && Xml.words(child) != null) {
                boolean isText = ours.equals("body") || ours.equals("lead");
                FieldNames.put(draft, ours, isText ? Feed.text(Xml.html(child)) : Xml.words(child));
            }
        }
        if (draft.title == null && draft.body != null) {
            draft.title = draft.lead;
            draft.lead = null;
        }
        return draft;
    }

    private static String ours(Element element) {
        String name = Xml.name(element);
        return name.equalsIgnoreCase("NewsID") ? "guid" : FieldNames.ours(name);
    }
}
