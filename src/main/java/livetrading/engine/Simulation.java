package livetrading.engine;

import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.settings.TradingSettings;

/** The simulated market, as far as it can be reset. */
public interface Simulation {

    /**
     * Takes back cash, holdings and orders, and places the simulated time anew.
     *
     * @return why that is not possible, in words; nothing has changed then
     */
    Optional<String> reset(TradingSettings settings);

    /**
     * All prices of a ticker's file, those too that lie after the simulated time: for what looks back over all of them, and
     * never for trading. Empty for a ticker without a file.
     */
    Optional<Bars> recorded(Ticker ticker);
}
