package livetrading.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.risk.Exit;
import livetrading.risk.Lock;
import livetrading.risk.RuleBook;
import livetrading.strategy.Signals;

/**
 * What came out of a back-test, and beside it what buying and holding would have earned.
 *
 * @param signals of all bars, those included that only warmed up the indicators
 * @param rules those for the ticker, which the strategy obeyed and buying and holding did not
 */
record PlayedStrategy(
        BacktestRequest request, Signals signals, RuleBook rules, BacktestResult result, BacktestResult buyAndHold) {

    static PlayedStrategy of(BacktestRequest request, Period period, Signals signals) {
        RuleBook rules = request.rules().of(period.bars().ticker());
        return new PlayedStrategy(
                request,
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

    /** Why a trade ended: by which rules, with their numbers, or why its strategy was out. Empty while it is open. */
    Optional<String> exitReason(RoundTrip trade) {
        int decided = signals.size() - bars().size() + trade.exitBar() - 1;
        return trade.open()
                ? Optional.empty()
                : Optional.of(trade.rule().map(Exit::reason).orElseGet(() -> signals.reason(decided)));
    }

    /** What is wanted after the last close, and why; that of a position that is held says itself that it is long. */
    String lastStance() {
        return endedByRule()
                .map(exit -> "out: %s; in again when the strategy has been out".formatted(exit.reason()))
                .or(() -> lock().map(lock -> "out: %s; %s".formatted(lock.reason(), lastStanceOfStrategy())))
                .orElseGet(this::lastStanceOfStrategy);
    }

    /** What keeps a strategy that wants to be in out after the last close. */
    private Optional<Lock> lock() {
        List<RoundTrip> trades = result.trades();
        boolean held = !trades.isEmpty() && trades.getLast().open();
        int start = signals.size() - bars().size();
        return held || !signals.isLong(signals.size() - 1)
                ? Optional.empty()
                : rules.lock(
                        signals.size() - 1,
                        trades.stream().map(trade -> trade.past(start)).toList());
    }

    /** The exit that keeps the ticker out after the last close. */
    private Optional<Exit> endedByRule() {
        return result.trades().isEmpty()
                ? Optional.empty()
                : result.trades().getLast().rule().filter(this::isLongSince);
    }

    private boolean isLongSince(Exit exit) {
        return IntStream.range(exit.bar(), signals.size()).allMatch(signals::isLong);
    }

    private String lastStanceOfStrategy() {
        int last = signals.size() - 1;
        String reason = signals.reason(last);
        String stance = signals.isLong(last) ? "long" : "out";
        return reason.startsWith(stance) ? reason : stance + ": " + reason;
    }
}
