package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.ModeHistory;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.RoundTrips;
import livetrading.ledger.ShareChanges;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A round trip begins with the first own share and ends with the last, and all of them add up to the fills. */
class RoundTripsTest extends OnOneMachine {

    private static final Instant BAR = RandomFills.BEGIN;
    private static final Ticker ALFA = new Ticker("ALFA");

    private RoundTrips trips;
    private RandomFills fills;

    @BeforeEach
    void nothingTraded() {
        List.of(Mode.PAPER, Mode.SIMULATED).forEach(machine.bean(ModeHistory.class)::forget);
        trips = machine.bean(RoundTrips.class);
        fills = new RandomFills(machine, new Random(0));
    }

    @Test
    void isOneRowHoweverManyFillsItTakes() {
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        fill(Mode.PAPER, ALFA, Side.BUY, "6", "15");
        fill(Mode.PAPER, ALFA, Side.SELL, "5", "14");
        assertThat(only().isOpen()).isTrue();
        assertThat(only().held()).isEqualByComparingTo("5");
        fill(Mode.PAPER, ALFA, Side.SELL, "5", "16");

        BookedRoundTrip trip = only();
        assertThat(trip.shares()).isEqualByComparingTo("10");
        assertThat(trip.entryPrice()).isEqualByComparingTo("13");
        assertThat(trip.exitPrice()).isEqualByComparingTo("15");
        assertThat(trip.fees()).isEqualByComparingTo("4");
        assertThat(trip.profit()).isEqualByComparingTo("16");
        assertThat(trip.profitFraction()).isEqualByComparingTo("0.12121212");
        assertThat(trip.heldSeconds()).isEqualTo(3 * 3600L);
        assertThat(trip.whyIn()).isEqualTo("because 1");
        assertThat(trip.whyOut()).isEqualTo("because 4");
    }

    @Test
    void theNextPurchaseBeginsAnother() {
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        fill(Mode.PAPER, ALFA, Side.SELL, "4", "11");
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        fill(Mode.SIMULATED, ALFA, Side.BUY, "4", "10");

        assertThat(texts("SELECT mode || ' ' || (closed_at IS NULL) FROM round_trips ORDER BY id"))
                .containsExactly("PAPER 0", "PAPER 1", "SIMULATED 1");
    }

    @Test
    void f143_whatIsSoldElsewhereEndsIt() {
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        machine.bean(ShareChanges.class).soldElsewhere(own(), BigDecimal.ZERO, BAR.plusSeconds(7200));

        assertThat(only().isOpen()).isFalse();
        assertThat(only().whyOut()).isEqualTo("sold elsewhere");
        assertThat(only().profit()).isNull();
        assertThat(trips.findByModeAndClosedAtIsNullOrderByTicker(Mode.PAPER)).isEmpty();
    }

    @Test
    void f144_aSplitChangesSharesAndPricesAndNoMoney() {
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        machine.bean(ShareChanges.class).split(own(), new BigDecimal("2"), new BigDecimal("8"), own().cost(), BAR);
        fill(Mode.PAPER, ALFA, Side.SELL, "8", "6");

        assertThat(only().isOpen()).isFalse();
        assertThat(only().shares()).isEqualByComparingTo("8");
        assertThat(only().entryPrice()).isEqualByComparingTo("5");
        assertThat(only().profit()).isEqualByComparingTo("6");
    }

    @Test
    void f143_aPartThatIsSoldElsewhereHasNoPartInProfitAndCost() {
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        machine.bean(ShareChanges.class).soldElsewhere(own(), BigDecimal.ONE, BAR.plusSeconds(7200));
        assertThat(only().isOpen()).isTrue();
        assertThat(only().cost()).isEqualByComparingTo("10.25");
        fill(Mode.PAPER, ALFA, Side.SELL, "1", "12.2500");

        assertThat(only().isOpen()).isFalse();
        assertThat(only().profit()).isEqualByComparingTo("1");
        assertThat(only().profitFraction()).isEqualByComparingTo("0.09756098");
    }

    @Test
    void f143_inTheSimulatedMarketItEndsAtTheTimeOfThat() {
        fill(Mode.SIMULATED, ALFA, Side.BUY, "4", "10");
        OwnHolding own = machine.bean(OwnHoldings.class)
                .findByModeAndTicker(Mode.SIMULATED, ALFA.symbol())
                .orElseThrow();
        machine.bean(SoldElsewhere.class).follow(own, BigDecimal.ZERO);

        Instant now = machine.bean(Venues.class)
                .of(Mode.SIMULATED)
                .orElseThrow()
                .marketData()
                .now();
        assertThat(trips.findById(trips.newest()).orElseThrow().closedAt()).isEqualTo(now);
    }

    @Test
    void f146_aFillWhoseRoundTripCannotBeWrittenIsNotBookedAtAll() {
        fill(Mode.PAPER, ALFA, Side.BUY, "4", "10");
        machine.database()
                .execute("CREATE TRIGGER broken BEFORE UPDATE ON round_trips BEGIN SELECT RAISE(ABORT, 'broken'); END");
        try {
            assertThatThrownBy(() -> fill(Mode.PAPER, ALFA, Side.SELL, "4", "11"))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            machine.database().execute("DROP TRIGGER broken");
        }
        assertThat(texts("SELECT side FROM trade_history")).containsExactly("BUY");
        assertThat(own().quantity()).isEqualByComparingTo("4");
        assertThat(only().isOpen()).isTrue();

        fills.again(Mode.PAPER, ALFA, Side.SELL, "4", "11");
        assertThat(texts("SELECT side FROM trade_history ORDER BY id")).containsExactly("BUY", "SELL");
        assertThat(only().profit()).isEqualByComparingTo("2");
    }

    @Test
    void addUpToTheFillsInWhateverOrderTheyCome() {
        for (int seed = 0; seed < 20; seed++) {
            nothingTraded();
            new RandomFills(machine, new Random(seed)).book(40);
            assertThat(sums()).as("seed %d", seed).isEqualTo(booked());
            assertThat(openTrips()).as("seed %d", seed).isEqualTo(held());
        }
    }

    private static List<String> sums() {
        return texts("SELECT mode || ' ' || round(sum(profit), 2) FROM round_trips GROUP BY mode ORDER BY mode");
    }

    private static List<String> booked() {
        return texts("SELECT mode || ' ' || round(sum(realized_profit), 2) FROM trade_history"
                + " GROUP BY mode ORDER BY mode");
    }

    private static List<String> openTrips() {
        return texts("SELECT mode || ticker || (held + 0) FROM round_trips WHERE closed_at IS NULL ORDER BY 1");
    }

    private static List<String> held() {
        return texts("SELECT mode || ticker || (quantity + 0) FROM own_holdings ORDER BY 1");
    }

    private static List<String> texts(String query) {
        return machine.database().queryForList(query, String.class).stream()
                .map(String::valueOf)
                .toList();
    }

    private OwnHolding own() {
        return machine.bean(OwnHoldings.class)
                .findByModeAndTicker(Mode.PAPER, ALFA.symbol())
                .orElseThrow();
    }

    private BookedRoundTrip only() {
        List<BookedRoundTrip> all = new ArrayList<>();
        trips.findFirstByModeAndTickerOrderByIdDesc(Mode.PAPER, ALFA.symbol()).ifPresent(all::add);
        assertThat(all).hasSize(1);
        assertThat(trips.count()).isEqualTo(1);
        return all.getFirst();
    }

    private void fill(Mode mode, Ticker ticker, Side side, String quantity, String price) {
        fills.book(mode, ticker, side, quantity, price);
    }
}
