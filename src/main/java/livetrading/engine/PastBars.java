package livetrading.engine;

import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;

/** The bars that are stored now, those too that came later than a decision. */
public interface PastBars {

    /**
     * @param feed where the prices of a real market come from
     * @return empty when there is not one
     */
    Optional<Bars> of(Mode mode, Ticker ticker, Timeframe timeframe, String feed);
}
