package livetrading.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.RoundTripBook;
import livetrading.ledger.RoundTripBook.Moments;
import livetrading.ledger.RoundTrips;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.settings.TradingSettings;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Finds out from the bars what the back-test would have paid for each fill, and the best and worst moment of each round
 * trip: of those that are over once, of those that are open at each check.
 */
@Component
class RoundTripMeasures {

    /** In a check, so that a long history is taken in bit by bit. */
    private static final Limit PART = Limit.of(50);

    /** What is further from the open is no slippage: bars are told in shares of today, after a split too. */
    private static final double MOST = 0.2;

    /** So long bars of a fill are looked for; those of a ticker that is not traded any more may never come. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private static final int DIGITS = 6;

    private final Trades trades;
    private final Orders orders;
    private final RoundTrips trips;
    private final RoundTripBook book;

    /** The newest fill that was looked at. */
    private final Map<Mode, Long> looked = new EnumMap<>(Mode.class);

    /** The fills whose bars have not closed. */
    private final Map<Mode, Set<Long>> waiting = new EnumMap<>(Mode.class);

    RoundTripMeasures(Trades trades, Orders orders, RoundTrips trips, RoundTripBook book) {
        this.trades = trades;
        this.orders = orders;
        this.trips = trips;
        this.book = book;
    }

    /** The bars of a cycle, and those that are stored of what is not traded any more. */
    private record Known(Venue venue, TradingSettings settings, Prices prices) {

        Optional<Bars> bars(String ticker, Timeframe timeframe) {
            Ticker symbol = new Ticker(ticker);
            return prices.of(symbol)
                    .filter(bars -> bars.timeframe() == timeframe)
                    .or(() -> venue.marketData().stored(symbol, timeframe));
        }
    }

    void update(Venue venue, TradingSettings settings, Prices prices) {
        Known known = new Known(venue, settings, prices);
        Mode mode = venue.mode();
        Set<Long> unknown = waiting.computeIfAbsent(mode, key -> new HashSet<>());
        List<Long> before = List.copyOf(unknown);
        unknown.clear();
        before.forEach(id -> trades.findById(id).ifPresent(fill -> model(fill, known, unknown)));
        for (Trade fill : trades.findByModeAndIdGreaterThanAndModelledPriceIsNullOrderById(
                mode, looked.getOrDefault(mode, 0L), PART)) {
            looked.put(mode, Objects.requireNonNull(fill.id()));
            model(fill, known, unknown);
        }
        List<Moments> news = Stream.concat(
                        trips.findByModeAndClosedAtIsNullOrderByTicker(mode).stream(),
                        trips.findByModeAndMeasuredFalseAndClosedAtIsNotNullOrderById(mode, PART).stream())
                .flatMap(trip -> measure(trip, known).stream())
                .toList();
        if (!news.isEmpty()) {
            book.measured(news);
        }
    }

    private void model(Trade fill, Known known, Set<Long> unknown) {
        long id = Objects.requireNonNull(fill.id());
        Optional<JournaledOrder> order = orders.findById(fill.clientOrderId());
        Timeframe timeframe =
                order.flatMap(JournaledOrder::timeframe).orElse(known.settings().timeframe());
        Optional<Bars> found = known.bars(fill.ticker(), timeframe);
        if (found.isEmpty()) {
            // perhaps their source has failed only now
            if (fill.timestamp().isAfter(known.venue().marketData().now().minus(PATIENCE))) {
                unknown.add(id);
            }
            return;
        }
        Bars bars = found.get();
        int bar = order.map(one -> bars.indexOf(one.barTime().plusMillis(1)))
                .orElseGet(() -> PositionEntry.bar(bars, fill.timestamp()));
        if (bar >= bars.size()) {
            unknown.add(id);
        } else if (isNear(fill.price(), bars.open()[bar])) {
            double open = bars.open()[bar];
            double price = fill.side() == Side.BUY
                    ? known.settings().costs().buyPrice(open)
                    : known.settings().costs().sellPrice(open);
            book.modelled(id, rounded(price));
        }
    }

    /** Empty when there is nothing new to note. */
    private static Optional<Moments> measure(BookedRoundTrip trip, Known known) {
        Optional<double[]> range =
                known.bars(trip.ticker(), known.settings().timeframe()).flatMap(all -> range(trip, all));
        BigDecimal best = range.map(prices -> above(prices[1], trip)).orElse(null);
        BigDecimal worst = range.map(prices -> above(prices[0], trip)).orElse(null);
        boolean isKnown = range.isPresent() || !trip.isOpen();
        return isKnown && trip.isNews(best, worst)
                ? Optional.of(new Moments(Objects.requireNonNull(trip.id()), best, worst))
                : Optional.empty();
    }

    /** The lowest and the highest price while it was held; empty where its bars are gone or are in other shares. */
    private static Optional<double[]> range(BookedRoundTrip trip, Bars bars) {
        Instant end = Optional.ofNullable(trip.closedAt()).orElse(Instant.MAX);
        int first = PositionEntry.bar(bars, trip.openedAt());
        // of the bar in which it was sold only its price is of a moment at which it was held
        int exit = trip.isOpen() ? bars.size() : PositionEntry.bar(bars, end);
        boolean isThere = !bars.isEmpty() && !trip.openedAt().isBefore(bars.time(0));
        if (!isThere || (first < bars.size() && !isNear(trip.entryPrice(), bars.open()[first]))) {
            return Optional.empty();
        }
        double entry = trip.entryPrice().doubleValue();
        double last = Optional.ofNullable(trip.exitPrice())
                .map(BigDecimal::doubleValue)
                .orElse(entry);
        double low = Math.min(entry, last);
        double high = Math.max(entry, last);
        for (int bar = first; bar < exit; bar++) {
            low = Math.min(low, bars.low()[bar]);
            high = Math.max(high, bars.high()[bar]);
        }
        return Optional.of(new double[] {low, high});
    }

    private static BigDecimal above(double price, BookedRoundTrip trip) {
        return rounded(price / trip.entryPrice().doubleValue() - 1);
    }

    private static boolean isNear(BigDecimal paid, double open) {
        return Math.abs(paid.doubleValue() / open - 1) < MOST;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
