package livetrading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that is installed on this machine. */
public final class Chromium implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";

    /** For the program as it is started by tests that sign in. */
    public static final Map<String, String> WITH_PASSWORD = Map.of("LIVETRADING_PASSWORD", PASSWORD);

    static final int PATIENCE_MILLIS = 60_000;

    private static final String IS_AT_REST = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {})
                .every(client => !client.isActive || !client.isActive())""";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where the build has found none. */
    public static Chromium launch() {
        String chromium = System.getProperty("livetrading.chromium", "");
        assumeTrue(!chromium.isEmpty(), "no Chromium is installed: the browser test is skipped");
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
        return new Chromium(playwright, browser);
    }

    /** A page of a visitor whom nobody knows yet. */
    public Page newPage() {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** A page whose own policy keeps nothing from it, so that what it would ask for is asked for. */
    public Page newPageWithoutPolicy() {
        Page page = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    public static void signIn(Page page, ProgramUnderTest program) {
        page.navigate(program.url());
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        visible(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Dashboard")));
    }

    /** Waits until the page has a title and nothing more is on its way. */
    public static void awaitContent(Page page) {
        visible(page.locator("h1").first());
        page.waitForFunction(IS_AT_REST);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }

    /** Answers a question with the button of that name. */
    static void confirm(Page page, String name) {
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    static void visible(Locator locator) {
        assertThat(locator).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
