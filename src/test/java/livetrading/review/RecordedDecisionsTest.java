package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.engine.Machine;
import livetrading.ledger.Decisions;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskActions;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which close something was decided then, whatever the prices are now. */
class RecordedDecisionsTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    private Path folder;

    private Machine machine;
    private RecordedDecisions recorded;

    @BeforeEach
    void open() {
        machine = new Machine(folder);
        recorded = new RecordedDecisions(Mode.PAPER, machine.bean(Decisions.class), machine.bean(RiskActions.class));
    }

    @AfterEach
    void close() {
        machine.close();
    }

    /** An order that the broker did not take is sent again as it was, whatever the price is by then. */
    @Test
    void anOrderWasSizedWhenItWasDecidedFirst() {
        machine.database()
                .update(
                        "INSERT INTO orders (client_order_id, mode, ticker, strategy, parameters, side, quantity, bar_time,"
                                + " history_start, peers, reason, state, state_reason, filled_quantity, created_at, updated_at)"
                                + " VALUES ('one', 'PAPER', 'ALFA', 'rsi', '', 'BUY', 10, '2026-03-02T05:00:00.000Z',"
                                + " '2025-03-02T05:00:00.000Z', '', '', 'FILLED', '', 10, '2026-03-02T21:10:00.000Z',"
                                + " '2026-03-03T14:31:00.000Z')");
        JournaledOrder order = machine.bean(Orders.class).findById("one").orElseThrow();
        assertThat(recorded.price(order)).isEmpty();

        decide("2026-03-02T21:10:00.000Z", MONDAY, "50.00", "one");
        decide("2026-03-03T14:31:00.000Z", TUESDAY, "60.00", "one");

        assertThat(recorded.price(order))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("50"));
    }

    @Test
    void theCloseOfASessionIsThatOfTheLastDecisionOnIt() {
        decide("2026-03-02T21:10:00.000Z", MONDAY, "50.00", null);
        decide("2026-03-02T22:10:00.000Z", MONDAY, "50.25", null);
        decide("2026-03-02T23:10:00.000Z", MONDAY, null, null);
        decide("2026-03-03T21:10:00.000Z", TUESDAY, "60.00", null);
        decide("2026-03-04T21:10:00.000Z", MONDAY, "25.00", null);

        assertThat(price(MONDAY)).hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("50.25"));
        assertThat(price(MONDAY.minusDays(3))).isEmpty();
    }

    /** Until the close of the next session. */
    private Optional<BigDecimal> price(LocalDate bar) {
        return recorded.price(ALFA, bar, TUESDAY);
    }

    private void decide(String at, LocalDate bar, @Nullable String price, @Nullable String order) {
        machine.database()
                .update(
                        "INSERT INTO decisions (decided_at, bar_time, mode, ticker, strategy, action, reason, price,"
                                + " client_order_id) VALUES (?, ?, 'PAPER', 'ALFA', 'rsi', 'HOLD', 'RSI', ?, ?)",
                        at,
                        bar + "T05:00:00.000Z",
                        price,
                        order);
    }
}
