package livetrading.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.engine.Simulation;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.research.ResearchQuestion;
import livetrading.review.ReplaySource.Ground;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Gathers the prices that a strategy is researched on: as many as there are, far more than an evaluation looks at. */
@Component
final class ResearchPrices {

    private static final int YEARS = 10;

    private static final double DAYS_A_YEAR = 365.25;

    /** Of bars within the day a year has many thousands. */
    private static final int MOST_BARS = 20_000;

    private final ReplaySource source;
    private final Simulation simulation;

    ResearchPrices(ReplaySource source, Simulation simulation) {
        this.source = source;
        this.simulation = simulation;
    }

    /**
     * @throws MissingPricesException when there are no prices of the ticker
     * @throws IllegalArgumentException when there are too few
     */
    ResearchQuestion question(ResearchRequest request) throws MissingPricesException {
        Ground ground = source.ground();
        TradingSettings settings = ground.settings();
        Bars bars = bars(request, ground);
        ResearchMemory.require(request.grid().size(), bars.size(), ResearchMemory.free());
        Map<Ticker, Bars> peers = ground.peers(request.strategy().peers(), bars.time(0));
        return new ResearchQuestion(
                request.strategy(),
                request.grid(),
                bars,
                peers,
                request.train(),
                request.step(),
                request.choice(),
                request.objective(),
                new Backtest(settings.initialCapital().doubleValue(), settings.costs(), false));
    }

    private Bars bars(ResearchRequest request, Ground ground) throws MissingPricesException {
        Timeframe timeframe = ground.settings().timeframe();
        Ticker ticker = request.ticker();
        boolean wholeFile = request.wholeFiles() && ground.settings().mode() == Mode.SIMULATED && timeframe.isDaily();
        Optional<Bars> known = wholeFile ? simulation.recorded(ticker) : Optional.empty();
        Bars bars = known.isPresent() ? known.get() : longest(ticker, ground, timeframe);
        return bars.from(Math.max(0, bars.size() - MOST_BARS));
    }

    private static Bars longest(Ticker ticker, Ground ground, Timeframe timeframe) throws MissingPricesException {
        double years = Math.min(YEARS, (double) MOST_BARS / timeframe.barsPerYear());
        Instant from = ground.data().now().minus(Duration.ofDays((long) (years * DAYS_A_YEAR)));
        Optional<Bars> stored = ground.data().stored(ticker, timeframe);
        if (stored.isPresent() && !stored.get().time(0).isAfter(from)) {
            return stored.get();
        }
        try {
            Bars asked = ground.bars(ticker, from);
            return stored.filter(bars -> bars.size() > asked.size()).orElse(asked);
        } catch (MissingPricesException e) {
            return stored.orElseThrow(() -> e);
        }
    }
}
