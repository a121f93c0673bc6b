package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import dateline.elastic.ArticleWriter;
import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.elastic.EngineExtension;
import dateline.elastic.FreshArticles;
import dateline.ingest.JsonArticlesReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, on a real engine with the sample articles. */
@ExtendWith(EngineExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a browser that hangs fails a test, and does not stop the run
class PageIT {

    private static final List<String> ADDRESSES = List.of("/", "/help", "/search",
            "/search?q=Kursk&outlet=Dnipro+Courier&from=2024",
            "/search?q=\"Kim+Jong&exclude_language=ko&size=5&page=2", "/search?q=nosuchword&language=uk",
            "/facets/author?q=Kursk&language=en", "/facets/outlet?match=nosuchoutlet",
            "/search?q=Budanov&copies=show", "/search?q=Зеленський&widen=off", "/search?face=latest&date_flag=future",
            "/search?q=Kursk&from=2024-13-45", "/search?q=Kursk&page=99", "/articles/dc-2025-0112-a", "/articles/gone");

    /** Every language, width and colour scheme once or more; all six ways would take minutes and look at the same again. */
    private static final List<String> ACCESSIBLE = List.of("en 1280 light", "uk 390 light", "ko 390 dark");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Browser browser;
    private static WebServer server;

    @BeforeAll
    static void start(Engine engine) throws IOException {
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        Articles articles = FreshArticles.on(engine, kyiv);
        try (InputStream sample = PageIT.class.getResourceAsStream("/sample/articles.jsonl");
                ArticleWriter writer = articles.writer(true)) {
            new JsonArticlesReader().read(sample, writer);
            writer.finish();
        }
        server = new WebServer(articles, WebSettings.of(kyiv));
        server.start("127.0.0.1", 0);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en 1280 light", "en 390 dark", "uk 1280 dark", "uk 390 light", "ko 1280 light",
        "ko 390 dark"})
    void everyPageIsAccessibleAndFitsTheScreen(String way) {
        String[] parts = way.split(" ");
        NewContextOptions options = new NewContextOptions().setViewportSize(Integer.parseInt(parts[1]), 844)
                .setColorScheme(ColorScheme.valueOf(parts[2].toUpperCase()));
        try (Page page = browser.page(options)) {
            page.context().addCookies(List.of(new Cookie("lang", parts[0]).setUrl(address("/"))));
            List<String> problems = new ArrayList<>();
            page.onConsoleMessage(message -> problems.add(message.text()));
            page.onPageError(problems::add);
            for (String address : ADDRESSES) {
                page.navigate(address(address));
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(parts[0]);
                page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("overflow of " + address).isEqualTo(0);
                if (ACCESSIBLE.contains(way)) {
                    assertAccessible(page, address);
                }
            }
            assertThat(problems).as("said in the console").allMatch(problem -> problem.contains("status of 4"));
        }
    }

    private static void assertAccessible(Page page, String address) {
        assertThat(new AxeBuilder(page).withTags(RULES).disableRules(List.of("target-size")).analyze()
                .getViolations()).as(address).isEmpty();
        // Bars can be narrow: the fields for the dates do the same, and are large enough.
        assertThat(new AxeBuilder(page).withRules(List.of("target-size")).exclude(".bars").analyze()
                .getViolations()).as(address).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlet", "source", "language", "author", "section"})
    void choosingAFacetValueFindsAsManyAsItSaid(String facet) {
        try (Page page = browser.page()) {
            page.navigate(address("/search?q=Kursk&copies=show"));
            Locator rows = page.locator("section:has(#facet-" + facet + ") > ul > li");
            for (int row = 0; row < rows.count(); row++) {
                Locator value = rows.nth(row).locator(".value");
                int count = number(value.locator(".count").textContent());
                String label = value.locator(".label").textContent().strip();
                value.click();
                assertThat(number(page.locator("h1").textContent())).as(label).isEqualTo(count);
                assertThat(page.locator(".chips").textContent()).contains(label);
                Locator chosen = page.locator("section:has(#facet-" + facet + ") li.selected .value");
                assertThat(chosen.textContent()).contains(label);
                assertThat(chosen.getAttribute("aria-current")).isEqualTo("true");
                chosen.click();
                assertThat(page.locator(".chips").count()).isZero();
            }
            assertThat(rows.count()).isPositive();
        }
    }

    @Test
    void excludingTakesAwayWhatWasCounted() {
        try (Page page = browser.page()) {
            page.navigate(address("/search?copies=show"));
            int all = number(page.locator("h1").textContent());
            Locator first = page.locator("section:has(#facet-outlet) > ul > li").first();
            int count = number(first.locator(".count").textContent());
            first.hover();
            first.locator(".exclude").click();
            assertThat(number(page.locator("h1").textContent())).isEqualTo(all - count);
            page.locator("section:has(#facet-outlet) li.excluded .exclude").click();
            assertThat(number(page.locator("h1").textContent())).isEqualTo(all);
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844))) {
            page.navigate(address("/"));
            page.locator("main #q").fill("Kursk");
            page.locator("main button").click();
            assertThat(page.url()).endsWith("/search?q=Kursk");
            int all = number(page.locator("h1").textContent());
            page.locator(".filters > summary").click();
            page.locator("#from").fill("2024-11");
            page.locator("#to").fill("2024-12");
            page.locator(".dates button").click();
            assertThat(page.url()).endsWith("/search?q=Kursk&from=2024-11&to=2024-12");
            int within = number(page.locator("h1").textContent());
            assertThat(within).isPositive().isLessThan(all);
            page.locator(".bars a").first().click();
            assertThat(page.url()).contains("q=Kursk&from=2024-1");
            page.goBack();
            page.locator(".chips a").first().click();
            assertThat(number(page.locator("h1").textContent())).isEqualTo(all);
            page.locator(".hit h2 a").first().click();
            assertThat(page.locator(".body p").count()).isPositive();
            page.locator(".back a").click();
            assertThat(page.url()).endsWith("/search?q=Kursk");
            page.locator(".languages a[lang=ko]").click();
            assertThat(page.url()).as("the language stays out of the address").endsWith("/search?q=Kursk");
            assertThat(page.locator("h1").textContent()).isEqualTo("기사 " + all + "건");
        }
    }

    @Test
    void allValuesOfAFacetAreALinkAwayAndCanBeSearched() {
        try (Page page = browser.page()) {
            page.navigate(address("/search?language=uk&language=en&copies=show"));
            Locator facet = page.locator("section:has(#facet-author)");
            facet.locator("summary").click();
            facet.locator(".all a").click();
            Locator values = page.locator("#values .value");
            assertThat(values.count()).isGreaterThan(10);
            String author = values.first().locator(".label").textContent().strip();
            int count = number(values.first().locator(".count").textContent());
            page.locator("#match").pressSequentially(author.toUpperCase());
            page.waitForURL("**match=*");
            page.waitForFunction("document.querySelectorAll('#values .value').length < 10");
            assertThat(values.first().locator(".label").textContent().strip()).isEqualTo(author);
            values.first().click();
            assertThat(number(page.locator("h1").textContent())).isEqualTo(count);
        }
    }

    @Test
    void aFacetCanBeSearchedWithoutScripts() {
        try (Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false))) {
            page.navigate(address("/search?language=uk&language=en"));
            page.locator("section:has(#facet-author) summary").click();
            page.locator("#among-author").fill("ва");
            page.locator("#among-author").press("Enter");
            assertThat(page.url()).endsWith("/facets/author?language=uk&language=en&match=%D0%B2%D0%B0");
            assertThat(page.locator("#values .label").allTextContents()).isNotEmpty()
                    .allMatch(label -> label.toLowerCase().contains("ва"));
            page.locator(".back a").click();
            assertThat(page.url()).endsWith("/search?language=uk&language=en");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void namesAreSuggestedWhileTypingAndTheRestOfTheQueryStays(int width) {
        try (Page page = browser.page(new NewContextOptions().setViewportSize(width, 844))) {
            page.navigate(address("/search?q=Kursk&language=uk"));
            Locator box = page.locator("#q");
            Locator options = page.locator("[role=option]");
            box.press("End");
            box.pressSequentially(" Зел");
            options.first().waitFor();
            assertThat(options.first().textContent()).contains("Зеленс", "Zelensky", "Person");
            assertThat(page.getByRole(AriaRole.COMBOBOX).getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(page.locator("#suggested").textContent()).matches("Suggestions are below: \\d+");
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
            box.press("ArrowDown");
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations()).isEmpty();
            String active = box.getAttribute("aria-activedescendant");
            assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
            assertThat(box.inputValue()).startsWith("Kursk Зеленс");
            box.press("ArrowUp");
            assertThat(box.inputValue()).isEqualTo("Kursk Зел");
            box.press("ArrowDown");
            box.press("Escape");
            assertThat(options.first().isVisible()).isFalse();
            assertThat(box.inputValue()).as("as it was typed").isEqualTo("Kursk Зел");

            box.pressSequentially("е");
            options.first().waitFor();
            options.first().click();
            page.waitForURL("**/search?q=Kursk+*");
            assertThat(page.locator("#q").inputValue()).startsWith("Kursk Зеленс");
            assertThat(page.url()).endsWith("&language=uk");
        }
    }

    @Test
    void theSearchBoxIsAPlainOneWithoutScripts() {
        try (Page page = browser.page(new NewContextOptions().setJavaScriptEnabled(false))) {
            page.navigate(address("/"));
            assertThat(page.locator("#suggestions").isVisible()).isFalse();
            assertThat(page.locator("#q").getAttribute("role")).isNull();
            page.locator("#q").fill("Kursk");
            page.locator("#q").press("Enter");
            page.waitForURL("**/search?q=Kursk");
        }
    }

    @Test
    void drawingAcrossTheBarsSearchesFromTheFirstToTheLast() {
        try (Page page = browser.page()) {
            page.navigate(address("/search"));
            Locator bars = page.locator(".bars li");
            String from = bars.nth(2).getAttribute("data-from");
            String to = bars.nth(5).getAttribute("data-to");
            var first = bars.nth(2).boundingBox();
            var last = bars.nth(5).boundingBox();
            page.mouse().move(last.x + last.width / 2, last.y + 10);
            page.mouse().down();
            page.mouse().move(first.x + first.width / 2, first.y + 10);
            page.mouse().up();
            page.waitForURL("**/search?*from=*");
            assertThat(page.url()).endsWith("/search?from=" + from + "&to=" + to);
        }
    }

    @Test
    void theKeyboardReachesTheSearchBoxTheResultsAndEveryFilter() {
        try (Page page = browser.page(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            page.navigate(address("/search?q=Kursk"));
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.keyboard().press("/");
            assertThat(page.locator("#q").inputValue()).as("typed when it is being typed in").isEqualTo("/");
            page.navigate(address("/search?q=Kursk"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("results");
            for (String part : List.of("section:has(#facet-outlet) .value", "section:has(#facet-outlet) .exclude",
                    ".bars a", ".hit h2 a")) {
                page.locator(part).first().focus();
                assertThat(page.evaluate("getComputedStyle(document.activeElement).opacity")).as(part).isEqualTo("1");
                assertThat(page.evaluate("document.activeElement.tagName")).as(part).isEqualTo("A");
            }
        }
    }

    @Test
    void anArticlePrintsWithoutThePageAroundIt() {
        try (Page page = browser.page()) {
            page.navigate(address("/articles/dc-2025-0112-a"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".masthead").isVisible()).isFalse();
            assertThat(page.locator(".back").isVisible()).isFalse();
            assertThat(page.locator(".body p").first().isVisible()).isTrue();
        }
    }

    private static String address(String path) {
        return "http://localhost:" + server.port() + path.replace("\"", "%22");
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }
}
