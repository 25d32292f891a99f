package livetrading.check;

import java.util.Comparator;

/**
 * What a check found on one series or on all.
 *
 * @param weight which of several with the same verdict is told: the heaviest
 */
record Finding(Verdict verdict, String sentence, int weight) implements Comparable<Finding> {

    private static final Comparator<Finding> BY_WEIGHT =
            Comparator.comparing(Finding::verdict).thenComparingInt(Finding::weight);

    static Finding passed(String sentence) {
        return passed(sentence, 0);
    }

    static Finding passed(String sentence, int weight) {
        return new Finding(Verdict.PASSED, sentence, weight);
    }

    static Finding warning(String sentence) {
        return warning(sentence, 0);
    }

    static Finding warning(String sentence, int weight) {
        return new Finding(Verdict.WARNING, sentence, weight);
    }

    static Finding refused(String sentence) {
        return new Finding(Verdict.REFUSED, sentence, 0);
    }

    @Override
    public int compareTo(Finding other) {
        return BY_WEIGHT.compare(this, other);
    }
}
