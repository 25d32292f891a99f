package livetrading.app.metrics;

import java.util.List;
import java.util.Optional;
import livetrading.engine.CurrentSettings;
import livetrading.engine.PositionEntry;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** How much worse the last fills were than the open of their bars, which is what a back-test goes by. */
@Component
final class SlippageReadings implements Readings {

    private static final PageRequest LAST = PageRequest.of(0, 50);
    private static final double BASIS_POINTS = 10_000;

    /** What is further from the open is no slippage: bars are told in shares of today, after a split too. */
    private static final double MOST = 0.2;

    private final CurrentSettings settings;
    private final Venues venues;
    private final Trades trades;

    SlippageReadings(CurrentSettings settings, Venues venues, Trades trades) {
        this.settings = settings;
        this.venues = venues;
        this.trades = trades;
    }

    /**
     * @param value of the fill in US dollars
     * @param worse by how much, as a fraction of the open
     */
    private record Slippage(double value, double worse) {}

    @Override
    public void into(Readout readout) {
        if (settings.read() instanceof Valid(TradingSettings valid)) {
            venues.of(valid.mode()).map(Venue::marketData).ifPresent(data -> tell(readout, slippages(data, valid)));
        }
    }

    private static void tell(Readout readout, List<Slippage> slippages) {
        double value = slippages.stream().mapToDouble(Slippage::value).sum();
        if (value > 0) {
            double worse = slippages.stream()
                    .mapToDouble(one -> one.worse() * one.value())
                    .sum();
            readout.gauge(
                    "slippage_bps",
                    "Mean of the last 50 fills against the open of their bars, by their value, in basis points",
                    worse / value * BASIS_POINTS);
        }
    }

    private List<Slippage> slippages(MarketData data, TradingSettings settings) {
        return trades.findByModeOrderByTimestampDescIdDesc(settings.mode(), LAST).stream()
                .flatMap(
                        fill -> data
                                .stored(Ticker.of(fill.ticker()), settings.timeframe())
                                .flatMap(bars -> slippage(fill, bars))
                                .stream())
                .toList();
    }

    /** Empty until the bar has closed. */
    private static Optional<Slippage> slippage(Trade fill, Bars bars) {
        int bar = PositionEntry.bar(bars, fill.timestamp());
        if (bar >= bars.size()) {
            return Optional.empty();
        }
        double more = fill.price().doubleValue() / bars.open()[bar] - 1;
        double value = fill.price().multiply(fill.quantity()).doubleValue();
        return Optional.of(new Slippage(value, fill.side() == Side.BUY ? more : -more))
                .filter(one -> Math.abs(one.worse()) < MOST);
    }
}
