package livetrading.engine;

import java.time.Instant;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.risk.RiskLimits;
import livetrading.settings.RiskRules;

/**
 * What all decisions of a check have in common, beside the prices.
 *
 * @param timeframe of the bars on which is decided
 * @param equityBefore at the ends of the sessions before this one, in US dollars, as far as a rule asks for it
 * @param entries how many were decided in this session before, as far as a rule asks for it
 * @param lastBar beginning of the last completed bar
 * @param now by the market's clock
 */
record Basis(
        Mode mode,
        Timeframe timeframe,
        RiskLimits limits,
        RiskRules rules,
        AccountSnapshot snapshot,
        double[] equityBefore,
        int entries,
        Instant lastBar,
        Instant now) {}
