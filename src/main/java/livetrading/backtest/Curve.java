package livetrading.backtest;

import java.util.OptionalDouble;

/**
 * The sums over an equity curve from which its metrics are computed, all taken in one pass, because this is what a
 * back-test spends its time on. {@link Performance} defines the metrics, one by one and in plain words.
 *
 * @param bars the number of returns
 * @param mean of the returns
 * @param squares sum of their squared differences from the mean
 * @param downsideSquares sum of the squares of those below 0
 * @param covariance sum of the products of these differences with those of the benchmark
 * @param averageEquity in US dollars
 */
record Curve(
        int bars,
        double totalReturn,
        double mean,
        double squares,
        double downsideSquares,
        double covariance,
        double maxDrawdown,
        double averageEquity) {

    /** @param equity at the end of each step */
    static Curve of(ReturnSteps steps, double capital, double[] equity) {
        double[] benchmark = steps.benchmarkDifferences();
        int first = steps.firstReturn();
        int n = equity.length - first;
        // sums are taken of differences from one of the returns: those of a constant one are exactly zero
        double reference = equity[first] / capital - 1;
        double before = capital;
        double sum = 0;
        double squares = 0;
        double downsideSquares = 0;
        double covariance = 0;
        double equitySum = 0;
        double high = capital;
        double lowest = 1;
        double floor = capital;
        for (int i = 0; i < n; i++) {
            double value = equity[first + i];
            double returned = value / before - 1;
            before = value;
            double difference = returned - reference;
            // twice the smaller of the return and 0, without a jump that nobody can foresee
            double downside = returned - Math.abs(returned);
            sum += difference;
            squares += difference * difference;
            downsideSquares += downside * downside;
            covariance += difference * benchmark[i];
            equitySum += value;
            if (value >= high) {
                high = value;
                floor = high * lowest;
            } else if (value < floor) {
                lowest = value / high;
                floor = value;
            }
        }
        return new Curve(
                n,
                before / capital - 1,
                reference + sum / n,
                Math.max(squares - sum * sum / n, 0),
                downsideSquares / 4,
                covariance,
                lowest - 1,
                equitySum / n);
    }

    OptionalDouble sharpe(double k) {
        return Performance.sharpe(mean, deviation(), k);
    }

    OptionalDouble sortino(double k) {
        return Performance.sortino(mean, Math.sqrt(downsideSquares / bars), bars, k);
    }

    OptionalDouble cagr(double k) {
        return Performance.cagr(totalReturn, bars, k);
    }

    OptionalDouble volatility(double k) {
        return Performance.volatility(deviation(), k);
    }

    /** NaN for fewer than two values. */
    private double deviation() {
        return bars > 1 ? Math.sqrt(squares / (bars - 1)) : Double.NaN;
    }
}
