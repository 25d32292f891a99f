package livetrading.ui;

import livetrading.ledger.StrategyEvaluation;
import org.jspecify.annotations.Nullable;

/** What was measured of one strategy on one ticker, and what has become of it. */
record Result(StrategyEvaluation figures, boolean isElected, boolean isPinned) {

    String ticker() {
        return figures.ticker();
    }

    String strategy() {
        return figures.strategy();
    }

    String key() {
        return ticker() + " " + strategy();
    }

    /** A word for what it is; empty for most. */
    String standing() {
        if (isPinned) {
            return isElected ? "winner, pinned" : "pinned";
        }
        return isElected ? "winner" : "";
    }

    @Nullable
    String whyNot() {
        return isElected ? "elected" : figures.passedOver();
    }

    String name() {
        return String.valueOf(Names.strategy(strategy()));
    }
}
