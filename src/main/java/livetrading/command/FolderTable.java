package livetrading.command;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import livetrading.selection.Confidence.Verdict;
import livetrading.tuning.Objective;

/** Writes for people what tuning is worth on each ticker of a folder. */
final class FolderTable {

    private FolderTable() {}

    static String of(OptimiseRequest request, List<TunedTicker> tickers) {
        TextTable table = new TextTable(
                        1, "Ticker", "Bars", "In sample", "Tuned", "Default", "Buy and hold", "Efficiency", "Verdict")
                .left(7);
        tickers.forEach(one -> table.add(
                one.ticker().symbol(),
                String.format(Locale.ROOT, "%,d", one.bars()),
                score(request, one.inSample()),
                score(request, one.tuned()),
                score(request, one.untuned()),
                score(request, one.buyAndHold()),
                Words.percent(one.efficiency()),
                one.sentence()));
        table.add(
                "Mean",
                "",
                mean(request, tickers, TunedTicker::inSample),
                mean(request, tickers, TunedTicker::tuned),
                mean(request, tickers, TunedTicker::untuned),
                mean(request, tickers, TunedTicker::buyAndHold),
                "",
                verdicts(tickers));
        return "%s, %s%n%s%n%n%s"
                .formatted(
                        request.strategy().name(),
                        GridOption.words(request.grid()),
                        "Chosen by %s of %s over the last %,d bars, every %,d bars; all but 'In sample' is out of sample"
                                .formatted(
                                        request.choice().code(),
                                        OptimiseTable.title(request.objective()),
                                        request.train(),
                                        request.step()),
                        table);
    }

    static String score(OptimiseRequest request, OptionalDouble score) {
        return request.objective() == Objective.RETURN ? Words.percent(score) : Words.ratio(score);
    }

    private static String mean(
            OptimiseRequest request, List<TunedTicker> tickers, Function<TunedTicker, OptionalDouble> column) {
        return score(
                request,
                tickers.stream()
                        .map(column)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average());
    }

    private static String verdicts(List<TunedTicker> tickers) {
        return String.join(
                ", ",
                Stream.of(Verdict.values())
                        .map(verdict -> "%s %d"
                                .formatted(
                                        verdict.word(),
                                        tickers.stream()
                                                .filter(one -> one.verdict() == verdict)
                                                .count()))
                        .toList());
    }
}
