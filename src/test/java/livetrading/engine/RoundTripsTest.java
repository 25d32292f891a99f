package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.ModeHistory;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.RoundTrips;
import livetrading.ledger.ShareChanges;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round trip begins with the first own share and ends with the last, and all of them add up to the fills. */
class RoundTripsTest extends OnOneMachine {

    private static final Instant BAR = Instant.parse("2026-11-20T05:00:00Z");
    private static final TradingPlan PLAN = new TradingPlan("rsi", "{}", BAR, "");
    private static final Ticker ALFA = new Ticker("ALFA");

    private OrderJournal journal;
    private RoundTrips trips;
    private int number;

    @BeforeEach
    void nothingTraded() {
        List.of(Mode.PAPER, Mode.SIMULATED).forEach(machine.bean(ModeHistory.class)::forget);
        journal = machine.bean(OrderJournal.class);
        trips = machine.bean(RoundTrips.class);
        number = 0;
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
    void addUpToTheFillsInWhateverOrderTheyCome() {
        for (int seed = 0; seed < 20; seed++) {
            nothingTraded();
            fillAtRandom(new Random(seed), 40);
            assertThat(sums()).as("seed %d", seed).isEqualTo(booked());
            assertThat(openTrips()).as("seed %d", seed).isEqualTo(held());
        }
    }

    private void fillAtRandom(Random random, int fills) {
        for (int i = 0; i < fills; i++) {
            fill(
                    random.nextBoolean() ? Mode.PAPER : Mode.SIMULATED,
                    new Ticker(random.nextBoolean() ? "ALFA" : "BETA"),
                    random.nextInt(5) < 2 ? Side.BUY : Side.SELL,
                    String.valueOf(1 + random.nextInt(4)),
                    String.valueOf(10 + random.nextInt(5)));
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

    /** An order of its own, an hour after the one before; the broker tells of its fill twice. */
    private void fill(Mode mode, Ticker ticker, Side side, String quantity, String price) {
        number++;
        Instant bar = BAR.plusSeconds(60L * number);
        var intent = new OrderIntent(
                ClientOrderId.of(mode, ticker, side, bar),
                ticker,
                side,
                new BigDecimal(quantity),
                "rsi",
                bar,
                "because " + number);
        journal.intend(mode, intent, PLAN, Timeframe.DAY_1, Optional.empty(), BAR);
        Fill fill = new Fill(
                "x" + number,
                new BigDecimal(quantity),
                new BigDecimal(price),
                BigDecimal.ONE,
                BAR.plusSeconds(3600L * number));
        var known = new BrokerOrder(intent.clientOrderId(), "b-" + number, new OrderState.Filled(), List.of(fill));
        journal.follow(intent.clientOrderId().value(), known, BAR);
        journal.follow(intent.clientOrderId().value(), known, BAR);
    }
}
