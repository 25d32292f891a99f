package livetrading.engine;

import java.util.List;
import livetrading.ledger.Decision;

/**
 * What one cycle decided for every ticker and why.
 *
 * @param openOrders that are under way after it
 * @param positions of the program after it
 */
public record CycleReport(List<Decision> decisions, int openOrders, int positions) {

    public CycleReport {
        decisions = List.copyOf(decisions);
    }
}
