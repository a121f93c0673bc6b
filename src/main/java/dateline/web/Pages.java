package dateline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Pages from their templates, each with the one record that it shows. */
final class Pages {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(),
                    "dateline.web.templates");

    private Pages() {}

    static String home(HomePage page) {
        return render("home.jte", page);
    }

    static String search(SearchPage page) {
        return render("search.jte", page);
    }

    static String facet(FacetPage page) {
        return render("values.jte", page);
    }

    static String help(HelpPage page) {
        return render("help.jte", page);
    }

    static String article(ArticlePage page) {
        return render("article.jte", page);
    }

    static String feeds(FeedsPage page) {
        return render("feeds.jte", page);
    }

    static String searches(SavedSearchesPage page) {
        return render("searches.jte", page);
    }

    static String problem(ProblemPage page) {
        return render("problem.jte", page);
    }

    /** The description by which a browser offers this site among its search engines. */
    static String opensearch(String origin) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + render("opensearch.jte", origin);
    }

    private static String render(String template, Object page) {
        StringOutput html = new StringOutput(32_768);
        TEMPLATES.render(template, page, html);
        return html.toString();
    }
}
