package livetrading.tuning;

import java.util.Arrays;

/** Which points of a grid are near each other. */
sealed interface Neighbourhood {

    /**
     * For each point the mean of the scores around it, its own included; NaN where fewer than half of the neighbours have
     * one.
     */
    double[] means(double[] scores);

    static Neighbourhood of(Grid grid) {
        return grid.isSample() ? Cells.of(grid) : Box.of(grid);
    }

    /**
     * Two steps to each side on one or two axes, one step on more.
     *
     * @param strides how far apart two places are that differ by one step on an axis
     */
    record Box(int[] places, int[] sizes, int[] strides, int radius, int all) implements Neighbourhood {

        private static final int WIDE = 2;

        static Box of(Grid grid) {
            int[] sizes = grid.axes().stream().mapToInt(Axis::size).toArray();
            int[] strides = new int[sizes.length];
            int places = 1;
            for (int axis = sizes.length - 1; axis >= 0; axis--) {
                strides[axis] = places;
                places *= sizes[axis];
            }
            int[] place = new int[grid.size()];
            Arrays.setAll(place, point -> (int) grid.place(point));
            return new Box(place, sizes, strides, sizes.length <= WIDE ? 2 : 1, places);
        }

        @Override
        public double[] means(double[] scores) {
            double[] sums = new double[all];
            double[] counts = new double[all];
            for (int point = 0; point < scores.length; point++) {
                if (Double.isFinite(scores[point])) {
                    sums[places[point]] = scores[point];
                    counts[places[point]] = 1;
                }
            }
            for (int axis = 0; axis < sizes.length; axis++) {
                sums = alongAxis(axis, sums);
                counts = alongAxis(axis, counts);
            }
            double least = Math.pow(2 * radius + 1, sizes.length) / 2;
            double[] means = new double[scores.length];
            for (int point = 0; point < means.length; point++) {
                int place = places[point];
                boolean counted = counts[place] >= least && Double.isFinite(scores[point]);
                means[point] = counted ? sums[place] / counts[place] : Double.NaN;
            }
            return means;
        }

        /** The sum of each place and of those at most a radius away on an axis. */
        private double[] alongAxis(int axis, double[] values) {
            int stride = strides[axis];
            int size = sizes[axis];
            double[] sums = new double[values.length];
            for (int place = 0; place < values.length; place++) {
                int index = place / stride % size;
                int from = Math.max(-radius, -index);
                int to = Math.min(radius, size - 1 - index);
                double sum = 0;
                for (int offset = from; offset <= to; offset++) {
                    sum += values[place + offset * stride];
                }
                sums[place] = sum;
            }
            return sums;
        }
    }

    /**
     * Points of a sample have no neighbours one step away: the space is cut into equal cells, and those in one cell are
     * near each other.
     *
     * @param cells of each point
     * @param members of each cell
     */
    record Cells(int[] cells, int[] members) implements Neighbourhood {

        private static final int TOGETHER = 9;

        static Cells of(Grid grid) {
            int axes = grid.axes().size();
            int parts = Math.max(2, (int) Math.pow((double) grid.size() / TOGETHER, 1.0 / axes));
            int[] cells = new int[grid.size()];
            int count = 1;
            for (int axis = 0; axis < axes; axis++) {
                int size = grid.axes().get(axis).size();
                int cut = Math.min(parts, size);
                count *= cut;
                for (int point = 0; point < cells.length; point++) {
                    cells[point] = cells[point] * cut + grid.index(point, axis) * cut / size;
                }
            }
            int[] members = new int[count];
            for (int cell : cells) {
                members[cell]++;
            }
            return new Cells(cells, members);
        }

        @Override
        public double[] means(double[] scores) {
            double[] sums = new double[members.length];
            int[] counts = new int[members.length];
            for (int point = 0; point < scores.length; point++) {
                if (Double.isFinite(scores[point])) {
                    sums[cells[point]] += scores[point];
                    counts[cells[point]]++;
                }
            }
            double[] means = new double[scores.length];
            for (int point = 0; point < means.length; point++) {
                int cell = cells[point];
                boolean counted = 2 * counts[cell] >= members[cell] && Double.isFinite(scores[point]);
                means[point] = counted ? sums[cell] / counts[cell] : Double.NaN;
            }
            return means;
        }
    }
}
