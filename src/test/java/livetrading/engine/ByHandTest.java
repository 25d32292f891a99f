package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import livetrading.ledger.ManualExits;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person closes one position or a part of it, buys a ticker, or cancels one order, and the strategies go on with the rest. */
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

    @Test
    void sellsAPartOnceAndLeavesTheRestToItsStrategy() {
        BigDecimal held = shares();
        BigDecimal rest = held.subtract(BigDecimal.TWO);
        assertThat(machine.control().sellPart(Mode.SIMULATED, ALFA, BigDecimal.TWO, held, "admin"))
                .isTrue();
        assertThat(machine.control().sellPart(Mode.SIMULATED, ALFA, BigDecimal.TWO, held, "admin"))
                .isFalse();
        machine.sessions(4);

        assertThat(shares()).isEqualByComparingTo(rest);
        assertThat(sales()).containsExactly("a part sold by hand, by admin");
        assertThat(asked()).isZero();
        assertThat(news()).contains("a part sold by hand, by admin; 2 of 2 shares were filled");
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT closed_at IS NULL FROM round_trips WHERE ticker = 'ALFA'", Boolean.class))
                .isTrue();

        machine.database().update("UPDATE orders SET parameters = ?", NEVER_LONG);
        strategiesWith(NEVER_LONG);
        machine.sessions(3);
        assertThat(held()).doesNotContain("ALFA");
        assertThat(sales()).hasSize(2);
    }

    @Test
    void f164_sellsNothingOfAPositionThatIsAnotherOneByThen() {
        BigDecimal held = shares();
        machine.control().sellPart(Mode.SIMULATED, ALFA, BigDecimal.ONE, held.add(BigDecimal.TEN), "admin");
        machine.sessions(3);

        assertThat(shares()).isEqualByComparingTo(held);
        assertThat(sales()).isEmpty();
        assertThat(asked()).isZero();
        assertThat(news()).contains("other than when it was asked for, and none of them is sold");
    }

    @Test
    void keepsWhatIsSoldInPartWhileTradingIsStoppedAndTakesItBack() {
        BigDecimal held = shares();
        machine.stop();
        machine.control().sellPart(Mode.SIMULATED, ALFA, BigDecimal.ONE, held, "admin");
        machine.sessions(2);
        assertThat(asked()).isOne();

        machine.control().takeBackByHand(Mode.SIMULATED, ALFA, "admin");
        machine.start();
        machine.sessions(2);
        assertThat(shares()).isEqualByComparingTo(held);
    }

    @Test
    void buysATickerWhoseStrategyIsOutAndLetsItDecideOnTheNextBar() {
        holdNothing();
        machine.control().enter(Mode.SIMULATED, ALFA, "admin");
        assertThat(machine.control().enter(Mode.SIMULATED, ALFA, "admin")).isFalse();
        machine.sessions(1);
        assertThat(lastDecision()).contains("shares: bought by hand, by admin; ");
        machine.sessions(3);

        assertThat(machine.database()
                        .queryForList(
                                "SELECT side || ' ' || strategy || ' ' || state FROM orders WHERE ticker = 'ALFA' ORDER BY created_at",
                                String.class))
                .containsExactly("BUY rsi FILLED", "SELL rsi FILLED");
        assertThat(machine.database()
                        .queryForObject("SELECT why_in FROM round_trips WHERE ticker = 'ALFA'", String.class))
                .startsWith("bought by hand, by admin; ");
        assertThat(asked()).isZero();
    }

    @Test
    void buysNothingByHandWhereARuleForbidsItAndSaysSo() {
        holdNothing();
        machine.control().pauseEntries(true);
        machine.control().enter(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(2);
        machine.control().pauseEntries(false);
        machine.sessions(2);

        assertThat(held()).isEmpty();
        assertThat(news()).contains("nothing is ordered: entries are paused; bought by hand, by admin");
        assertThat(asked()).isZero();
    }

    @Test
    void saysBeforehandHowMuchTheRulesAllow() {
        holdNothing();
        var preview = (EntryPreview.Allowed) machine.bean(EntryPreviews.class).of(ALFA);
        machine.control().enter(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(1);

        assertThat(preview.limit()).startsWith("a position may cost ").contains(" % of the equity of $");
        assertThat(preview.wantsLong()).isFalse();
        assertThat(preview.strategy()).isEqualTo("rsi");
        // the check came a session later
        assertThat(ordered().doubleValue()).isCloseTo(preview.shares().doubleValue(), Percentage.withPercentage(15));
    }

    @Test
    void f158_whatWasDoneByHandIsDecidedAgainAsItWas() throws InterruptedException {
        machine.control().sellPart(Mode.SIMULATED, ALFA, BigDecimal.ONE, shares(), "admin");
        machine.sessions(2);
        machine.control().closePosition(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(4);
        // before they are deleted with all that was traded
        assertDecidedAgainTheSame("a part sold by hand", "closed by hand");
        holdNothing();
        machine.control().enter(Mode.SIMULATED, ALFA, "admin");
        machine.sessions(3);
        machine.bean(DeviationRecords.class).pause(Mode.SIMULATED, "rsi", "it differs");
        strategiesWith(ALWAYS_LONG);
        machine.sessions(2);
        machine.bean(DeviationRecords.class).lift(Mode.SIMULATED, "rsi", "admin");

        assertDecidedAgainTheSame("bought by hand, by", "Entries of ");
    }

    private static void assertDecidedAgainTheSame(String... reasons) throws InterruptedException {
        List<ReplayedDecision> all = Replayed.ofAllDays(machine);
        assertThat(all).allSatisfy(one -> assertThat(one.words()).isEqualTo("the same"));
        for (String reason : reasons) {
            assertThat(all).as(reason).anyMatch(one -> one.row().reason().contains(reason));
        }
    }

    @Test
    void saysBeforehandWhyNothingIsBought() {
        assertThat(refusal(ALFA)).isEqualTo("there is a position already");
        holdNothing();
        assertThat(refusal(new Ticker("NOPE"))).isEqualTo("it is not among the configured tickers");
        machine.control().pauseEntries(true);
        assertThat(refusal(ALFA)).isEqualTo("entries are paused");
        machine.control().pauseEntries(false);
        machine.database().update("UPDATE best_strategies SET strategy = null, reason = 'none is better than cash'");
        assertThat(refusal(ALFA)).isEqualTo("none is better than cash");
        machine.stop();
        assertThat(refusal(ALFA)).isEqualTo("trading is stopped");
    }

    private static String refusal(Ticker ticker) {
        return ((EntryPreview.Refused) machine.bean(EntryPreviews.class).of(ticker)).reason();
    }

    private static void holdNothing() {
        machine.bean(SimulationReset.class).reset();
        strategiesWith(NEVER_LONG);
        machine.start();
        machine.sessions(1);
        assertThat(held()).isEmpty();
    }

    private static BigDecimal shares() {
        return Objects.requireNonNull(machine.database()
                .queryForObject("SELECT quantity FROM own_holdings WHERE ticker = 'ALFA'", BigDecimal.class));
    }

    private static BigDecimal ordered() {
        return Objects.requireNonNull(machine.database()
                .queryForObject("SELECT quantity FROM orders WHERE ticker = 'ALFA'", BigDecimal.class));
    }

    private static List<@Nullable String> sales() {
        return machine.database()
                .queryForList(
                        "SELECT reason FROM orders WHERE ticker = 'ALFA' AND side = 'SELL' ORDER BY created_at",
                        String.class);
    }

    private static @Nullable Integer asked() {
        return machine.database().queryForObject("SELECT count(*) FROM manual_orders", Integer.class);
    }

    private static String news() {
        return String.join(
                "\n",
                machine.database()
                        .queryForList("SELECT message FROM engine_events WHERE kind = 'BY_HAND'", String.class));
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
