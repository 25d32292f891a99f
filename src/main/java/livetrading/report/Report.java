package livetrading.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.performance.RiskFree;

/**
 * A period of an account.
 *
 * @param account what kind of account it is, for instance {@code Paper account}
 * @param from first day of the period
 * @param to last day of the period
 * @param made when it was made, by the machine's clock
 * @param version of the program
 * @param riskFree above which the ratios are measured
 * @param live the account that traded
 * @param backtest the same account played over the same bars; empty where it could not be
 * @param benchmark empty where it has no prices
 * @param realPrices whether the days are those of the real market, in which there were crises
 * @param parameters with what was traded, by name
 * @param notes what a reader has to know about the data
 */
public record Report(
        String account,
        LocalDate from,
        LocalDate to,
        Instant made,
        String version,
        RiskFree riskFree,
        ReportSide live,
        Optional<ReportSide> backtest,
        Optional<ReportBenchmark> benchmark,
        boolean realPrices,
        Map<String, String> parameters,
        List<String> notes) {

    public Report {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        notes = List.copyOf(notes);
    }

    /** The accounts and what they are compared with, each under its name; the one that traded first. */
    public List<ReportColumn> columns() {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.of("Live", live, benchmark, riskFree));
        backtest.filter(ReportSide::hasReturns)
                .ifPresent(side -> columns.add(ReportColumn.of("Back-test", side, benchmark, riskFree)));
        benchmark.ifPresent(held -> columns.add(ReportColumn.of(held, riskFree)));
        return columns;
    }

    /** The crises of the real market that a part of the period lies in. */
    List<CrisisEvent> crises() {
        return realPrices ? CrisisEvent.between(live.curve()) : List.of();
    }
}
