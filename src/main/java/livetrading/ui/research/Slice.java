package livetrading.ui.research;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.review.ResearchSheet;
import livetrading.review.ResearchSheet.Axis;
import livetrading.ui.chart.SurfaceMap.Cell;
import livetrading.ui.chart.SurfaceMap.Mark;
import livetrading.ui.chart.SurfaceMap.Table;

/**
 * Two dimensions of a surface; the others stay at the values of one point. Of a sample, which has hardly two points that
 * differ in two values only, a cell is the mean of all points that have its two.
 *
 * @param across index of an axis
 * @param down index of another one; the same where there is only one
 * @param fixed the point whose values the other axes have
 */
record Slice(ResearchSheet sheet, int across, int down, int fixed) {

    /** @param marks points; they are shown where their two values are, whatever the others are */
    Table table(double[] scores, Map<Mark, Optional<Integer>> marks) {
        int columns = size(across);
        int rows = isFlat() ? 1 : size(down);
        Sum[] sums = new Sum[columns * rows];
        IntStream.range(0, scores.length).filter(this::isIn).forEach(point -> {
            int place = place(point);
            sums[place] = (sums[place] == null ? new Sum(0, 0, 0) : sums[place]).with(scores[point]);
        });
        Map<Integer, Set<Mark>> marked = marked(marks);
        var cells = new ArrayList<List<Cell>>();
        for (int row = 0; row < rows; row++) {
            var line = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) {
                int place = row * columns + column;
                Sum sum = sums[place];
                line.add(
                        sum == null
                                ? new Cell(Double.NaN, "", Set.of())
                                : new Cell(sum.mean(), words(row, column), marked.getOrDefault(place, Set.of())));
            }
            cells.add(line);
        }
        return new Table(
                axis(across).name(),
                names(across),
                isFlat() ? "" : axis(down).name(),
                isFlat() ? List.of("") : names(down),
                cells);
    }

    /** @param defined points of which there is a score */
    private record Sum(double scores, int defined, int points) {

        Sum with(double score) {
            return Double.isFinite(score)
                    ? new Sum(scores + score, defined + 1, points + 1)
                    : new Sum(scores, defined, points + 1);
        }

        double mean() {
            return defined == 0 ? Double.NaN : scores / defined;
        }
    }

    /** What the other axes are at; empty when there are none. */
    String others() {
        if (sheet.head().isSample()) {
            return sheet.axes().size() > 2
                    ? "each cell is the mean of all points of the sample that have its values"
                    : "";
        }
        return String.join(
                ", ",
                IntStream.range(0, sheet.axes().size())
                        .filter(axis -> axis != across && axis != down)
                        .mapToObj(axis -> axis(axis).name() + " " + sheet.value(fixed, axis))
                        .toList());
    }

    private boolean isFlat() {
        return across == down;
    }

    private boolean isIn(int point) {
        return sheet.head().isSample()
                || IntStream.range(0, sheet.axes().size())
                        .filter(axis -> axis != across && axis != down)
                        .allMatch(axis -> index(point, axis) == index(fixed, axis));
    }

    private int place(int point) {
        return (isFlat() ? 0 : index(point, down) * size(across)) + index(point, across);
    }

    private Map<Integer, Set<Mark>> marked(Map<Mark, Optional<Integer>> marks) {
        Map<Integer, Set<Mark>> marked = new HashMap<>();
        marked.put(usual(), EnumSet.of(Mark.DEFAULT));
        marks.forEach((mark, point) ->
                point.ifPresent(one -> marked.computeIfAbsent(place(one), place -> EnumSet.noneOf(Mark.class))
                        .add(mark)));
        return marked;
    }

    /** Where the defaults are, or what is nearest to them on the axes. */
    private int usual() {
        return (isFlat() ? 0 : nearest(down) * size(across)) + nearest(across);
    }

    private int nearest(int axis) {
        List<Double> values = axis(axis).values();
        double usual = axis(axis).usual();
        int nearest = 0;
        for (int i = 1; i < values.size(); i++) {
            nearest = Math.abs(values.get(i) - usual) < Math.abs(values.get(nearest) - usual) ? i : nearest;
        }
        return nearest;
    }

    private String words(int row, int column) {
        String first = "%s %s".formatted(axis(across).name(), names(across).get(column));
        return isFlat()
                ? first
                : "%s, %s %s".formatted(first, axis(down).name(), names(down).get(row));
    }

    private List<String> names(int axis) {
        return axis(axis).words();
    }

    private int index(int point, int axis) {
        return sheet.points().get(point).at().get(axis);
    }

    private int size(int axis) {
        return axis(axis).values().size();
    }

    private Axis axis(int axis) {
        return sheet.axes().get(axis);
    }
}
