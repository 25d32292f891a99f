package livetrading.ui.strategies;

import livetrading.ledger.StrategyEvaluation;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import org.jspecify.annotations.Nullable;

/** What was measured of one strategy on one ticker, and what has become of it. */
record Result(StrategyEvaluation figures, boolean isSelected, boolean isPinned) {

    String ticker() {
        return figures.ticker();
    }

    String strategy() {
        return figures.strategy();
    }

    String key() {
        return ticker() + " " + strategy();
    }

    /** The number of closed trades; a strategy whose only trade is still open says so. */
    String trades() {
        Double exposure = figures.exposure();
        return figures.trades() == 0 && exposure != null && exposure > 0 ? "1 open" : Formats.count(figures.trades());
    }

    /** For instance {@code 9 trades}. */
    String tradesInWords() {
        return trades().equals("1 open") ? "1 open trade" : figures.trades() == 1 ? "1 trade" : trades() + " trades";
    }

    /** For instance {@code winner} or {@code pinned}; empty for most. */
    String ranking() {
        if (isPinned) {
            return isSelected ? "winner, pinned" : "pinned";
        }
        return isSelected ? "winner" : "";
    }

    @Nullable
    String whyNot() {
        return isSelected ? "selected" : figures.passedOver();
    }

    /** The strategy without its timeframe and what confirms it, with what has become of it. */
    String titled() {
        return ranking().isEmpty() ? candidate().base() : candidate().base() + ", " + ranking();
    }

    CandidateName candidate() {
        return CandidateName.of(strategy());
    }

    String name() {
        return String.valueOf(Names.strategy(strategy()));
    }
}
