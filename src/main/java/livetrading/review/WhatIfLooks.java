package livetrading.review;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.account.AccountMark;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.backtest.Performance;
import livetrading.ledger.WhatIfRun;
import livetrading.ledger.WhatIfRuns;
import livetrading.portfolio.Mode;
import livetrading.selection.SharpeSample;
import livetrading.selection.Trials;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Counts the accounts that were looked at: the best of many looks good by luck alone. */
@Component
final class WhatIfLooks {

    private final WhatIfRuns runs;
    private final Clock clock;

    WhatIfLooks(WhatIfRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** Notes what was played, and says how the draft stands among all that was looked at; empty when it was not played. */
    Optional<WhatIfRank> add(WhatIfOutcome outcome) {
        WhatIfRequest request = outcome.request();
        outcome.inForce()
                .flatMap(WhatIfLooks::result)
                .ifPresent(result -> request.inForce().ifPresent(settings -> note(request.mode(), settings, result)));
        return result(outcome.draft()).map(result -> {
            note(request.mode(), request.draft(), result);
            return rank(request.mode(), result);
        });
    }

    private static Optional<AccountResult> result(AccountOutcome outcome) {
        return outcome instanceof AccountOutcome.Played(AccountResult result) ? Optional.of(result) : Optional.empty();
    }

    private void note(Mode mode, TradingSettings settings, AccountResult result) {
        List<AccountMark> marks = result.marks();
        var first = marks.getFirst().date();
        var last = marks.getLast().date();
        String lines = lines(settings);
        if (!runs.isKnown(mode, lines, first, last)) {
            runs.save(new WhatIfRun(mode, clock.instant(), lines, first, last, sharpe(result)));
        }
    }

    /** All that decides about the result, and nothing else: the same settings have the same words. */
    private static String lines(TradingSettings settings) {
        return String.join(
                "\n",
                "tickers=" + settings.tickers(),
                "capital=" + settings.initialCapital().stripTrailingZeros().toPlainString(),
                "limits=" + settings.riskPerTrade().stripTrailingZeros().toPlainString() + " " + settings.maxPositions()
                        + " " + settings.fractionalShares(),
                "metric=" + settings.metric() + " " + settings.historyDays() + " " + settings.reevaluateAfterDays(),
                "selection=" + settings.switchingMargin() + " " + settings.criteria(),
                "costs=" + settings.costs());
    }

    private WhatIfRank rank(Mode mode, AccountResult result) {
        List<WhatIfRun> all = runs.findByMode(mode);
        List<Double> sharpes =
                all.stream().flatMap(run -> run.sharpe().stream().boxed()).toList();
        OptionalDouble own = sharpe(result);
        int better = own.isEmpty()
                ? sharpes.size()
                : (int) sharpes.stream()
                        .filter(other -> other > own.getAsDouble())
                        .count();
        Trials trials = Trials.of(all.size(), sharpes);
        OptionalDouble deflated = sample(result).map(trials::deflated).orElse(OptionalDouble.empty());
        return new WhatIfRank(all.size(), better, deflated);
    }

    private static OptionalDouble sharpe(AccountResult result) {
        return sample(result).map(sample -> OptionalDouble.of(sample.sharpe())).orElse(OptionalDouble.empty());
    }

    private static Optional<SharpeSample> sample(AccountResult result) {
        double[] equity = result.marks().stream()
                .mapToDouble(mark -> mark.equity().doubleValue())
                .toArray();
        return SharpeSample.of(Performance.returns(equity[0], Arrays.copyOfRange(equity, 1, equity.length)));
    }
}
