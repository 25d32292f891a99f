package livetrading.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import livetrading.ledger.Mandate;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Computes the stances of many tickers in parallel, with the same call that the back-test makes. */
@Component
class SignalCalculator {

    private static final Logger LOG = LoggerFactory.getLogger(SignalCalculator.class);
    private static final int DIGITS = 6;

    /** Where nobody has traded for some minutes of a session, there are no bars of them. */
    private static final Duration QUIET_MARKET = Duration.ofMinutes(10);

    /** Of one ticker; exits of the others wait for it. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Workers workers;

    SignalCalculator(Workers workers) {
        this.workers = workers;
    }

    /** The signals of the tickers of the mandates. */
    Map<Ticker, SignalResult> signals(Map<Ticker, Mandate> mandates, MarketData data, Timeframe timeframe)
            throws InterruptedException {
        if (mandates.isEmpty()) {
            return Map.of();
        }
        Prices prices = Prices.load(data, tickersOf(mandates), timeframe, earliestStart(mandates.values()));
        Instant expected = expectedBar(data, timeframe);
        var signals = new LinkedHashMap<Ticker, SignalResult>();
        var tasks = mandates.entrySet().stream()
                .map(entry -> task(entry.getKey(), entry.getValue(), prices, expected))
                .toList();
        workers.each(tasks, LIMIT, result -> signals.put(result.getKey(), result.getValue()));
        return signals;
    }

    private static Collection<Ticker> tickersOf(Map<Ticker, Mandate> mandates) {
        var tickers = new TreeSet<>(mandates.keySet());
        mandates.values().forEach(mandate -> tickers.addAll(peersOf(mandate)));
        return tickers;
    }

    private static List<Ticker> peersOf(Mandate mandate) {
        try {
            return MandatedStrategy.of(mandate).strategy().usesPeers() ? mandate.peerTickers() : List.of();
        } catch (IllegalArgumentException e) {
            // said with its reason when the signal of the ticker is computed
            return List.of();
        }
    }

    private static Instant earliestStart(Collection<Mandate> mandates) {
        return mandates.stream()
                .map(Mandate::historyStart)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Workers.Task<Map.Entry<Ticker, SignalResult>> task(
            Ticker ticker, Mandate mandate, Prices prices, Instant expected) {
        return new Workers.Task<>(
                "the signal of " + ticker,
                () -> Map.entry(ticker, signal(ticker, mandate, prices, expected)),
                problem -> Map.entry(ticker, new SignalResult.Failure(problem)));
    }

    private static SignalResult signal(Ticker ticker, Mandate mandate, Prices prices, Instant expected) {
        try {
            Optional<Bars> bars = prices.of(ticker).map(all -> all.since(mandate.historyStart()));
            if (bars.isEmpty() || bars.get().isEmpty()) {
                return new SignalResult.Failure(prices.problem(ticker).orElse("no prices of " + ticker));
            }
            Instant last = bars.get().time(bars.get().size() - 1);
            return last.isBefore(expected)
                    ? new SignalResult.None("no price of %s: the last bar is of %s"
                            .formatted(words(expected, bars.get()), words(last, bars.get())))
                    : stance(mandate, bars.get(), prices);
        } catch (RuntimeException e) {
            // one ticker's error must not stop the others
            LOG.error("{}: {} failed", ticker, mandate.strategy(), e);
            return new SignalResult.Failure(mandate.strategy() + " failed: " + e.getMessage());
        }
    }

    /** The bar without which the prices are too old to decide on. */
    private static Instant expectedBar(MarketData data, Timeframe timeframe) {
        Instant complete = data.completeUntil();
        return data.days().lastBar(timeframe, timeframe.isDaily() ? complete : complete.minus(QUIET_MARKET));
    }

    private static String words(Instant bar, Bars bars) {
        LocalDateTime local = LocalDateTime.ofInstant(bar, MarketCalendar.NEW_YORK);
        return local.toLocalDate() + (bars.timeframe().isDaily() ? "" : " " + local.toLocalTime());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    private static SignalResult stance(Mandate mandate, Bars bars, Prices prices) {
        MandatedStrategy mandated = MandatedStrategy.of(mandate);
        Map<Ticker, Bars> peers = mandated.strategy().usesPeers() ? prices.only(mandate.peerTickers()) : Map.of();
        Signals signals = mandated.strategy().signals(new History(bars, peers), mandated.parameters());
        int last = bars.size() - 1;
        return new SignalResult.Stance(
                mandate,
                signals.isLong(last),
                bars.time(last),
                rounded(bars.lastClose()),
                rounded(bars.largestGapUp(bars.timeframe().barsPerYear())),
                signals.reason(last));
    }
}
