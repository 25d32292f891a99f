package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import livetrading.market.Ticker;

/**
 * Shares of an account became more or fewer without an order of the program: by a split, or because they were sold
 * elsewhere.
 *
 * @param session in which it was noticed
 * @param ratio how many shares one became, above 0; 1 without a split
 * @param left so many there were afterwards, at least 0
 */
public record ShareChange(LocalDate session, Ticker ticker, BigDecimal ratio, BigDecimal left) {

    boolean isSplit() {
        return ratio.compareTo(BigDecimal.ONE) != 0;
    }
}
