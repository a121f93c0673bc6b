package dateline.web;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that {@code src/test/sh/browser.sh} has found or brought; without one a test fails, saying what to do. */
public final class Browser implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "browser");

    /** Nothing but the pages under test is to be fetched. */
    private static final List<String> FLAGS = List.of("--disable-quic", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browser open() {
        Path executable = executable();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(new LaunchOptions().setHeadless(true)
                .setExecutablePath(executable).setArgs(FLAGS)));
    }

    /** A page of its own, with no memory of others. */
    public Page page() {
        return browser.newContext().newPage();
    }

    public Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        return browser.newContext(options).newPage();
    }

    private static Path executable() {
        try {
            if (Files.exists(FOLDER.resolve("missing"))) {
                throw new AssertionError(Files.readString(FOLDER.resolve("missing")).strip());
            }
            return Path.of(Files.readString(FOLDER.resolve("path")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Run mvn verify, or first: sh src/test/sh/browser.sh target/browser", e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
