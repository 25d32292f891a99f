package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.StrategyPins;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F37: what belongs to one mode steers no other. */
class ModesTest extends AtPaperProgram {

    private static final Ticker AAPL = new Ticker("AAPL");
    private static final String ALWAYS_LONG = "'rsi', '{\"lower\":98,\"upper\":99}'";

    @BeforeEach
    void wantToBeOut() {
        program.wantsToHold(false);
    }

    @Test
    void f37_aPinOfTheSimulatedMarketDoesNotTradeWithMoney() {
        program.machine().control().pin(Mode.SIMULATED, AAPL, "macd", "admin");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT DISTINCT strategy FROM decisions WHERE ticker = 'AAPL' AND strategy = 'macd'"))
                .isEmpty();

        program.machine().control().pin(Mode.PAPER, AAPL, "momentum", "admin");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.lastReason("AAPL")).endsWith("Momentum is pinned by hand");
        assertThat(program.machine().bean(StrategyPins.class).findByModeAndTicker(Mode.SIMULATED, "AAPL"))
                .hasValueSatisfying(pin -> assertThat(pin.strategy()).isEqualTo("macd"));
    }

    @Test
    void f37_anEvaluationOfTheSimulatedMarketDoesNotTradeWithMoney() {
        addWinnersOf(", 'SIMULATED'", ", mode");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.sent()).isEmpty();
    }

    @Test
    void f37_aRowThatIsWrittenWithoutAModeBelongsToTheSimulatedMarket() {
        addWinnersOf("", "");
        program.machine()
                .database()
                .update("INSERT INTO strategy_pins (ticker, strategy, pinned_at, pinned_by)"
                        + " VALUES ('AAPL', 'macd', '2026-11-23T16:00:00Z', 'somebody')");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.sent()).isEmpty();
        assertThat(program.machine().bean(BestStrategies.class).tickers(Mode.SIMULATED))
                .containsExactly("AAPL", "MSFT");
        assertThat(program.machine().bean(StrategyPins.class).findByModeOrderByTicker(Mode.SIMULATED))
                .hasSize(1);
    }

    @Test
    void f37_aModeThatIsLeftKeepsItsEvaluationsUntilItIsTakenUpAgain() {
        program.machine().control().reevaluateAll(Mode.SIMULATED);
        program.machine().database().update("UPDATE trading_config SET mode = 'SIMULATED'");
        program.pass(Duration.ofMinutes(1));

        assertThat(program.machine().bean(BestStrategies.class).tickers(Mode.PAPER))
                .containsExactly("AAPL", "MSFT");
        assertThat(program.number("SELECT count(*) FROM strategy_evaluations WHERE mode = 'PAPER'"))
                .isEqualTo(2 * StrategyCatalog.all().size());
    }

    @Test
    void f37_allPositionsOfOneModeToBeClosedAreNotThoseOfAnother() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        program.machine().database().update("UPDATE trading_config SET mode = 'SIMULATED'");
        program.pass(Duration.ofSeconds(5));
        program.machine().control().closeAllPositions();
        program.machine().database().update("UPDATE trading_config SET mode = 'PAPER'");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.own("AAPL")).isPositive();
        assertThat(program.own("MSFT")).isPositive();
    }

    @Test
    void f37_deletingARowOfATickerTakesEffectInEveryMode() {
        addWinnersOf(", 'SIMULATED'", ", mode");
        program.machine().database().update("DELETE FROM strategy_evaluations WHERE ticker = 'AAPL'");
        program.machine().database().update("DELETE FROM best_strategies WHERE ticker = 'AAPL'");
        assertThat(program.machine().bean(BestStrategies.class).tickers(Mode.SIMULATED))
                .containsExactly("MSFT");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.machine().bean(BestStrategies.class).tickers(Mode.PAPER))
                .containsExactly("AAPL", "MSFT");
    }

    /** As those of now, but with a strategy that always wants to be long. */
    private void addWinnersOf(String mode, String column) {
        String columns =
                "ticker, score, metric, reason, evaluated_at, history_start, window_start, window_end, peers, inputs";
        program.machine()
                .database()
                .update("INSERT INTO best_strategies (%s, strategy, parameters%s) SELECT %s, %s%s FROM best_strategies"
                        .formatted(columns, column, columns, ALWAYS_LONG, mode));
    }
}
