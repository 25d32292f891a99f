package livetrading.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livetrading.ledger.ProfitSums.OfHour;
import livetrading.ledger.ProfitSums.OfSize;
import livetrading.ledger.ProfitSums.OfTicker;
import livetrading.ledger.ProfitSums.Spread;
import livetrading.market.MarketCalendar;
import livetrading.ui.chart.BarChart.Bar;
import livetrading.ui.format.Preferences;

/** Makes bars of profits, never more than can be told apart. */
final class ProfitBars {

    private static final int MOST_DAYS = 130;
    private static final int MOST_WEEKS = 26 * 6;

    /** So many of the best and so many of the worst tickers. */
    private static final int MOST_TICKERS = 12;

    private static final int BINS = 24;
    private static final double DEVIATIONS = 3;

    /** @param title says what each bar stands for */
    record Bars(String title, List<Bar> bars) {}

    private ProfitBars() {}

    /** The profits of days in New York; of weeks or months when there are too many of them. */
    static Bars overTime(List<OfHour> hours) {
        List<Bar> days = sums(hours, LocalDate::toString);
        if (days.size() <= MOST_DAYS) {
            return new Bars("Profit per day", days);
        }
        List<Bar> weeks = sums(
                hours,
                day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString());
        return weeks.size() <= MOST_WEEKS
                ? new Bars("Profit per week, by its Monday", weeks)
                : new Bars(
                        "Profit per month",
                        sums(hours, day -> YearMonth.from(day).toString()));
    }

    private static List<Bar> sums(List<OfHour> hours, Function<LocalDate, String> period) {
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        hours.forEach(hour -> sums.merge(
                period.apply(hour.begin().atZone(MarketCalendar.NEW_YORK).toLocalDate()),
                hour.profit(),
                BigDecimal::add));
        return sums.entrySet().stream()
                .map(entry -> bar(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param tickers the greatest profit first */
    static Bars perTicker(List<OfTicker> tickers) {
        int count = tickers.size();
        if (count <= 2 * MOST_TICKERS) {
            return new Bars("Profit per ticker", bars(tickers.stream()));
        }
        return new Bars(
                "Profit per ticker, the %d best and the %d worst of %d".formatted(MOST_TICKERS, MOST_TICKERS, count),
                bars(Stream.concat(
                        tickers.stream().limit(MOST_TICKERS), tickers.stream().skip(count - MOST_TICKERS))));
    }

    private static List<Bar> bars(Stream<OfTicker> tickers) {
        return tickers.map(each -> bar(each.ticker(), each.profit())).toList();
    }

    private static Bar bar(String name, BigDecimal profit) {
        return new Bar(name, profit.doubleValue(), profit.signum());
    }

    /** A round width of bins that tell the usual sales apart; 0 is between two of them. */
    static double width(Spread spread) {
        double low = Math.max(spread.least(), spread.mean() - DEVIATIONS * spread.deviation());
        double high = Math.min(spread.most(), spread.mean() + DEVIATIONS * spread.deviation());
        double rough = Math.max((high - low) / BINS, 0.01);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return Stream.of(1.0, 2.0, 5.0)
                .map(step -> step * power)
                .filter(step -> step >= rough)
                .findFirst()
                .orElse(10 * power);
    }

    /** How many sales brought how much; those far outside are in the first and the last bin. */
    static Bars distribution(Spread spread, double width, List<OfSize> sizes) {
        long low = bin(Math.max(spread.least(), spread.mean() - DEVIATIONS * spread.deviation()), width);
        long high = bin(Math.min(spread.most(), spread.mean() + DEVIATIONS * spread.deviation()), width);
        var counts = sizes.stream()
                .collect(Collectors.groupingBy(
                        size -> Math.clamp(size.multiple(), low, high), Collectors.summingLong(OfSize::sales)));
        List<Bar> bars = new ArrayList<>();
        LongStream.rangeClosed(low, high)
                .forEach(bin -> bars.add(
                        new Bar(name(bin, width, sizes, low, high), counts.getOrDefault(bin, 0L), bin < 0 ? -1 : 1)));
        return new Bars("Sales by profit, in steps of " + dollars(width), bars);
    }

    private static long bin(double profit, double width) {
        return (long) Math.floor(profit / width);
    }

    private static String name(long bin, double width, List<OfSize> sizes, long low, long high) {
        if (Preferences.current().areAmountsHidden()) {
            return "•••";
        }
        if (bin == low && sizes.getFirst().multiple() < low) {
            return "below " + dollars((bin + 1) * width);
        }
        return bin == high && sizes.getLast().multiple() > high
                ? dollars(bin * width) + " or more"
                : dollars(bin * width);
    }

    private static String dollars(double amount) {
        String digits = BigDecimal.valueOf(Math.abs(amount))
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return (amount < 0 ? "-$" : "$") + digits;
    }
}
