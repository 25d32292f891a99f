package livetrading.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A round trip of the period.
 *
 * @param entry New York day on which it was opened
 * @param exit the day on which it ended; empty while it is open
 * @param cost what was paid for it, in US dollars, fees included
 * @param profit in US dollars, fees deducted; while it is open, at the last price
 * @param fees in US dollars
 */
public record ReportTrade(
        String ticker, LocalDate entry, Optional<LocalDate> exit, double cost, double profit, double fees) {

    public boolean isOpen() {
        return exit.isEmpty();
    }

    /** Profit over cost, as a fraction. */
    public double returnFraction() {
        return cost > 0 ? profit / cost : 0;
    }
}
