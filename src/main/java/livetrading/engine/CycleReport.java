package livetrading.engine;

import java.util.List;
import livetrading.ledger.Decision;
import livetrading.portfolio.Portfolio;

/** What one cycle decided for every ticker and why, and the portfolio it found. */
public record CycleReport(List<Decision> decisions, Portfolio portfolio) {

    public CycleReport {
        decisions = List.copyOf(decisions);
    }
}
