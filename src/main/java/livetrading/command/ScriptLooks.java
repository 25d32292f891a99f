package livetrading.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.candidate.Confirmed;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;

/** Whether there is what strategies look at: enough bars, longer periods that these can be put together to, other tickers. */
final class ScriptLooks {

    private ScriptLooks() {}

    /** Why a strategy cannot be played over bars of a timeframe; empty when it can. */
    static Optional<String> tooLong(Strategy strategy, Timeframe timeframe) {
        return strategy.periods().stream()
                .filter(period -> !period.isLongerThan(timeframe))
                .findFirst()
                .map(period -> "%s looks at the %s, which is not longer than %s bars"
                        .formatted(strategy.id(), period.word(), timeframe.isDaily() ? "daily" : timeframe.code()));
    }

    /** The tickers that a strategy looks at and that have no prices. */
    static List<Ticker> missing(Strategy strategy, Collection<Ticker> known) {
        return missing(strategy.peers(), known);
    }

    private static List<Ticker> missing(List<Ticker> peers, Collection<Ticker> known) {
        return peers.stream().filter(ticker -> !known.contains(ticker)).toList();
    }

    /** Says of each strategy, and of the confirmation of all, what it looks at in vain, so that it stays out. */
    static void note(Strategies strategies, Collection<Ticker> known, Terminal terminal) {
        strategies.all().stream()
                .map(strategy -> strategy instanceof Confirmed confirmed
                        ? note(
                                ConfirmOptions.CONFIRM.name(),
                                missing(confirmed.confirmation().condition().peers(), known))
                        : note(strategy.id(), missing(strategy, known)))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(terminal::note);
    }

    private static Optional<String> note(String what, List<Ticker> missing) {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%s looks at %s, of which there are no prices"
                        .formatted(what, missing.stream().map(Ticker::symbol).collect(Collectors.joining(", "))));
    }
}
