package livetrading.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RuledBacktest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Measurement.Failed;
import livetrading.selection.Measurement.Measured;
import livetrading.strategy.History;

/**
 * Back-tests all competitors on one ticker, selects the best, and says how far that can be trusted. The same input gives
 * the same output, on any thread.
 */
public record StrategyComparison(Competitors competitors, RuledBacktest backtest, StrategySelector selector) {

    private static final int BLOCKS = 10;

    /** A competitor that was played, with what its returns say about its Sharpe ratio. */
    private record Played(
            Competitor competitor, BacktestResult result, double[] returns, Optional<SharpeSample> sharpe) {}

    /** All that were played over a window, and those that could not be. */
    private record Field(
            List<Played> played, List<Failed> failed, Trials trials, BacktestResult buyAndHold, double returnsPerYear) {

        List<Measured> measured() {
            return played.stream()
                    .map(one -> StrategyComparison.measured(one, trials))
                    .toList();
        }

        Optional<Played> winner(Selection selection) {
            return played.stream()
                    .filter(one -> selection.winner().equals(Optional.of(one.competitor())))
                    .findFirst();
        }
    }

    /**
     * What was chosen.
     *
     * @param deflatedSharpe of the winner, 0 to 1; absent for cash, and where it is undefined
     */
    public record Selected(Selection selection, OptionalDouble deflatedSharpe) {}

    /**
     * @param peers bars of all tickers on the watch list; that of the window may be among them
     * @param current the active one, if there is one
     */
    public ComparisonResult run(Window window, Map<Ticker, Bars> peers, Optional<Competitor> current) {
        Field field = play(window, peers);
        Selection selection = choose(field, current);
        OptionalDouble overfitting = Overfitting.probability(
                field.played().stream().map(Played::returns).toList(), BLOCKS);
        Optional<Confidence> confidence =
                field.winner(selection).flatMap(winner -> confidence(winner, field, overfitting));
        return new ComparisonResult(
                window,
                inOrder(field.measured(), field.failed()),
                field.buyAndHold(),
                selection,
                overfitting,
                confidence);
    }

    /** The same selection, without the statistics that say how far it can be trusted, which take their time. */
    public Selected select(Window window, Map<Ticker, Bars> peers, Optional<Competitor> current) {
        Field field = play(window, peers);
        Selection selection = choose(field, current);
        return new Selected(
                selection,
                field.winner(selection)
                        .flatMap(Played::sharpe)
                        .map(field.trials()::deflated)
                        .orElse(OptionalDouble.empty()));
    }

    private Field play(Window window, Map<Ticker, Bars> peers) {
        var history = new History(window.history(), peers);
        var period = new Period(window.history(), window.start());
        var played = new ArrayList<Played>();
        var failed = new ArrayList<Failed>();
        for (Competitor competitor : competitors.list()) {
            int needed = competitor.warmUp(window.history().timeframe());
            if (needed > window.start()) {
                failed.add(new Failed(
                        competitor,
                        "needs %d bars before its first decision, and there are %d".formatted(needed, window.start())));
            } else {
                play(competitor, history, period, played, failed);
            }
        }
        return new Field(
                played,
                failed,
                trials(played),
                backtest.buyAndHold(period),
                backtest.backtest().returnsPerYear(period));
    }

    private Selection choose(Field field, Optional<Competitor> current) {
        List<Measured> measured = field.measured();
        BacktestResult buyAndHold = field.buyAndHold();
        if (buyAndHold.trades().isEmpty() && buyAndHold.bars().size() > 1) {
            return Selection.cash(measured.stream().map(Measured::competitor).toList(), tooDear(buyAndHold.bars()));
        }
        return selector.choose(
                measured.stream()
                        .map(one -> RankedStrategy.of(one, selector.metric(), buyAndHold.metrics()))
                        .toList(),
                current);
    }

    /** Buying and holding tries every open, so what it could not buy no strategy could. */
    private String tooDear(Bars bars) {
        double cheapest = Arrays.stream(bars.open()).min().orElseThrow();
        return String.format(
                Locale.ROOT,
                "no share could be bought: one costs $%,.2f or more, the capital is $%,.2f",
                cheapest,
                backtest.backtest().capital());
    }

    private void play(Competitor competitor, History history, Period period, List<Played> played, List<Failed> failed) {
        try {
            BacktestResult result =
                    backtest.run(period, history.signals(competitor.strategy(), competitor.parameters()));
            double[] returns = backtest.backtest().returns(period, result);
            played.add(new Played(competitor, result, returns, SharpeSample.of(returns)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // one strategy that fails must not keep the others from being measured
            failed.add(new Failed(competitor, "failed: " + words(e)));
        }
    }

    private Trials trials(List<Played> played) {
        return Trials.of(
                played.size() + competitors.dropped(),
                played.stream()
                        .flatMap(one -> one.sharpe().stream())
                        .map(SharpeSample::sharpe)
                        .toList());
    }

    private static Measured measured(Played one, Trials trials) {
        OptionalDouble probabilistic = one.sharpe()
                .map(sample -> OptionalDouble.of(sample.probabilityAbove(0)))
                .orElse(OptionalDouble.empty());
        OptionalDouble deflated = one.sharpe().map(trials::deflated).orElse(OptionalDouble.empty());
        return new Measured(one.competitor(), one.result(), probabilistic, deflated);
    }

    private static Optional<Confidence> confidence(Played winner, Field field, OptionalDouble overfitting) {
        Optional<SharpeSample> sample = winner.sharpe();
        OptionalDouble deflated = sample.map(field.trials()::deflated).orElse(OptionalDouble.empty());
        if (sample.isEmpty() || deflated.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Confidence(
                sample.get().probabilityAbove(0),
                deflated.getAsDouble(),
                overfitting,
                SharpeInterval.of(winner.returns(), field.returnsPerYear())));
    }

    private static String words(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError memory -> "it needs more memory than there is";
            case StackOverflowError depth -> "it calls itself without an end";
            default -> "a fault inside it (%s)".formatted(failure.getClass().getSimpleName());
        };
    }

    private List<Measurement> inOrder(List<Measured> measured, List<Failed> failed) {
        List<Measurement> all =
                Stream.<Measurement>concat(measured.stream(), failed.stream()).toList();
        return competitors.list().stream()
                .flatMap(competitor ->
                        all.stream().filter(one -> one.competitor().equals(competitor)))
                .toList();
    }
}
