package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the account may give an order: what it holds, has promised and can pay. */
final class AccountRules {

    private static final BigDecimal SHORT_SELLERS_EQUITY = new BigDecimal("2000");
    private static final BigDecimal CLOSING_ONLY_RATIO = new BigDecimal("6");

    private final Account account;
    private final OrderBook book;
    private final MarketTape tape;

    AccountRules(Account account, OrderBook book, MarketTape tape) {
        this.account = account;
        this.book = book;
        this.tape = tape;
    }

    void checkMayTrade() {
        if (account.is(AccountFlag.TRADE_SUSPENDED_BY_USER)) {
            throw Refusal.forbidden("new orders are rejected by user request");
        }
        if (!account.mayTrade()) {
            throw Refusal.forbidden("account is restricted from trading");
        }
    }

    /** Shares that open orders do not hold. */
    BigDecimal available(String symbol, Side side) {
        BigDecimal held = book.open(symbol).stream()
                .filter(order -> order.side() == side && order.status() != OrderStatus.HELD)
                .map(Order::openQty)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return account.holdings().qty(symbol).abs().subtract(held).max(BigDecimal.ZERO);
    }

    void check(Ticket ticket, Asset asset) {
        BigDecimal owned = account.holdings().qty(ticket.symbol());
        checkIntent(ticket, owned);
        boolean closes = owned.signum() * (ticket.side() == Side.SELL ? 1 : -1) > 0;
        if (closes) {
            checkAvailable(ticket, owned);
        } else if (ticket.side() == Side.SELL) {
            checkShortSale(ticket, asset);
        } else {
            checkBuyingPower(ticket);
        }
    }

    private static void checkIntent(Ticket ticket, BigDecimal owned) {
        boolean closes = owned.signum() * (ticket.side() == Side.SELL ? 1 : -1) > 0;
        String inferred = ticket.side().wire() + (closes ? "_to_close" : "_to_open");
        if (!ticket.positionIntent().isEmpty() && !ticket.positionIntent().equals(inferred)) {
            throw Refusal.unprocessable(
                    "position intent mismatch, inferred: " + inferred + ", specified: " + ticket.positionIntent());
        }
    }

    private void checkAvailable(Ticket ticket, BigDecimal owned) {
        BigDecimal wanted = ticket.qty().orElseGet(() -> sharesOfNotional(ticket));
        BigDecimal available = available(ticket.symbol(), ticket.side());
        if (wanted.compareTo(available) <= 0) {
            return;
        }
        List<String> related =
                sellers(ticket).map(order -> order.id().toString()).toList();
        throw Refusal.forbidden("insufficient qty available for order (requested: " + wanted.toPlainString()
                        + ", available: " + available.toPlainString() + ")")
                .with(Map.of(
                        "symbol", ticket.symbol(),
                        "available", available.toPlainString(),
                        "existing_qty", owned.abs().toPlainString(),
                        "held_for_orders", owned.abs().subtract(available).toPlainString(),
                        "related_orders", related));
    }

    private BigDecimal sharesOfNotional(Ticket ticket) {
        BigDecimal amount = ticket.notional().orElseThrow();
        return tape.quote(ticket.symbol())
                .map(quote -> Money.shares(amount, quote.bid()))
                .orElse(BigDecimal.ZERO);
    }

    private Stream<Order> sellers(Ticket ticket) {
        return book.open(ticket.symbol()).stream().filter(order -> order.side() == ticket.side());
    }

    private void checkShortSale(Ticket ticket, Asset asset) {
        if (ticket.isFractional()) {
            throw Refusal.forbidden("fractional orders are not allowed to short");
        }
        if (!account.isShortingEnabled() || valuation().equity().compareTo(SHORT_SELLERS_EQUITY) < 0) {
            throw Refusal.forbidden("account is not allowed to short");
        }
        if (!asset.shortable()) {
            throw Refusal.unprocessable("asset \"" + asset.symbol() + "\" cannot be sold short");
        }
        if (book.open(ticket.symbol()).stream().anyMatch(order -> order.side() == Side.BUY)) {
            throw Refusal.forbidden("cannot open a short sell while a long buy order is open");
        }
    }

    private void checkBuyingPower(Ticket ticket) {
        BigDecimal cost = Valuation.cost(ticket, ticket.qty().orElse(BigDecimal.ZERO), tape);
        Valuation valuation = valuation();
        BigDecimal exposure =
                valuation.longValue().subtract(valuation.shortValue()).add(cost);
        if (exposure.compareTo(valuation.equity().multiply(CLOSING_ONLY_RATIO)) > 0
                || cost.compareTo(valuation.buyingPower()) > 0) {
            throw Refusal.forbidden("insufficient buying power")
                    .with(Map.of(
                            "buying_power", valuation.buyingPower().toPlainString(),
                            "cost_basis", Money.plain(cost).toPlainString()));
        }
    }

    private Valuation valuation() {
        return Valuation.of(account.holdings(), account.multiplier(), book.open(), tape);
    }
}
