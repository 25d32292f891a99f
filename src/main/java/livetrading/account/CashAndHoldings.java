package livetrading.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;

/**
 * What is in an account that no broker keeps for us.
 *
 * @param cash in US dollars, at least 0
 * @param holdings by ticker, in their order
 */
public record CashAndHoldings(BigDecimal cash, Map<Ticker, Holding> holdings) {

    private static final int AVERAGE_DIGITS = 6;

    /** What an open purchase is thought to cost: an overnight gap may put the open above the last close. */
    private static final BigDecimal GAP_ALLOWANCE = new BigDecimal("1.01");

    /** @throws IllegalArgumentException when the cash is negative */
    public CashAndHoldings {
        if (cash.signum() < 0) {
            throw new IllegalArgumentException("an account with $" + cash + " of cash");
        }
        holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
    }

    /** After an order was filled; several purchases of a ticker have their average price. */
    CashAndHoldings after(PendingOrder order, OpenOutcome.Filled filled) {
        Map<Ticker, Holding> changed = new TreeMap<>(holdings);
        return switch (order.side()) {
            case BUY -> {
                Holding bought = new Holding(order.ticker(), order.quantity(), filled.price(), filled.price());
                changed.merge(order.ticker(), bought, CashAndHoldings::together);
                yield new CashAndHoldings(cash.subtract(filled.cost()), changed);
            }
            case SELL -> {
                changed.computeIfPresent(order.ticker(), (ticker, held) -> {
                    BigDecimal rest = held.quantity().subtract(order.quantity());
                    return rest.signum() == 0 ? null : new Holding(ticker, rest, held.averagePrice(), held.lastPrice());
                });
                yield new CashAndHoldings(cash.add(filled.proceeds()), changed);
            }
        };
    }

    private static Holding together(Holding held, Holding bought) {
        BigDecimal quantity = held.quantity().add(bought.quantity());
        BigDecimal cost = held.quantity()
                .multiply(held.averagePrice())
                .add(bought.quantity().multiply(bought.averagePrice()));
        BigDecimal average = cost.divide(quantity, AVERAGE_DIGITS, RoundingMode.HALF_EVEN);
        return new Holding(held.ticker(), quantity, average, bought.lastPrice());
    }

    /** With at least so much cash, in US dollars. */
    CashAndHoldings withCash(BigDecimal least) {
        return new CashAndHoldings(cash.max(least), holdings);
    }

    /** What a split has made of the shares, at what all of them have cost. */
    CashAndHoldings split(ShareChange change) {
        Map<Ticker, Holding> changed = new TreeMap<>(holdings);
        changed.computeIfPresent(change.ticker(), (ticker, held) -> {
            BigDecimal made = held.quantity().multiply(change.ratio());
            // a fraction of a share may have been paid out
            BigDecimal shares = made.subtract(change.left()).abs().compareTo(BigDecimal.ONE) < 0 ? change.left() : made;
            BigDecimal average = held.averagePrice().divide(change.ratio(), AVERAGE_DIGITS, RoundingMode.HALF_EVEN);
            BigDecimal last = held.lastPrice().divide(change.ratio(), AVERAGE_DIGITS, RoundingMode.HALF_EVEN);
            return shares.signum() == 0 ? null : new Holding(ticker, shares, average, last);
        });
        return new CashAndHoldings(cash, changed);
    }

    /** With at most so many shares of a ticker. */
    CashAndHoldings atMost(Ticker ticker, BigDecimal shares) {
        Map<Ticker, Holding> changed = new TreeMap<>(holdings);
        changed.computeIfPresent(
                ticker,
                (key, held) -> shares.signum() == 0
                        ? null
                        : new Holding(key, held.quantity().min(shares), held.averagePrice(), held.lastPrice()));
        return new CashAndHoldings(cash, changed);
    }

    /**
     * The same holdings at the latest prices.
     *
     * @param lastCloses the latest close, in US dollars; a ticker without one keeps the price that it has
     */
    public CashAndHoldings valued(Function<Ticker, OptionalDouble> lastCloses) {
        Map<Ticker, Holding> valued = new TreeMap<>(holdings);
        valued.replaceAll((ticker, holding) -> {
            OptionalDouble close = lastCloses.apply(ticker);
            return close.isEmpty()
                    ? holding
                    : new Holding(
                            ticker,
                            holding.quantity(),
                            holding.averagePrice(),
                            Rounding.valuation(close.getAsDouble()));
        });
        return new CashAndHoldings(cash, valued);
    }

    /** Cash and the market value of all holdings, in US dollars. */
    public BigDecimal equity() {
        return holdings.values().stream().map(Holding::marketValue).reduce(cash, BigDecimal::add);
    }

    /**
     * As a broker would tell it. The buying power is the cash less what the open purchases are expected to cost, and at
     * least 0.
     *
     * @param open the orders that wait for the next open
     * @param lastCloses the latest close, in US dollars; a purchase of a ticker without one is expected to cost nothing
     */
    public Portfolio portfolio(Collection<? extends PendingOrder> open, Function<Ticker, OptionalDouble> lastCloses) {
        BigDecimal reserved = open.stream()
                .filter(order -> order.side() == Side.BUY)
                .map(order -> expectedCost(order, lastCloses.apply(order.ticker())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal buyingPower = cash.subtract(reserved).max(BigDecimal.ZERO);
        return new Portfolio(new Account(cash, equity(), buyingPower), holdings);
    }

    private static BigDecimal expectedCost(PendingOrder order, OptionalDouble close) {
        return close.isEmpty()
                ? BigDecimal.ZERO
                : Rounding.amount(
                        order.quantity().multiply(GAP_ALLOWANCE).multiply(Rounding.price(close.getAsDouble())));
    }
}
