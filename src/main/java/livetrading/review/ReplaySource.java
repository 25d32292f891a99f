package livetrading.review;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import livetrading.engine.CurrentSettings;
import livetrading.engine.Prices;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** The inputs of a replay: the evaluation of a ticker, the current settings and prices. */
@Component
final class ReplaySource {

    private final BestStrategies best;
    private final CurrentSettings current;
    private final Venues venues;

    ReplaySource(BestStrategies best, CurrentSettings current, Venues venues) {
        this.best = best;
        this.current = current;
        this.venues = venues;
    }

    /** @throws MissingPricesException when there is none */
    BestStrategy evaluated(Ticker ticker) throws MissingPricesException {
        return best.findByModeAndTicker(settings().mode(), ticker.symbol())
                .orElseThrow(() -> new MissingPricesException(ticker + " has not been evaluated yet"));
    }

    /** @throws MissingPricesException when the configuration is not valid, or its mode has no prices */
    Ground ground() throws MissingPricesException {
        TradingSettings settings = settings();
        MarketData data = venues.of(settings.mode())
                .map(Venue::marketData)
                .orElseThrow(() -> new MissingPricesException("there are no prices in mode " + settings.mode()));
        return new Ground(settings, data);
    }

    private TradingSettings settings() throws MissingPricesException {
        return switch (current.read()) {
            case Valid(TradingSettings valid) -> valid;
            case Invalid invalid -> throw new MissingPricesException(invalid.message());
        };
    }

    /** Valid settings, and the prices of their mode in their timeframe. */
    record Ground(TradingSettings settings, MarketData data) {

        Bars bars(Ticker ticker, Instant start) throws MissingPricesException {
            return data.bars(ticker, settings.timeframe(), start);
        }

        /** Tickers without bars are left out. */
        Map<Ticker, Bars> peers(Collection<Ticker> tickers, Instant start) {
            return Prices.load(data, tickers, settings.timeframe(), start).all();
        }
    }
}
