package livetrading.account;

import java.util.List;

/**
 * What an open has made of an account and its orders.
 *
 * @param after cash and holdings, those still at the price at which they were valued before or bought now
 * @param orders each order with what became of it: sales first, then purchases, each in the order in which they came
 */
public record AuctionResult<O extends PendingOrder>(CashAndHoldings after, List<Executed<O>> orders) {

    public AuctionResult {
        orders = List.copyOf(orders);
    }

    /** An order, and what became of it. */
    public record Executed<O extends PendingOrder>(O order, OpenOutcome outcome) {}
}
