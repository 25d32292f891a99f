package livetrading.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import livetrading.account.AccountResult;
import livetrading.account.Benchmark;
import livetrading.ui.account.ComparisonGrid.Row;
import livetrading.ui.account.ComparisonGrid.Style;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;

/** The figures of two accounts side by side. */
record Figures(Optional<AccountResult> inForce, AccountResult draft) {

    private static final Map<String, String> REFUSALS = Map.of(
            "POSITION_OPEN", "There was a position already",
            "POSITIONS_FULL", "As many positions as may be were open",
            "SHARE_TOO_DEAR", "What a position may cost did not reach for one share",
            "NO_SHARES", "There were no shares to sell",
            "OWN_SHARES", "Shares of the user were not touched",
            "RULE", "A risk rule kept the position from being opened",
            "NO_CASH_AT_THE_OPEN", "The cash did not reach at the open",
            "PRICES_ENDED", "The prices ended before the order could be filled");

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Total return", Style.RETURN, one -> one.metrics().totalReturn()));
        rows.add(row("CAGR", Style.RETURN, one -> Formats.boxed(one.metrics().cagr())));
        rows.add(row(
                "Sharpe ratio", Style.RATIO, one -> Formats.boxed(one.metrics().sharpe())));
        rows.add(row("Maximum drawdown", Style.PER_CENT, one -> one.metrics().maxDrawdown()));
        rows.add(row("Average exposure", Style.PER_CENT, AccountResult::averageExposure));
        rows.add(row("Turnover a year", Style.RATIO, one -> one.metrics().turnover()));
        rows.add(row("Trades", Style.COUNT, one -> (double) one.metrics().trades()));
        rows.add(row(
                "Win rate", Style.PER_CENT, one -> Formats.boxed(one.metrics().winRate())));
        rows.add(row(
                "Profit factor", Style.RATIO, one -> Formats.boxed(one.metrics().profitFactor())));
        rows.add(row("Fees", Style.MONEY, Figures::fees));
        rows.add(row("Equity at the end", Style.MONEY, one -> one.metrics().finalEquity()));
        rows.addAll(benchmark("Buy and hold", AccountResult::benchmark));
        rows.addAll(benchmark("Buy and hold at the same exposure", AccountResult::sameExposure));
        return rows;
    }

    private List<Row> benchmark(String name, Function<AccountResult, Benchmark> benchmark) {
        return List.of(
                row(name + ": total return", Style.RETURN, one -> held(one, benchmark, Benchmark::totalReturn)),
                row(
                        name + ": Sharpe ratio",
                        Style.RATIO,
                        one -> held(one, benchmark, held -> Formats.boxed(held.sharpe()))),
                row(name + ": maximum drawdown", Style.PER_CENT, one -> held(one, benchmark, Benchmark::maxDrawdown)));
    }

    private static @Nullable Double held(
            AccountResult result,
            Function<AccountResult, Benchmark> benchmark,
            Function<Benchmark, @Nullable Double> figure) {
        Benchmark held = benchmark.apply(result);
        return held.growth().length == 0 ? null : figure.apply(held);
    }

    private static double fees(AccountResult result) {
        return result.trades().stream()
                .mapToDouble(trade -> trade.fees().doubleValue())
                .sum();
    }

    private Row row(String name, Style style, Function<AccountResult, @Nullable Double> figure) {
        return new Row(name, style, inForce.isEmpty() ? null : figure.apply(inForce.get()), figure.apply(draft));
    }

    /** How often entries were refused, by the reason. */
    List<Row> refusals() {
        var codes = new TreeSet<String>();
        Stream.concat(inForce.stream(), Stream.of(draft))
                .forEach(one -> codes.addAll(one.refusals().keySet()));
        return codes.stream()
                .map(code -> row(REFUSALS.getOrDefault(code, code), Style.COUNT, one ->
                        (double) one.refusals().getOrDefault(code, 0)))
                .toList();
    }

    /** How often each risk rule has acted. */
    List<Row> rules() {
        return Stream.concat(inForce.stream(), Stream.of(draft))
                .flatMap(one -> one.rules().keySet().stream())
                .distinct()
                .map(rule -> row(rule, Style.COUNT, one -> (double) one.rules().getOrDefault(rule, 0)))
                .toList();
    }
}
