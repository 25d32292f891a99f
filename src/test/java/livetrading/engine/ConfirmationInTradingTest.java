package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategies that a longer period confirms, in the cycle. */
class ConfirmationInTradingTest extends OnOneMachine {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final int STRATEGIES = StrategyCatalog.all().size();
    private static final String CONDITION = "on week(close > sma(3))";

    @BeforeEach
    void beginAnew() {
        machine.database()
                .update("UPDATE trading_config SET tickers = 'ALFA,BRAV', timeframe = '1Day',"
                        + " confirmation_applies = 'entries'");
        confirm("");
        machine.database().update("DELETE FROM strategy_pins");
        machine.bean(SimulationReset.class).reset();
        machine.start();
    }

    private static void confirm(String condition) {
        machine.database().update("UPDATE trading_config SET confirmation = ?", condition);
    }

    @Test
    void anotherConfirmationMakesAllEvaluationsDueAndTheSameInOtherWordsNone() {
        machine.sessions(1);
        assertThat(evaluated())
                .hasSize(2 * STRATEGIES)
                .noneMatch(id -> String.valueOf(id).contains("~"));

        confirm(CONDITION);
        machine.sessions(1);
        assertThat(evaluated())
                .hasSize(4 * STRATEGIES)
                .contains("rsi", "rsi~entries:" + CONDITION)
                .filteredOn(id -> id.contains("~"))
                .hasSize(2 * STRATEGIES);

        List<Map<String, @Nullable Object>> before = rows();
        confirm(" on week( close>sma(close,3) )");
        machine.sessions(1);
        assertThat(rows()).isEqualTo(before);

        machine.database().update("UPDATE trading_config SET confirmation_applies = 'always'");
        machine.sessions(1);
        assertThat(evaluated())
                .hasSize(4 * STRATEGIES)
                .contains("rsi~always:" + CONDITION)
                .doesNotContain("rsi~entries:" + CONDITION);

        confirm("");
        machine.sessions(1);
        assertThat(evaluated())
                .hasSize(2 * STRATEGIES)
                .noneMatch(id -> String.valueOf(id).contains("~"));
    }

    private static List<@Nullable String> evaluated() {
        return machine.database().queryForList("SELECT strategy FROM strategy_evaluations", String.class);
    }

    private static List<Map<String, @Nullable Object>> rows() {
        return machine.database().queryForList("SELECT * FROM strategy_evaluations ORDER BY id");
    }

    @Test
    void f116_whatAConfirmedStrategyOpenedIsLedOutByItWhateverTheConfigurationSays() throws MissingPricesException {
        String id = "momentum~always:" + CONDITION;
        machine.control().pin(Mode.SIMULATED, ALFA, id, "admin");
        for (int i = 0; i < 200 && !isHeld(); i++) {
            machine.sessions(1);
        }
        assertThat(isHeld()).isTrue();
        machine.control().release(Mode.SIMULATED, ALFA, "admin");
        confirm("on month(close > 0.5)");
        machine.sessions(1);
        for (int i = 0; i < 200 && isHeld(); i++) {
            assertThat(decision().get("strategy")).isEqualTo(id);
            confirm(i % 2 == 0 ? "" : "on month(close > 1)");
            machine.sessions(1);
        }

        Map<String, @Nullable Object> sale = machine.database()
                .queryForMap("SELECT strategy, timestamp FROM trade_history WHERE side = 'SELL' AND ticker = 'ALFA'");
        assertThat(sale.get("strategy")).isEqualTo(id);
        assertThat(String.valueOf(decisionOfExit().get("reason")))
                .contains("but no longer confirmed: of the last complete week close");
        assertStillWantedBy("momentum", Instant.parse(String.valueOf(sale.get("timestamp"))));
    }

    /** The sale was the confirmation's alone: without it the strategy would have gone on. */
    private static void assertStillWantedBy(String base, Instant sold) throws MissingPricesException {
        Strategy strategy = machine.bean(Strategies.class).find(base).orElseThrow();
        Bars bars = machine.bean(Venues.class)
                .of(Mode.SIMULATED)
                .orElseThrow()
                .marketData()
                .bars(ALFA, Timeframe.DAY_1, Instant.EPOCH);
        Signals signals = strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters()));
        assertThat(signals.isLong(bars.indexOf(sold) - 2)).isTrue();
    }

    @Test
    void f117_aConfirmationThatCannotBeAskedIsRefusedWithItsPlaceAndTradingGoesOnWhenItIsPutRight() {
        Map<String, String> sentences = Map.of(
                "on week(clos > 5)", "Character 9 of the confirmation: there is no 'clos'; did you mean close",
                "close > sma(20)",
                        "The confirmation looks at no longer period: write for instance on week(close > sma(20))",
                "on day(close > open)", "A confirmation of the day is not longer than the bars of 1Day",
                "on week(peer(\"SPY\").close > 5)",
                        "Character 14 of the confirmation: SPY is not one of the tickers, so that there are no prices of it");
        sentences.forEach((condition, sentence) -> {
            confirm(condition);
            machine.sessions(1);
            assertThat(String.valueOf(machine.status())).contains(sentence);
        });
        assertThat(machine.database().queryForObject("SELECT count(*) FROM decisions", Integer.class))
                .isZero();

        confirm(CONDITION);
        machine.sessions(1);
        assertThat(decision().get("reason")).isNotNull();
    }

    private static boolean isHeld() {
        Integer held = machine.database()
                .queryForObject("SELECT count(*) FROM own_holdings WHERE ticker = 'ALFA'", Integer.class);
        return held != null && held > 0;
    }

    private static Map<String, @Nullable Object> decision() {
        return machine.database()
                .queryForMap("SELECT strategy, reason FROM decisions WHERE ticker = 'ALFA' ORDER BY id DESC LIMIT 1");
    }

    private static Map<String, @Nullable Object> decisionOfExit() {
        return machine.database().queryForMap("SELECT reason FROM decisions WHERE ticker = 'ALFA' AND action = 'SELL'");
    }
}
