package dateline.web;

import dateline.elastic.Articles;
import dateline.elastic.IndexedArticle;
import dateline.search.BadParameter;
import dateline.search.SearchRequest;
import dateline.web.Problem.Refusal;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What people look at. */
final class PageRoutes {

    private static final String LANGUAGE_COOKIE = "lang";
    private static final int NEWEST_SHOWN = 6;

    private final Articles articles;
    private final ZoneId newsroom;

    PageRoutes(Articles articles, ZoneId newsroom) {
        this.articles = articles;
        this.newsroom = newsroom;
    }

    void home(Context request) {
        SearchRequest newest = SearchRequest.of(Map.of("size", List.of(String.valueOf(NEWEST_SHOWN))), newsroom);
        request.html(Pages.home(new HomePage(wording(request), articles.search(newest), newsroom,
                WebServer.origin(request), isOfThisMachine(request.ip(), request.header("X-Forwarded-For"))
                        ? articles.namesFileProblems() : List.of())));
    }

    /**
     * Whoever sits at it runs it, most likely.
     *
     * @param behind whom a proxy on this machine asks for; null without a proxy
     */
    static boolean isOfThisMachine(String caller, String behind) {
        return behind == null && caller.matches("127\\..*|\\[?(0:0:0:0:0:0:0|:):1]?");
    }

    void search(Context request) {
        SearchRequest search = SearchRequest.of(QueryString.parse(request.queryString()), newsroom);
        request.html(Pages.search(new SearchPage(wording(request), search, articles.search(search), newsroom,
                Instant.now(), WebServer.origin(request))));
    }

    void help(Context request) {
        request.html(Pages.help(new HelpPage(wording(request))));
    }

    void facet(Context request) {
        FacetQuestion asked = FacetQuestion.of(request, newsroom);
        request.html(Pages.facet(new FacetPage(wording(request), asked.search(), asked.facet(), asked.match(),
                articles.values(asked.search(), asked.facet(), asked.match()))));
    }

    void article(Context request) {
        String id = request.pathParam("id");
        IndexedArticle article = articles.find(id).orElseThrow(
                () -> new Refusal(404, "not_found", "There is no article “%s”.".formatted(id)));
        request.html(Pages.article(new ArticlePage(wording(request), article, articles.neighbours(id), newsroom, back(request),
                WebServer.origin(request))));
    }

    /** Keeps the reader's language in their browser, not in the address, so that a search can be passed on. */
    void language(Context request) {
        String language = request.pathParam("language");
        if (!Wording.LANGUAGES.contains(language)) {
            throw new Refusal(404, "not_found", "Pages are in %s.".formatted(String.join(", ", Wording.LANGUAGES)));
        }
        int year = (int) Duration.ofDays(365).toSeconds();
        request.cookie(new Cookie(LANGUAGE_COOKIE, language, "/", year, false, true, null, SameSite.LAX));
        List<String> back = QueryString.parse(request.queryString()).getOrDefault("back", List.of("/"));
        request.redirect(local(back.get(0)), HttpStatus.SEE_OTHER);
    }

    void file(Context request) {
        Static.File file = Static.at(request.path()).orElseThrow(
                () -> new Refusal(404, "not_found", "There is no such file."));
        request.header("Cache-Control", "public, max-age=31536000, immutable");
        request.contentType(file.type()).result(file.content());
    }

    void opensearch(Context request) {
        request.contentType("application/opensearchdescription+xml; charset=utf-8")
                .result(Pages.opensearch(WebServer.origin(request)));
    }

    /** The reader's language: as chosen, or as their browser prefers. */
    static Wording wording(Context request) {
        request.header("Vary", "Cookie, Accept-Language");
        String chosen = request.cookie(LANGUAGE_COOKIE);
        return chosen != null ? Wording.in(chosen) : Wording.accepted(request.header("Accept-Language"));
    }

    /** An address on this site and nowhere else. */
    private static String local(String address) {
        boolean here = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\")
                && address.chars().noneMatch(Character::isISOControl);
        if (!here) {
            throw new BadParameter("back", "“back” must be an address on this site, such as /search.");
        }
        return address;
    }

    /** The search the reader comes from, if they come from one. */
    private static String back(Context request) {
        String referrer = request.header("Referer");
        String search = WebServer.origin(request) + "/search";
        if (referrer == null || !referrer.startsWith(search)) {
            return null;
        }
        try {
            URI address = new URI(referrer);
            return address.getRawQuery() == null ? "/search" : "/search?" + address.getRawQuery();
        } catch (java.net.URISyntaxException noAddress) {
            return null;
        }
    }
}
