package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import livetrading.ledger.CycleRows;
import livetrading.ledger.Decision;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.Position;
import livetrading.ledger.TradingPlan;
import livetrading.market.MarketData;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.settings.TradingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the decisions, positions and equity of a cycle. */
@Component
class CycleRecord {

    private final TickerSignals tickerSignals;
    private final CycleRows rows;
    private final RoundTripMeasures measures;
    private final Clock clock;

    CycleRecord(TickerSignals tickerSignals, CycleRows rows, RoundTripMeasures measures, Clock clock) {
        this.tickerSignals = tickerSignals;
        this.rows = rows;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * @param snapshot as it is after the decisions
     * @param inputs stores what the decisions were made from, and gives its id
     */
    void store(
            Venue venue,
            TradingSettings settings,
            AccountSnapshot snapshot,
            Prices prices,
            List<Decision> decisions,
            Function<DecisionInputs, OptionalLong> inputs) {
        MarketData data = venue.marketData();
        Mode mode = venue.mode();
        Instant now = clock.instant();
        Portfolio portfolio = snapshot.portfolio();
        List<Position> positions = portfolio.holdings().values().stream()
                .map(holding -> position(mode, snapshot, holding, previousClose(holding, prices, data), now))
                .toList();
        rows.store(mode, decisions, positions, new EquityPoint(mode, data.now(), portfolio), now, inputs);
        measures.update(venue, settings, prices);
    }

    /** Empty for tickers that are not watched: their prices are not loaded. */
    private static @Nullable BigDecimal previousClose(Holding holding, Prices prices, MarketData data) {
        return prices.of(holding.ticker())
                .flatMap(bars -> PreviousClose.of(bars, data))
                .orElse(null);
    }

    private Position position(
            Mode mode, AccountSnapshot snapshot, Holding holding, @Nullable BigDecimal previousClose, Instant now) {
        BigDecimal own =
                snapshot.own(holding.ticker()).map(OwnHolding::quantity).orElse(BigDecimal.ZERO);
        String strategy = tickerSignals
                .opener(snapshot, holding.ticker())
                .map(TradingPlan::strategy)
                .orElse(null);
        return new Position(mode, holding, own, strategy, previousClose, now);
    }
}
