package livetrading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's first session, in a real browser. */
class BrowserIT {

    private static final String PASSWORD = "correct horse battery";
    private static final int PATIENCE_MILLIS = 60_000;

    private final List<String> errors = new ArrayList<>();
    private Path folder;
    private ProgramUnderTest program;
    private Playwright playwright;
    private Page page;

    @BeforeEach
    void openBrowser(@TempDir Path dataFolder) {
        folder = dataFolder;
        String chromium = System.getProperty("livetrading.chromium", "");
        assumeTrue(!chromium.isEmpty(), "no Chromium is installed: the browser test is skipped");
        program = ProgramUnderTest.start(folder, Map.of("LIVETRADING_PASSWORD", PASSWORD));
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
        page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(errors::add);
    }

    @AfterEach
    void closeBrowser() {
        if (program != null) {
            playwright.close();
            program.close();
        }
    }

    @Test
    void signsInConfiguresStartsSeesATradeAndStops() throws IOException {
        signIn();
        configure();
        start();
        seeAnEvaluationAndATrade();
        seeThePagesGoOn();
        stop();

        assertThat(errors).isEmpty();
        assertThat(Files.readString(folder.resolve("trading_daemon.log"))).doesNotContain(" ERROR ");
    }

    private void signIn() {
        page.navigate(program.url());
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        visible(button("START TRADING"));
    }

    private void configure() {
        page.navigate(program.url() + "/configuration");
        Locator risk = page.getByLabel("Risk per trade").first();
        risk.fill("25");
        button("Save Configuration").click();
        visible(page.getByText("Risk per trade has to be").first());
        risk.fill("5");
        page.getByLabel("Length of a simulated session").first().fill("300");
        button("Save Configuration").click();
        visible(page.getByText("Configuration saved").first());
    }

    private void start() {
        page.navigate(program.url());
        button("START TRADING").click();
        visible(page.getByText("RUNNING").first());
    }

    private void seeAnEvaluationAndATrade() {
        page.navigate(program.url() + "/strategies");
        visible(page.getByText("BRAV").first());
        page.navigate(program.url() + "/trades");
        visible(page.locator("vaadin-grid-cell-content").getByText("BUY").first());
    }

    /** While the market moves, pages move with it. */
    private void seeThePagesGoOn() {
        for (String path : List.of("/", "/portfolio", "/trades", "/decisions")) {
            page.navigate(program.url() + path);
            Locator market = page.getByText("closed (simulated)").first();
            for (int session = 0; session < 4; session++) {
                visible(market);
                assertThat(market).not().hasText(market.textContent(), patience());
            }
        }
    }

    private void stop() {
        page.navigate(program.url());
        button("STOP TRADING").click();
        visible(page.getByText("no new orders are sent").first());
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop trading"))
                .click();
        visible(page.getByText("STOPPED").first());
        visible(button("START TRADING"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }

    private static HasTextOptions patience() {
        return new HasTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }
}
