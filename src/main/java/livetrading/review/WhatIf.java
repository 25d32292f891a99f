package livetrading.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountProgress;
import livetrading.account.AccountSettings;
import livetrading.engine.Simulation;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Plays the account over the stored daily prices of a mode: with the settings in force, and with other ones. */
@Component
final class WhatIf {

    /** Trading and the screens have the other processors. */
    private static final int THREADS = 1;

    private final Venues venues;
    private final Simulation simulation;
    private final Strategies strategies;

    WhatIf(Venues venues, Simulation simulation, Strategies strategies) {
        this.strategies = strategies;
        this.venues = venues;
        this.simulation = simulation;
    }

    /**
     * Both begin with the same session, so that they can be compared; the same settings are played once.
     *
     * @throws CancellationException when the thread is interrupted between two sessions
     * @throws InterruptedException when it is interrupted while strategies are evaluated
     */
    WhatIfOutcome play(WhatIfRequest request, WhatIfProgress progress) throws InterruptedException {
        AccountSettings draft = request.draft().account(strategies);
        Optional<AccountSettings> inForce = request.inForce().map(settings -> settings.account(strategies));
        Map<Ticker, Bars> prices = prices(request, draft, inForce);
        List<AccountBacktest> backtests = Stream.concat(
                        inForce.filter(settings -> !settings.equals(draft)).stream(), Stream.of(draft))
                .map(settings -> new AccountBacktest(settings, prices))
                .toList();
        Optional<LocalDate> from = request.from()
                .or(() -> commonStart(backtests)
                        .filter(date -> request.to().map(date::isBefore).orElse(true)));
        var progresses = new RunsProgress(progress, backtests.size());
        AccountOutcome first = backtests.getFirst().runAttributed(from, request.to(), THREADS, progresses.next());
        AccountOutcome last = backtests.size() == 1
                ? first
                : backtests.getLast().runAttributed(from, request.to(), THREADS, progresses.next());
        return new WhatIfOutcome(request, inForce.map(settings -> first), last);
    }

    private static Optional<LocalDate> commonStart(List<AccountBacktest> backtests) {
        return backtests.stream()
                .flatMap(backtest -> backtest.defaultStart().stream())
                .max(LocalDate::compareTo);
    }

    private Map<Ticker, Bars> prices(WhatIfRequest request, AccountSettings draft, Optional<AccountSettings> inForce) {
        var prices = new LinkedHashMap<Ticker, Bars>();
        Stream.concat(draft.tickers().stream(), inForce.stream().flatMap(one -> one.tickers().stream()))
                .distinct()
                .forEach(ticker -> bars(request, ticker).ifPresent(bars -> prices.put(ticker, bars)));
        return prices;
    }

    private Optional<Bars> bars(WhatIfRequest request, Ticker ticker) {
        Optional<Bars> whole = request.wholeFiles() && request.mode() == Mode.SIMULATED
                ? simulation.recorded(ticker)
                : Optional.empty();
        return whole.or(() ->
                venues.of(request.mode()).map(Venue::marketData).flatMap(data -> data.stored(ticker, Timeframe.DAY_1)));
    }

    /** Counts the sessions of several runs, one after the other, as those of one. */
    private static final class RunsProgress {

        private final WhatIfProgress progress;
        private final int runs;
        private int begun;

        RunsProgress(WhatIfProgress progress, int runs) {
            this.progress = progress;
            this.runs = runs;
        }

        AccountProgress next() {
            int before = begun++;
            return (session, done, all) -> {
                if (Thread.interrupted()) {
                    throw new CancellationException("nobody waits for the account of " + session + " any more");
                }
                progress.played(session, before * all + done, runs * all);
            };
        }
    }
}
