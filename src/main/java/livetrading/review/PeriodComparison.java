package livetrading.review;

import java.util.List;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.performance.Against;
import livetrading.performance.DatedCurve;
import livetrading.performance.Figures;
import livetrading.performance.SharpeCertainty;

/**
 * An account in a period beside buying and holding, and how sure its Sharpe ratio is.
 *
 * @param benchmarks the watch list, the same with the account's exposure, and a ticker; without those that have no prices
 */
public record PeriodComparison(Optional<SharpeCertainty> certainty, List<Benchmark> benchmarks) {

    /**
     * What was bought at the end of the period's first value and held, in equal parts and without costs.
     *
     * @param tickers those that had a price then
     * @param growth 1 at the first value of the account's curve, with a value for each of its days
     * @param against the account's returns against these
     */
    public record Benchmark(String name, List<Ticker> tickers, DatedCurve growth, Figures figures, Against against) {}
}
