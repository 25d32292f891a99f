package livetrading.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import livetrading.account.AccountMark;
import livetrading.market.MarketCalendar;
import livetrading.performance.DatedCurve;

/**
 * The values of an account in truth and of its back-test on the days of which both have one.
 *
 * @param live over the first one, deposits and withdrawals taken out
 * @param backtest over the first one
 */
record LaidCurves(List<LocalDate> dates, List<Double> live, List<Double> backtest) {

    static LaidCurves of(TradedAccount account, List<AccountMark> marks) {
        Map<LocalDate, Double> days = new TreeMap<>();
        account.equity().forEach((at, value) -> days.put(LocalDate.ofInstant(at, MarketCalendar.NEW_YORK), value));
        List<AccountMark> common =
                marks.stream().filter(mark -> days.containsKey(mark.date())).toList();
        List<LocalDate> dates = common.stream().map(AccountMark::date).toList();
        List<Double> values = dates.stream().map(days::get).toList();
        return new LaidCurves(
                dates,
                hasLostAll(values) || account.flows().isEmpty() ? growth(values) : growth(account, dates, values),
                growth(common.stream().map(mark -> mark.equity().doubleValue()).toList()));
    }

    /** No return leads over a day on which there was nothing. */
    private static boolean hasLostAll(List<Double> values) {
        return values.stream().anyMatch(value -> !(value > 0));
    }

    private static List<Double> growth(TradedAccount account, List<LocalDate> dates, List<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Arrays.stream(DatedCurve.of(dates, all, account.flows()).growth())
                .boxed()
                .toList();
    }

    private static List<Double> growth(List<Double> values) {
        return values.stream().map(value -> value / values.getFirst()).toList();
    }
}
