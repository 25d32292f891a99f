package livetrading.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import liquibase.exception.LiquibaseException;
import livetrading.Chromium;
import livetrading.ProgramUnderTest;

/**
 * Measures in Chromium how long each page of the packaged program takes with what {@link TenYears} leaves behind: until
 * there is something to read, and until nothing more is added, when it is loaded as a whole; and until there is something to
 * read when one comes by a link from another page. {@code main} with a folder, which is filled unless there is
 * a database, and how often each page is opened.
 */
final class TenYearsBenchmark {

    private static final int QUIET_MILLIS = 2500;
    private static final int PATIENCE_MILLIS = 60_000;
    /** What is looked after every minute has had its turn in between. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(65);

    private static final Duration AT_REST_PROCESSOR_TIME = Duration.ofSeconds(3);
    private static final Duration LONGEST_START = Duration.ofMinutes(20);
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

    private static final String WATCH = """
            window.lastChange = 0;
            new MutationObserver(() => { window.lastChange = performance.now(); })
                .observe(document, { childList: true, subtree: true });""";

    private static final String SHOWS = """
            ([selector, words]) => [...document.querySelectorAll(selector)].some(part =>
                part.getClientRects().length > 0 && new RegExp(words).test(part.textContent))
                && document.querySelector('h1') ? performance.now() : false""";

    private static final String FOLLOW = """
            path => {
                document.querySelector('h1').remove();
                const link = document.createElement('a');
                link.setAttribute('router-link', '');
                link.href = path;
                document.body.append(link);
                const before = performance.now();
                link.click();
                return before;
            }""";

    private static final String AT_REST = """
            quiet => performance.now() - window.lastChange > quiet ? window.lastChange : false""";

    private static final String CELL = "vaadin-grid-cell-content";
    private static final String FIGURE = ".figure-value";
    private static final String TICKER = "^[A-Z]{3}$";
    private static final String SIDE = "^(BUY|SELL)$";
    private static final String HELP = "/help";

    /** A page, and what has to be on the screen before one can read it. */
    private record Target(String name, String path, String selector, String words) {}

    private static final List<Target> TARGETS = List.of(
            new Target("Help", HELP, "main", "\\w"),
            new Target("Dashboard", "/", FIGURE, "\\d"),
            new Target("Strategies", "/strategies", CELL, "AAA"),
            new Target("One ticker", "/strategies/AAA", CELL, "\\d\\.\\d"),
            new Target("My strategies", "/my-strategies", "main", "strateg"),
            new Target("Portfolio", "/portfolio", FIGURE, "\\d"),
            new Target("Orders", "/orders", CELL, SIDE),
            new Target("Trades", "/trades", CELL, TICKER),
            new Target("Trades by ticker", "/trades?sort=ticker", CELL, "^AAA$"),
            new Target("Trades by entry", "/trades?sort=-entry", CELL, TICKER),
            new Target("Trades by exit", "/trades?sort=-exit", CELL, TICKER),
            new Target("Trades by profit", "/trades?sort=-profit", CELL, TICKER),
            new Target("Trades by return", "/trades?sort=-return", CELL, TICKER),
            new Target("Trades by time held", "/trades?sort=-held-for", CELL, TICKER),
            new Target("Trades of a ticker", "/trades?ticker=AAA", CELL, "^AAA$"),
            new Target("Executions", "/trades/executions", CELL, SIDE),
            new Target("Taxes", "/trades/taxes", FIGURE, "\\d"),
            new Target("Decisions", "/decisions", CELL, "^(HOLD|BUY|SELL)$"),
            new Target("Decisions of a ticker", "/decisions?ticker=AAA", CELL, "^AAA$"),
            new Target("Decisions with a word", "/decisions?text=reached", CELL, "reached"),
            new Target("Analytics, all time", "/analytics", FIGURE, "\\d"),
            new Target("Analytics, a year", "/analytics?from=2025-11-21&to=2026-11-20", FIGURE, "\\d"),
            new Target("Analytics, a month", "/analytics?from=2026-10-21&to=2026-11-20", FIGURE, "\\d"),
            new Target("Analytics of a ticker", "/analytics?ticker=AAA", FIGURE, "\\d"),
            new Target("Risk", "/risk", "main", "Stop-loss"),
            new Target("What if", "/what-if", "main", "Risk per trade"),
            new Target("Research", "/research", "main", "Strategy"),
            new Target("Alerts", "/alerts", "main", "Channel"),
            new Target("Configuration", "/configuration", "label", "Risk per trade"),
            new Target("System", "/system", ".panel", "MB"));

    private TenYearsBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, LiquibaseException {
        Path folder = Path.of(arguments[0]);
        if (!Files.exists(folder.resolve("trading_state.db"))) {
            TenYears.fill(folder);
        }
        try (var program = ProgramUnderTest.launch(folder, Chromium.WITH_PASSWORD, OPTIONS);
                Chromium chromium = Chromium.launch()) {
            Page page = chromium.newPage();
            page.addInitScript(WATCH);
            Chromium.signIn(page, program);
            waitUntilAtRest(program.processId());
            System.out.println("| page | by a link | in the median | loaded | in the median | all of it | load |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
            for (Target target : TARGETS) {
                measure(page, program.url(), target, Integer.parseInt(arguments[1]));
            }
        }
    }

    /** After a start the account is played and the database kept; a page is measured when only pages are wanted. */
    private static void waitUntilAtRest(long processId) {
        ProcessHandle program = ProcessHandle.of(processId).orElseThrow();
        Instant end = Instant.now().plus(LONGEST_START);
        Duration before = Duration.ZERO;
        Duration now = processorTime(program);
        while (now.minus(before).compareTo(AT_REST_PROCESSOR_TIME) > 0
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            before = now;
            now = processorTime(program);
        }
        System.out.printf(
                "%s after its start, with %s of processor time.%n%n",
                now.minus(before).compareTo(AT_REST_PROCESSOR_TIME) > 0 ? "Not at rest" : "At rest", now);
    }

    private static Duration processorTime(ProcessHandle program) {
        return program.info().totalCpuDuration().orElseThrow();
    }

    /** The first time is not warm. */
    private static void measure(Page page, String url, Target target, int times) {
        List<Double> firsts = new ArrayList<>();
        List<Double> wholes = new ArrayList<>();
        List<Double> byLink = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            page.navigate(url + target.path(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            double first = millis(page, SHOWS, List.of(target.selector(), target.words()));
            double whole = millis(page, AT_REST, QUIET_MILLIS);
            double linked = followed(page, url, target);
            if (i > 0) {
                firsts.add(first);
                wholes.add(whole);
                byLink.add(linked);
            }
        }
        firsts.sort(null);
        wholes.sort(null);
        byLink.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s | %.2f s | %.2f s | %.1f |%n",
                target.name(),
                byLink.getFirst() / 1000,
                byLink.get(times / 2) / 1000,
                firsts.getFirst() / 1000,
                firsts.get(times / 2) / 1000,
                Math.max(firsts.getFirst(), wholes.getFirst()) / 1000,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** From a page that has nothing of it. */
    private static double followed(Page page, String url, Target target) {
        page.navigate(url + (target.path().equals(HELP) ? "/my-strategies" : HELP));
        millis(page, SHOWS, List.of("main", "\\w"));
        millis(page, AT_REST, QUIET_MILLIS);
        double before = ((Number) page.evaluate(FOLLOW, target.path())).doubleValue();
        return millis(page, SHOWS, List.of(target.selector(), target.words())) - before;
    }

    private static double millis(Page page, String script, Object argument) {
        Object time = page.waitForFunction(script, argument, new WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS))
                .jsonValue();
        return ((Number) time).doubleValue();
    }
}
