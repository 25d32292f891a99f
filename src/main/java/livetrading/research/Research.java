package livetrading.research;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Annualisation;
import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;
import livetrading.tuning.Retuned;
import livetrading.tuning.Retuning;
import livetrading.tuning.Schedule;
import livetrading.tuning.Surface;

/**
 * Finds out how a strategy fares on a grid. First {@link #parts()} are run, each once, in any order and on any threads;
 * then there is a {@link #report()}, which does not depend on that.
 */
public final class Research {

    /** Points that are played with indicators in common. */
    private static final int TOGETHER = 256;

    /** Points that take long are few: each thread has some of them. */
    private static final int LEAST_PARTS = 16;

    private final ResearchQuestion question;
    private final Schedule schedule;
    private final TrainingMatrix matrix;
    private final Surface surface;
    private final Period whole;
    private final PointResult[] points;
    private final BitSet[] stances;

    public Research(ResearchQuestion question) {
        this.question = question;
        Bars bars = question.bars();
        int warmUp = question.warmUp();
        schedule = new Schedule(warmUp + question.train(), question.step(), question.train(), bars.size());
        matrix = TrainingMatrix.of(question);
        int[] marks = Stream.of(IntStream.of(schedule.marks()), matrix.marks(), IntStream.of(warmUp, bars.size() - 1))
                .flatMapToInt(some -> some)
                .sorted()
                .distinct()
                .toArray();
        surface = Surface.of(
                question.strategy(), question.grid(), new History(bars, question.peers()), question.cost(), marks);
        whole = new Period(bars, warmUp + 1);
        points = new PointResult[question.grid().size()];
        stances = new BitSet[points.length];
    }

    /** What has to be run before there is a report. One that is interrupted ends without the rest of its points. */
    public List<Runnable> parts() {
        int together = Math.clamp(points.length / LEAST_PARTS, 1, TOGETHER);
        return IntStream.iterate(0, from -> from < points.length, from -> from + together)
                .<Runnable>mapToObj(from -> () -> play(from, Math.min(from + together, points.length)))
                .toList();
    }

    /** The points that were played so far; only when no part is running. */
    public SequencedMap<Integer, PointResult> played() {
        var played = new LinkedHashMap<Integer, PointResult>();
        for (int point = 0; point < points.length; point++) {
            if (stances[point] != null) {
                played.put(point, points[point]);
            }
        }
        return played;
    }

    private void play(int from, int to) {
        var own = new History(question.bars(), question.peers());
        for (int point = from; point < to && !Thread.currentThread().isInterrupted(); point++) {
            Signals signals = question.strategy().signals(own, question.grid().parameters(point));
            surface.take(point, signals.stances());
            points[point] =
                    PointResult.of(question.backtest().run(whole, signals).metrics());
            stances[point] = packed(signals.stances());
        }
    }

    private static BitSet packed(boolean[] stances) {
        var packed = new BitSet(stances.length);
        for (int t = 0; t < stances.length; t++) {
            packed.set(t, stances[t]);
        }
        return packed;
    }

    /**
     * After all parts were run.
     *
     * @throws CancellationException soon after the thread was interrupted
     */
    public ResearchReport report() {
        Grid grid = question.grid();
        var history = new History(question.bars(), question.peers());
        var retuning = new Retuning(schedule, question.choice(), question.objective());
        Retuned retuned = Retuned.of(question.strategy(), grid, surface, retuning, Cancellation::check);
        var after = new Period(question.bars(), schedule.first() + 1);
        double[] overall = surface.scores(
                question.objective(), question.warmUp(), question.bars().size() - 1);
        BacktestResult stitched = question.backtest().run(after, retuned.signals(history));
        List<StepResult> steps = steps(retuned);
        var defaults = Parameters.defaults(question.strategy().parameters());
        return new ResearchReport(
                question,
                Arrays.asList(points),
                IntStream.range(0, grid.size())
                        .boxed()
                        .filter(point -> grid.parameters(point).equals(defaults))
                        .findFirst(),
                boxed(Choice.PLATEAU.of(grid, overall)),
                boxed(Choice.PEAK.of(grid, overall)),
                steps,
                IntStream.range(0, schedule.size()).mapToObj(this::scores).toList(),
                stitched,
                question.backtest().run(after, history.signals(question.strategy(), defaults)),
                question.backtest().buyAndHold(after),
                matrix.cells(surface, history),
                SurfaceStatistics.of(
                        new PointReturns(surface, stances, whole),
                        question.backtest().buyAndHold(whole).returns()),
                walkForward(steps, stitched),
                MonteCarlo.ofTrades(stitched.trades().stream()
                        .filter(trade -> !trade.open())
                        .mapToDouble(RoundTrip::returnFraction)
                        .toArray()),
                MonteCarlo.ofBars(stitched.returns()));
    }

    private WalkForwardTests walkForward(List<StepResult> steps, BacktestResult stitched) {
        return WalkForwardTests.of(
                steps.stream()
                        .map(step -> new WalkForwardStep(
                                step.inSampleReturn().orElse(0),
                                question.train(),
                                step.outOfSampleReturn().orElse(0),
                                step.bars()))
                        .toList(),
                stitched.returns(),
                Annualisation.barsPerYear(question.bars()));
    }

    private float[] scores(int choice) {
        Cancellation.check();
        int bar = schedule.bar(choice);
        double[] scores = surface.scores(question.objective(), bar - question.train(), bar);
        float[] rounded = new float[scores.length];
        for (int point = 0; point < rounded.length; point++) {
            rounded[point] = (float) scores[point];
        }
        return rounded;
    }

    private List<StepResult> steps(Retuned retuned) {
        // what comes after the last choice is judged only when it is as long as a step
        return IntStream.range(0, schedule.size())
                .filter(choice ->
                        schedule.bar(choice) + question.step() < question.bars().size())
                .mapToObj(choice -> step(choice, retuned.points().get(choice)))
                .toList();
    }

    private StepResult step(int choice, Optional<Integer> point) {
        Cancellation.check();
        int bar = schedule.bar(choice);
        int from = bar - question.train();
        int to = bar + question.step();
        Optional<Integer> peak =
                boxed(Choice.PEAK.of(question.grid(), surface.scores(question.objective(), from, bar)));
        return new StepResult(
                question.bars().date(bar),
                bar,
                point,
                peak,
                annual(point, from, bar),
                annual(peak, from, bar),
                annual(point, bar, to),
                annual(peak, bar, to),
                score(Objective.RETURN, point, from, bar),
                score(Objective.RETURN, point, bar, to),
                question.step());
    }

    private OptionalDouble annual(Optional<Integer> point, int from, int to) {
        OptionalDouble score = score(question.objective(), point, from, to);
        double k = Math.sqrt(Annualisation.barsPerYear(question.bars()));
        return score.isPresent() && question.objective() != Objective.RETURN
                ? OptionalDouble.of(score.getAsDouble() * k)
                : score;
    }

    private OptionalDouble score(Objective objective, Optional<Integer> point, int from, int to) {
        return point.map(one -> surface.score(objective, one, from, to))
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<Integer> boxed(OptionalInt point) {
        return point.isPresent() ? Optional.of(point.getAsInt()) : Optional.empty();
    }
}
