package livetrading.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.selection.Window;

/** The daily prices over which an account is played. */
final class AccountPrices {

    private AccountPrices() {}

    /**
     * The prices of the tickers that are asked for, in the order of the watch list.
     *
     * <p>Of a whole folder those files are left out that cannot be used, which is said; tickers that are named all have
     * to be usable, as the account would be another without one of them.
     */
    static Map<Ticker, Bars> of(AccountRequest request, Terminal terminal) throws CommandRefused {
        FolderPrices folder = read(request, terminal);
        List<String> unusable = new ArrayList<>(
                folder.unusable().stream().map(Unusable::sentence).toList());
        Map<Ticker, Bars> prices = new LinkedHashMap<>();
        for (Bars bars : inOrder(request, folder)) {
            if (bars.timeframe().isDaily()) {
                prices.put(bars.ticker(), bars);
            } else {
                unusable.add("%s has %s bars, and an account is played over daily bars"
                        .formatted(bars.ticker(), bars.timeframe().code()));
            }
        }
        report(unusable, request, prices.isEmpty(), terminal);
        requireDates(request, prices);
        requireEvaluation(request, prices);
        return prices;
    }

    private static FolderPrices read(AccountRequest request, Terminal terminal) {
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            return FolderPrices.of(request.files(), request.reading(), tasks, terminal);
        }
    }

    private static List<Bars> inOrder(AccountRequest request, FolderPrices folder) {
        List<Bars> alphabetical = List.copyOf(folder.prices().values());
        return request.tickers().isEmpty()
                ? alphabetical
                : alphabetical.stream()
                        .sorted(Comparator.comparingInt(
                                bars -> request.tickers().indexOf(bars.ticker())))
                        .toList();
    }

    private static void report(List<String> unusable, AccountRequest request, boolean isNothingLeft, Terminal terminal)
            throws CommandRefused {
        if (!request.tickers().isEmpty() && !unusable.isEmpty()) {
            throw CommandRefused.noResult(String.join("; ", unusable));
        }
        unusable.forEach(terminal.err()::println);
        if (isNothingLeft) {
            throw CommandRefused.noResult("there is no ticker that can be played");
        }
    }

    private static void requireDates(AccountRequest request, Map<Ticker, Bars> prices) throws CommandRefused {
        LocalDate first = prices.values().stream()
                .map(bars -> bars.date(0))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = prices.values().stream()
                .map(bars -> bars.date(bars.size() - 1))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (request.from().filter(from -> from.isAfter(last)).isPresent()) {
            throw CommandRefused.noResult("there are no prices from --from %s on: the last are of %s"
                    .formatted(request.from().get(), last));
        }
        if (request.to().filter(to -> to.isBefore(first)).isPresent()) {
            throw CommandRefused.noResult("there are no prices up to --to %s: they begin on %s"
                    .formatted(request.to().get(), first));
        }
    }

    /** Before any ticker can be evaluated there is nothing to play. */
    private static void requireEvaluation(AccountRequest request, Map<Ticker, Bars> prices) throws CommandRefused {
        int needed = Window.leastBars(request.competitors(), Timeframe.DAY_1);
        Optional<LocalDate> first = prices.values().stream()
                .filter(bars -> bars.size() >= needed)
                .map(bars -> bars.date(needed - 1))
                .min(Comparator.naturalOrder());
        Optional<LocalDate> from = request.from();
        if (from.isPresent() && first.filter(from.get()::isBefore).isPresent()) {
            throw CommandRefused.noResult(
                    "--from %s is too early: an evaluation needs %s, which no ticker has before %s"
                            .formatted(from.get(), Words.count(needed, "bar"), first.get()));
        }
    }
}
