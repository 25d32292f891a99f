package livetrading.research;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The outcome of one test of a walk-forward.
 *
 * @param figure as a fraction; absent where it is undefined, with which the test is failed
 */
public record WalkForwardOutcome(WalkForwardCriterion criterion, OptionalDouble figure) {

    /** Decimals below which there is only what computing leaves. */
    private static final int EXACT = 9;

    public WalkForwardGrade grade() {
        return figure.isPresent() ? criterion.grade(figure.getAsDouble()) : WalkForwardGrade.FAILED;
    }

    /**
     * For instance {@code Profitable runs 83.3 %: passed with distinction.}, or {@code Walk-forward efficiency 28.0 %:
     * failed, has to be at least 50 %.}
     */
    public String sentence() {
        if (figure.isEmpty()) {
            return "%s: failed, because %s.".formatted(criterion.title(), criterion.whyUndefined());
        }
        String why = grade().isPassed() ? "" : ", has to be " + criterion.needed();
        return "%s %s: %s%s.".formatted(criterion.title(), percent(figure.getAsDouble()), grade().words(), why);
    }

    /** Cut off, not rounded: what is below a limit does not read as if it were on it. */
    static String percent(double figure) {
        BigDecimal percent = BigDecimal.valueOf(figure).movePointRight(2);
        return percent.setScale(EXACT, RoundingMode.HALF_EVEN).setScale(1, RoundingMode.DOWN) + " %";
    }
}
