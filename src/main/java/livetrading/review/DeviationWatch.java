package livetrading.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import livetrading.account.AccountProgress;
import livetrading.deviation.DecayTest;
import livetrading.deviation.DeviationState;
import livetrading.engine.CurrentSettings;
import livetrading.engine.DeviationRecords;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.Trades;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
import livetrading.portfolio.Mode;
import livetrading.review.AccountComparison.Outcome;
import livetrading.review.DeviationFindings.Test;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Judges again and again whether live trading is still what was tested, outside of the time of checks, and says so when it is not. */
@Component
public class DeviationWatch {

    private final AccountComparisons comparisons;
    private final DeviationRecords records;
    private final CurrentSettings current;
    private final EquityHistory equity;
    private final Trades trades;
    private final Clock clock;
    private final ReentrantLock comparing = new ReentrantLock();
    private final Map<Mode, Judged> known = new EnumMap<>(Mode.class);

    /** Only asked for by who compares. */
    private final Map<Mode, DecayTest> decays = new EnumMap<>(Mode.class);

    DeviationWatch(
            AccountComparisons comparisons,
            DeviationRecords records,
            CurrentSettings current,
            EquityHistory equity,
            Trades trades,
            Clock clock) {
        this.comparisons = comparisons;
        this.records = records;
        this.current = current;
        this.equity = equity;
        this.trades = trades;
        this.clock = clock;
    }

    /** What was judged, and what there was to judge by. */
    private record Judged(Finding finding, Inputs inputs) {}

    /** Another session, another fill or another begin make a new judgement. */
    private record Inputs(Optional<LocalDate> session, long fill, Optional<LocalDate> since) {}

    /** What came of judging. */
    public sealed interface Finding {

        /** There was something to judge. */
        record Found(DeviationFindings findings) implements Finding {}

        /**
         * There was not.
         *
         * @param reason in words
         */
        record Nothing(String reason) implements Finding {}
    }

    /** What was found last, answered at once; empty before the first time since the program was started. */
    public Optional<Finding> latest(Mode mode) {
        synchronized (known) {
            return Optional.ofNullable(known.get(mode)).map(Judged::finding);
        }
    }

    /** Judges the mode that is traded if there is anything new, and writes down what was found. */
    void look() throws InterruptedException {
        if (current.read() instanceof Valid(TradingSettings settings)) {
            switch (judge(settings.mode(), (session, done, all) -> {})) {
                case Finding.Found(DeviationFindings findings) -> say(settings, findings);
                case Finding.Nothing nothing when equity.of(settings.mode()).isEmpty() -> forget(settings.mode());
                case Finding.Nothing nothing -> {}
            }
        }
    }

    /**
     * What is found now; takes seconds to minutes when there is something new.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted between two sessions
     * @throws InterruptedException when it is interrupted while it waits, or strategies are evaluated
     */
    public Finding judge(Mode mode, AccountProgress progress) throws InterruptedException {
        comparing.lockInterruptibly();
        try {
            Inputs inputs = inputs(mode);
            Optional<Judged> before;
            synchronized (known) {
                before = Optional.ofNullable(known.get(mode))
                        .filter(judged -> judged.inputs().equals(inputs));
            }
            if (before.isPresent()) {
                return before.get().finding();
            }
            Finding finding = finding(mode, inputs.since(), progress);
            synchronized (known) {
                known.put(mode, new Judged(finding, inputs));
            }
            return finding;
        } finally {
            comparing.unlock();
        }
    }

    private Inputs inputs(Mode mode) {
        var days = equity.of(mode);
        return new Inputs(
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().date()),
                trades.newest(),
                records.looked(mode).map(at -> LocalDate.ofInstant(at, MarketCalendar.NEW_YORK)));
    }

    private Finding finding(Mode mode, Optional<LocalDate> since, AccountProgress progress)
            throws InterruptedException {
        return switch (comparisons.of(mode, progress)) {
            case Outcome.Compared(AccountComparison comparison) -> {
                DecayTest decay = DeviationFindings.decay(comparison, Optional.ofNullable(decays.get(mode)));
                decays.put(mode, decay);
                yield new Finding.Found(DeviationFindings.of(comparison, since, decay, clock.instant()));
            }
            case Outcome.Impossible(String reason) -> new Finding.Nothing(reason);
        };
    }

    private void say(TradingSettings settings, DeviationFindings findings) {
        findings.states().forEach((test, state) -> {
            switch (state) {
                case DeviationState.Alarm(String sentence) -> raise(settings, findings, test, sentence);
                case DeviationState.AsTested fine -> over(settings.mode(), test, fine.sentence());
                case DeviationState.Warning warning -> over(settings.mode(), test, warning.sentence());
                case DeviationState.TooLittle little -> over(settings.mode(), test, little.sentence());
            }
        });
    }

    private void raise(TradingSettings settings, DeviationFindings findings, Test test, String sentence) {
        Mode mode = settings.mode();
        if (records.lasts(mode, test.name())) {
            return;
        }
        records.raise(mode, test.name(), "%s trading deviates from its back-test: %s".formatted(name(mode), sentence));
        if (settings.pauseOnDeviation()) {
            findings.strategies(test).forEach(strategy -> records.pause(mode, strategy, sentence));
        }
    }

    private void over(Mode mode, Test test, String sentence) {
        records.over(mode, test.name(), "%s trading is what was tested again: %s".formatted(name(mode), sentence));
    }

    private static String name(Mode mode) {
        return mode.name().charAt(0) + mode.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** A market that was started anew has nothing to do with what was found before. */
    private void forget(Mode mode) {
        for (Test test : Test.values()) {
            over(mode, test, "it was started anew");
        }
        records.paused(mode).keySet().forEach(strategy -> records.lift(mode, strategy, "starting the market anew"));
    }

    /** Whoever has looked into what was found has judged from then on what comes later alone. */
    public void beginAnew(DeviationFindings findings, String by) {
        AccountComparison comparison = findings.comparison();
        records.looked(comparison.mode(), Sessions.of(comparison.to()).close(), by);
        for (Test test : Test.values()) {
            over(comparison.mode(), test, by + " has looked into it");
        }
    }

    /** Whether an alarm lasts, also one that an earlier run of the program has raised. */
    public boolean isAlarmed(Mode mode) {
        return Arrays.stream(Test.values()).anyMatch(test -> records.lasts(mode, test.name()));
    }

    /** The strategies whose entries are paused, by id, with the words that say why. */
    public Map<String, String> paused(Mode mode) {
        return records.paused(mode);
    }

    /** @param by who wants it */
    public void lift(Mode mode, String strategy, String by) {
        records.lift(mode, strategy, by);
    }
}
