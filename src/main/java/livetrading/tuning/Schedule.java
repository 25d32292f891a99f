package livetrading.tuning;

import java.util.stream.IntStream;

/**
 * The bars after whose close a choice is made. They are counted from the first bar of a history, so that a longer one
 * has the same.
 *
 * @param first bar of the first choice
 * @param step bars from one to the next, at least 1
 * @param train bars that a choice looks back over, its own included; at least 2 and at most {@code first}
 * @param bars of the history
 */
public record Schedule(int first, int step, int train, int bars) {

    /** How many choices are made. */
    public int size() {
        return bars <= first ? 0 : 1 + (bars - 1 - first) / step;
    }

    /** The bar of a choice, from 0. */
    public int bar(int choice) {
        return first + choice * step;
    }

    /** The choice that holds after the close of a bar; below 0 before the first one. */
    int choiceAt(int bar) {
        return bar < first ? -1 : (bar - first) / step;
    }

    /** The bars at which the windows of the choices begin and end, in order, each once. */
    public int[] marks() {
        return IntStream.range(0, size())
                .flatMap(choice -> IntStream.of(bar(choice) - train, bar(choice)))
                .sorted()
                .distinct()
                .toArray();
    }
}
