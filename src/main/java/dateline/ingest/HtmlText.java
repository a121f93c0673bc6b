package dateline.ingest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML fragment, its paragraphs apart by an empty line. */
final class HtmlText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    /** Null for null, and when there are no words. */
    static String of(String html) {
        if (html == null) {
            return null;
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, noscript, template, iframe, object").remove();
        HtmlText words = new HtmlText();
        NodeTraversor.traverse(words, body);
        String tidy = words.text.toString().replaceAll("[ \\t\\x0B\\f\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n").replaceAll("\\n{3,}", "\n\n").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        if (element.normalName().equals("br")) {
            text.append('\n');
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
            text.append(' ');
        } else if (element.isBlock()) {
            text.append("\n\n");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !element.normalName().equals("td")
                && !element.normalName().equals("th")) {
            text.append("\n\n");
        }
    }
}
