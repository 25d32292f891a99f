package livetrading.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import livetrading.backtest.Costs;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/**
 * The open of one session, at which orders are filled whole or not at all: everything that is sold first, so that it pays
 * for what is bought then.
 */
public final class OpenAuction {

    private final Costs costs;
    private final Function<Ticker, OptionalDouble> opens;
    private final Predicate<Ticker> hasLaterPrice;

    /**
     * @param opens the price at this session's open, in US dollars; empty when the ticker has no bar of the session
     * @param hasLaterPrice whether a ticker has a bar after this session
     */
    public OpenAuction(Costs costs, Function<Ticker, OptionalDouble> opens, Predicate<Ticker> hasLaterPrice) {
        this.costs = costs;
        this.opens = opens;
        this.hasLaterPrice = hasLaterPrice;
    }

    /**
     * All sales, then all purchases, each in the order in which they came. What is sold is not compared with what is held:
     * whoever took the orders has seen to that.
     *
     * @throws IllegalArgumentException when an open is so low that its price is rounded to nothing
     */
    public <O extends PendingOrder> AuctionResult<O> execute(CashAndHoldings before, List<O> orders) {
        CashAndHoldings now = before;
        List<AuctionResult.Executed<O>> executed = new ArrayList<>();
        for (Side side : List.of(Side.SELL, Side.BUY)) {
            for (O order : orders) {
                if (order.side() == side) {
                    OpenOutcome outcome = outcome(order, now.cash());
                    executed.add(new AuctionResult.Executed<>(order, outcome));
                    now = outcome instanceof OpenOutcome.Filled filled ? now.after(order, filled) : now;
                }
            }
        }
        return new AuctionResult<>(now, executed);
    }

    private OpenOutcome outcome(PendingOrder order, BigDecimal cash) {
        OptionalDouble open = opens.apply(order.ticker());
        if (open.isEmpty()) {
            return hasLaterPrice.test(order.ticker())
                    ? new OpenOutcome.Waiting()
                    : new OpenOutcome.Expired(order.ticker());
        }
        OpenOutcome.Filled filled = filled(order, open.getAsDouble());
        boolean tooDear = order.side() == Side.BUY && filled.cost().compareTo(cash) > 0;
        return tooDear ? new OpenOutcome.Rejected(filled.cost(), cash) : filled;
    }

    private OpenOutcome.Filled filled(PendingOrder order, double open) {
        BigDecimal price = Rounding.price(
                switch (order.side()) {
                    case BUY -> costs.buyPrice(open);
                    case SELL -> costs.sellPrice(open);
                });
        BigDecimal notional = Rounding.amount(order.quantity().multiply(price));
        BigDecimal fees = Rounding.amount(notional.multiply(BigDecimal.valueOf(costs.commission())));
        return new OpenOutcome.Filled(price, notional, fees);
    }
}
