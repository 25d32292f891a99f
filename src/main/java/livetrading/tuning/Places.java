package livetrading.tuning;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import livetrading.strategy.Parameters;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * All combinations of the values on some axes, each a place, counted with the last axis fastest.
 *
 * @param axes at least one
 */
record Places(List<Axis> axes) {

    private static final int MOST_TRIES = 10;

    /** How many there are; the largest number that there is when they are more. */
    long count() {
        long count = 1;
        for (Axis axis : axes) {
            count = count > Long.MAX_VALUE / axis.size() ? Long.MAX_VALUE : count * axis.size();
        }
        return count;
    }

    /** All when they are no more than {@code most}, otherwise about so many that fill the space evenly, in order. */
    long[] upTo(int most) {
        return count() <= most ? LongStream.range(0, count()).toArray() : sample(most);
    }

    /** Sobol's sequence, whose places are met again where there are hardly more than are wanted. */
    private long[] sample(int wanted) {
        var sequence = new SobolSequenceGenerator(axes.size());
        var places = new TreeSet<Long>();
        for (int i = 0; places.size() < wanted && i < MOST_TRIES * wanted; i++) {
            places.add(place(sequence.nextVector()));
        }
        return places.stream().mapToLong(Long::longValue).toArray();
    }

    private long place(double[] fractions) {
        long place = 0;
        for (int axis = 0; axis < fractions.length; axis++) {
            int size = axes.get(axis).size();
            place = place * size + Math.min((int) (fractions[axis] * size), size - 1);
        }
        return place;
    }

    /** Which value a place has on each axis. */
    int[] indices(long place) {
        int[] indices = new int[axes.size()];
        long rest = place;
        for (int axis = indices.length - 1; axis >= 0; axis--) {
            int size = axes.get(axis).size();
            indices[axis] = (int) (rest % size);
            rest /= size;
        }
        return indices;
    }

    /** The parameters of a place; those without an axis stay as they are. */
    Parameters parameters(int[] indices, Parameters others) {
        Parameters parameters = others;
        for (int axis = 0; axis < indices.length; axis++) {
            Axis one = axes.get(axis);
            parameters = parameters.with(one.parameter().name(), one.values().get(indices[axis]));
        }
        return parameters;
    }
}
