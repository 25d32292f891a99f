package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livetrading.ledger.ManualExits;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person closes one position, or cancels one order, and the strategies go on with the rest. */
class ByHandTest extends OnOneMachine {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final String ALWAYS_LONG = "{\"lower\":98,\"upper\":99}";
    private static final String NEVER_LONG = "{\"lower\":1,\"upper\":2}";

    @BeforeEach
    void holdBoth() {
        machine.database()
                .update("UPDATE trading_config SET tickers = 'ALFA,BRAV', mode = 'SIMULATED', minimum_trades = 1");
        machine.bean(SimulationReset.class).reset();
        machine.start();
        machine.sessions(1);
        machine.bean(SimulationReset.class).reset();
        strategiesWith(ALWAYS_LONG);
        machine.start();
        machine.sessions(4);
        assertThat(held()).containsExactly("ALFA", "BRAV");
    }

    @Test
    void sellsThePositionAndKeepsTheTickerOutWhileItsStrategyIsLong() {
        machine.control().closePosition(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(8);

        assertThat(held()).containsExactly("BRAV");
        assertThat(lastDecision()).startsWith("the position was closed by hand, by admin: none is opened before");
        assertThat(machine.database()
                        .queryForList(
                                "SELECT reason FROM orders WHERE ticker = 'ALFA' AND side = 'SELL'", String.class))
                .containsExactly("closed by hand, by admin");
        assertThat(entriesPaused()).isZero();
        // by the clock of the market, not of the machine
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT max(market_time) < '2020' FROM orders WHERE ticker = 'ALFA'", Boolean.class))
                .isTrue();
    }

    @Test
    void buysAgainOnceTheStrategyHasBeenOut() {
        machine.control().closePosition(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(8);
        strategiesWith(NEVER_LONG);
        machine.sessions(1);
        assertThat(machine.bean(ManualExits.class).findByModeOrderByTicker(Mode.SIMULATED))
                .isEmpty();

        strategiesWith(ALWAYS_LONG);
        machine.sessions(4);

        assertThat(held()).contains("ALFA");
    }

    @Test
    void buysAgainWhenThePersonAllowsIt() {
        machine.control().closePosition(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(8);
        machine.control().allowEntry(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(4);

        assertThat(held()).containsExactly("ALFA", "BRAV");
    }

    @Test
    void keepsTheWishOverAStopAndCarriesItOutWhenTradingIsStartedAgain() {
        machine.stop();
        machine.control().closePosition(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(4);
        assertThat(held()).containsExactly("ALFA", "BRAV");

        machine.start();
        machine.sessions(8);
        assertThat(held()).containsExactly("BRAV");
    }

    @Test
    void doesNotTouchThePositionOfAnotherMode() {
        machine.control().closePosition(Mode.PAPER, ALFA, "admin");
        machine.sessions(8);

        assertThat(held()).containsExactly("ALFA", "BRAV");
        machine.database().update("DELETE FROM manual_exits");
    }

    @Test
    void cancelsOneOrderAndLeavesTheOthers() {
        machine.bean(SimulationReset.class).reset();
        machine.start();
        machine.sessions(1);
        machine.stop();
        String order = order("ALFA");

        assertThat(machine.control().cancelOrder(order, "admin")).isTrue();
        assertThat(machine.control().cancelOrder(order, "admin")).isFalse();
        machine.sessions(4);

        assertThat(state("ALFA")).isEqualTo("CANCELLED");
        assertThat(state("BRAV")).isEqualTo("ACCEPTED");
        assertThat(machine.control().cancelOrder(order, "admin")).isFalse();
    }

    @Test
    void cancelsAnOrderBeforeTheMarketMovesOnAndNotesWhoWantedIt() {
        machine.bean(SimulationReset.class).reset();
        machine.start();
        machine.sessions(1);
        String order = order("ALFA");
        machine.control().cancelOrder(order, "admin");
        machine.sessions(1);

        assertThat(machine.database()
                        .queryForObject("SELECT state FROM orders WHERE client_order_id = ?", String.class, order))
                .isEqualTo("CANCELLED");
        assertThat(held()).containsExactly("BRAV");
        assertThat(machine.database()
                        .queryForList(
                                "SELECT message FROM order_events WHERE client_order_id = ?", String.class, order))
                .contains("it is to be cancelled, says admin");
    }

    @Test
    void takesTheWishBackWithTheOrderThatCarriesItOut() {
        machine.control().closePosition(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(1);
        String sale = machine.database()
                .queryForObject(
                        "SELECT client_order_id FROM orders WHERE ticker = 'ALFA' AND side = 'SELL'", String.class);
        machine.control().cancelOrder(String.valueOf(sale), "admin");
        machine.sessions(8);

        assertThat(held()).containsExactly("ALFA", "BRAV");
    }

    private static String order(String ticker) {
        return String.valueOf(machine.database()
                .queryForObject("SELECT client_order_id FROM orders WHERE ticker = ?", String.class, ticker));
    }

    private static void strategiesWith(String parameters) {
        machine.database().update("UPDATE best_strategies SET strategy = 'rsi', parameters = ?", parameters);
    }

    private static List<@Nullable String> held() {
        return machine.database().queryForList("SELECT ticker FROM own_holdings ORDER BY ticker", String.class);
    }

    private static @Nullable String state(String ticker) {
        return machine.database().queryForObject("SELECT state FROM orders WHERE ticker = ?", String.class, ticker);
    }

    private static String lastDecision() {
        return String.valueOf(machine.database()
                .queryForObject(
                        "SELECT reason FROM decisions WHERE ticker = 'ALFA' ORDER BY id DESC LIMIT 1", String.class));
    }

    private static @Nullable Integer entriesPaused() {
        return machine.database().queryForObject("SELECT entries_paused FROM trading_state", Integer.class);
    }
}
