package livetrading.research;

/** What TradeStation's Walk-Forward Optimizer asks of a walk-forward, with its limits. */
public enum WalkForwardCriterion {
    /** The return out of sample, all runs compounded. */
    PROFIT("Profit out of sample", "above 0 %", "there was no run") {
        @Override
        WalkForwardGrade grade(double figure) {
            return WalkForwardGrade.of(figure > 0);
        }
    },

    /** The annual return out of sample over that in sample. From 100 % on it is a distinction. */
    EFFICIENCY("Walk-forward efficiency", "at least 50 %", "nothing was earned in sample") {
        @Override
        WalkForwardGrade grade(double figure) {
            return figure >= 1 ? WalkForwardGrade.DISTINCTION : WalkForwardGrade.of(figure >= HALF);
        }
    },

    /** The share of runs that earn something out of sample. From 80 % on it is a distinction. */
    PROFITABLE_RUNS("Profitable runs", "at least 50 %", "there was no run") {
        @Override
        WalkForwardGrade grade(double figure) {
            return figure >= MOST ? WalkForwardGrade.DISTINCTION : WalkForwardGrade.of(figure >= HALF);
        }
    },

    /** The share of the best run in the profit of all out of sample, both as logarithms of the growth, which add up. */
    BEST_RUN("Share of the best run in the profit", "below 50 %", "nothing was earned out of sample") {
        @Override
        WalkForwardGrade grade(double figure) {
            return WalkForwardGrade.of(figure < HALF);
        }
    },

    /** The maximum drawdown out of sample, which is at most 0. */
    DRAWDOWN("Maximum drawdown out of sample", "less deep than 40 %", "there was no run") {
        @Override
        WalkForwardGrade grade(double figure) {
            return WalkForwardGrade.of(figure > DEEPEST);
        }
    };

    private static final double HALF = 0.5;
    private static final double MOST = 0.8;
    private static final double DEEPEST = -0.4;

    private final String title;
    private final String needed;
    private final String whyUndefined;

    WalkForwardCriterion(String title, String needed, String whyUndefined) {
        this.title = title;
        this.needed = needed;
        this.whyUndefined = whyUndefined;
    }

    abstract WalkForwardGrade grade(double figure);

    /** As it stands in a table. */
    public String title() {
        return title;
    }

    /** The limit in words, for instance {@code at least 50 %}. */
    public String needed() {
        return needed;
    }

    /** Why there may be no figure. */
    String whyUndefined() {
        return whyUndefined;
    }
}
