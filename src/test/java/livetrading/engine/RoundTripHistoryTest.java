package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.ShareChanges;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of before there were round trips gets those that would have been booked. */
class RoundTripHistoryTest {

    private static final int FILLS = 300;

    /** All that does not depend on bars. */
    private static final String TRIPS = """
            SELECT mode, ticker, strategy, entry_order, exit_order, opened_at, closed_at, held_seconds, shares, held,
            shares_sold, bought, sold, cost, fees, entry_price, exit_price, profit, profit_fraction, why_in, why_out
            FROM round_trips ORDER BY opened_at, id""";

    private static final String PARTS = """
            SELECT trade.execution_id, trip.entry_order FROM trade_history trade
            LEFT JOIN round_trips trip ON trip.id = trade.round_trip ORDER BY trade.id""";

    @TempDir
    private Path folder;

    @Test
    void f145_anOldDatabaseGetsTheRoundTripsThatWouldHaveBeenBooked() {
        List<Map<String, @Nullable Object>> booked;
        List<Map<String, @Nullable Object>> parts;
        try (var machine = new Machine(folder)) {
            new RandomFills(machine, new Random(5)).book(FILLS);
            booked = machine.database().queryForList(TRIPS);
            parts = machine.database().queryForList(PARTS);
            makeOld(machine);
        }
        assertThat(booked).hasSizeGreaterThan(20);
        for (int start = 0; start < 2; start++) {
            try (var machine = new Machine(folder)) {
                assertThat(machine.database().queryForList(TRIPS)).isEqualTo(booked);
                assertThat(machine.database().queryForList(PARTS)).isEqualTo(parts);
            }
        }
    }

    @Test
    void f145_whatWasSplitOrSoldElsewhereShowsInWhatIsHeldNow() {
        try (var machine = new Machine(folder)) {
            var fills = new RandomFills(machine, new Random(1));
            fills.book(Mode.PAPER, new Ticker("ALFA"), Side.BUY, "4", "10");
            fills.book(Mode.PAPER, new Ticker("BRAV"), Side.BUY, "4", "10");
            fills.book(Mode.PAPER, new Ticker("CHAR"), Side.BUY, "4", "10");
            ShareChanges changes = machine.bean(ShareChanges.class);
            OwnHolding split = own(machine, "ALFA");
            changes.split(split, new BigDecimal("3"), new BigDecimal("12"), split.cost(), RandomFills.BEGIN);
            changes.soldElsewhere(own(machine, "BRAV"), BigDecimal.ONE, RandomFills.BEGIN);
            changes.soldElsewhere(own(machine, "CHAR"), BigDecimal.ZERO, RandomFills.BEGIN);
            fills.book(Mode.PAPER, new Ticker("DELT"), Side.BUY, "4", "10");
            OwnHolding sold = own(machine, "DELT");
            changes.split(sold, new BigDecimal("2"), new BigDecimal("8"), sold.cost(), RandomFills.BEGIN);
            fills.book(Mode.PAPER, new Ticker("DELT"), Side.SELL, "5", "6");
            fills.book(Mode.PAPER, new Ticker("DELT"), Side.SELL, "3", "6");
            makeOld(machine);
        }
        try (var machine = new Machine(folder)) {
            assertThat(machine.database()
                            .queryForObject("SELECT profit FROM round_trips WHERE ticker = 'DELT'", BigDecimal.class))
                    .isEqualByComparingTo("5");
            assertThat(machine.database()
                            .queryForList(
                                    "SELECT ticker || ' ' || (shares + 0) || ' ' || (held + 0) || ' ' || (cost + 0) || ' '"
                                            + " || coalesce(why_out, 'open') FROM round_trips ORDER BY ticker",
                                    String.class))
                    .containsExactly(
                            "ALFA 12 12 41 open",
                            "BRAV 4 1 10.25 sold elsewhere",
                            "CHAR 4 0 0 sold elsewhere",
                            "DELT 4 0 41 because 6");
        }
    }

    @Test
    void f145_aRowThatCannotBeReadIsSetAsideFirst() {
        try (var machine = new Machine(folder)) {
            var fills = new RandomFills(machine, new Random(1));
            fills.book(Mode.PAPER, new Ticker("ALFA"), Side.BUY, "4", "10");
            fills.book(Mode.PAPER, new Ticker("BRAV"), Side.BUY, "4", "10");
            makeOld(machine);
            machine.database().update("UPDATE trade_history SET side = 'HOLD' WHERE ticker = 'BRAV'");
        }
        try (var machine = new Machine(folder)) {
            machine.step();

            assertThat(machine.database().queryForList("SELECT table_name FROM unreadable_rows", String.class))
                    .containsExactly("trade_history");
            assertThat(machine.database().queryForList("SELECT ticker FROM round_trips WHERE held > 0", String.class))
                    .containsExactly("ALFA");
        }
    }

    private static OwnHolding own(Machine machine, String ticker) {
        return machine.bean(OwnHoldings.class)
                .findByModeAndTicker(Mode.PAPER, ticker)
                .orElseThrow();
    }

    private static void makeOld(Machine machine) {
        machine.database().update("DELETE FROM round_trips");
        machine.database().update("UPDATE trade_history SET round_trip = NULL");
    }
}
