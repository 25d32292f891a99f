package livetrading.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.backtest.EqualParts;
import livetrading.backtest.Metrics;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/** Measures an account that was played, beside holding the watch list. */
final class AccountMeasurement {

    /** Stands for the watch list where a series of bars is measured. */
    private static final Ticker WATCH_LIST = new Ticker("WATCHLIST");

    private final AccountSettings settings;
    private final Map<Ticker, Bars> prices;
    private final List<LocalDate> sessions;

    AccountMeasurement(AccountSettings settings, Map<Ticker, Bars> prices, List<LocalDate> sessions) {
        this.settings = settings;
        this.prices = prices;
        this.sessions = sessions;
    }

    AccountResult of(AccountRun run) {
        List<AccountMark> marks = run.marks();
        EqualParts held = EqualParts.of(prices.values(), sessions);
        double[] exposures = marks.stream().mapToDouble(AccountMark::exposure).toArray();
        return new AccountResult(
                marks,
                run.trades(),
                run.selections(),
                run.refusals(),
                run.acted(),
                absent(run.selections()),
                metrics(run, held),
                Arrays.stream(exposures).average().orElse(0),
                Benchmark.of(held.growth()),
                Benchmark.of(held.growthWith(exposures)),
                Optional.empty());
    }

    private Metrics metrics(AccountRun run, EqualParts held) {
        List<AccountMark> marks = run.marks();
        double[] equity =
                marks.stream().mapToDouble(mark -> mark.equity().doubleValue()).toArray();
        int invested = (int) marks.stream().filter(mark -> mark.positions() > 0).count();
        return Metrics.ofAccount(
                new Period(bars(held), 0), settings.capital().doubleValue(), run.roundTrips(), equity, invested);
    }

    /** Holding the watch list as if it were one ticker; a constant where no ticker could be held from the first session. */
    private Bars bars(EqualParts held) {
        double[] growth = held.growth().clone();
        if (growth.length == 0) {
            growth = new double[sessions.size()];
            Arrays.fill(growth, 1);
        }
        long[] times = sessions.stream()
                .mapToLong(date -> MarketCalendar.startOfDay(date).toEpochMilli())
                .toArray();
        return new Bars(
                WATCH_LIST, Timeframe.DAY_1, times, growth, growth, growth, growth, new double[sessions.size()]);
    }

    private Map<Ticker, String> absent(List<AccountSelection> selections) {
        var evaluated = selections.stream().map(AccountSelection::ticker).collect(Collectors.toSet());
        var absent = new LinkedHashMap<Ticker, String>();
        for (Ticker ticker : settings.tickers()) {
            if (!evaluated.contains(ticker)) {
                absent.put(
                        ticker,
                        prices.containsKey(ticker)
                                ? "its prices never were enough for an evaluation, or are doubtful"
                                : "there are no prices of it");
            }
        }
        return absent;
    }
}
