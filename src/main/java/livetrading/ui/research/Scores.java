package livetrading.ui.research;

import java.util.OptionalDouble;
import livetrading.review.ResearchSheet.Head;
import livetrading.tuning.Objective;

/** How scores are shown: ratios of a year, returns in per cent. */
record Scores(Head head) {

    private static final int PER_CENT = 100;

    private boolean areReturns() {
        return head.objective().equals(Objective.RETURN.code());
    }

    /** For instance {@code Sharpe ratio}. */
    String title() {
        return title(head.objective());
    }

    static String title(String objective) {
        return Objective.of(objective)
                .map(one -> switch (one) {
                    case SHARPE -> "Sharpe ratio";
                    case RETURN -> "Return, %";
                    case SORTINO -> "Sortino ratio";
                })
                .orElse(objective);
    }

    /** Of a score of one bar. */
    double shown(double score) {
        return areReturns() ? score * PER_CENT : score * Math.sqrt(head.barsPerYear());
    }

    /** Of a score that is annual already. */
    OptionalDouble shownAnnual(OptionalDouble score) {
        return areReturns() && score.isPresent() ? OptionalDouble.of(score.getAsDouble() * PER_CENT) : score;
    }
}
