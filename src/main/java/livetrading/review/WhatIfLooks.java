package livetrading.review;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
        Mode mode = request.mode();
        outcome.inForce()
                .flatMap(WhatIfLooks::result)
                .ifPresent(result -> request.inForce().ifPresent(settings -> note(run(mode, settings, result), mode)));
        return result(outcome.draft()).map(result -> {
            WhatIfRun run = run(mode, request.draft(), result);
            note(run, mode);
            return rank(run, mode, result);
        });
    }

    private static Optional<AccountResult> result(AccountOutcome outcome) {
        return outcome instanceof AccountOutcome.Played(AccountResult result) ? Optional.of(result) : Optional.empty();
    }

    private WhatIfRun run(Mode mode, TradingSettings settings, AccountResult result) {
        List<AccountMark> marks = result.marks();
        return new WhatIfRun(
                mode,
                clock.instant(),
                PlayedSettings.lines(settings),
                marks.getFirst().date(),
                marks.getLast().date(),
                sharpe(result));
    }

    private void note(WhatIfRun run, Mode mode) {
        if (runs.findByMode(mode).stream().noneMatch(run::isSameAs)) {
            runs.save(run);
        }
    }

    /** An earlier version of the program may have had another figure for the same account: that one does not count. */
    private WhatIfRank rank(WhatIfRun own, Mode mode, AccountResult result) {
        List<WhatIfRun> others =
                runs.findByMode(mode).stream().filter(run -> !run.isSameAs(own)).toList();
        double sharpe = own.sharpe().orElse(Double.NEGATIVE_INFINITY);
        int better =
                (int) sharpes(others.stream()).filter(other -> other > sharpe).count();
        int looks = others.size() + 1;
        Trials trials = Trials.of(
                looks, sharpes(Stream.concat(others.stream(), Stream.of(own))).toList());
        OptionalDouble deflated = sample(result).map(trials::deflated).orElse(OptionalDouble.empty());
        return new WhatIfRank(looks, better, deflated);
    }

    private static Stream<Double> sharpes(Stream<WhatIfRun> some) {
        return some.flatMap(run -> run.sharpe().stream().boxed());
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
