package livetrading.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import livetrading.Chromium;
import livetrading.ProgramUnderTest;

/**
 * Measures every page of the packaged program on a database with much data, in a real browser: how long until its
 * first content is there, how much a check of the engine sends to it, and what it takes of the server's memory.
 */
final class UiBenchmark {

    private static final int LOADS = 5;
    private static final int OPEN_PAGES = 4;
    private static final int SESSIONS = 4;
    private static final int SESSION_MILLIS = 2000;

    /** Those of the program itself (scripts/environment.sh), so that memory and speed are what a user sees. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

    private static final String SHOWS = """
            ([selector, words]) => [...document.querySelectorAll(selector)].some(part =>
                part.getClientRects().length > 0 && new RegExp(words).test(part.textContent))
                && document.querySelector('h1') ? performance.now() : false""";

    private static final String TICKER = "^[A-Z]{3,4}$";
    private static final String SIDE = "^(BUY|SELL)$";
    private static final String ACTION = "^(HOLD|BUY|SELL|REFUSED|ERROR)$";

    /**
     * A page and what has to be on the screen before one can read it.
     *
     * @param selector of elements of which one has to contain the words
     * @param words a regular expression
     */
    private record Target(String name, String path, String selector, String words) {}

    private static final List<Target> TARGETS = List.of(
            new Target("Dashboard", "/", ".figure-value", "\\d"),
            new Target("Strategies", "/strategies", "vaadin-grid-cell-content", "AAA"),
            new Target("One ticker", "/strategies/AAA", "vaadin-grid-cell-content", "\\d\\.\\d"),
            new Target("Portfolio", "/portfolio", ".figure-value", "\\d"),
            new Target("Orders", "/orders", "vaadin-grid-cell-content", SIDE),
            new Target("Trades", "/trades", "vaadin-grid-cell-content", TICKER),
            new Target("Executions", "/trades/executions", "vaadin-grid-cell-content", SIDE),
            new Target("Decisions", "/decisions", "vaadin-grid-cell-content", ACTION),
            new Target("Analytics", "/analytics", ".figure-value", "\\d"),
            new Target("Configuration", "/configuration", "label", "Risk per trade"),
            new Target("System", "/system", ".panel", "MB"));

    private final Map<Target, List<String>> rows = new LinkedHashMap<>();

    private UiBenchmark() {
        TARGETS.forEach(target -> rows.put(target, new ArrayList<>()));
    }

    public static void main(String[] arguments) throws IOException, SQLException, LiquibaseException {
        Path folder = Files.createTempDirectory("ui-benchmark");
        try {
            MuchData.fill(folder.resolve("trading_state.db"), MuchData.LARGE);
            new UiBenchmark().run(folder);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws SQLException {
        try (var program = ProgramUnderTest.launch(folder, Chromium.WITH_PASSWORD, OPTIONS);
                Chromium chromium = Chromium.launch()) {
            Page page = chromium.newPage();
            Chromium.signIn(page, program);
            TARGETS.forEach(target -> measureLoading(page, program, target));
            page.navigate("about:blank");
            long alone = LiveHeap.bytes(program.processId());
            TARGETS.forEach(target -> measureMemory(page, program, target, alone));
            var market = new RunningMarket(folder);
            market.start(SESSION_MILLIS);
            TARGETS.forEach(target -> measureUpdates(page, program, target, market));
        }
        print();
    }

    private void measureLoading(Page page, ProgramUnderTest program, Target target) {
        List<Double> times = new ArrayList<>();
        for (int load = 0; load <= LOADS; load++) {
            times.add(open(page, program, target));
            Chromium.awaitContent(page);
        }
        // the first is not warm
        List<Double> warm = times.subList(1, times.size()).stream().sorted().toList();
        note(target, "%.2f s", warm.get(LOADS / 2) / 1000);
    }

    /** Opens a page and gives the milliseconds until there was something to read. */
    private static double open(Page page, ProgramUnderTest program, Target target) {
        page.navigate(program.url() + target.path(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        Object time = page.waitForFunction(
                        SHOWS, List.of(target.selector(), target.words()), new WaitForFunctionOptions())
                .jsonValue();
        return ((Number) time).doubleValue();
    }

    /** @param alone the memory without an open page; pages that were left are forgotten when the next one opens */
    private void measureMemory(Page page, ProgramUnderTest program, Target target, long alone) {
        List<Page> opened = Stream.generate(() -> page.context().newPage())
                .limit(OPEN_PAGES)
                .toList();
        opened.forEach(one -> {
            open(one, program, target);
            Chromium.awaitContent(one);
        });
        long after = LiveHeap.bytes(program.processId());
        // leaving a page tells the program that it is gone; closing its tab would not in this browser
        opened.forEach(one -> {
            one.navigate("about:blank");
            one.close();
        });
        note(target, "%.1f MB", (after - alone) / 1e6 / OPEN_PAGES);
    }

    private void measureUpdates(Page page, ProgramUnderTest program, Target target, RunningMarket market) {
        open(page, program, target);
        Chromium.awaitContent(page);
        page.navigate("about:blank");
        var received = new Received(page);
        open(page, program, target);
        Chromium.awaitContent(page);
        market.awaitSessions(page, 1);
        received.reset();
        int sessions = market.awaitSessions(page, SESSIONS);
        note(target, "%.1f kB", received.bytes() / 1e3 / sessions);
        received.stop();
    }

    private void note(Target target, String format, double value) {
        String words = String.format(Locale.ROOT, format, value);
        rows.computeIfAbsent(target, key -> new ArrayList<>()).add(words);
        System.err.printf("%s: %s%n", target.name(), words);
    }

    private void print() {
        System.out.println("| page | first content | memory of an open page | sent for a check |");
        System.out.println("| --- | --- | --- | --- |");
        rows.forEach((target, values) -> System.out.printf("| %s | %s |%n", target.name(), String.join(" | ", values)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
