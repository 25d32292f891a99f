package livetrading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static livetrading.Chromium.PATIENCE_MILLIS;
import static livetrading.Chromium.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's first session, in a real browser. */
class BrowserIT {

    private static final String BELOW_THE_BAR = """
            () => {
                const field = document.querySelector('[invalid]').getBoundingClientRect();
                const bar = document.querySelector('.actions').getBoundingClientRect();
                return field.top >= bar.bottom && field.bottom <= innerHeight;
            }""";

    private static final String AXIS =
            "const axis = document.querySelector('vaadin-chart')?.configuration?.xAxis[0] ?? {}";

    /** The words of the uppermost row that is on the screen. */
    private static final String FIRST_ROW = """
            grid => {
                const top = grid.$.table.getBoundingClientRect().top + grid.$.header.clientHeight;
                return [...grid.querySelectorAll('vaadin-grid-cell-content')]
                    .map(cell => ({ words: cell.textContent, box: cell.getBoundingClientRect() }))
                    .filter(({ box }) => box.height > 0 && box.top >= top)
                    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
                    .slice(0, 6)
                    .map(({ words }) => words)
                    .join('|');
            }""";

    /** How far a button moves when what was decided last takes more words. */
    private static final String MOVED_BY_WORDS = """
            button => {
                const before = button.getBoundingClientRect();
                const decided = [...document.querySelectorAll('.ticker-header .fact')].at(-1);
                const words = decided.textContent;
                decided.textContent = 'many words '.repeat(60);
                const after = button.getBoundingClientRect();
                decided.textContent = words;
                return Math.round(Math.abs(after.left - before.left) + Math.abs(after.top - before.top));
            }""";

    private static final String NARROW = """
            grid => {
                const column = [...grid.querySelectorAll('vaadin-grid-column')].find(one => one.autoWidth && !one.hidden);
                column.width = '40px';
            }""";

    private static final String IS_WIDE_ENOUGH = """
            () => [...document.querySelectorAll('vaadin-grid-column')]
                .every(column => !column.autoWidth || parseFloat(column.width) > 40)""";

    private final List<String> errors = new ArrayList<>();
    private Path folder;
    private ProgramUnderTest program;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void openBrowser(@TempDir Path dataFolder) {
        folder = dataFolder;
        chromium = Chromium.launch();
        program = ProgramUnderTest.start(folder, Chromium.WITH_PASSWORD);
        page = chromium.newPage();
        page.onPageError(errors::add);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void signsInConfiguresStartsSeesATradeAndStops() throws IOException {
        signIn();
        configure();
        start();
        seeAnEvaluationAndATrade();
        filterTheTradesAndExportThem();
        pinAStrategyAndReleaseIt();
        seeThePagesGoOn();
        seeAChosenRangeSlide();
        readWithoutRowsThatMove();
        seeTheEndOfTheLog();
        stop();

        assertThat(errors).isEmpty();
        assertThat(Files.readString(folder.resolve("trading_daemon.log"))).doesNotContain(" ERROR ");
    }

    private void signIn() {
        Chromium.signIn(page, program);
        visible(button("START TRADING"));
    }

    private void configure() {
        page.navigate(program.url() + "/configuration");
        Locator risk = page.getByLabel("Risk per trade").first();
        risk.fill("25");
        button("Save configuration").click();
        visible(page.getByText("Risk per trade has to be").first());
        page.waitForFunction(BELOW_THE_BAR);
        // as it was: another risk would have to be confirmed
        risk.fill("2");
        page.getByLabel("Length of a simulated session").first().fill("300");
        button("Save configuration").click();
        visible(page.getByText("Configuration saved").first());
    }

    private void start() {
        page.navigate(program.url());
        button("START TRADING").click();
        visible(page.getByText("in the simulated market").first());
        Chromium.confirm(page, "Start trading");
        visible(page.getByText("RUNNING").first());
    }

    private void seeAnEvaluationAndATrade() {
        page.navigate(program.url() + "/strategies");
        visible(page.getByText("BRAV").first());
        page.navigate(program.url() + "/trades/executions");
        visible(page.locator("vaadin-grid-cell-content").getByText("BUY").first());
    }

    private void filterTheTradesAndExportThem() throws IOException {
        Locator cells = page.locator("vaadin-grid-cell-content");
        visible(cells.getByText("SELL").first());
        page.getByLabel("Side").first().click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("SELL")).click();
        assertThat(page).hasURL(Pattern.compile(".*/trades/executions\\?side=SELL"));
        // rows that a table has no use for at the moment are kept, unseen
        assertThat(cells.getByText("BUY", new Locator.GetByTextOptions().setExact(true))
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);

        Download export =
                page.waitForDownload(() -> page.getByText("Export CSV").first().click());
        assertThat(export.suggestedFilename()).isEqualTo("executions-simulated.csv");
        List<String> lines = Files.readAllLines(export.path());
        assertThat(lines.getFirst()).startsWith("timestamp,ticker,strategy,side,quantity,price");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.split(",", -1)[3].equals("SELL"));
    }

    private void pinAStrategyAndReleaseIt() {
        page.navigate(program.url() + "/strategies/BRAV?strategy=macd");
        assertThat(button("Pin MACD").evaluate(MOVED_BY_WORDS)).isEqualTo(0);
        button("Pin MACD").click();
        visible(page.getByText("whatever is selected").first());
        Chromium.confirm(page, "Pin MACD");
        visible(page.getByText("Traded by MACD").first());

        button("Release").click();
        visible(page.getByText("From the next check").first());
        Chromium.confirm(page, "Release BRAV");
        visible(page.getByText("BRAV is traded by the selected strategy again").first());
        assertThat(button("Pin MACD")).isVisible();
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

    /** A range of days that ends now ends now also when time has gone on. */
    private void seeAChosenRangeSlide() {
        page.navigate(program.url());
        page.locator("vaadin-chart").getByText("1M").first().click();
        page.waitForFunction("() => {" + AXIS + "; return axis.min > axis.dataMin && axis.max === axis.dataMax; }");
        Object end = page.evaluate("() => {" + AXIS + "; return axis.max; }");
        page.waitForFunction(
                "end => {" + AXIS
                        + "; return axis.max > end && axis.max === axis.dataMax && axis.min > axis.dataMin; }",
                end);
    }

    private void readWithoutRowsThatMove() {
        page.navigate(program.url() + "/decisions");
        Locator grid = page.locator("vaadin-grid").first();
        visible(grid.locator("vaadin-grid-cell-content").getByText("HOLD").first());
        // as if the first rows had wanted little room
        grid.evaluate(NARROW);
        grid.evaluate("grid => { grid.$.table.scrollTop = 400; }");
        page.waitForFunction(IS_WIDE_ENOUGH);
        Locator more = page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("[0-9]+ new rows?: show")));
        visible(more);
        Object before = grid.evaluate(FIRST_ROW);
        assertThat(more).not().hasText(more.textContent(), patience());
        assertThat(grid.evaluate(FIRST_ROW)).isEqualTo(before);
        more.click();
        page.waitForFunction("() => document.querySelector('vaadin-grid').$.table.scrollTop === 0");
    }

    private void seeTheEndOfTheLog() {
        page.navigate(program.url() + "/system");
        page.waitForFunction("() => { const log = document.querySelector('.log');"
                + " return log && log.scrollTop > 0 && log.scrollTop + log.clientHeight >= log.scrollHeight - 2; }");
    }

    private void stop() {
        page.navigate(program.url());
        button("STOP TRADING").click();
        visible(page.getByText("no new orders are sent").first());
        Chromium.confirm(page, "Stop trading");
        visible(page.getByText("STOPPED").first());
        visible(button("START TRADING"));
    }

    private Locator button(String name) {
        return Chromium.button(page, name);
    }

    private static HasTextOptions patience() {
        return new HasTextOptions().setTimeout(PATIENCE_MILLIS);
    }
}
