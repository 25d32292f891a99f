package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import livetrading.engine.Venues;
import livetrading.ledger.Decisions;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.EquityPoints.Sample;
import livetrading.ledger.HoldingChanges;
import livetrading.ledger.SettingsInForce;
import livetrading.ledger.SettingsInForceRows;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.review.RecordedStrategies.GoneException;
import livetrading.settings.SettingsCheck;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Reads what is recorded of the account of a mode since trading began. */
@Component
class TradedAccounts {

    private final Venues venues;
    private final SettingsInForceRows rows;
    private final SettingsCheck check;
    private final Strategies strategies;
    private final EquityPoints points;
    private final Trades trades;
    private final Decisions decisions;
    private final HoldingChanges changes;
    private final AccountActivities activities;

    TradedAccounts(
            Venues venues,
            SettingsInForceRows rows,
            SettingsCheck check,
            Strategies strategies,
            EquityPoints points,
            Trades trades,
            Decisions decisions,
            HoldingChanges changes,
            AccountActivities activities) {
        this.venues = venues;
        this.rows = rows;
        this.check = check;
        this.strategies = strategies;
        this.points = points;
        this.trades = trades;
        this.decisions = decisions;
        this.changes = changes;
        this.activities = activities;
    }

    /**
     * Empty before the first check.
     *
     * @throws GoneException when it cannot be played any more
     */
    Optional<TradedAccount> of(Mode mode) throws GoneException {
        Optional<MarketData> data = venues.of(mode).map(venue -> venue.marketData());
        List<SettingsInForce> inForce = rows.findByModeOrderById(mode);
        List<Sample> sampled = points.samplesAfter(mode, 0);
        return data.isEmpty() || inForce.isEmpty() || sampled.isEmpty()
                ? Optional.empty()
                : Optional.of(read(mode, data.get(), inForce, sampled));
    }

    private TradedAccount read(Mode mode, MarketData data, List<SettingsInForce> inForce, List<Sample> sampled)
            throws GoneException {
        NavigableMap<Instant, Double> equity = TradedAccount.equity(sampled);
        RecordedSchedule schedule = RecordedSchedule.of(
                        inForce,
                        check,
                        strategies,
                        BigDecimal.valueOf(equity.firstEntry().getValue()))
                .whereChecked(mode, equity, data.days());
        Map<Ticker, Bars> prices = schedule.prices(ticker -> data.stored(ticker, Timeframe.DAY_1));
        return new TradedAccount(
                mode,
                schedule,
                prices,
                sampled,
                trades.findByModeOrderByTickerAscTimestampAscIdAsc(mode),
                changes.findByModeOrderById(mode),
                activities.flows(mode, LocalDate.ofInstant(equity.lastKey(), MarketCalendar.NEW_YORK)),
                RecordedDecisions.elected(mode, decisions, prices.keySet()),
                data.days());
    }
}
