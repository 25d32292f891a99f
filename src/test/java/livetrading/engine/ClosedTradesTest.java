package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import livetrading.engine.ClosedTrades.Closed;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules look back at what is over at each check, and at a hundred thousand fills once. */
class ClosedTradesTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Ticker BETA = new Ticker("BETA");

    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void open() {
        machine = new Machine(folder);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private List<Closed> closed(Mode mode, Ticker ticker) {
        return machine.bean(ClosedTrades.class).of(mode).of(ticker);
    }

    @Test
    void aTradeIsOverWhenItsLastShareIsSold() {
        held("ALFA");
        fill(Mode.PAPER, "ALFA", "BUY", "one", 10, 50, null);
        fill(Mode.PAPER, "ALFA", "SELL", "two", 4, 60, 40);
        assertThat(closed(Mode.PAPER, ALFA)).isEmpty();

        fill(Mode.PAPER, "ALFA", "SELL", "two", 6, 45, -30);
        machine.database().update("DELETE FROM own_holdings");
        assertThat(closed(Mode.PAPER, ALFA))
                .singleElement()
                .satisfies(trade -> assertThat(trade.returned()).isCloseTo(0.02, within(1e-12)))
                .satisfies(trade -> assertThat(trade.stopped()).isFalse());
        assertThat(closed(Mode.PAPER, BETA)).isEmpty();
        assertThat(closed(Mode.SIMULATED, ALFA)).isEmpty();
    }

    /** What was sold elsewhere leaves no fill behind. */
    @Test
    void whatIsNotHeldAnyMoreIsOverWithoutAFill() {
        held("ALFA");
        fill(Mode.PAPER, "ALFA", "BUY", "one", 10, 50, null);
        fill(Mode.PAPER, "ALFA", "SELL", "two", 4, 60, 40);
        assertThat(closed(Mode.PAPER, ALFA)).isEmpty();

        machine.database().update("DELETE FROM own_holdings");

        assertThat(closed(Mode.PAPER, ALFA)).hasSize(1);
    }

    @Test
    void f175_theFillsOfATickerAreReadAgainWhenThereIsANewOne() {
        trip(Mode.PAPER, "ALFA", 1);
        trip(Mode.PAPER, "BETA", 1);
        assertThat(closed(Mode.PAPER, ALFA)).hasSize(1);
        machine.database().update("UPDATE trade_history SET realized_profit = -100 WHERE side = 'SELL'");
        assertThat(closed(Mode.PAPER, ALFA)).allMatch(trade -> trade.returned() > 0);

        trip(Mode.PAPER, "ALFA", 2);

        assertThat(closed(Mode.PAPER, ALFA)).hasSize(2).first().matches(trade -> trade.returned() < 0);
        assertThat(closed(Mode.PAPER, BETA)).hasSize(1).allMatch(trade -> trade.returned() > 0);
        assertThat(machine.bean(ClosedTrades.class).of(Mode.PAPER).byExit())
                .extracting(Closed::ticker)
                .containsExactly("ALFA", "BETA", "ALFA");
    }

    /** Also where another mode has the newest fill. */
    @Test
    void aMarketThatIsStartedAnewHasNothingBehindIt() {
        trip(Mode.SIMULATED, "ALFA", 1);
        trip(Mode.PAPER, "ALFA", 2);
        assertThat(closed(Mode.SIMULATED, ALFA)).hasSize(1);

        machine.database().update("DELETE FROM trade_history WHERE mode = 'SIMULATED'");
        assertThat(closed(Mode.SIMULATED, ALFA)).isEmpty();
        assertThat(closed(Mode.PAPER, ALFA)).hasSize(1);

        trip(Mode.SIMULATED, "BETA", 3);
        assertThat(closed(Mode.SIMULATED, ALFA)).isEmpty();
        assertThat(closed(Mode.SIMULATED, BETA)).hasSize(1);
    }

    private void held(String ticker) {
        machine.database()
                .update(
                        "INSERT INTO own_holdings (mode, ticker, quantity, cost, entry_order) VALUES ('PAPER', ?, 6, 300, 'one')",
                        ticker);
    }

    private void trip(Mode mode, String ticker, int number) {
        fill(mode, ticker, "BUY", "b" + number, 10, 50, null);
        fill(mode, ticker, "SELL", "s" + number, 10, 51, 10);
    }

    private int fills;

    private void fill(
            Mode mode, String ticker, String side, String order, int shares, int price, @Nullable Integer profit) {
        fills++;
        String at = "2026-11-02T15:%02d:00.000Z".formatted(fills);
        machine.database()
                .update(
                        "INSERT INTO trade_history (timestamp, ticker, strategy, side, quantity, price, fees, realized_profit,"
                                + " order_id, client_order_id, execution_id, mode, recorded_at)"
                                + " VALUES (?, ?, 'rsi', ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)",
                        at,
                        ticker,
                        side,
                        shares,
                        price,
                        profit,
                        order,
                        mode + ticker + order,
                        "e" + fills,
                        mode.name(),
                        at);
    }
}
