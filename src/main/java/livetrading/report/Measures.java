package livetrading.report;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import livetrading.market.Annualisation;
import livetrading.performance.Drawdown;
import livetrading.performance.SharpeCertainty;

/** What is measured of a column of the report beside the figures of its returns; absent where it is undefined. */
final class Measures {

    private Measures() {}

    static OptionalDouble days(ReportColumn column) {
        return column.curve().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) ChronoUnit.DAYS.between(
                        column.curve().first(), column.curve().last()));
    }

    static OptionalDouble totalReturn(ReportColumn column) {
        return withReturns(column, () -> column.figures().totalReturn());
    }

    static OptionalDouble maxDrawdown(ReportColumn column) {
        return withReturns(column, () -> column.figures().maxDrawdown());
    }

    private interface Value {

        double value();
    }

    private static OptionalDouble withReturns(ReportColumn column, Value value) {
        return column.curve().size() > 1 ? OptionalDouble.of(value.value()) : OptionalDouble.empty();
    }

    /** Over less than a year it would say what nobody has earned. */
    static OptionalDouble cagr(ReportColumn column) {
        return column.figures().sessions() < Annualisation.SESSIONS_PER_YEAR
                ? OptionalDouble.empty()
                : column.figures().annualReturn();
    }

    static OptionalDouble recovery(ReportColumn column) {
        return column.drawdowns().stream()
                .map(Drawdown::daysToRecover)
                .flatMapToDouble(
                        days -> days.isPresent() ? DoubleStream.of((double) days.getAsLong()) : DoubleStream.empty())
                .max();
    }

    static OptionalDouble aboveZero(ReportColumn column) {
        return column.certainty().stream()
                .mapToDouble(SharpeCertainty::aboveZero)
                .findFirst();
    }

    static OptionalDouble exposure(ReportColumn column) {
        return Arrays.stream(column.exposures()).average();
    }

    static OptionalDouble turnover(ReportColumn column) {
        OptionalDouble average = Arrays.stream(column.curve().values()).average();
        int sessions = column.figures().sessions();
        return !column.isAccount() || sessions == 0 || average.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        column.traded() / 2 / average.getAsDouble() / sessions * Annualisation.SESSIONS_PER_YEAR);
    }

    static OptionalDouble trades(ReportColumn column) {
        return column.isAccount() ? OptionalDouble.of(column.ended().size()) : OptionalDouble.empty();
    }

    static OptionalDouble tradesADay(ReportColumn column) {
        return ratio(column, ended -> ended.size(), ended -> column.figures().sessions());
    }

    static OptionalDouble winRate(ReportColumn column) {
        return ratio(
                column,
                ended -> wins(ended).size(),
                ended -> wins(ended).size() + losses(ended).size());
    }

    static OptionalDouble profitFactor(ReportColumn column) {
        return ratio(column, ended -> profit(wins(ended)), ended -> -profit(losses(ended)));
    }

    static OptionalDouble averageWin(ReportColumn column) {
        return averageReturn(wins(column.ended()));
    }

    static OptionalDouble averageLoss(ReportColumn column) {
        return averageReturn(losses(column.ended()));
    }

    static OptionalDouble fees(ReportColumn column) {
        return column.isAccount()
                ? OptionalDouble.of(
                        column.ended().stream().mapToDouble(ReportTrade::fees).sum())
                : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(
            ReportColumn column, ToDoubleFunction<List<ReportTrade>> part, ToDoubleFunction<List<ReportTrade>> whole) {
        List<ReportTrade> ended = column.ended();
        double all = whole.applyAsDouble(ended);
        return !column.isAccount() || all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.applyAsDouble(ended) / all);
    }

    private static OptionalDouble averageReturn(List<ReportTrade> trades) {
        return trades.stream().mapToDouble(ReportTrade::returnFraction).average();
    }

    private static List<ReportTrade> wins(List<ReportTrade> trades) {
        return trades.stream().filter(trade -> trade.profit() > 0).toList();
    }

    private static List<ReportTrade> losses(List<ReportTrade> trades) {
        return trades.stream().filter(trade -> trade.profit() < 0).toList();
    }

    private static double profit(List<ReportTrade> trades) {
        return trades.stream().mapToDouble(ReportTrade::profit).sum();
    }
}
