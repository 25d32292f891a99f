package livetrading.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import livetrading.backtest.Costs;
import livetrading.market.Feed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.risk.RiskLimits;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;

/**
 * What to trade and how, checked by {@link SettingsCheck}.
 *
 * @param feed where Alpaca's prices come from
 * @param initialCapital in US dollars, of the simulated market
 * @param riskPerTrade the most that a new position may cost, as a fraction of equity
 * @param historyDays calendar days over which strategies are measured, warm-up not counted
 * @param switchingMargin by how much a new winner has to beat the old one
 * @param criteria what a strategy has to show before it may trade
 * @param reevaluateAfterDays calendar days of market time after which an evaluation is repeated
 * @param sessionLength how long a session of the simulated market lasts
 */
public record TradingSettings(
        Mode mode,
        List<Ticker> tickers,
        BigDecimal initialCapital,
        BigDecimal riskPerTrade,
        int maxPositions,
        Duration checkInterval,
        Timeframe timeframe,
        Feed feed,
        int historyDays,
        Metric metric,
        Costs costs,
        boolean fractionalShares,
        double switchingMargin,
        SelectionCriteria criteria,
        int reevaluateAfterDays,
        Duration sessionLength) {

    public TradingSettings {
        tickers = List.copyOf(tickers);
    }

    /** The time from one check to the next. */
    Duration pace() {
        return mode == Mode.SIMULATED ? sessionLength : checkInterval;
    }

    RiskLimits riskLimits() {
        BigDecimal costRate = BigDecimal.valueOf(costs.commission() + costs.slippage());
        return new RiskLimits(riskPerTrade, maxPositions, fractionalShares, costRate);
    }
}
