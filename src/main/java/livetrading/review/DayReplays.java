package livetrading.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import livetrading.engine.DayReplay;
import livetrading.engine.PastBars;
import livetrading.engine.ProgramVersion;
import livetrading.engine.ReplayedDecision;
import livetrading.engine.Venues;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.PastDecisions;
import livetrading.ledger.PriceBars;
import livetrading.ledger.ReplacedBars;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Makes the decisions of a day again, of which nothing is sent or written. */
@Component
public class DayReplays {

    private final DayReplay replay;
    private final Venues venues;

    DayReplays(
            PastDecisions decisions,
            DecisionInputs inputs,
            PriceBars stored,
            ReplacedBars replaced,
            Venues venues,
            Strategies strategies,
            ProgramVersion version) {
        this.venues = venues;
        this.replay = new DayReplay(
                decisions, inputs, new PastBars(stored, replaced, this::simulated), strategies, version.text());
    }

    private Optional<Bars> simulated(Ticker ticker, Timeframe timeframe) {
        return venues.of(Mode.SIMULATED).flatMap(venue -> venue.marketData().stored(ticker, timeframe));
    }

    /**
     * The decisions of a day of the market in New York, the oldest first.
     *
     * @param ticker empty for all
     * @param progress is told how much is done, 0 to 1, on the thread that calls
     */
    public List<ReplayedDecision> of(LocalDate day, Mode mode, Optional<String> ticker, DoubleConsumer progress)
            throws InterruptedException {
        return replay.of(day, Optional.of(mode.name()), ticker, progress);
    }
}
