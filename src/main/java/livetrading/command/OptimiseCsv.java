package livetrading.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import livetrading.research.PointResult;
import livetrading.tuning.Grid;

/** Writes points and tickers as rows; what is undefined is an empty cell. */
final class OptimiseCsv {

    private OptimiseCsv() {}

    /** @param points those that were played */
    static String surface(Grid grid, SequencedMap<Integer, PointResult> points) {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(
                grid.axes().stream().map(axis -> axis.parameter().name()).toList());
        header.addAll(List.of("sharpe", "return", "drawdown", "trades"));
        row(text, header);
        points.forEach((point, result) -> {
            List<String> cells = new ArrayList<>(GridOption.values(grid, point));
            cells.add(number(result.sharpe()));
            cells.add(Double.toString(result.totalReturn()));
            cells.add(Double.toString(result.maxDrawdown()));
            cells.add(Integer.toString(result.trades()));
            row(text, cells);
        });
        return text.toString();
    }

    static String tickers(List<TunedTicker> tickers) {
        StringBuilder text = new StringBuilder();
        row(
                text,
                List.of(
                        "ticker",
                        "timeframe",
                        "bars",
                        "from",
                        "to",
                        "inSample",
                        "tuned",
                        "default",
                        "buyAndHold",
                        "efficiency",
                        "verdict"));
        tickers.forEach(one -> row(
                text,
                List.of(
                        one.ticker().symbol(),
                        one.timeframe().code(),
                        Integer.toString(one.bars()),
                        Words.isoTime(one.from(), one.timeframe()),
                        Words.isoTime(one.to(), one.timeframe()),
                        number(one.inSample()),
                        number(one.tuned()),
                        number(one.untuned()),
                        number(one.buyAndHold()),
                        number(one.efficiency()),
                        one.verdict().word())));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells)).append('\n');
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }
}
