package livetrading.ui.strategies;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.StrategyEvaluation;
import livetrading.ledger.StrategyPin;
import livetrading.selection.Confidence;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import org.jspecify.annotations.Nullable;

/**
 * How the strategies of one ticker stand.
 *
 * @param isConfigured whether the ticker is among those that are traded
 * @param pin the strategy that somebody pinned, which trades in place of the winner
 * @param byStrategy what was measured, by the strategy's id
 */
record StrategyRanking(
        BestStrategy best,
        boolean isConfigured,
        Optional<StrategyPin> pin,
        Map<String, StrategyEvaluation> byStrategy) {

    static final String CASH = "Cash";

    private static final String REMOVED = "Not traded";

    String ticker() {
        return best.ticker();
    }

    /** The id of what trades the ticker, pinned or selected; empty for cash, and when it is no longer configured. */
    Optional<String> trader() {
        return isConfigured ? chosen() : Optional.empty();
    }

    /** The id of what would trade the ticker if it were configured; empty for cash. */
    Optional<String> chosen() {
        return pin.map(StrategyPin::strategy).or(() -> Optional.ofNullable(best.strategy()));
    }

    /** For instance {@code RSI}, {@code MACD, pinned} or {@code Cash}. */
    String traderInWords() {
        if (!isConfigured) {
            return REMOVED;
        }
        String name = trader().map(Names::strategy).orElse(CASH);
        return pin.isPresent() ? name + ", pinned" : name;
    }

    /** The same without the strategy's timeframe and what confirms it, which {@link #traderDetails} has. */
    String traderTitled() {
        if (!isConfigured) {
            return REMOVED;
        }
        String name = trader().map(CandidateName::of).map(CandidateName::base).orElse(CASH);
        return pin.isPresent() ? name + ", pinned" : name;
    }

    /** @param details what to say of its name */
    String traderDetails(Function<CandidateName, String> details) {
        return trader().map(CandidateName::of).map(details).orElse("");
    }

    /** Why that one trades. */
    String reason() {
        return isConfigured
                ? choice()
                : "no longer configured: nothing is bought; when it was evaluated: " + best.reason();
    }

    private String choice() {
        return pin.map(one -> "pinned by hand by %s on %s; selected: %s"
                        .formatted(one.pinnedBy(), Formats.date(one.pinnedAt()), selected()))
                .orElseGet(best::reason);
    }

    private String selected() {
        String name = Names.strategy(best.strategy());
        return name == null ? "cash" : name;
    }

    /** What was measured of the strategy that trades, or traded last. */
    Optional<StrategyEvaluation> figures() {
        return chosen().map(byStrategy::get);
    }

    @Nullable
    Double score() {
        return figures().map(StrategyEvaluation::score).orElse(null);
    }

    @Nullable
    Double score(String strategy) {
        StrategyEvaluation evaluation = byStrategy.get(strategy);
        return evaluation == null ? null : evaluation.score();
    }

    /** In words; that of a pinned strategy was not asked for by the comparison. */
    @Nullable
    String odds() {
        return pin.isPresent()
                ? null
                : best.confidence().map(Confidence::sentence).orElse(null);
    }

    @Nullable
    String oddsExplained() {
        return pin.isPresent()
                ? "The odds are those of a strategy that was selected; this one was pinned by hand"
                : best.confidence().map(Confidence::explanation).orElse(null);
    }

    Result result(StrategyEvaluation evaluation) {
        return new Result(
                evaluation,
                isConfigured && evaluation.strategy().equals(best.strategy()),
                pin.filter(one -> one.strategy().equals(evaluation.strategy())).isPresent());
    }
}
