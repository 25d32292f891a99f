package livetrading.selection;

import java.util.Locale;
import java.util.Optional;

/**
 * What a strategy has to show before it may trade, besides a score above 0.
 *
 * @param minimumTrades in the window, at least 1; a position that is still open is one
 * @param minimumDeflatedSharpe probability from 0 (whatever it is) to below 1
 * @param beatBuyAndHold whether it has to be better than the ticker bought and held
 */
public record SelectionCriteria(int minimumTrades, double minimumDeflatedSharpe, boolean beatBuyAndHold) {

    /** One trade and a score above 0. */
    public static final SelectionCriteria STANDARD = new SelectionCriteria(1, 0, false);

    /** @throws IllegalArgumentException when a minimum is out of its range */
    public SelectionCriteria {
        if (minimumTrades < 1 || !(minimumDeflatedSharpe >= 0 && minimumDeflatedSharpe < 1)) {
            throw new IllegalArgumentException(
                    "criteria of %s trades and %s".formatted(minimumTrades, minimumDeflatedSharpe));
        }
    }

    /** Why a strategy may not trade, in words; empty when it may. */
    Optional<String> objection(RankedStrategy strategy) {
        if (strategy.score().isEmpty()) {
            return Optional.of("its score is undefined");
        }
        if (strategy.score().getAsDouble() <= 0) {
            return Optional.of("that is not above 0");
        }
        if (strategy.entries() < minimumTrades) {
            return Optional.of("fewer than %d trade%s".formatted(minimumTrades, minimumTrades == 1 ? "" : "s"));
        }
        if (minimumDeflatedSharpe > 0 && !(strategy.deflatedSharpe().orElse(0) >= minimumDeflatedSharpe)) {
            return Optional.of(tooProbablyLuck(strategy));
        }
        return beatBuyAndHold && !strategy.beatsBuyAndHold()
                ? Optional.of("it does not beat buy and hold")
                : Optional.empty();
    }

    private String tooProbablyLuck(RankedStrategy strategy) {
        return strategy.deflatedSharpe().isEmpty()
                ? "its deflated Sharpe ratio is undefined"
                : String.format(
                        Locale.ROOT,
                        "its deflated Sharpe ratio %.2f is not at least %.2f",
                        strategy.deflatedSharpe().getAsDouble(),
                        minimumDeflatedSharpe);
    }
}
