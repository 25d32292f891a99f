package livetrading.tax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Side;

/**
 * An execution, as tax law looks at it.
 *
 * @param order by which executions belong together
 * @param at the trade date counts, in New York, not that of settlement
 * @param price per share, in US dollars
 * @param fees in US dollars: they raise what a purchase cost and lower what a sale brought
 */
public record TaxTrade(String order, Instant at, Side side, BigDecimal shares, BigDecimal price, BigDecimal fees) {

    /** @throws IllegalArgumentException without shares */
    public TaxTrade {
        if (shares.signum() <= 0) {
            throw new IllegalArgumentException("an execution of %s shares".formatted(shares));
        }
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
    }

    /** What was paid or received, in US dollars, before it is rounded to cents. */
    BigDecimal amount() {
        BigDecimal value = shares.multiply(price);
        return side == Side.BUY ? value.add(fees) : value.subtract(fees);
    }
}
