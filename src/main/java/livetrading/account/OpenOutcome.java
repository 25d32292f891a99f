package livetrading.account;

import java.math.BigDecimal;
import livetrading.market.Ticker;

/** What becomes of an order at an open. */
public sealed interface OpenOutcome {

    /**
     * All of it is filled.
     *
     * @param price per share, costs included, in US dollars
     * @param notional what the shares are worth at that price, in US dollars
     * @param fees in US dollars, at least 0
     */
    record Filled(BigDecimal price, BigDecimal notional, BigDecimal fees) implements OpenOutcome {

        /** @throws IllegalArgumentException unless the price is positive and the rest at least 0 */
        public Filled {
            if (price.signum() <= 0 || notional.signum() < 0 || fees.signum() < 0) {
                throw new IllegalArgumentException(
                        "a fill at $%s, $%s in all, with fees of $%s".formatted(price, notional, fees));
            }
        }

        /** What a purchase takes from the cash, in US dollars. */
        public BigDecimal cost() {
            return notional.add(fees);
        }

        /** What a sale adds to the cash, in US dollars. */
        public BigDecimal proceeds() {
            return notional.subtract(fees);
        }
    }

    /**
     * It would have cost more than there was, and nothing of it is filled.
     *
     * @param cost with fees, in US dollars
     * @param cash in US dollars
     */
    record Rejected(BigDecimal cost, BigDecimal cash) implements OpenOutcome {

        /** In words: {@code needs $10450.00, cash $10000.00}. */
        public String reason() {
            return "needs %s, cash %s".formatted(Rounding.cents(cost), Rounding.cents(cash));
        }
    }

    /** There will be no price for it. */
    record Expired(Ticker ticker) implements OpenOutcome {

        /** In words: {@code the prices of IBM have ended}. */
        public String reason() {
            return "the prices of %s have ended".formatted(ticker);
        }
    }

    /** Its ticker has no price in the session; it stays for the next one. */
    record Waiting() implements OpenOutcome {}
}
