package livetrading.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Chooses the strategy that may trade a ticker. */
public final class StrategySelector {

    /** Best score first, undefined scores last; ties by fewer trades, then by id. */
    private static final Comparator<RankedStrategy> BEST_FIRST = Comparator.comparingDouble(
                    (RankedStrategy strategy) -> -strategy.score().orElse(Double.NEGATIVE_INFINITY))
            .thenComparingInt(RankedStrategy::entries)
            .thenComparing(ranked -> ranked.competitor().id());

    private final Metric metric;
    private final double switchingMargin;
    private final SelectionCriteria criteria;

    /**
     * @param switchingMargin by how much the score of a new winner has to be better than that of the active strategy
     * @throws IllegalArgumentException unless the margin is at least 0
     */
    public StrategySelector(Metric metric, double switchingMargin, SelectionCriteria criteria) {
        if (!(switchingMargin >= 0)) {
            throw new IllegalArgumentException("a switching margin of " + switchingMargin);
        }
        this.metric = metric;
        this.switchingMargin = switchingMargin;
        this.criteria = criteria;
    }

    Metric metric() {
        return metric;
    }

    /** @param current the active one, if there is one; it need not be among the strategies */
    Selection choose(List<RankedStrategy> strategies, Optional<Competitor> current) {
        List<RankedStrategy> ranked = strategies.stream().sorted(BEST_FIRST).toList();
        Optional<RankedStrategy> best = ranked.stream().filter(this::mayTrade).findFirst();
        if (best.isEmpty()) {
            return stayInCash(ranked);
        }
        return current.flatMap(competitor -> find(ranked, competitor))
                .filter(this::mayTrade)
                .filter(active -> !active.equals(best.get()))
                .filter(active -> score(best.get()) - score(active) < switchingMargin)
                .map(active -> selected(
                        active,
                        ranked,
                        String.format(
                                Locale.ROOT,
                                "stays: %s is better by less than %.2f",
                                best.get().name(),
                                switchingMargin)))
                .orElseGet(() -> selected(best.get(), ranked, rank(best.get(), ranked)));
    }

    /** Says so when a strategy with a better score was passed over. */
    private String rank(RankedStrategy best, List<RankedStrategy> ranked) {
        RankedStrategy first = ranked.getFirst();
        return first.equals(best)
                ? bestOf(ranked)
                : String.format(
                        Locale.ROOT,
                        "best that may trade (%s has %.2f: %s)",
                        first.name(),
                        score(first),
                        criteria.objection(first).orElseThrow());
    }

    /** Counts those that the screens list; a strategy without a score is no rival. */
    private static String bestOf(List<RankedStrategy> ranked) {
        int all = ranked.size();
        long scored = ranked.stream().filter(one -> one.score().isPresent()).count();
        if (scored == all) {
            return all == 1 ? "the only strategy" : "best of %d strategies".formatted(all);
        }
        return scored == 1
                ? "the only one of %d strategies with a score".formatted(all)
                : "best of %d strategies, %d of them without a score".formatted(all, all - scored);
    }

    private boolean mayTrade(RankedStrategy strategy) {
        return criteria.objection(strategy).isEmpty();
    }

    private Selection selected(RankedStrategy strategy, List<RankedStrategy> ranked, String why) {
        return new Selection(
                Optional.of(strategy.competitor()),
                strategy.score(),
                String.format(
                        Locale.ROOT, "%s %.2f, %s, %s", metric.title(), score(strategy), why, strategy.tradesInWords()),
                ranked.stream()
                        .filter(other -> !other.equals(strategy))
                        .collect(Collectors.toMap(RankedStrategy::competitor, other -> passedOver(other, strategy))));
    }

    private String passedOver(RankedStrategy other, RankedStrategy winner) {
        return criteria.objection(other)
                .map(objection -> objection(other, objection))
                .orElseGet(() -> score(other) > score(winner)
                        ? String.format(
                                Locale.ROOT,
                                "score %.2f is better than that of %s by less than %.2f",
                                score(other),
                                winner.name(),
                                switchingMargin)
                        : String.format(
                                Locale.ROOT,
                                "score %.2f is not above %.2f of %s",
                                score(other),
                                score(winner),
                                winner.name()));
    }

    private static String objection(RankedStrategy strategy, String objection) {
        return strategy.score().isEmpty()
                ? objection
                : String.format(Locale.ROOT, "score %.2f: %s", score(strategy), objection);
    }

    private Selection stayInCash(List<RankedStrategy> ranked) {
        String best = ranked.stream()
                .filter(strategy -> strategy.score().isPresent())
                .findFirst()
                .map(strategy -> String.format(
                        Locale.ROOT,
                        "the best, %s, has a score of %.2f from %s: %s",
                        strategy.name(),
                        score(strategy),
                        strategy.tradesInWords(),
                        criteria.objection(strategy).orElseThrow()))
                .orElse("none has a score");
        return new Selection(
                Optional.empty(),
                OptionalDouble.empty(),
                "stay in cash: none of %d strategies may trade; %s".formatted(ranked.size(), best),
                ranked.stream()
                        .collect(Collectors.toMap(
                                RankedStrategy::competitor,
                                one -> objection(one, criteria.objection(one).orElseThrow()))));
    }

    private static Optional<RankedStrategy> find(List<RankedStrategy> strategies, Competitor competitor) {
        return strategies.stream()
                .filter(one -> one.competitor().equals(competitor))
                .findFirst();
    }

    private static double score(RankedStrategy strategy) {
        return strategy.score().orElseThrow();
    }
}
