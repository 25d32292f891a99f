package livetrading.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.EqualParts;
import livetrading.engine.CurrentSettings;
import livetrading.engine.Venues;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityHistory.Day;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** What the capital of the first day would be, had it bought the configured tickers in equal parts and kept them. */
@Component
public class BuyAndHold {

    /** The days of the simulated market are shorter than it would be worth computing anew. */
    private static final Duration LEAST_AGE = Duration.ofSeconds(5);

    /** Over a long weekend there is no price of the first day itself. */
    private static final int DAYS_BEFORE = 7;

    private final CurrentSettings current;
    private final Venues venues;
    private final EquityHistory history;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    BuyAndHold(CurrentSettings current, Venues venues, EquityHistory history, Clock clock) {
        this.current = current;
        this.venues = venues;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param tickers that were held; those without a price on the first day are left out
     * @param days the value in US dollars at the end of each day; empty when no ticker has prices
     * @param returnAtExposure what it would have returned with the account's exposure of each day, as a fraction
     */
    public record Held(List<Ticker> tickers, List<Day> days, double returnAtExposure) {

        static final Held NOTHING = new Held(List.of(), List.of(), 0);

        /** The return with all capital invested, as a fraction; absent when no ticker has prices. */
        public OptionalDouble totalReturn() {
            return days.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            days.getLast().equity() / days.getFirst().equity() - 1);
        }
    }

    private record Known(Mode mode, List<Ticker> tickers, Day first, Day last, Instant at, Held held) {

        boolean isOf(Mode asked, List<Ticker> configured, List<Day> days) {
            return mode == asked && tickers.equals(configured) && first.equals(days.getFirst());
        }
    }

    /** Computed once for each day; takes some time when there is much to read. */
    public synchronized Held of(Mode mode) {
        List<Day> days = history.of(mode);
        if (days.isEmpty() || !(current.read() instanceof Valid(TradingSettings settings)) || settings.mode() != mode) {
            return Held.NOTHING;
        }
        List<Ticker> tickers = settings.tickers();
        Optional<Known> before = known.filter(one -> one.isOf(mode, tickers, days));
        Instant now = clock.instant();
        boolean isFresh = before.filter(
                        one -> one.last().date().equals(days.getLast().date())
                                || now.isBefore(one.at().plus(LEAST_AGE)))
                .isPresent();
        if (isFresh) {
            return before.get().held();
        }
        Held held = compute(settings, days);
        known = Optional.of(new Known(mode, tickers, days.getFirst(), days.getLast(), now, held));
        return held;
    }

    private Held compute(TradingSettings settings, List<Day> days) {
        List<LocalDate> dates = days.stream().map(Day::date).toList();
        EqualParts parts = parts(settings.mode(), settings.tickers(), settings.timeframe(), dates);
        double capital = days.getFirst().equity();
        List<Day> values = new ArrayList<>();
        for (int i = 0; i < parts.growth().length; i++) {
            values.add(new Day(days.get(i).at(), capital * parts.growth()[i], 1));
        }
        double[] exposures = days.stream().mapToDouble(Day::exposure).toArray();
        return new Held(parts.tickers(), values, parts.growthAt(exposures) - 1);
    }

    /**
     * Bought at the end of the first of some days; not kept, and takes some time when there are many prices to read.
     *
     * @param dates in order of time, at least one
     */
    EqualParts parts(Mode mode, List<Ticker> tickers, Timeframe timeframe, List<LocalDate> dates) {
        List<Bars> prices = venues.of(mode)
                .map(venue -> prices(venue.marketData(), tickers, timeframe, dates.getFirst()))
                .orElse(List.of());
        return EqualParts.of(prices, dates);
    }

    private static List<Bars> prices(MarketData data, List<Ticker> tickers, Timeframe timeframe, LocalDate first) {
        List<Bars> prices = new ArrayList<>();
        Instant start = MarketCalendar.startOfDay(first.minusDays(DAYS_BEFORE));
        for (Ticker ticker : tickers) {
            try {
                prices.add(data.bars(ticker, timeframe, start));
            } catch (MissingPricesException e) {
                // it is left out, and the page says which ones are held
            }
        }
        return prices;
    }
}
