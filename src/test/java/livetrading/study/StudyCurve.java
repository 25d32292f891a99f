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

    /** Several accounts from when all of them trade. */
    static List<StudyCurve> together(List<StudyCurve> all) {
        LocalDate first = all.stream()
                .map(curve -> curve.dates().getFirst())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return all.stream().map(curve -> curve.from(first)).toList();
    }

    /** From each session to the next. */
    double[] returns() {
        return Performance.returns(equity[0], Arrays.copyOfRange(equity, 1, equity.length));
    }

    /** The growth a year. */
    double growth() {
        return Performance.cagr(returns(), SESSIONS_PER_YEAR).orElse(0);
    }

    double volatility() {
        return Performance.volatility(returns(), SESSIONS_PER_YEAR).orElse(0);
    }

    /** The deepest fall from a high before it, at most 0. */
    double drawdown() {
        return Performance.maxDrawdown(returns());
    }
}
