package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.Orders;
import livetrading.ledger.RoundTripBook;
import livetrading.ledger.RoundTrips;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.settings.SettingsResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the bars of a simulated run say of its fills and round trips. */
class RoundTripMeasuresTest extends OnOneMachine {

    private static final int SESSIONS = 120;
    private static final double ROUNDING = 1e-5;

    @BeforeAll
    static void trade() {
        machine.database().update("UPDATE trading_config SET initial_capital = 1000000, max_positions = 8");
        machine.start();
        machine.sessions(SESSIONS);
    }

    @Test
    void inTheSimulatedMarketAFillIsWhatTheBacktestWouldHavePaid() {
        List<Trade> fills = machine.bean(Trades.class).findByModeOrderByTickerAscTimestampAscIdAsc(Mode.SIMULATED);
        assertThat(fills).hasSizeGreaterThan(10);
        assertThat(fills).allSatisfy(fill -> {
            Bars bars = bars(fill.ticker());
            double open = bars.open()[bar(bars, fill.timestamp())];
            double expected = open * (fill.side() == Side.BUY ? 1.0005 : 0.9995);
            assertThat(fill.modelledPrice()).isNotNull();
            assertThat(value(fill.modelledPrice())).isCloseTo(expected, within(ROUNDING));
        });
        assertThat(trips())
                .allSatisfy(trip -> assertThat(value(trip.slippageBp())).isCloseTo(0, within(0.1)));
    }

    @Test
    void bestAndWorstAreThoseOfTheBarsInBetween() {
        assertThat(trips()).anySatisfy(trip -> assertThat(trip.isOpen()).isTrue());
        assertThat(trips()).anySatisfy(trip -> assertThat(trip.isOpen()).isFalse());
        assertThat(trips()).allSatisfy(trip -> {
            Bars bars = bars(trip.ticker());
            double entry = value(trip.entryPrice());
            double last = trip.exitPrice() == null ? entry : value(trip.exitPrice());
            double highest = Math.max(entry, last);
            double lowest = Math.min(entry, last);
            LocalDate end = trip.closedAt() == null ? LocalDate.MAX : date(trip.closedAt());
            for (int i = bar(bars, trip.openedAt());
                    i < bars.size() && bars.date(i).isBefore(end);
                    i++) {
                highest = Math.max(highest, bars.high()[i]);
                lowest = Math.min(lowest, bars.low()[i]);
            }
            assertThat(value(trip.best())).isCloseTo(highest / entry - 1, within(ROUNDING));
            assertThat(value(trip.worst())).isCloseTo(lowest / entry - 1, within(ROUNDING));
        });
    }

    @Test
    void fillsThatAreWorseThanModelledAreSlippageOfTheirRoundTrip() {
        long trip = trips().stream()
                .filter(one -> !one.isOpen())
                .map(BookedRoundTrip::id)
                .findFirst()
                .orElseThrow();
        machine.database()
                .update(
                        "UPDATE trade_history SET modelled_price = NULL,"
                                + " price = price * CASE side WHEN 'BUY' THEN 1.01 ELSE 0.99 END WHERE round_trip = ?",
                        trip);
        machine.database()
                .update(
                        "UPDATE round_trips SET modelled = NULL, slippage = NULL, slippage_bp = NULL WHERE id = ?",
                        trip);
        try {
            afterARestart();
            assertThat(value(stored(trip).slippageBp())).isCloseTo(100, within(0.1));
            // a second look takes nothing in twice
            afterARestart();
            assertThat(value(stored(trip).slippageBp())).isCloseTo(100, within(0.1));
        } finally {
            machine.database()
                    .update(
                            "UPDATE trade_history SET modelled_price = NULL,"
                                    + " price = price / CASE side WHEN 'BUY' THEN 1.01 ELSE 0.99 END WHERE round_trip = ?",
                            trip);
            machine.database()
                    .update(
                            "UPDATE round_trips SET modelled = NULL, slippage = NULL, slippage_bp = NULL WHERE id = ?",
                            trip);
            afterARestart();
        }
    }

    private static void afterARestart() {
        var measures = new RoundTripMeasures(
                machine.bean(Trades.class),
                machine.bean(Orders.class),
                machine.bean(RoundTrips.class),
                machine.bean(RoundTripBook.class));
        Venue venue = machine.bean(Venues.class).of(Mode.SIMULATED).orElseThrow();
        var settings =
                ((SettingsResult.Valid) machine.bean(CurrentSettings.class).read()).settings();
        measures.update(
                venue, settings, Prices.load(venue.marketData(), settings.tickers(), Timeframe.DAY_1, Instant.EPOCH));
    }

    private static BookedRoundTrip stored(long id) {
        return machine.bean(RoundTrips.class).findById(id).orElseThrow();
    }

    private static List<BookedRoundTrip> trips() {
        RoundTrips all = machine.bean(RoundTrips.class);
        var trips = new ArrayList<BookedRoundTrip>();
        for (long id = 1; id <= all.newest(); id++) {
            all.findById(id).ifPresent(trips::add);
        }
        return trips;
    }

    private static int bar(Bars bars, Instant time) {
        return bars.indexOf(MarketCalendar.startOfDay(date(time)));
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, MarketCalendar.NEW_YORK);
    }

    private static Bars bars(String ticker) {
        try {
            return machine.bean(Venues.class)
                    .of(Mode.SIMULATED)
                    .orElseThrow()
                    .marketData()
                    .bars(new Ticker(ticker), Timeframe.DAY_1, Instant.EPOCH);
        } catch (MissingPricesException e) {
            throw new AssertionError(e);
        }
    }

    private static double value(@Nullable Number number) {
        return number == null ? Double.NaN : number.doubleValue();
    }
}
