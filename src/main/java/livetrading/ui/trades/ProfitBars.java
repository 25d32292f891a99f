package livetrading.ui.trades;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livetrading.ledger.ProfitSums.OfSize;
import livetrading.ledger.ProfitSums.OfTicker;
import livetrading.ledger.ProfitSums.Spread;
import livetrading.ui.chart.BarChart.Bar;
import livetrading.ui.format.Preferences;

/** Groups profits into bars, at most as many as can be told apart. */
final class ProfitBars {

    /** So many of the best and so many of the worst tickers. */
    private static final int MOST_TICKERS = 12;

    private static final int BINS = 24;
    private static final double DEVIATIONS = 3;

    /** @param title says what each bar stands for */
    record Bars(String title, List<Bar> bars) {}

    private ProfitBars() {}

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

    /** A histogram of profits; outliers are counted in the first and the last bin. */
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
        String digits = String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(Math.abs(amount)))
                .replaceAll("\\.?0+$", "");
        return (amount < 0 ? "-$" : "$") + digits;
    }
}
