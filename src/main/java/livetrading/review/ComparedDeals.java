package livetrading.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.account.FollowedAccount;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DealDifference;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/** What was done beside what is decided from what was held in truth, each difference with its cause. */
final class ComparedDeals {

    private final RecordedCauses causes;
    private final DealComparison comparison;

    /**
     * @param to last session that was played
     * @param priced tickers that can be played
     */
    ComparedDeals(LiveDeals deals, FollowedAccount followed, LocalDate to, Set<Ticker> priced, RecordedCauses causes) {
        this.causes = causes;
        List<Deal> live = deals.deals().stream()
                .filter(deal -> !deal.session().isAfter(to))
                .toList();
        List<Deal> decided = followed.decided().stream().map(LiveDeals::deal).toList();
        comparison = withReplacements(DealComparison.of(live, decided)
                .explained(difference -> priced.contains(difference.ticker())
                        ? causes.of(difference)
                        : Optional.of(new Cause(Cause.Kind.DATA, "no prices of it are stored any more"))));
    }

    /** The same where another entry took the room and the money of one that for a recorded cause was not made. */
    static DealComparison withReplacements(DealComparison found) {
        Map<LocalDate, DealDifference> missed = missed(found);
        return found.explained(difference -> difference.cause().or(() -> instead(difference, missed)));
    }

    /** The first one of each session. */
    private static Map<LocalDate, DealDifference> missed(DealComparison found) {
        Map<LocalDate, DealDifference> missed = new HashMap<>();
        found.differences().stream()
                .filter(other -> other.kind() == DealDifference.Kind.ONLY_BACKTEST
                        && other.side() == Side.BUY
                        && other.isExplained())
                .forEach(other -> missed.putIfAbsent(other.session(), other));
        return missed;
    }

    private static Optional<Cause> instead(DealDifference entry, Map<LocalDate, DealDifference> missed) {
        return entry.kind() == DealDifference.Kind.ONLY_LIVE && entry.side() == Side.BUY
                ? Optional.ofNullable(missed.get(entry.session()))
                        .map(other -> new Cause(
                                Cause.Kind.EARLIER_DIFFERENCE,
                                "in place of %s, which was not bought".formatted(other.ticker())))
                : Optional.empty();
    }

    DealComparison comparison() {
        return comparison;
    }

    /** Of differences that nothing explains, where it is known by which strategy they were decided. */
    Map<DealDifference, String> strategies() {
        Map<DealDifference, String> strategies = new HashMap<>();
        comparison
                .unexplained()
                .forEach(difference ->
                        causes.strategy(difference).ifPresent(strategy -> strategies.put(difference, strategy)));
        return strategies;
    }
}
