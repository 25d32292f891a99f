package livetrading.engine;

import java.util.List;
import java.util.Map;
import livetrading.backtest.Backtest;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Valid;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Mandate;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.springframework.stereotype.Component;

/** Plays strategies again over the bars up to now, as the evaluation did and as live trading does. */
@Component
public class Replays {

    private final BestStrategies best;
    private final CurrentSettings current;
    private final Venues venues;

    Replays(BestStrategies best, CurrentSettings current, Venues venues) {
        this.best = best;
        this.current = current;
        this.venues = venues;
    }

    /**
     * Plays a strategy over the history that the ticker's evaluation was made on, and the bars since.
     *
     * @throws MissingPricesException when the ticker has no evaluation or no prices, or the configuration is not valid
     */
    public TickerReplay replay(Ticker ticker, String strategyId) throws MissingPricesException {
        BestStrategy evaluated = best.findById(ticker.symbol())
                .orElseThrow(() -> new MissingPricesException(ticker + " has not been evaluated yet"));
        TradingSettings settings = settings();
        MarketData data = venues.of(settings.mode())
                .map(Venue::marketData)
                .orElseThrow(() -> new MissingPricesException("there are no prices in mode " + settings.mode()));
        Strategy strategy = StrategyCatalog.find(strategyId)
                .orElseThrow(() -> new MissingPricesException("there is no strategy '" + strategyId + "'"));
        Bars bars = data.bars(ticker, settings.timeframe(), evaluated.historyStart());
        int start = bars.indexOf(evaluated.windowStart());
        var history = new History(bars, peers(strategy, evaluated, data, settings));
        Signals signals = strategy.signals(history, Parameters.defaults(strategy.parameters()));
        Backtest backtest = TickerEvaluation.backtest(settings);
        return new TickerReplay(
                bars, signals, start, backtest.run(bars, signals, start), backtest.buyAndHold(bars, start));
    }

    private TradingSettings settings() throws MissingPricesException {
        return switch (current.read()) {
            case Valid(TradingSettings settings) -> settings;
            case Invalid invalid -> throw new MissingPricesException(invalid.message());
        };
    }

    private static Map<Ticker, Bars> peers(
            Strategy strategy, BestStrategy evaluated, MarketData data, TradingSettings settings) {
        if (!strategy.usesPeers()) {
            return Map.of();
        }
        List<Ticker> tickers =
                new Mandate(strategy.id(), "{}", evaluated.historyStart(), evaluated.peers()).peerTickers();
        return Prices.load(data, tickers, settings.timeframe(), evaluated.historyStart())
                .since(tickers, evaluated.historyStart());
    }
}
