package livetrading.ui.research;

/** What the figures of the page say. */
final class Definitions {

    static final String TRIALS = "How many combinations of the parameters were played.";
    static final String PROFITABLE =
            "How many of all points earned something over the whole period. On a ticker that only rose nearly all do.";
    static final String MEDIAN =
            "The Sharpe ratio a year, with a risk-free rate of 0 %, of the point in the middle: what to expect of one that nobody chose.";
    static final String BEST =
            "The highest Sharpe ratio of all points over the whole period. Nobody could have known which it is.";
    static final String ABOVE_MEDIAN =
            "How far the best lies above the median, in standard deviations of all points. The best of many stands out by two or three even if all are the same.";
    static final String EFFECTIVE =
            "How many independent trials the points amount to: neighbours hold the same position on most bars, so that they are hardly trials of their own.";
    static final String DEFLATED =
            "The chance that the Sharpe ratio of the best point is more than the luck of so many trials (Bailey and Lopez de Prado, 2014). Above 95 % it probably is.";
    static final String OVERFITTING =
            "How often the best point of one half of the time is in the lower half of all points in the other half (PBO; Bailey and others, 2015). Near 50 % choosing says nothing.";
    static final String AGAINST_CASH =
            "The p-value of Hansen's test (2005): how likely the best point looks as good although no point is better than cash.";
    static final String AGAINST_HOLDING =
            "The p-value of Hansen's test (2005): how likely the best point looks as good although no point is better than holding the ticker.";
    static final String TESTS =
            "Those of TradeStation's Walk-Forward Optimizer. In sample is what a choice looked back over, out of sample what came until the next one; the efficiency is the annual return of the second over that of the first.";

    private Definitions() {}
}
