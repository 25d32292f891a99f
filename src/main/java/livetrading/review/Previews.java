package livetrading.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import livetrading.account.EvaluationRules;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.review.ReplaySource.Ground;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** The prices over which strategies that are being written are played. */
@Component
public class Previews {

    /** On fewer nothing can be seen. */
    private static final int LEAST_BARS = 20;

    private final ReplaySource source;
    private final Strategies strategies;

    Previews(ReplaySource source, Strategies strategies) {
        this.source = source;
        this.strategies = strategies;
    }

    /**
     * The tickers of the configuration.
     *
     * @throws MissingPricesException when the configuration is not valid, or its mode has no prices
     */
    public List<Ticker> tickers() throws MissingPricesException {
        return source.ground().settings().tickers();
    }

    /**
     * The prices of a ticker up to now.
     *
     * @param peers other tickers that are looked at; those that are not configured have no prices here either
     * @throws MissingPricesException when there are none
     */
    public PreviewPrices prices(Ticker ticker, Collection<Ticker> peers) throws MissingPricesException {
        Ground ground = source.ground();
        EvaluationRules rules = ground.settings().evaluation(strategies);
        Instant from = rules.loadFrom(ground.data().now());
        Bars bars = ground.bars(ticker, from);
        List<Ticker> known =
                peers.stream().filter(ground.settings().tickers()::contains).toList();
        if (bars.size() < LEAST_BARS) {
            throw new MissingPricesException(
                    "there are hardly any prices of %s yet; they come when trading is started".formatted(ticker));
        }
        // a history that is too short for an evaluation is shown as it is
        Period period = rules.window(bars)
                .map(window -> new Period(window.history(), window.start()))
                .orElseGet(() -> new Period(bars, 0));
        return PreviewPrices.of(period, ground.peers(known, from), rules.backtest());
    }
}
