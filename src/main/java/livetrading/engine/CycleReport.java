package livetrading.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.Decision;
import livetrading.portfolio.Action;

/**
 * What one cycle decided for every ticker and why.
 *
 * @param openOrders tickers of the orders that are under way after it
 * @param positions tickers of the program's positions after it
 */
public record CycleReport(List<Decision> decisions, Set<String> openOrders, Set<String> positions) {

    public CycleReport {
        decisions = List.copyOf(decisions);
        openOrders = Set.copyOf(openOrders);
        positions = Set.copyOf(positions);
    }

    /** How many tickers cannot be traded, in words; empty when there are none. */
    String trouble() {
        long wrong = decisions.stream()
                .filter(decision -> decision.action() == Action.ERROR)
                .count();
        return wrong == 0
                ? ""
                : "%d of %d tickers cannot be traded; the decisions say why".formatted(wrong, decisions.size());
    }

    /** Beginning of the newest bar on which something was decided; empty when there were no prices at all. */
    Optional<Instant> newestBar() {
        return decisions.stream()
                .filter(decision -> decision.price() != null)
                .map(Decision::barTime)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
