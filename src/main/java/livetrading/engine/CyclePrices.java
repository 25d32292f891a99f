package livetrading.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.TradingPlan;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.selection.Window;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Loads the prices that a cycle looks at, once for all of its phases. */
@Component
class CyclePrices {

    private final OwnHoldings holdings;
    private final Orders orders;
    private final BestStrategies best;

    CyclePrices(OwnHoldings holdings, Orders orders, BestStrategies best) {
        this.holdings = holdings;
        this.orders = orders;
        this.best = best;
    }

    /**
     * The bars of all that is configured or held, and of the tickers that their strategies compare them with, from the
     * earliest moment on which one of them was or will be evaluated.
     */
    Prices load(Venue venue, TradingSettings settings) {
        MarketData data = venue.marketData();
        Map<Ticker, TradingPlan> openers = openers(venue.mode());
        var tickers = new TreeSet<>(settings.tickers());
        tickers.addAll(openers.keySet());
        Collection<BestStrategy> stored =
                best.findByTickerIn(tickers.stream().map(Ticker::symbol).toList());
        Stream.concat(
                        openers.values().stream(),
                        stored.stream().map(BestStrategy::plan).flatMap(Optional::stream))
                .map(PlannedStrategy::peersOf)
                .forEach(tickers::addAll);
        Instant start = Stream.concat(
                        openers.values().stream().map(TradingPlan::historyStart),
                        stored.stream().map(BestStrategy::historyStart))
                .reduce(
                        Window.loadFrom(
                                data.now(), settings.timeframe(), settings.historyDays(), CompetingStrategies.ALL),
                        (one, other) -> one.isBefore(other) ? one : other);
        return Prices.load(data, tickers, settings.timeframe(), start);
    }

    /** With what the program's positions were opened. */
    private Map<Ticker, TradingPlan> openers(Mode mode) {
        var openers = new LinkedHashMap<Ticker, TradingPlan>();
        for (OwnHolding holding : holdings.findByModeOrderByTicker(mode)) {
            orders.findById(holding.entryOrder())
                    .ifPresent(order -> openers.put(new Ticker(holding.ticker()), order.plan()));
        }
        return openers;
    }
}
