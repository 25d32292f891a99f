package livetrading.review;

import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;

/** The prices that an account of a report was traded on. */
public interface ReportPrices {

    /** All daily bars that are stored, up to the present of the mode; empty without any. */
    Optional<Bars> daily(Mode mode, Ticker ticker);

    /** Whether the prices are of a real market, rather than made up. */
    boolean isReal(Mode mode, Ticker ticker);

    TradingDays days(Mode mode);
}
