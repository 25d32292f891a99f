package livetrading.report;

import java.util.Map;
import livetrading.performance.DatedCurve;

/**
 * What the account is compared with: something that was bought at the first value of the period and held.
 *
 * @param growth with a value for each day of the account's curve
 * @param dollarVolumes by ticker, the median over the sessions of the period of shares times close, in US dollars
 */
public record ReportBenchmark(String name, DatedCurve growth, Map<String, Double> dollarVolumes) {

    public ReportBenchmark {
        dollarVolumes = Map.copyOf(dollarVolumes);
    }
}
