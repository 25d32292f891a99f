package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.candidate.Candidates;
import livetrading.ledger.PriceBars;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.standin.core.BarLength;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategies on bars of an hour, followed on bars of a quarter of one. */
class TimeframesTradingTest extends AtPaperProgram {

    private static final Strategy HOURLY =
            Candidates.find("1Hour:rsi", StrategyCatalog::find).orElseThrow();
    private static final String PARAMETERS = "{\"period\":2,\"lower\":60,\"upper\":70}";
    private static final Ticker TICKER = Ticker.of("AAPL");

    @BeforeEach
    void begin() {
        program.skipTo("2026-11-23T16:02:00Z");
        var days = program.alpaca.calendar().between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 4));
        for (String symbol : PaperProgram.TICKERS) {
            program.alpaca.bars().walkWithin(symbol, BarLength.of("15Min"), days, "100", symbol.hashCode());
        }
        program.machine().database().update("UPDATE trading_config SET timeframe = '15Min,1Hour'");
        program.machine().start();
        program.pass(Duration.ofSeconds(61));
    }

    @Test
    void liveTradingDoesWhatTheBackTestDoes() {
        assertThat(program.texts("SELECT strategy FROM strategy_evaluations WHERE ticker = 'AAPL'"))
                .contains("rsi", "1Hour:rsi", "sma-crossover", "1Hour:sma-crossover");
        program.machine()
                .database()
                .update("UPDATE best_strategies SET strategy = '1Hour:rsi', parameters = ?", PARAMETERS);
        String start = program.texts("SELECT history_start FROM best_strategies WHERE ticker = 'AAPL'")
                .getFirst();
        // the night between two sessions is left out
        minutes(300);
        program.skipTo("2026-11-24T14:30:00Z");
        minutes(100);

        Bars bars = bars().since(Instant.parse(start));
        Signals signals = HOURLY.signals(
                History.of(bars),
                Parameters.defaults(HOURLY.parameters()).with(Map.of("period", "2", "lower", "60", "upper", "70")));
        List<String> decided = program.texts("SELECT DISTINCT bar_time || ' ' || reason FROM decisions"
                + " WHERE ticker = 'AAPL' AND strategy = '1Hour:rsi' AND bar_time IS NOT NULL ORDER BY id");
        assertThat(decided).hasSizeGreaterThan(20).allSatisfy(words -> {
            Instant time = Instant.parse(words.substring(0, words.indexOf(' ')));
            assertThat(words).contains(signals.reason(bars.indexOf(time)));
        });
        assertThat(ordered()).hasSizeGreaterThan(2).isEqualTo(wanted(bars, signals));
        // a quarter of an hour after its bar began and sixteen minutes more, or at the next check; after the close on
        // the next day
        assertThat(program.texts("SELECT created_at || ' ' || bar_time FROM orders WHERE strategy = '1Hour:rsi'"
                        + " AND bar_time < '2026-11-23T20:30'"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    String[] times = row.split(" ", -1);
                    assertThat(Duration.between(Instant.parse(times[1]), Instant.parse(times[0])))
                            .isBetween(Duration.ofMinutes(31), Duration.ofMinutes(37));
                });
        program.assertBooksAgree();
    }

    private void minutes(int minutes) {
        for (int i = 0; i < minutes; i++) {
            program.alpaca.clock().advance(Duration.ofMinutes(1));
            program.machine().step();
        }
    }

    private Bars bars() {
        return program.machine()
                .bean(PriceBars.class)
                .load(TICKER, Timeframe.MINUTE_15, "sip")
                .orElseThrow()
                .bars();
    }

    /** After which bar what was ordered. */
    private List<String> ordered() {
        return program.texts("SELECT side || ' ' || bar_time FROM orders WHERE ticker = 'AAPL'"
                + " AND strategy = '1Hour:rsi' ORDER BY created_at");
    }

    /** The same by the back-test, which fills at the bar after that: what was decided on before trading began left out. */
    private List<String> wanted(Bars bars, Signals signals) {
        String first = ordered().getFirst().substring(4);
        int start = bars.indexOf(Instant.parse(first)) + 1;
        BacktestResult result = new Backtest(100_000, Costs.NONE, true).run(bars, signals, start);
        var orders = new ArrayList<String>();
        result.trades().forEach(trade -> {
            orders.add("BUY " + time(bars, start + trade.entryBar() - 1));
            if (!trade.open()) {
                orders.add("SELL " + time(bars, start + trade.exitBar() - 1));
            }
        });
        if (signals.isLong(bars.size() - 1) != signals.isLong(bars.size() - 2)) {
            orders.add((signals.isLong(bars.size() - 1) ? "BUY " : "SELL ") + time(bars, bars.size() - 1));
        }
        return orders;
    }

    private static String time(Bars bars, int bar) {
        return bars.time(bar).toString().replace("Z", ".000Z");
    }
}
