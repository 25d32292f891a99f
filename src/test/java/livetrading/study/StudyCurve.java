package livetrading.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import livetrading.account.AccountMark;
import livetrading.account.AccountResult;
import livetrading.account.Benchmark;
import livetrading.backtest.Performance;

/**
 * An account from session to session.
 *
 * @param dates of the sessions
 * @param equity at their closes, in any unit
 * @param exposure the invested part, on average
 * @param turnover bought and sold a year over the average equity
 */
record StudyCurve(List<LocalDate> dates, double[] equity, double exposure, double turnover) {

    static final int SESSIONS_PER_YEAR = 252;

    StudyCurve {
        dates = List.copyOf(dates);
    }

    static StudyCurve of(AccountResult result) {
        return new StudyCurve(
                dates(result),
                result.marks().stream()
                        .mapToDouble(mark -> mark.equity().doubleValue())
                        .toArray(),
                result.averageExposure(),
                result.metrics().turnover());
    }

    /** The tickers of an account held, with or without its exposure. */
    static StudyCurve held(AccountResult result, Benchmark benchmark, double exposure) {
        return new StudyCurve(dates(result), benchmark.growth(), exposure, 0);
    }

    private static List<LocalDate> dates(AccountResult result) {
        return result.marks().stream().map(AccountMark::date).toList();
    }

    /** The same from a session on. */
    private StudyCurve from(LocalDate date) {
        int first = dates.indexOf(date);
        return new StudyCurve(
                dates.subList(first, dates.size()),
                Arrays.copyOfRange(equity, first, equity.length),
                exposure,
                turnover);
    }

    /** Several accounts as one, with as much in each at every close, from when all of them trade. */
    static StudyCurve together(List<StudyCurve> all) {
        LocalDate first = all.stream()
                .map(curve -> curve.dates().getFirst())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<StudyCurve> common = all.stream().map(curve -> curve.from(first)).toList();
        double[] equity = new double[common.getFirst().equity().length];
        Arrays.fill(equity, 1);
        for (int session = 1; session < equity.length; session++) {
            int now = session;
            equity[session] = equity[session - 1]
                    * common.stream()
                            .mapToDouble(curve -> curve.equity()[now] / curve.equity()[now - 1])
                            .average()
                            .orElseThrow();
        }
        return new StudyCurve(
                common.getFirst().dates(),
                equity,
                all.stream().mapToDouble(StudyCurve::exposure).average().orElseThrow(),
                all.stream().mapToDouble(StudyCurve::turnover).average().orElseThrow());
    }

    /** From each session to the next. */
    double[] returns() {
        return Performance.returns(equity[0], Arrays.copyOfRange(equity, 1, equity.length));
    }
}
