package livetrading.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.strategy.Strategies;

/**
 * The signals of a check, and what they follow from beside the prices.
 *
 * @param all in the order of the tickers
 */
record CheckSignals(Inputs inputs, Map<Ticker, SignalResult> all) {

    /**
     * @param told of tickers in the order of the check: the signal of one that no strategy trades
     * @param plans with what each is traded
     * @param pins ids of the strategies that are pinned by hand
     * @param expected beginning of the bar without which the prices are too old to decide on
     */
    record Inputs(
            Map<Ticker, SignalResult> told,
            Map<Ticker, TradingPlan> plans,
            Map<Ticker, String> pins,
            Instant expected) {}

    static CheckSignals of(Inputs inputs, Prices prices, SignalCalculator calculator, Strategies strategies)
            throws InterruptedException {
        var all = new LinkedHashMap<>(inputs.told());
        Map<Ticker, SignalResult> computed = calculator.signals(inputs.plans(), prices, inputs.expected());
        for (Ticker ticker : inputs.plans().keySet()) {
            SignalResult signal = Objects.requireNonNull(computed.get(ticker));
            all.put(ticker, explained(inputs, ticker, signal, strategies));
        }
        return new CheckSignals(inputs, all);
    }

    /** The signal, which says so where it is that of a pinned strategy, or of one whose days are counted by a pin. */
    private static SignalResult explained(Inputs inputs, Ticker ticker, SignalResult signal, Strategies strategies) {
        Optional<String> pin = Optional.ofNullable(inputs.pins().get(ticker));
        return switch (signal) {
            case SignalResult.Stance stance
            when pin.isPresent() -> stance.because(reason(stance, pin.get(), strategies));
            case SignalResult.Stance stance -> stance;
            case SignalResult.None none -> none;
            case SignalResult.Failure failure -> failure;
        };
    }

    private static String reason(SignalResult.Stance stance, String pin, Strategies strategies) {
        String words = pin.equals(stance.plan().strategy())
                ? "%s; %s is pinned by hand"
                : "%s; %s, pinned by hand, takes over after this position";
        return words.formatted(stance.reason(), strategies.name(pin));
    }
}
