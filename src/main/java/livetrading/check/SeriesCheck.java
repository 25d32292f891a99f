package livetrading.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import livetrading.strategy.Strategy;

/** The checks on one series. */
final class SeriesCheck {

    private final CheckSeries original;

    /** What is handed out: whoever writes to it spoils nothing else. */
    private final CheckSeries series;

    private final Duration time;
    private final Map<Check, Finding> findings = new EnumMap<>(Check.class);
    private Optional<boolean[]> whole = Optional.empty();
    private int warmUp;
    private int causalBars;

    /** @param time for the beginnings of the history; as much as a quarter of it for histories that begin later */
    SeriesCheck(CheckSeries series, Duration time) {
        this.original = series;
        this.series = series.copy();
        this.time = time;
    }

    /** What was found; without those checks that a fault left out. */
    record Findings(CheckSeries series, Map<Check, Finding> of, Optional<boolean[]> whole, int warmUp, int causalBars) {

        /** Of a series of which nothing is known but a fault. */
        static Findings none(CheckSeries series, Fault fault) {
            return new Findings(
                    series, Map.of(fault.check(), Finding.refused(fault.sentence())), Optional.empty(), 0, 0);
        }
    }

    Findings findings(Supplier<? extends Strategy> strategies, Worker.Pace pace) {
        try {
            ask(strategies, pace);
        } catch (Fault fault) {
            findings.put(fault.check(), Finding.refused(fault.sentence()));
        }
        return new Findings(series, findings, whole, warmUp, causalBars);
    }

    /** Beginnings are asked of a strategy made anew, so that nothing which it remembers of the whole is among them. */
    private void ask(Supplier<? extends Strategy> strategies, Worker.Pace pace) throws Fault {
        Asked strategy = Asked.anew(strategies, pace);
        warmUp = strategy.warmUp(series);
        boolean[] stances = strategy.explained(series);
        whole = Optional.of(stances);
        Beginnings.Outcome outcome = new Beginnings(series, stances).asked(Asked.anew(strategies, pace), time);
        causalBars = outcome.bars();
        findings.put(Check.CAUSAL, outcome.finding().orElse(Finding.passed("")));
        findings.put(Check.BEGINNINGS, new LaterStarts(series, stances, warmUp).asked(strategy, time.dividedBy(4)));
        findings.put(Check.REPEATABLE, repeated(strategy, stances));
        findings.put(Check.ANSWERS, Finding.passed(""));
    }

    private Finding repeated(Asked strategy, boolean[] stances) throws Fault {
        boolean[] again = strategy.stances(series);
        if (!series.hasPricesOf(original)) {
            return Finding.refused("It changes the prices that it is given (%s).".formatted(series.title()));
        }
        int bar = Arrays.mismatch(stances, again);
        return bar < 0
                ? Finding.passed("")
                : Finding.refused("On %s it was %s when it was asked first, and %s when it was asked again (%s)."
                        .formatted(
                                series.day(bar),
                                stances[bar] ? "long" : "out",
                                again[bar] ? "long" : "out",
                                series.title()));
    }
}
