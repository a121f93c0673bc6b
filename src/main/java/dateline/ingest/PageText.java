package dateline.ingest;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of the article on a web page, paragraph by paragraph, without menus, other stories, captions and buttons.
 */
final class PageText {
    private static final String NEVER =
            "script, style, noscript, template, iframe, object, svg, form, button, nav, aside, figcaption, footer, "
            + "video, audio,"
            + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner]";
    private static final String AROUND =
            "(?iu).*(^|[\\s_-])(related|recommend\\w*|share|sharing|social|subscribe|subscription|newsletter|promo"
            + "|advert\\w*|ads?|banner|breadcrumbs?"
            + "|comments?|tags?|taglist|read-?more|read-?also|more-?on|most-?read|popular|trending|sidebar|caption"
            + "|copyright|byline|author-(bio|info)|print|toolbar|navigation|menu|cookie\\w*"
            + "|paywall|donate|sponsor\\w*|outbrain|taboola|relatednews|reporter)([\\s_-]|$).*";
    private static final String WHERE_IT_IS =
            "[itemprop=articleBody], [property=articleBody], .article-body, .article__body, .articleBody, "
            + ".article_body, .article-content, .article__content,"
            + " .article-text, .article__text, .post-content, .post__content, .entry-content, .story-body, "
            + ".story-text, .wysiwyg, .td-post-content, .post_text, .post__text, .newsText, .block_text,"
            + " #articleBody, #article-body, #article_body, #articleBodyContents, #dic_area, #newsct_article, "
            + "#article-view-content-div, #newsEndContents, #articleText, #article_content, .news_body, .view_con";
    /** Author and date as they stand above a text, each in a short element. */
    private static final String ABOVE =
            "(?iu).*(^|[\\s_-])(meta|date|time|info|byline|author|authors|published|posted)([\\s_-]|$).*|.*(Date|Time"
            + "|Meta|Author)$";
    private static final int LONGEST_ABOVE = 100;
    /** What a page calls its text is believed, were it a few lines; what is only guessed must be longer. */
    private static final int FEW = 60;
    private static final int SHORT = 250;
    /** Relative links need an address to be relative to. */
    private static final String ANYWHERE = "http://localhost/";

    private PageText() {}

    /** @param title left out where it stands above the text once more; may be null */
    static String of(Document page, String title) {
        Document clean = page.clone();
        clean.select(NEVER).remove();
        clean.select("[class], [id]").stream().filter(PageText::isAround).toList().forEach(Element::remove);
        String text = words(named(clean));
        if (length(text) < FEW) {
            text = words(readable(clean));
            if (length(text) < SHORT) {
                text = longer(text, words(clean.selectFirst("article")), words(clean.selectFirst("main")));
            }
        }
        if (text == null) {
            text = words(clean.body());
        }
        return withoutHeading(text, title);
    }

    private static boolean isAround(Element element) {
        boolean small = !element.normalName().matches("html|body|main|article");
        boolean above = element.text().length() <= LONGEST_ABOVE
                && (element.className().matches(ABOVE) || element.id().matches(ABOVE));
        return small && (above || element.className().matches(AROUND) || element.id().matches(AROUND))
                && !holdsText(element);
    }

    /**
     * Whether the text is in it nevertheless: pages also call so what they would print, or keep from those who do not
     * pay.
     */
    private static boolean holdsText(Element element) {
        String inside = element.className().matches("(?i)(.*[\\s_-])?paywall([\\s_-].*)?") ? "p" : WHERE_IT_IS;
        return element.is(WHERE_IT_IS) || !element.select("[itemprop=articleBody], article").isEmpty()
                || element.select(inside).text().length() > SHORT;
    }

    private static Element named(Document page) {
        return page.select(WHERE_IT_IS).stream().max(Comparator.comparingInt(element -> element.text().length()))
                .orElse(null);
    }

    private static Element readable(Document page) {
        try {
            return new Readability4J(isAddress(page.baseUri()) ? page.baseUri() : ANYWHERE, page.clone()).parse()
                    .getArticleContent();
        } catch (RuntimeException itCannotReadThis) {
            return null;
        }
    }

    private static String words(Element element) {
        return element == null ? null : Crumbs.swept(HtmlText.of(element.html()));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static String longer(String... texts) {
        return Arrays.stream(texts).filter(text -> text != null).max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static String withoutHeading(String text, String title) {
        if (text == null || title == null) {
            return text;
        }
        String[] paragraphs = text.split("\n\n", 2);
        boolean repeats = paragraphs[0].strip().equalsIgnoreCase(title.strip());
        return !repeats ? text : paragraphs.length == 1 ? null : withoutHeading(paragraphs[1], title);
    }

    private static boolean isAddress(String written) {
        try {
            return URI.create(written).isAbsolute();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
