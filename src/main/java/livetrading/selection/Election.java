package livetrading.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Chooses the strategy that may trade a ticker. */
public final class Election {

    /** Best score first, undefined scores last; ties by fewer trades, then by id. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                    (Candidate candidate) -> -candidate.score().orElse(Double.NEGATIVE_INFINITY))
            .thenComparingInt(Candidate::entries)
            .thenComparing(Candidate::strategy);

    private final Metric metric;
    private final double switchingMargin;
    private final Guard guard;

    /**
     * @param switchingMargin by how much the score of a new winner has to be better than that of the strategy in office
     * @throws IllegalArgumentException unless the margin is at least 0
     */
    public Election(Metric metric, double switchingMargin, Guard guard) {
        if (!(switchingMargin >= 0)) {
            throw new IllegalArgumentException("a switching margin of " + switchingMargin);
        }
        this.metric = metric;
        this.switchingMargin = switchingMargin;
        this.guard = guard;
    }

    Metric metric() {
        return metric;
    }

    /** @param incumbent id of the strategy in office, if there is one */
    Choice choose(List<Candidate> candidates, Optional<String> incumbent) {
        List<Candidate> ranked = candidates.stream().sorted(BEST_FIRST).toList();
        Optional<Candidate> best = ranked.stream().filter(this::mayTrade).findFirst();
        if (best.isEmpty()) {
            return stayInCash(ranked);
        }
        return incumbent
                .flatMap(id -> find(ranked, id))
                .filter(this::mayTrade)
                .filter(inOffice -> !inOffice.equals(best.get()))
                .filter(inOffice -> score(best.get()) - score(inOffice) < switchingMargin)
                .map(inOffice -> elected(
                        inOffice,
                        ranked,
                        String.format(
                                Locale.ROOT,
                                "stays: %s is better by less than %.2f",
                                best.get().name(),
                                switchingMargin)))
                .orElseGet(() -> elected(best.get(), ranked, rank(best.get(), ranked)));
    }

    /** Who passed over a better one has to say so. */
    private String rank(Candidate best, List<Candidate> ranked) {
        Candidate first = ranked.getFirst();
        return first.equals(best)
                ? bestOf(ranked)
                : String.format(
                        Locale.ROOT,
                        "best that may trade (%s has %.2f: %s)",
                        first.name(),
                        score(first),
                        guard.objection(first).orElseThrow());
    }

    /** A strategy without a score is no rival. */
    private static String bestOf(List<Candidate> ranked) {
        long measured = ranked.stream().filter(one -> one.score().isPresent()).count();
        return measured == 1 ? "the only strategy with a score" : "best of %d strategies".formatted(measured);
    }

    private boolean mayTrade(Candidate candidate) {
        return guard.objection(candidate).isEmpty();
    }

    private Choice elected(Candidate candidate, List<Candidate> ranked, String why) {
        return new Choice(
                Optional.of(candidate.strategy()),
                candidate.score(),
                String.format(
                        Locale.ROOT,
                        "%s %.2f, %s, %s",
                        metric.title(),
                        score(candidate),
                        why,
                        candidate.tradesInWords()),
                ranked.stream()
                        .filter(other -> !other.equals(candidate))
                        .collect(Collectors.toMap(Candidate::strategy, other -> passedOver(other, candidate))));
    }

    private String passedOver(Candidate other, Candidate winner) {
        return guard.objection(other)
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

    private static String objection(Candidate candidate, String objection) {
        return candidate.score().isEmpty()
                ? objection
                : String.format(Locale.ROOT, "score %.2f: %s", score(candidate), objection);
    }

    private Choice stayInCash(List<Candidate> ranked) {
        String best = ranked.stream()
                .filter(candidate -> candidate.score().isPresent())
                .findFirst()
                .map(candidate -> String.format(
                        Locale.ROOT,
                        "the best, %s, has a score of %.2f from %s: %s",
                        candidate.name(),
                        score(candidate),
                        candidate.tradesInWords(),
                        guard.objection(candidate).orElseThrow()))
                .orElse("none has a score");
        return new Choice(
                Optional.empty(),
                OptionalDouble.empty(),
                "stay in cash: none of %d strategies may trade; %s".formatted(ranked.size(), best),
                ranked.stream()
                        .collect(Collectors.toMap(
                                Candidate::strategy,
                                one -> objection(one, guard.objection(one).orElseThrow()))));
    }

    private static Optional<Candidate> find(List<Candidate> candidates, String id) {
        return candidates.stream().filter(one -> one.strategy().equals(id)).findFirst();
    }

    private static double score(Candidate candidate) {
        return candidate.score().orElseThrow();
    }
}
