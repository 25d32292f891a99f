package livetrading.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleBook;
import livetrading.strategy.Signals;

/**
 * What came out of a back-test, and beside it what buying and holding would have earned.
 *
 * @param signals of all bars, those included that only warmed up the indicators
 * @param rules those for the ticker, which the strategy obeyed and buying and holding did not
 */
record PlayedStrategy(
        BacktestRequest request,
        Period period,
        Signals signals,
        RuleBook rules,
        BacktestResult result,
        BacktestResult buyAndHold) {

    static PlayedStrategy of(BacktestRequest request, Period period, Signals signals) {
        RuleBook rules = request.rules().of(period.bars().ticker());
        return new PlayedStrategy(
                request,
                period,
                signals,
                rules,
                request.backtest().run(period, signals, rules),
                request.backtest().buyAndHold(period));
    }

    /** The bars that were measured. */
    Bars bars() {
        return result.bars();
    }

    /** Why nothing was bought; empty when a share could be. Buying and holding tries every open. */
    Optional<String> tooDear() {
        double cheapest = Arrays.stream(bars().open()).min().orElseThrow();
        return buyAndHold.trades().isEmpty() && bars().size() > 1
                ? Optional.of("%s: no share could be bought: one costs %s or more, the capital is %s"
                        .formatted(
                                request.prices(),
                                Words.money(cheapest),
                                Words.money(request.backtest().capital())))
                : Optional.empty();
    }

    /** That rules are given of which none is for the ticker. */
    Optional<String> noRule() {
        return rules.isEmpty() && !request.rules().rules().isEmpty()
                ? Optional.of("none of the rules is for " + bars().ticker())
                : Optional.empty();
    }

    /** The rules that were obeyed, as they are written. */
    List<String> obeyed() {
        return rules.rules().stream()
                .filter(rule -> !rule.type().isLiveOnly())
                .map(Rule::text)
                .toList();
    }

    /** Why a trade ended: by which rules, with their numbers, or why its strategy was out. Empty while it is open. */
    Optional<String> exitReason(RoundTrip trade) {
        return trade.exitReason(signals, period.start());
    }

    /** What is wanted after the last close, and why. */
    String lastStance() {
        return new LastStance(this).words();
    }
}
