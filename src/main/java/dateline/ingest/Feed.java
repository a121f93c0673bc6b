package dateline.ingest;

import dateline.article.Article;
import java.util.Arrays;

/** What the articles of a feed have from the feed, whatever its format. */
final class Feed {
    /** What publishers add to their name in the title of a feed. */
    private static final String NOT_THE_NAME =
            "(?iu)\\s*[-–—:|»>/]\\s*(rss|atom|feed|news|latest|top stories|home(page)?|all|world|politics|headlines"
            + "|(усі |всі |останні |головні )?новини( дня)?|стрічка( новин)?|все новости|(последние "
            + "|главные )?новости( дня)?|лента( новостей)?|전체\\s?기사|최신\\s?기사|속보|뉴스)(?U:\\b).*$"
            + "|\\s+(rss( feed| 2\\.0)?|전체기사|최신기사|최신뉴스)$";

    private static final int LONGEST_SUMMARY = 600;
    private static final int MOST_REPEATED = 150;

    private Feed() {}

    /**
     * Takes what the feed names an article by: its address, or a word that may be unique in this feed only.
     *
     * @param home the feed's own address; null when it says none
     */
    static void identify(Draft draft, String guid, String home) {
        if (guid == null || guid.isBlank()) {
            return;
        }
        String name = guid.strip();
        if (!name.matches("(?i)https?://\\S+")) {
            draft.guid = name;
            draft.guidScope = name.matches("(?i)(tag|urn):.*|[0-9a-f]{8}-[0-9a-f-]{27}") ? null
                    : Outlets.host(home != null ? home : draft.url);
        } else if (draft.url == null || Article.isHome(draft.url)) {
            draft.url = name;
        }
    }

    /** A feed is the source, and the outlet as well where the article stands at the feed's own address. */
    static void place(Draft draft, String title, String home) {
        draft.feed = title == null ? null : title.strip();
        String host = Outlets.host(draft.url);
        if (draft.outlet == null && title != null && host != null && sameSite(host, Outlets.host(home))) {
            String known = Outlets.at(draft.url);
            draft.outlet = known != null ? known : title.strip().replaceFirst(NOT_THE_NAME, "").strip();
        }
    }

    /** Words on one line, also where they came as escaped HTML; null when there are none. */
    static String line(String written) {
        if (written == null) {
            return null;
        }
        String line = written.matches("(?s).*(<[a-zA-Z/!]|&#?\\w+;).*") ? HtmlText.of(written) : written;
        return line == null || line.isBlank() ? null : line.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    /** The words of HTML as feeds have it: often without paragraphs, but with empty lines between them. */
    static String text(String html) {
        if (html == null) {
            return null;
        }
        boolean marked = html.matches("(?is).*<(p|div|br|li|h\\d)\\b.*");
        return Crumbs.swept(HtmlText.of(marked ? html : html.strip().replaceAll("\\r?\\n[ \\t]*\\r?\\n", "<p>")));
    }

    /** Whether a description is the article itself rather than its summary. */
    static boolean isWhole(String described) {
        return described != null && (described.length() > LONGEST_SUMMARY || described.contains("\n\n"));
    }

    /** A summary that is only how the text begins says nothing. */
    static String below(String summary, String text) {
        if (summary == null || text == null) {
            return summary;
        }
        String start = summary.replaceFirst("\\s*(\\[?(…|\\.\\.\\.|&hellip;)\\]?|Continue reading.*|Read more.*)$", "");
        String begins = start.replaceAll("\\s+", " ");
        return text.replaceAll("\\s+", " ").startsWith(begins.substring(0, Math.min(begins.length(), MOST_REPEATED)))
                ? null
                : summary;
    }

    private static boolean sameSite(String host, String home) {
        return home != null && (host.equals(home) || host.endsWith("." + home) || home.endsWith("." + host)
                || site(host).equals(site(home)));
    }

    /** news.example.com is example.com, and news.example.co.kr is example.co.kr. */
    private static String site(String host) {
        String[] parts = host.split("\\.");
        int kept = parts.length > 2 && parts[parts.length - 2].length() <= 3 && parts[parts.length - 1].length() == 2
                ? 3 : 2;
        return String.join(".", Arrays.copyOfRange(parts, Math.max(0, parts.length - kept), parts.length));
    }
}
