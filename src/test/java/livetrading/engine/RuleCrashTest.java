package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program dies in the check in which a risk rule acts, before or after one of its commits, and is started again: the
 * account goes on to be that of its back-test, which no crash knows of.
 *
 * <p>{@code -Dsoak.crashes=1} plays each rule with a crash before and after each commit; without it each rule has one.
 */
class RuleCrashTest {

    private static final List<String> TICKERS = List.of("REDA", "REDB", "REDC", "REDD", "REDE", "REDF", "REDG", "REDH");
    private static final int BARS = 900;
    private static final int SESSIONS = 145;

    /** After a crash, so many that what it has lost would show. */
    private static final int SESSIONS_AFTER = 12;

    private static final String[][] RULES = {
        {"stop-loss", "3%"},
        {"atr-stop", "14,3"},
        {"trailing-stop", "3%"},
        {"take-profit", "5%"},
        {"time-stop", "12"},
        {"cooldown", "20,loss"},
        {"loss-streak", "2,120,15"},
        {"low-profit", "0%,3,12"},
        {"volatility-size", "10%"},
        {"atr-size", "0.2%"},
        {"drawdown", "2%,20,block"},
        {"exposure", "10%"},
        {"entries-per-day", "1"},
        {"correlation", "0.05,30"}
    };

    @Test
    void f63_aCrashInTheCheckInWhichARuleActsChangesNothing(@TempDir Path folder) throws Exception {
        Map<String, Integer> acts = firstActs(folder);
        assertThat(acts).as("rules that act, by the session in which they do").hasSizeGreaterThan(7);
        boolean all = Integer.getInteger("soak.crashes", 0) > 0;
        var random = new Random(63);
        List<Integer> some = acts.values().stream().distinct().sorted().toList();
        List<Integer> sessions = all ? some : List.of(some.get(random.nextInt(some.size())));
        // a state before each of the sessions, from one run
        Map<Integer, Path> states = states(folder, sessions);
        for (int session : sessions) {
            int commits = commits(Objects.requireNonNull(states.get(session)));
            IntStream points = all ? IntStream.range(0, 2 * commits) : random.ints(2, 0, 2 * commits);
            for (int point : points.toArray()) {
                crashAndGoOn(Objects.requireNonNull(states.get(session)), session, point);
            }
        }
    }

    /** The session after whose close each rule acts first. */
    private static Map<String, Integer> firstActs(Path folder) throws Exception {
        Path run = prepared(folder.resolve("reference"));
        try (var machine = new Machine(run)) {
            machine.start();
            machine.sessions(SESSIONS);
            List<String> days = machine.database()
                    .query(
                            "SELECT substr(at, 1, 10) FROM equity_points ORDER BY at",
                            (row, number) -> Objects.requireNonNull(row.getString(1)));
            var acts = new LinkedHashMap<String, Integer>();
            machine.database()
                    .query(
                            "SELECT rule, min(substr(bar_time, 1, 10)) AS day FROM risk_actions GROUP BY rule ORDER BY rule",
                            row -> {
                                acts.put(row.getString("rule"), days.indexOf(row.getString("day")));
                            });
            acts.values().removeIf(session -> session < 0);
            return acts;
        }
    }

    private static Path prepared(Path run) throws IOException {
        Files.createDirectories(run);
        for (int i = 0; i < TICKERS.size(); i++) {
            RandomPriceFile.write(run, TICKERS.get(i), 500 + i, BARS);
        }
        try (var machine = new Machine(run)) {
            machine.database().update("""
                            UPDATE trading_config SET tickers = ?, risk_per_trade = 0.1, max_positions = 6, minimum_trades = 1,
                            reevaluate_after_days = 90, beat_buy_and_hold = 0
                            """, String.join(",", TICKERS));
            for (String[] rule : RULES) {
                machine.database().update("INSERT INTO risk_rules (rule, parameters) VALUES (?, ?)", rule[0], rule[1]);
            }
        }
        return run;
    }

    /** Copies of the data folder, each as it is before a session. */
    private static Map<Integer, Path> states(Path folder, List<Integer> sessions) throws Exception {
        var states = new LinkedHashMap<Integer, Path>();
        Path run = prepared(folder.resolve("run"));
        int played = 0;
        for (int session : sessions) {
            try (var machine = new Machine(run)) {
                machine.start();
                machine.sessions(session - played);
            }
            played = session;
            states.put(session, copy(run, folder.resolve("before-" + session)));
        }
        return states;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static int commits(Path state) throws Exception {
        var commits = new Commits(OptionalInt.empty());
        Path run = copy(state, state.resolveSibling("count-" + state.getFileName()));
        try (var machine = new Machine(run, context -> context.getBeanFactory().addBeanPostProcessor(commits))) {
            commits.begin();
            machine.sessions(1);
            return commits.count();
        }
    }

    private static void crashAndGoOn(Path state, int session, int point) throws Exception {
        Path run = copy(state, state.resolveSibling("crash-" + session + "-" + point));
        var commits = new Commits(OptionalInt.of(point));
        try (var machine = new Machine(run, context -> context.getBeanFactory().addBeanPostProcessor(commits))) {
            commits.begin();
            assertThat(catchThrowable(() -> machine.sessions(1))).isInstanceOf(Commits.Crash.class);
        }
        try (var machine = new Machine(run)) {
            machine.sessions(SESSIONS_AFTER);
            AccountParity.assertThatItHolds(machine);
        }
    }
}
