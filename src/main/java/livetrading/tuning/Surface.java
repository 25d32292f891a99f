package livetrading.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;

/**
 * What points earned between some bars. Each point is played once over the whole history and leaves sums of its returns
 * at these bars, from which the score of any window between two of them follows at once, however long it is.
 */
public final class Surface {

    /** Played with indicators in common. There are so many of some points that all at once would fill the memory. */
    private static final int TOGETHER = 256;

    private final List<Played> points;
    private final History history;
    private final BarReturns returns;
    private final int[] marks;

    private final double[][] sums;
    private final double[][] squares;
    private final double[][] downsideSquares;
    private final double[][] logarithms;

    /** A strategy with parameters. */
    record Played(Strategy strategy, Parameters parameters) {}

    /**
     * @param cost of a purchase and of a sale, as a fraction of the price
     * @param marks bars in order, each once
     */
    Surface(List<Played> points, History history, double cost, int[] marks) {
        this.points = List.copyOf(points);
        this.history = history;
        this.returns = new BarReturns(history.bars(), cost);
        this.marks = marks.clone();
        sums = new double[marks.length][points.size()];
        squares = new double[marks.length][points.size()];
        downsideSquares = new double[marks.length][points.size()];
        logarithms = new double[marks.length][points.size()];
    }

    /** Of all points of a grid, not played yet; see {@link #parts()}. */
    public static Surface of(Strategy strategy, Grid grid, History history, double cost, int[] marks) {
        return new Surface(
                IntStream.range(0, grid.size())
                        .mapToObj(point -> new Played(strategy, grid.parameters(point)))
                        .toList(),
                history,
                cost,
                marks);
    }

    /**
     * What has to be run, each once, in any order and on any threads, before a score is asked for: the outcome does not
     * depend on it.
     */
    public List<Runnable> parts() {
        return IntStream.iterate(0, from -> from < points.size(), from -> from + TOGETHER)
                .<Runnable>mapToObj(from -> () -> play(from, Math.min(from + TOGETHER, points.size())))
                .toList();
    }

    private void play(int from, int to) {
        // indicators of its own: what points look at is not looked at again, and a history belongs to one thread
        var own = new History(history.bars(), history.peers());
        for (int i = from; i < to; i++) {
            int point = i;
            Played one = points.get(point);
            boolean[] stances = one.strategy().signals(own, one.parameters()).stances();
            take(point, stances);
        }
    }

    /** Takes a point whose stances are known. Points may be taken in any order and on any threads. */
    public void take(int point, boolean[] stances) {
        returns.addUp(stances, marks, (mark, sum, square, downside, logarithm) -> {
            sums[mark][point] = sum;
            squares[mark][point] = square;
            downsideSquares[mark][point] = downside;
            logarithms[mark][point] = logarithm;
        });
    }

    /** The return of each bar to who follows these stances, as a fraction; of the first bar 0. */
    public double[] returns(boolean[] stances) {
        return returns.of(stances);
    }

    /** How many points there are. */
    public int size() {
        return points.size();
    }

    /**
     * The score of every point over the bars after {@code after} up to and with {@code last}, not annualised; NaN where it
     * is undefined, as without a position.
     *
     * @throws IllegalArgumentException unless both are marks
     */
    public double[] scores(Objective objective, int after, int last) {
        int from = mark(after);
        int to = mark(last);
        double[] scores = new double[size()];
        for (int point = 0; point < scores.length; point++) {
            scores[point] = between(objective, point, from, to);
        }
        return scores;
    }

    /** The same of one point. */
    public double score(Objective objective, int point, int after, int last) {
        return between(objective, point, mark(after), mark(last));
    }

    private int mark(int bar) {
        int mark = Arrays.binarySearch(marks, bar);
        if (mark < 0) {
            throw new IllegalArgumentException("nothing was summed up at bar " + bar);
        }
        return mark;
    }

    private double between(Objective objective, int point, int from, int to) {
        return objective.of(
                sums[to][point] - sums[from][point],
                squares[to][point] - squares[from][point],
                downsideSquares[to][point] - downsideSquares[from][point],
                logarithms[to][point] - logarithms[from][point],
                marks[to] - marks[from]);
    }
}
