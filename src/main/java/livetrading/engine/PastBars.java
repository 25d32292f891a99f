package livetrading.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import livetrading.ledger.BarsOfBefore;
import livetrading.ledger.PriceBars;
import livetrading.ledger.ReplacedBars;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;

/**
 * The bars that are stored now, those too that came later than a decision, and what was kept of those before.
 *
 * @param simulated those of the built-in market, which are made or read from files
 */
public record PastBars(
        PriceBars stored, ReplacedBars replaced, BiFunction<Ticker, Timeframe, Optional<Bars>> simulated) {

    /**
     * @param feed where the prices of a real market come from
     * @return empty when there is not one
     */
    Optional<Bars> now(Mode mode, Ticker ticker, Timeframe timeframe, String feed) {
        Optional<Bars> all = mode == Mode.SIMULATED
                ? simulated.apply(ticker, timeframe)
                : stored.load(ticker, timeframe, feed).map(PriceBars.Series::bars);
        return all.filter(some -> !some.isEmpty());
    }

    /** What the bars took the place of, the last first. */
    List<BarsOfBefore> before(Mode mode, Ticker ticker, Timeframe timeframe, String feed) {
        return mode == Mode.SIMULATED ? List.of() : replaced.of(ticker, timeframe, feed);
    }
}
