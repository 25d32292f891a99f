package livetrading.research;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.Period;
import livetrading.strategy.History;
import livetrading.tuning.Retuned;
import livetrading.tuning.Retuning;
import livetrading.tuning.Schedule;
import livetrading.tuning.Surface;

/**
 * Training lengths by steps, all judged over the same bars: those after the first choice of the longest training length.
 * Places that are a common multiple of few lengths keep the number of sums small.
 */
record TrainingMatrix(ResearchQuestion question, List<Integer> trains, List<Integer> steps) {

    private static final List<Integer> TRAINS = List.of(252, 504, 756, 1008);
    private static final List<Integer> STEPS = List.of(21, 63, 126, 252);

    /** A training length has to leave at least so much of the bars for the judgement. */
    private static final double LEAST_LEFT = 0.4;

    static TrainingMatrix of(ResearchQuestion question) {
        int bars = question.bars().size() - question.warmUp();
        return new TrainingMatrix(
                question,
                with(TRAINS.stream().filter(train -> bars - train >= LEAST_LEFT * bars), question.train()),
                with(STEPS.stream(), question.step()));
    }

    private static List<Integer> with(Stream<Integer> some, int own) {
        return List.copyOf(new TreeSet<>(Stream.concat(some, Stream.of(own)).toList()));
    }

    /** All choices begin together, whatever they look back over. */
    private Schedule schedule(int train, int step) {
        int longest = trains.getLast();
        return new Schedule(
                question.warmUp() + longest, step, train, question.bars().size());
    }

    /** The bars that have to be summed up at. */
    IntStream marks() {
        return trains.stream()
                .flatMap(train -> steps.stream().map(step -> schedule(train, step)))
                .flatMapToInt(schedule -> IntStream.of(schedule.marks()));
    }

    List<MatrixCell> cells(Surface surface, History history) {
        return trains.stream()
                .flatMap(train -> steps.stream().map(step -> cell(train, step, surface, history)))
                .toList();
    }

    private MatrixCell cell(int train, int step, Surface surface, History history) {
        Schedule schedule = schedule(train, step);
        var retuning = new Retuning(schedule, question.choice(), question.objective());
        Retuned retuned = Retuned.of(question.strategy(), question.grid(), surface, retuning, Cancellation::check);
        var period = new Period(question.bars(), schedule.first() + 1);
        return new MatrixCell(
                train,
                step,
                question.backtest()
                        .run(period, retuned.signals(history))
                        .metrics()
                        .sharpe());
    }
}
