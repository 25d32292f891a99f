package livetrading;

import static livetrading.Chromium.awaitContent;
import static livetrading.Chromium.button;
import static livetrading.Chromium.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every page on a desk and on a phone, light and dark: without errors, nothing cut off, and usable by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PagesIT {

    private static final int DESK = 1440;
    private static final int PHONE = 390;

    /** A desk's screen at 200 %. */
    private static final int ENLARGED = 720;

    private static final int HEIGHT = 900;

    private static final List<String> ROUTES = List.of(
            "/",
            "/strategies",
            "/strategies/ALFA",
            "/my-strategies",
            "/my-strategies/edit",
            "/my-strategies/edit?script=over-its-average",
            "/portfolio",
            "/orders",
            "/trades",
            "/trades/executions",
            "/trades/taxes",
            "/decisions",
            "/analytics",
            "/risk",
            "/what-if",
            "/research",
            "/research/ALFA/rsi",
            "/research/ALFA/no-such-strategy",
            "/alerts",
            "/configuration",
            "/system",
            "/help",
            "/help/docs/operations",
            "/no-such-page",
            "/strategies/%24bad",
            "/trades?ticker=%24bad&side=SIDEWAYS&from=yesterday&mode=&unknown=1",
            "/decisions?at=never&ticker=NONE",
            "/strategies?ticker=%00&strategy=%FF");

    /** Both charts of a ticker's page show the same days. */
    private static final String IN_STEP = """
            () => {
                const axis = name => document.querySelector(name + ' vaadin-chart').configuration.xAxis[0];
                const [prices, returns] = [axis('.price-chart'), axis('.many-lines')];
                return prices.min > prices.dataMin && Math.abs(prices.min - returns.min) < 864e5
                    && Math.abs(prices.max - returns.max) < 864e5;
            }""";

    private static final String SCRIPT = """
            name   Over its average
            input  period = 20 (5..200)
            enter  close > sma(period)
            leave  close < sma(period)""";

    private final Axe axe = new Axe();
    private final List<String> errors = new ArrayList<>();
    private Chromium chromium;
    private ProgramUnderTest program;
    private Page page;

    @BeforeAll
    void start(@TempDir Path folder) {
        chromium = Chromium.launch();
        program = ProgramUnderTest.start(folder, Chromium.WITH_PASSWORD);
        page = chromium.newPage();
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.onPageError(errors::add);
        page.onConsoleMessage(this::note);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    @Order(1)
    void theWayInIsGoodForEverybody() {
        assertThat(problems(List.of("/login", "/login?error"))).isEmpty();
    }

    @Test
    @Order(2)
    void pagesWithoutDataAreGoodForEverybody() {
        Chromium.signIn(page, program);
        assertThat(problems(ROUTES)).isEmpty();
    }

    @Test
    @Order(3)
    void pagesWithDataAreGoodForEverybody() {
        tradeForAWhile();
        writeAStrategy();
        research();
        page.navigate(program.url() + "/strategies");
        visible(page.locator("vaadin-grid-cell-content")
                .getByText("Over its average v1")
                .first());
        assertThat(problems(ROUTES)).isEmpty();
    }

    @Test
    @Order(4)
    void nothingIsCutOffWhenPagesAreEnlarged() {
        page.setViewportSize(ENLARGED, HEIGHT / 2);
        assertThat(ROUTES).allSatisfy(route -> {
            page.navigate(program.url() + route);
            awaitContent(page);
            assertThat(PageLayout.problems(page)).isEmpty();
        });
    }

    @Test
    @Order(5)
    void chartsAreMeasuredToldInPerCentAndGoInStep() {
        page.setViewportSize(DESK, HEIGHT);
        page.navigate(program.url() + "/strategies/ALFA");
        Locator prices = page.locator(".price-chart vaadin-chart");
        visible(prices.locator(".highcharts-series-group").first());
        Locator returns = page.locator(".many-lines vaadin-chart");
        visible(returns.locator(".highcharts-series-group").first());

        prices.getByText("1M", new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForFunction(IN_STEP);

        tool(prices, "Measure").click();
        BoundingBox box = prices.boundingBox();
        page.mouse().move(box.x + box.width * 0.3, box.y + box.height * 0.3);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.6, box.y + box.height * 0.3);
        page.mouse().up();
        assertThat(prices.locator(".measured-words").innerText())
                .matches("[+-][0-9.]+ %, \\$[0-9.,]+ to \\$[0-9.,]+ in [0-9]+ days \\(.* to .*\\)");

        tool(prices, "Prices in per cent").click();
        visible(prices.locator(".highcharts-yaxis-labels").getByText("%").first());
        tool(prices, "The whole screen").click();
        page.waitForFunction("() => document.querySelector('.price-chart').clientHeight === innerHeight");
        assertThat(errors).isEmpty();
    }

    /** The report is one file: read from a disk, it asks nobody for anything, and nothing of it is cut off. */
    @Test
    @Order(6)
    void theReportNeedsNothingElse(@TempDir Path folder) {
        page.setViewportSize(DESK, HEIGHT);
        page.navigate(program.url() + "/analytics");
        button(page, "Make the report").click();
        Locator save = page.getByText("Save as HTML").first();
        visible(save);
        assertThat(PageLayout.problems(page)).isEmpty();
        Path file = folder.resolve("report.html");
        page.waitForDownload(save::click).saveAs(file);

        List<String> asked = new ArrayList<>();
        try (Page report = chromium.newPageWithoutPolicy()) {
            report.onRequest(request -> asked.add(request.url()));
            report.onConsoleMessage(message -> asked.add(message.text()));
            for (int width : List.of(DESK, PHONE)) {
                report.setViewportSize(width, HEIGHT);
                report.navigate(file.toUri().toString());
                assertThat(report.locator("h1").innerText()).startsWith("Simulated account, ");
                assertThat(report.locator("svg[role=img]").count()).isGreaterThan(5);
                assertThat(PageLayout.problems(report)).isEmpty();
                assertThat(axe.violations(report)).isEmpty();
            }
        }
        assertThat(asked).containsOnly(file.toUri().toString());
    }

    private static Locator tool(Locator chart, String name) {
        return chart.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** It has an error first, is mended where that is shown, played, saved, and competes. */
    private void writeAStrategy() {
        page.setViewportSize(DESK, HEIGHT);
        page.navigate(program.url() + "/my-strategies/edit");
        visible(page.getByText("No errors.").first());
        write(SCRIPT.replace("> sma", "> smma"));
        visible(page.getByText("1 error.").first());
        visible(page.locator(".cm-lintRange-error").first());
        visible(page.getByText("did you mean sma").first());

        page.getByText("Line 3, column 16").first().click();
        visible(page.locator(".cm-editor.cm-focused"));
        write(SCRIPT);
        visible(page.getByText("No errors.").first());
        visible(page.locator("vaadin-chart .highcharts-series-group").first());
        assertThat(page.locator(".script-figures").innerText()).contains("Sharpe ratio", "buy and hold");

        button(page, "Save").click();
        button(page, "Save as version 1").click();
        visible(page.getByText("Version 1, saved").first());
        button(page, "Let it compete").click();
        Chromium.confirm(page, "Let it compete");
        visible(button(page, "Withdraw"));
    }

    private void research() {
        page.navigate(program.url() + "/research/ALFA/rsi");
        button(page, "Start").click();
        visible(page.getByText("Effective trials").first());
        visible(page.locator(".surface td.marked").first());
        visible(page.locator(".chart.scatter .highcharts-series-group").first());
        page.locator(".surface-time input").fill("0");
        visible(page.getByText("Choice 1 of").first());
        page.locator(".surface td.up-1").first().click();
        visible(page.locator(".surface-picked").getByText("period").first());
    }

    private void write(String script) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(script);
    }

    private void tradeForAWhile() {
        page.setViewportSize(DESK, HEIGHT);
        page.navigate(program.url() + "/configuration");
        page.getByLabel("Length of a simulated session").first().fill("200");
        button(page, "Save configuration").click();
        visible(page.getByText("Configuration saved").first());
        page.navigate(program.url() + "/risk");
        button(page, "Add a sensible set").click();
        Chromium.confirm(page, "Add 4 rules");
        visible(page.getByText("Entries a day").first());
        page.navigate(program.url());
        button(page, "START TRADING").click();
        Chromium.confirm(page, "Start trading");
        page.navigate(program.url() + "/trades/executions");
        visible(page.locator("vaadin-grid-cell-content").getByText("SELL").first());
        page.navigate(program.url());
        button(page, "STOP TRADING").click();
        Chromium.confirm(page, "Stop trading");
        visible(button(page, "START TRADING"));
    }

    private List<String> problems(List<String> routes) {
        return Stream.concat(problems(DESK, routes), problems(PHONE, routes)).toList();
    }

    private Stream<String> problems(int width, List<String> routes) {
        page.setViewportSize(width, HEIGHT);
        return routes.stream().map(route -> problems(width, route)).flatMap(List::stream);
    }

    private List<String> problems(int width, String route) {
        errors.clear();
        page.navigate(program.url() + route);
        awaitContent(page);
        List<String> found = new ArrayList<>();
        found.addAll(PageLayout.problems(page));
        show(ColorScheme.LIGHT);
        axe.violations(page).forEach(one -> found.add("light " + one));
        show(ColorScheme.DARK);
        axe.violationsOfColours(page).forEach(one -> found.add("dark " + one));
        found.addAll(errors);
        return found.stream()
                .map(one -> "%s at %d: %s".formatted(route, width, one))
                .toList();
    }

    private void show(ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }

    /** An address that cannot be understood is answered so, which the browser's console repeats as an error. */
    private void note(ConsoleMessage message) {
        boolean isAnswer =
                message.text().contains("status of 400") && message.location().contains("%00");
        if (message.type().equals("error") && !isAnswer) {
            errors.add(message.text());
        }
    }
}
