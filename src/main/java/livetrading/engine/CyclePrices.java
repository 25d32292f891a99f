package livetrading.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.TreeSet;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.selection.Window;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Loads the prices that a cycle looks at, once for all of its phases. */
@Component
class CyclePrices {

    private final OwnHoldings holdings;
    private final Orders orders;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final PriceDoubts doubts;

    CyclePrices(
            OwnHoldings holdings, Orders orders, BestStrategies best, StrategyPins pins, PriceDoubts doubts) {
        this.holdings = holdings;
        this.orders = orders;
        this.best = best;
        this.pins = pins;
        this.doubts = doubts;
    }

    /**
     * The bars of all that is configured or held, and of the tickers that their strategies compare them with, from the
     * earliest moment on which one of them was or will be evaluated. Prices that hardly can be right are left out.
     */
    Prices load(Venue venue, TradingSettings settings) {
        MarketData data = venue.marketData();
        ActiveStrategies active = ActiveStrategies.read(best, pins);
        var tickers = new TreeSet<>(settings.tickers());
        var plans = new ArrayList<TradingPlan>();
        for (OwnHolding holding : holdings.findByModeOrderByTicker(venue.mode())) {
            tickers.add(new Ticker(holding.ticker()));
            orders.openingPlan(holding).ifPresent(plans::add);
        }
        var starts = new ArrayList<Instant>();
        starts.add(Window.loadFrom(data.now(), settings.timeframe(), settings.historyDays(), CompetingStrategies.ALL));
        for (Ticker ticker : tickers) {
            active.plan(ticker).ifPresent(plans::add);
            active.historyStart(ticker).ifPresent(starts::add);
        }
        for (TradingPlan plan : plans) {
            tickers.addAll(PlannedStrategy.peersOf(plan));
            starts.add(plan.historyStart());
        }
        return doubts.plausible(
                venue.mode(), Prices.load(data, tickers, settings.timeframe(), Collections.min(starts)));
    }
}
