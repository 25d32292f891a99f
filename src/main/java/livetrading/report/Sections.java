package livetrading.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import livetrading.backtest.MonthlyReturns;
import livetrading.performance.DatedCurve;
import livetrading.performance.RiskFree;
import livetrading.performance.Rolling;
import livetrading.report.ReportFigure.Unit;

/** The drawings of the page. */
final class Sections {

    /** Half a year. */
    static final int WINDOW = 126;

    private final List<ReportColumn> columns;
    private final RiskFree riskFree;

    Sections(List<ReportColumn> columns, RiskFree riskFree) {
        this.columns = columns;
        this.riskFree = riskFree;
    }

    /** @param body what is drawn; when it is empty, {@code otherwise} says why */
    private static String section(String title, String body, String otherwise) {
        return "<section><h2>%s</h2>%s</section>"
                .formatted(title, body.isEmpty() ? "<p class=\"quiet\">%s</p>".formatted(otherwise) : body);
    }

    private String lines(String words, Unit unit, boolean accountsOnly, Function<ReportColumn, double[]> values) {
        var plot = new LinePlot(words, unit);
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn column = columns.get(i);
            if (column.isAccount() || !accountsOnly) {
                double[] shown = values.apply(column);
                List<LocalDate> dates = column.curve().dates();
                plot.add(Style.of(column, i), dates.subList(dates.size() - shown.length, dates.size()), shown);
            }
        }
        return plot.draw();
    }

    String cumulative() {
        return section(
                "Cumulative returns",
                lines(
                        "What was earned since the first day",
                        Unit.PERCENT,
                        false,
                        column -> Arrays.stream(column.curve().growth())
                                .map(value -> value - 1)
                                .toArray()),
                "It needs two days.");
    }

    String drawdown() {
        return section(
                "Drawdown",
                lines("How far below the highest value", Unit.PERCENT, false, column -> underWater(column.curve())),
                "It needs two days.");
    }

    private static double[] underWater(DatedCurve curve) {
        double[] growth = curve.growth();
        double high = 0;
        for (int i = 0; i < growth.length; i++) {
            high = Math.max(high, growth[i]);
            growth[i] = growth[i] / high - 1;
        }
        return growth;
    }

    String daily() {
        var plot = new LinePlot("Return of each day", Unit.PERCENT);
        DatedCurve curve = columns.getFirst().curve();
        if (curve.size() > 1) {
            plot.add("live", curve.dates().subList(1, curve.size()), curve.returns());
        }
        return section("Daily returns", plot.draw(), "It needs three days.");
    }

    String rollingSharpe() {
        return section(
                "Rolling Sharpe ratio, six months",
                lines(
                        "Sharpe ratio of the last 126 sessions",
                        Unit.RATIO,
                        false,
                        column -> present(Rolling.of(column.curve().returns(), WINDOW, riskFree)
                                .sharpe())),
                "It needs %d sessions.".formatted(WINDOW));
    }

    String rollingBeta() {
        DatedCurve held = columns.getLast().curve();
        boolean isHeld = !columns.getLast().isAccount();
        return section(
                "Rolling beta, six months",
                isHeld ? lines("Beta of the last 126 sessions", Unit.RATIO, true, column -> beta(column, held)) : "",
                isHeld ? "It needs %d sessions.".formatted(WINDOW) : "There are no prices to compare with.");
    }

    private static double[] beta(ReportColumn column, DatedCurve held) {
        DatedCurve same = held.on(column.curve().dates());
        return same.size() == column.curve().size()
                ? present(Rolling.beta(column.curve().returns(), same.returns(), WINDOW))
                : new double[0];
    }

    private static double[] present(OptionalDouble[] values) {
        return Arrays.stream(values)
                .mapToDouble(value -> value.orElse(Double.NaN))
                .toArray();
    }

    String exposure() {
        return section(
                "Exposure: what is held, as a part of the equity (long only, never short)",
                lines("Exposure at the end of each day", Unit.PERCENT, true, ReportColumn::exposures),
                "It needs two days.");
    }

    String annual() {
        SortedSet<Integer> years = new TreeSet<>();
        List<MonthlyReturns> months = columns.stream()
                .map(column ->
                        MonthlyReturns.of(column.curve().dates(), column.curve().growth()))
                .toList();
        months.forEach(one -> one.byMonth().keySet().forEach(month -> years.add(month.getYear())));
        var plot = new BarPlot(
                "Return of each year",
                Unit.PERCENT,
                years.stream().map(String::valueOf).toList());
        for (int i = 0; i < columns.size(); i++) {
            MonthlyReturns one = months.get(i);
            plot.add(
                    Style.of(columns.get(i), i),
                    years.stream()
                            .mapToDouble(year -> one.year(year).orElse(Double.NaN))
                            .toArray());
        }
        return section("Annual returns", years.isEmpty() ? "" : plot.draw(), "It needs two days.");
    }

    String returnsPerTrade() {
        List<ReportColumn> accounts =
                columns.stream().filter(ReportColumn::isAccount).toList();
        double[] all = accounts.stream()
                .flatMap(column -> column.ended().stream())
                .mapToDouble(ReportTrade::returnFraction)
                .toArray();
        if (all.length == 0) {
            return section("Returns per trade", "", "No trade ended in the period.");
        }
        TradeBins bins = TradeBins.of(all);
        var plot = new BarPlot("How many trades had which return", Unit.COUNT, bins.names());
        for (int i = 0; i < accounts.size(); i++) {
            plot.add(Style.of(accounts.get(i), i), bins.counts(accounts.get(i).ended()));
        }
        return section("Returns per trade", plot.draw(), "");
    }

    String allocation() {
        List<ReportColumn> accounts =
                columns.stream().filter(ReportColumn::isAccount).toList();
        List<Allocation> found = accounts.stream().map(Allocation::of).toList();
        List<String> tickers = Allocation.largest(found);
        if (tickers.isEmpty()) {
            return section("Asset allocation", "", "Nothing was held in the period.");
        }
        var plot = new BarPlot("Which part of what was invested was in which ticker", Unit.PERCENT, tickers);
        IntStream.range(0, accounts.size())
                .forEach(i -> plot.add(
                        Style.of(accounts.get(i), i),
                        tickers.stream().mapToDouble(found.get(i)::part).toArray()));
        return section("Asset allocation: parts of what was invested, over time", plot.draw(), "");
    }

    String crisis(CrisisEvent event) {
        var plot = new LinePlot(event.words(), Unit.PERCENT);
        for (int i = 0; i < columns.size(); i++) {
            DatedCurve part = event.of(columns.get(i).curve());
            plot.add(
                    Style.of(columns.get(i), i),
                    part.dates(),
                    Arrays.stream(part.growth()).map(value -> value - 1).toArray());
        }
        return section(
                String.format(Locale.ROOT, "%s, %s to %s", event.words(), event.from(), event.to()),
                plot.draw(),
                "Too few days.");
    }
}
