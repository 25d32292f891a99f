package livetrading.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;
import livetrading.selection.StrategyComparison.Selected;

/**
 * What evaluations have selected: playing an account again over the same prices, or over some more of them, evaluates
 * nothing for a second time. An evaluation whose inputs have changed is another one. Safe for several threads.
 */
public final class KnownSelections {

    private Map<Inputs, Selected> earlier = Map.of();
    private Map<Inputs, Selected> asked = new ConcurrentHashMap<>();

    /**
     * All that a selection follows from.
     *
     * @param bars fingerprint of those that strategies see
     * @param start index among them of the first one that is measured
     * @param peers fingerprint of the bars of all tickers that are compared with each other
     */
    record Inputs(
            EvaluationRules rules, Ticker ticker, long bars, int start, long peers, Optional<Competitor> current) {}

    /** @param select what is called when it is not known */
    Selected of(Inputs inputs, Supplier<Selected> select) {
        Selected selected = Optional.ofNullable(asked.get(inputs))
                .or(() -> Optional.ofNullable(earlier.get(inputs)))
                .orElseGet(select);
        asked.put(inputs, selected);
        return selected;
    }

    /** Forgets what nobody has asked for since the last time. Not while an account is played. */
    public void forgetUnasked() {
        earlier = asked;
        asked = new ConcurrentHashMap<>();
    }
}
