package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Side;

/**
 * What an account has bought and sold in truth. One that is played can follow it: it decides after each close from what is
 * held in truth, so that a deal that differs has a cause of its own, and is not a consequence of one that differed before.
 */
final class ActualFills {

    private final Map<LocalDate, List<AccountFill>> fills;

    /** @param fills at most one of a session, ticker and side */
    ActualFills(List<AccountFill> fills) {
        this.fills = fills.stream().collect(Collectors.groupingBy(AccountFill::session));
    }

    /**
     * An account after the fills of a session, sales first. What was sold and is not held is left out, and money that was
     * not there has come from outside.
     *
     * @param over takes each sale that ends a position, with its profit over the cost of the entry, as a fraction
     * @param opened takes each purchase that begins one
     */
    CashAndHoldings after(
            LocalDate session,
            CashAndHoldings before,
            BiConsumer<AccountFill, Double> over,
            Consumer<AccountFill> opened) {
        CashAndHoldings now = before;
        List<AccountFill> ofSession = fills.getOrDefault(session, List.of()).stream()
                .sorted(Comparator.comparing(AccountFill::side).reversed())
                .toList();
        for (AccountFill fill : ofSession) {
            Optional<Holding> held = Optional.ofNullable(now.holdings().get(fill.ticker()));
            switch (fill.side()) {
                case BUY -> {
                    now = withCash(now, fill.filled().cost()).after(fill, fill.filled());
                    if (held.isEmpty()) {
                        opened.accept(fill);
                    }
                }
                case SELL -> now = held.isPresent() ? sold(now, fill, held.get(), over) : now;
            }
        }
        return now;
    }

    private static CashAndHoldings sold(
            CashAndHoldings before, AccountFill fill, Holding held, BiConsumer<AccountFill, Double> over) {
        AccountFill sale = new AccountFill(
                fill.session(),
                fill.ticker(),
                Side.SELL,
                fill.quantity().min(held.quantity()),
                fill.price(),
                fill.fees());
        CashAndHoldings after = before.after(sale, sale.filled());
        if (!after.holdings().containsKey(sale.ticker())) {
            double cost = sale.quantity().multiply(held.averagePrice()).doubleValue();
            over.accept(sale, (sale.filled().proceeds().doubleValue() - cost) / cost);
        }
        return after;
    }

    private static CashAndHoldings withCash(CashAndHoldings account, BigDecimal least) {
        return new CashAndHoldings(account.cash().max(least), account.holdings());
    }
}
