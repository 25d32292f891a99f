package livetrading.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livetrading.backtest.MonthlyReturns;
import livetrading.ledger.EquityHistory.Day;
import livetrading.market.Annualisation;
import livetrading.performance.DatedCurve;
import livetrading.performance.Distribution;
import livetrading.performance.Drawdown;
import livetrading.performance.Figures;
import livetrading.performance.Flow;
import livetrading.performance.MoneyWeighted;
import livetrading.performance.RiskFree;
import livetrading.performance.Rolling;

/**
 * How an account has done in a period.
 *
 * @param days the account at the end of each day, from the last one before the period on where there is one
 * @param curve the same with what was deposited and withdrawn
 * @param riskFree above which the ratios are measured
 * @param months the months of the period
 * @param drawdowns all of the period, oldest first
 * @param worthless the last day of the period on which nothing was left, after which alone the figures count
 */
public record PeriodPerformance(
        List<Day> days,
        DatedCurve curve,
        RiskFree riskFree,
        Figures figures,
        Distribution distribution,
        OptionalDouble moneyWeighted,
        MonthlyReturns months,
        List<Drawdown> drawdowns,
        Optional<LocalDate> worthless) {

    /**
     * @param all days of the account, in order of time
     * @param flows what was deposited and withdrawn
     * @param from first day of the period
     * @param to last day of the period
     */
    public static PeriodPerformance of(
            List<Day> all, List<Flow> flows, LocalDate from, LocalDate to, RiskFree riskFree) {
        List<Day> until = all.stream().filter(day -> !day.date().isAfter(to)).toList();
        int start = lastWorthless(until) + 1;
        Optional<LocalDate> worthless = start == 0
                ? Optional.empty()
                : Optional.of(until.get(start - 1).date()).filter(day -> !day.isBefore(from));
        List<Day> sound = until.subList(start, until.size());
        DatedCurve curve = DatedCurve.of(
                        sound.stream().map(Day::date).toList(),
                        sound.stream().mapToDouble(Day::equity).toArray(),
                        flows)
                .between(from, to);
        double[] returns = curve.returns();
        return new PeriodPerformance(
                List.copyOf(sound.subList(sound.size() - curve.size(), sound.size())),
                curve,
                riskFree,
                Figures.of(returns, riskFree),
                Distribution.of(returns),
                curve.isAtLeastAYear() ? MoneyWeighted.annual(curve) : MoneyWeighted.ofPeriod(curve),
                months(curve, from),
                Drawdown.of(curve),
                worthless);
    }

    private static MonthlyReturns months(DatedCurve curve, LocalDate from) {
        var all = MonthlyReturns.of(curve.dates(), curve.growth()).byMonth();
        // the value before the period may be of an earlier month; a part of a map cannot be asked for other parts
        return new MonthlyReturns(new TreeMap<>(all.tailMap(YearMonth.from(from))));
    }

    /** No return leads over a day on which there was nothing. */
    private static int lastWorthless(List<Day> days) {
        int last = days.size() - 1;
        while (last >= 0 && days.get(last).equity() > 0) {
            last--;
        }
        return last;
    }

    /** Whether there is a return. */
    public boolean hasReturns() {
        return curve.size() > 1;
    }

    /** The mean of what was invested at the ends of the days, as a fraction of the equity. */
    public OptionalDouble averageExposure() {
        return days.stream().mapToDouble(Day::exposure).average();
    }

    /**
     * How often all of the equity was bought and sold in a year: half of what was traded over the average equity.
     *
     * @param traded shares times price of all fills of the period, in US dollars
     */
    public OptionalDouble turnover(double traded) {
        return hasReturns() ? OptionalDouble.of(turnover(traded, days)) : OptionalDouble.empty();
    }

    /** @param days with the one before the first session */
    private static double turnover(double traded, List<Day> days) {
        double average = days.stream().mapToDouble(Day::equity).average().orElseThrow();
        return traded / 2 / average / (days.size() - 1) * Annualisation.SESSIONS_PER_YEAR;
    }

    /**
     * The same of the last sessions, after each of them from that on with which the first window is full.
     *
     * @param traded shares times price of the fills of each day, in US dollars
     * @param window number of sessions, at least 1
     */
    public double[] rollingTurnover(Map<LocalDate, BigDecimal> traded, int window) {
        return IntStream.rangeClosed(window, days.size() - 1)
                .mapToObj(last -> days.subList(last - window, last + 1))
                .mapToDouble(part -> turnover(
                        part.stream()
                                .skip(1)
                                .mapToDouble(day -> traded.getOrDefault(day.date(), BigDecimal.ZERO)
                                        .doubleValue())
                                .sum(),
                        part))
                .toArray();
    }

    /** @param window number of returns, at least 2 */
    public Rolling rolling(int window) {
        return Rolling.of(curve.returns(), window, riskFree);
    }
}
