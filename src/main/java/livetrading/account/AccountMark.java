package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An account at the close of a session.
 *
 * @param equity cash and all shares at their last close, in US dollars
 * @param cash in US dollars
 * @param positions how many tickers are held
 */
public record AccountMark(LocalDate date, BigDecimal equity, BigDecimal cash, int positions) {

    /** The part of the equity that is invested, as a fraction. */
    public double exposure() {
        return equity.signum() == 0 ? 0 : 1 - cash.doubleValue() / equity.doubleValue();
    }
}
