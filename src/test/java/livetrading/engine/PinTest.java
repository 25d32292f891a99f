package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import livetrading.ledger.StrategyPins;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A strategy that somebody pinned trades in place of the selected one. */
class PinTest extends OnOneMachine {

    private static final Ticker ALFA = new Ticker("ALFA");

    @BeforeEach
    void beginAnew() {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV'");
        machine.database().update("DELETE FROM strategy_pins");
        machine.bean(SimulationReset.class).reset();
        machine.start();
    }

    @Test
    void decidesInPlaceOfTheWinnerAndSaysSo() {
        machine.control().pin(Mode.SIMULATED, ALFA, "macd", "admin");
        machine.sessions(1);

        assertThat(decision().get("strategy")).isEqualTo("macd");
        assertThat(reason()).endsWith("; MACD is pinned by hand");
        assertThat(selected()).isNotEqualTo("macd");
    }

    @Test
    void tradesATickerThatWouldStayInCash() {
        machine.database().update("UPDATE trading_config SET minimum_trades = 500");
        machine.control().pin(Mode.SIMULATED, ALFA, "momentum", "admin");
        machine.sessions(1);
        machine.database().update("UPDATE trading_config SET minimum_trades = 1");

        assertThat(selected()).isNull();
        assertThat(decision().get("strategy")).isEqualTo("momentum");
    }

    @Test
    void staysWhenTheTickerIsEvaluatedAgain() {
        machine.control().pin(Mode.SIMULATED, ALFA, "macd", "admin");
        machine.sessions(1);
        machine.control().reevaluateAll(Mode.SIMULATED);
        machine.sessions(1);

        assertThat(decision().get("strategy")).isEqualTo("macd");
    }

    @Test
    void givesTheTickerBackWhenReleased() {
        machine.control().pin(Mode.SIMULATED, ALFA, "momentum", "admin");
        machine.sessions(1);
        machine.control().release(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(1);

        assertThat(decision().get("strategy")).isEqualTo(selected());
        assertThat(reason()).doesNotContain("pinned");
    }

    @Test
    void leavesAPositionToTheStrategyThatOpenedIt() {
        machine.control().pin(Mode.SIMULATED, ALFA, "momentum", "admin");
        for (int i = 0; i < 200 && !isHeld(); i++) {
            machine.sessions(1);
        }
        assertThat(isHeld()).isTrue();
        machine.control().pin(Mode.SIMULATED, ALFA, "macd", "admin");
        machine.sessions(1);

        assertThat(decision().get("strategy")).isEqualTo("momentum");
        assertThat(reason()).endsWith("; MACD, pinned by hand, takes over after this position");
    }

    @Test
    void remembersWhoPinnedItAndWhen() {
        machine.control().pin(Mode.SIMULATED, ALFA, "macd", "admin");

        assertThat(machine.bean(StrategyPins.class).findByModeAndTicker(Mode.SIMULATED, "ALFA"))
                .hasValueSatisfying(pin -> assertThat(pin.pinnedBy()).isEqualTo("admin"));
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT message FROM engine_events WHERE kind = 'PIN' ORDER BY id DESC LIMIT 1",
                                String.class))
                .isEqualTo("ALFA: MACD pinned by hand, by admin");
    }

    @Test
    void refusesAStrategyThatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> machine.control().pin(Mode.SIMULATED, ALFA, "astrology", "admin"))
                .withMessage("there is no strategy 'astrology'");
    }

    @Test
    void saysOfEveryOtherStrategyWhyItWasPassedOver() {
        machine.sessions(1);

        assertThat(machine.database()
                        .queryForList("SELECT ticker FROM strategy_evaluations e WHERE (passed_over IS NULL) <> EXISTS"
                                + " (SELECT 1 FROM best_strategies b WHERE b.ticker = e.ticker"
                                + " AND b.strategy = e.strategy)"))
                .isEmpty();
    }

    private static boolean isHeld() {
        Integer held = machine.database()
                .queryForObject("SELECT count(*) FROM own_holdings WHERE ticker = 'ALFA'", Integer.class);
        return held != null && held > 0;
    }

    private static @Nullable String selected() {
        return machine.database()
                .queryForObject("SELECT strategy FROM best_strategies WHERE ticker = 'ALFA'", String.class);
    }

    private static String reason() {
        return String.valueOf(decision().get("reason"));
    }

    private static Map<String, @Nullable Object> decision() {
        return machine.database()
                .queryForMap("SELECT strategy, reason FROM decisions WHERE ticker = 'ALFA' ORDER BY id DESC LIMIT 1");
    }
}
