package livetrading.benchmark;

/**
 * Two crossing averages played in one loop over arrays, with four figures: what is left when there is neither a strategy
 * nor a back-test.
 */
record PlainPlay(double sharpe, double totalReturn, double drawdown, int trades) {

    private static final double SESSIONS = 252;

    /** @param first bar on which both averages, and those of the bar before, are of whole windows */
    static PlainPlay of(double[] open, double[] close, double[] fast, double[] slow, int first, double cost) {
        boolean isWanted = false;
        boolean isLong = false;
        double equity = 1;
        double high = 1;
        double drawdown = 0;
        double sum = 0;
        double squares = 0;
        int trades = 0;
        for (int t = first; t < close.length; t++) {
            double before = equity;
            if (isWanted && isLong) {
                equity *= close[t] / close[t - 1];
            } else if (isWanted) {
                equity *= close[t] / (open[t] * (1 + cost));
                isLong = true;
            } else if (isLong) {
                equity *= open[t] * (1 - cost) / close[t - 1];
                isLong = false;
                trades++;
            }
            double returned = equity / before - 1;
            sum += returned;
            squares += returned * returned;
            high = Math.max(high, equity);
            drawdown = Math.min(drawdown, equity / high - 1);
            if (isWanted) {
                isWanted = !(fast[t] < slow[t] && fast[t - 1] >= slow[t - 1]);
            } else {
                isWanted = fast[t] > slow[t] && fast[t - 1] <= slow[t - 1];
            }
        }
        int n = close.length - 1;
        double variance = (squares - sum * sum / n) / (n - 1);
        return new PlainPlay(sum / n / Math.sqrt(variance) * Math.sqrt(SESSIONS), equity - 1, drawdown, trades);
    }
}
