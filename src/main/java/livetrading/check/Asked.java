package livetrading.check;

import java.util.Set;
import java.util.function.Supplier;
import livetrading.market.Ticker;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.FittedModels;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * A strategy that is asked, and whose answers are held against what an answer has to be. Whatever it throws is caught
 * here, errors included: it may be foreign code.
 */
final class Asked {

    private static final int LONGEST_MESSAGE = 160;
    private static final int REASONS = 100;

    private final Strategy strategy;
    private final Parameters parameters;
    private final FittedModels models = new FittedModels();
    private final Worker.Pace pace;

    private interface Question<T> {
        @Nullable
        T answer();
    }

    private Asked(Strategy strategy, Parameters parameters, Worker.Pace pace) {
        this.strategy = strategy;
        this.parameters = parameters;
        this.pace = pace;
    }

    /** A strategy made anew, with its default parameters. */
    static Asked anew(Supplier<? extends Strategy> strategies, Worker.Pace pace) throws Fault {
        Strategy strategy = answer(pace, "when it was made", strategies::get);
        Parameters parameters =
                answer(pace, "when it was asked for its parameters", () -> Parameters.defaults(strategy.parameters()));
        return new Asked(strategy, parameters, pace);
    }

    /** The same for another thread. */
    Asked at(Worker.Pace other) {
        return new Asked(strategy, parameters, other);
    }

    /** The tickers that it looks at by their names; empty when it does not look at others, or does not say at which. */
    Set<Ticker> peers() {
        return strategy instanceof ScriptStrategy script ? Set.copyOf(script.peers()) : Set.of();
    }

    /** Whether it could look at other tickers: of foreign code nobody knows, whatever it says. */
    boolean mayUsePeers() {
        return !(strategy instanceof ScriptStrategy) || strategy.usesPeers();
    }

    /** Bars before the first decision, for bars like these. */
    int warmUp(CheckSeries series) throws Fault {
        int bars = answer(
                pace,
                "when it was asked for its warm-up",
                () -> strategy instanceof ScriptStrategy script
                        ? script.warmUp(parameters, series.bars().timeframe())
                        : strategy.warmUp(parameters));
        if (bars < 0) {
            throw new Fault(Check.ANSWERS, "It says that its warm-up takes %d bars.".formatted(bars));
        }
        return bars;
    }

    /** The stances over a history. */
    boolean[] stances(CheckSeries series) throws Fault {
        return signals(series).stances().clone();
    }

    /** The stances, after lines and reasons were looked at as well. */
    boolean[] explained(CheckSeries series) throws Fault {
        Signals signals = signals(series);
        boolean[] stances = signals.stances().clone();
        for (Signals.Line line : signals.lines()) {
            if (line.values().length != series.size()) {
                throw new Fault(
                        Check.ANSWERS,
                        "Its line %s has %d values for %d bars (%s)."
                                .formatted(line.name(), line.values().length, series.size(), series.title()));
            }
        }
        for (int t = Math.max(0, series.size() - REASONS); t < series.size(); t++) {
            int bar = t;
            String where = "when it was asked for the reason of %s (%s)".formatted(series.day(bar), series.title());
            if (answer(pace, where, () -> signals.reason(bar)).isBlank()) {
                throw new Fault(Check.ANSWERS, "It gave no words " + where + ".");
            }
        }
        return stances;
    }

    private Signals signals(CheckSeries series) throws Fault {
        Signals signals = answer(pace, () -> where(series), () -> strategy.signals(series.history(models), parameters));
        if (signals.stances() == null || signals.stances().length != series.size()) {
            throw new Fault(
                    Check.ANSWERS,
                    "It gave %s stances for %d bars of %s."
                            .formatted(
                                    signals.stances() == null ? "no" : signals.stances().length,
                                    series.size(),
                                    series.title()));
        }
        return signals;
    }

    private static String where(CheckSeries series) {
        return series.size() == 0
                ? "on a history without bars"
                : "on the %d bars from %s to %s (%s)"
                        .formatted(series.size(), series.day(0), series.day(series.size() - 1), series.title());
    }

    private static <T> T answer(Worker.Pace pace, String where, Question<T> question) throws Fault {
        return answer(pace, () -> where, question);
    }

    private static <T> T answer(Worker.Pace pace, Supplier<String> where, Question<T> question) throws Fault {
        pace.next();
        T answer;
        try {
            answer = question.answer();
        } catch (Throwable e) {
            throw new Fault(Check.ANSWERS, "It failed %s: %s.".formatted(where.get(), message(e)));
        }
        if (answer == null) {
            throw new Fault(Check.ANSWERS, "It answered nothing (null) %s.".formatted(where.get()));
        }
        return answer;
    }

    private static String message(Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        try {
            String message = thrown.getMessage();
            return message == null || message.isBlank() ? type : type + ", " + shortened(message);
        } catch (RuntimeException e) { // a message of its own that fails
            return type;
        }
    }

    private static String shortened(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
    }
}
