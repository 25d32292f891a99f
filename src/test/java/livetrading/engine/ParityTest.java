package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.backtest.RoundTrip;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.library.OwnStrategies;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first promise: what the live cycle trades on the simulated market is what the back-test of the same strategy over
 * the same bars trades, one for one.
 */
class ParityTest {

    private static final int SESSIONS = 160;
    private static final double CENT = 0.01;
    private static final List<String> TICKERS = List.of("ALFA", "BRAV", "CHAR", "DELT", "ECHO", "FOXT", "GOLF", "HOTL");

    /** One fill: when and at what price, which is all that the size of a position has no part in. */
    private record Execution(String side, LocalDate date, double price) {}

    /** Scripts, plain and with a longer period, and confirmed ones of all kinds. */
    private static final List<String> OWN_AND_CONFIRMED = List.of(
            "weekly@1",
            "stopped@1",
            "stopped@1~entries:on week(close > sma(3))",
            "sma-crossover~entries:on week(close > sma(5))",
            "momentum~always:on month(close > sma(2))",
            "vwap~always:on week(rising(close, 1))",
            "rsi~entries:on week(close < sma(5))",
            "macd~always:on week(macd_hist(3, 6, 2) > 0)");

    /** They choose again while they trade. */
    private static final List<String> TUNED = List.of(
            "sma-crossover~tuned",
            "rsi~tuned",
            "macd~tuned",
            "vwap~tuned",
            "bollinger-bands~tuned",
            "momentum~tuned",
            "vwap~tuned~entries:on week(close > sma(5))",
            "vote");

    private static final String WEEKLY =
            "name Weekly\nenter sma(5) > sma(10) and on week(close > sma(4))\nleave sma(5) < sma(10)";
    private static final String STOPPED =
            "name Stopped\nenter close > sma(10)\nleave bars_held >= 7 or close < entry_price * 0.97";

    static Stream<List<String>> assignments() {
        List<String> ids = StrategyCatalog.all().stream().map(Strategy::id).toList();
        return Stream.of(
                ids.subList(0, 8),
                Stream.concat(ids.subList(8, 11).stream(), ids.stream().limit(5))
                        .toList(),
                OWN_AND_CONFIRMED,
                TUNED);
    }

    /** @param strategies for each of the tickers the one that trades it */
    @ParameterizedTest
    @MethodSource("assignments")
    void liveTradesAreThoseOfTheBacktest(List<String> strategies, @TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            roomForEverything(machine);
            machine.bean(OwnStrategies.class).save("weekly", WEEKLY, "{}", "admin");
            machine.bean(OwnStrategies.class).save("stopped", STOPPED, "{}", "admin");
            machine.start();
            machine.sessions(1);
            assign(machine, strategies);
            LocalDate first = date(machine);
            machine.sessions(SESSIONS);

            assertParity(machine, first);
        }
    }

    @Test
    void pinnedStrategiesTradeAsTheirBacktestOverANewEvaluationAndARestart(@TempDir Path folder) throws Exception {
        LocalDate first;
        try (var machine = new Machine(folder)) {
            roomForEverything(machine);
            machine.start();
            machine.sessions(1);
            machine.control().stop();
            machine.bean(SimulationReset.class).reset();
            TICKERS.forEach(ticker -> machine.control().pin(Mode.SIMULATED, new Ticker(ticker), "vwap", "admin"));
            machine.start();
            first = date(machine);
            machine.sessions(SESSIONS / 2);
            machine.control().reevaluateAll(Mode.SIMULATED);
        }
        try (var machine = new Machine(folder)) {
            machine.sessions(SESSIONS / 2);

            assertParity(machine, first);
            assertThat(machine.database().queryForList("SELECT DISTINCT strategy FROM trade_history", String.class))
                    .containsExactly("vwap");
        }
    }

    private static void assertParity(Machine machine, LocalDate first) throws MissingPricesException {
        for (String ticker : TICKERS) {
            List<Execution> live = live(machine, ticker);
            List<Execution> expected = backtest(machine, new Ticker(ticker), first);
            assertThat(live).as(ticker).hasSameSizeAs(expected);
            for (int i = 0; i < live.size(); i++) {
                assertThat(live.get(i).side()).isEqualTo(expected.get(i).side());
                assertThat(live.get(i).date()).isEqualTo(expected.get(i).date());
                assertThat(live.get(i).price()).isCloseTo(expected.get(i).price(), within(CENT));
            }
        }
        assertThat(machine.database().queryForObject("SELECT count(*) FROM trade_history", Integer.class))
                .isGreaterThan(20);
    }

    /** So much money, and so many positions, that no limit keeps a signal from being traded. */
    private static void roomForEverything(Machine machine) {
        machine.database()
                .update(
                        "UPDATE trading_config SET initial_capital = 10000000, risk_per_trade = 0.1, max_positions = 10");
    }

    /** Elects strategies by hand, after the first session and before anything is held. */
    private static void assign(Machine machine, List<String> strategies) {
        machine.control().stop();
        machine.bean(SimulationReset.class).reset();
        for (int i = 0; i < TICKERS.size(); i++) {
            Strategy strategy =
                    machine.bean(Strategies.class).find(strategies.get(i)).orElseThrow();
            machine.database()
                    .update(
                            "UPDATE best_strategies SET strategy = ?, parameters = ? WHERE ticker = ?",
                            strategy.id(),
                            Parameters.defaults(strategy.parameters()).toJson(),
                            TICKERS.get(i));
        }
        machine.start();
    }

    private static LocalDate date(Machine machine) {
        return LocalDate.ofInstant(
                machine.bean(Venues.class)
                        .of(Mode.SIMULATED)
                        .orElseThrow()
                        .marketData()
                        .now(),
                MarketCalendar.NEW_YORK);
    }

    private static List<Execution> live(Machine machine, String ticker) {
        return machine.database()
                .query(
                        "SELECT side, timestamp, price FROM trade_history WHERE ticker = ? ORDER BY timestamp",
                        (row, i) -> new Execution(
                                row.getString(1),
                                LocalDate.ofInstant(java.time.Instant.parse(row.getString(2)), MarketCalendar.NEW_YORK),
                                row.getDouble(3)),
                        ticker);
    }

    /** @param first the session on whose close the live cycle decided for the first time */
    private static List<Execution> backtest(Machine machine, Ticker ticker, LocalDate first)
            throws MissingPricesException {
        TradingPlan plan = ActiveStrategies.read(
                        Mode.SIMULATED,
                        machine.bean(BestStrategies.class),
                        machine.bean(StrategyPins.class),
                        machine.bean(Strategies.class))
                .plan(ticker)
                .orElseThrow();
        var data = machine.bean(Venues.class).of(Mode.SIMULATED).orElseThrow().marketData();
        Bars bars = data.bars(ticker, Timeframe.DAY_1, plan.historyStart());
        var peers = new java.util.HashMap<Ticker, Bars>();
        for (Ticker peer : plan.peerTickers()) {
            peers.put(peer, data.bars(peer, Timeframe.DAY_1, plan.historyStart()));
        }
        Strategy strategy = machine.bean(Strategies.class).find(plan.strategy()).orElseThrow();
        int start = bars.indexOf(MarketCalendar.startOfDay(first)) + 1;
        BacktestResult result = new Backtest(1_000_000, new Costs(0, 0.0005), true)
                .run(
                        bars,
                        strategy.signals(new History(bars, peers), Parameters.defaults(strategy.parameters())),
                        start);
        return executions(result);
    }

    private static List<Execution> executions(BacktestResult result) {
        var executions = new ArrayList<Execution>();
        for (RoundTrip trip : result.trades()) {
            executions.add(new Execution("BUY", result.bars().date(trip.entryBar()), trip.entryPrice()));
            if (!trip.open()) {
                executions.add(new Execution("SELL", result.bars().date(trip.exitBar()), trip.exitPrice()));
            }
        }
        return executions;
    }
}
