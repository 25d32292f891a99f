package livetrading.performance;

import java.time.LocalDate;

/**
 * Money that came into an account or left it on a New York day, and is no profit or loss.
 *
 * @param amount in US dollars, above 0 for a deposit, below 0 for a withdrawal
 */
public record Flow(LocalDate date, double amount) {

    /** @throws IllegalArgumentException when the amount is 0 or not finite */
    public Flow {
        if (!Double.isFinite(amount) || amount == 0) {
            throw new IllegalArgumentException("a flow of " + amount);
        }
    }
}
