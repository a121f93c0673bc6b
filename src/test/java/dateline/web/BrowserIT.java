package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The browser of the browser tests works at all: it lays out text in our scripts and runs scripts. */
class BrowserIT {
    @Test
    void showsAPageAndRunsItsScript() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page();
            page.setContent("<title>Новини</title><p>Зеленський · 젤렌스키</p><script>document.title += ' 2'</script>");
            assertThat(page.title()).isEqualTo("Новини 2");
            assertThat(page.locator("p").innerText()).isEqualTo("Зеленський · 젤렌스키");
            assertThat(page.screenshot()).isNotEmpty();
        }
    }
}
