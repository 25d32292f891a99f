package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.account.Signal;
import livetrading.ledger.TradingPlan;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Strategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Computes the stances of many tickers in parallel, with the same call that the back-test makes, where there is something new. */
@Component
class SignalCalculator {

    private static final Logger LOG = LoggerFactory.getLogger(SignalCalculator.class);

    /** Minutes of a session without a trade have no bars. */
    private static final Duration QUIET_MARKET = Duration.ofMinutes(10);

    /** Time limit for one ticker; exits of the others wait for it. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Workers workers;
    private final Strategies strategies;
    private final Map<Ticker, KeptStance> stances = new ConcurrentHashMap<>();

    SignalCalculator(Workers workers, Strategies strategies) {
        this.strategies = strategies;
        this.workers = workers;
    }

    /**
     * The signals of the tickers of the plans.
     *
     * @param expected beginning of the bar without which the prices are too old to decide on
     */
    Map<Ticker, SignalResult> signals(Map<Ticker, TradingPlan> plans, Prices prices, Instant expected)
            throws InterruptedException {
        var signals = new LinkedHashMap<Ticker, SignalResult>();
        stances.keySet().retainAll(plans.keySet());
        var tasks = plans.entrySet().stream()
                .map(entry -> task(entry.getKey(), entry.getValue(), prices, expected))
                .toList();
        workers.each(tasks, LIMIT, result -> signals.put(result.getKey(), result.getValue()));
        return signals;
    }

    private Workers.Task<Map.Entry<Ticker, SignalResult>> task(
            Ticker ticker, TradingPlan plan, Prices prices, Instant expected) {
        return new Workers.Task<>(
                "the signal of " + ticker,
                () -> Map.entry(ticker, signal(ticker, plan, prices, expected)),
                problem -> Map.entry(ticker, new SignalResult.Failure(problem)));
    }

    private SignalResult signal(Ticker ticker, TradingPlan plan, Prices prices, Instant expected) {
        try {
            Optional<Bars> bars = prices.of(ticker).filter(all -> all.indexOf(plan.historyStart()) < all.size());
            if (bars.isEmpty()) {
                return prices.since(plan.historyStart(), ticker).absence(ticker);
            }
            KeptStance stance = stances.computeIfAbsent(ticker, key -> new KeptStance(strategies));
            Optional<String> missing = Signal.tooOld(bars.get(), bars.get().size() - 1, expected)
                    .or(() -> stance.missing(plan, ticker, prices));
            return missing.isPresent() ? new SignalResult.None(missing.get()) : stance.of(plan, bars.get(), prices);
        } catch (RuntimeException e) {
            // one ticker's error must not stop the others
            LOG.error("{}: {} failed", ticker, plan.strategy(), e);
            return new SignalResult.Failure(plan.strategy() + " failed: " + HaltCause.words(e));
        }
    }

    /** The bar without which the prices are too old to decide on. */
    static Instant expectedBar(MarketData data, Timeframe timeframe) {
        Instant complete = data.completeUntil();
        return data.days().lastBar(timeframe, timeframe.isDaily() ? complete : complete.minus(QUIET_MARKET));
    }
}
