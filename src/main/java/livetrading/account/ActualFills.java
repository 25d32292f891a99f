package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Side;

/**
 * What an account has bought and sold in truth. One that is played can follow it: it decides after each close from what is
 * held in truth, so that a deal that differs has a cause of its own, and is not a consequence of one that differed before.
 */
final class ActualFills {

    private final Map<LocalDate, List<AccountFill>> fills;
    private final Map<LocalDate, List<ShareChange>> changes;
    private final Map<LocalDate, Account> money;
    private final Map<Ticker, NavigableMap<LocalDate, Elected>> elected;

    ActualFills(ActualAccount actual) {
        fills = actual.fills().stream().collect(Collectors.groupingBy(AccountFill::session));
        changes = actual.changes().stream().collect(Collectors.groupingBy(ShareChange::session));
        money = actual.money();
        elected = actual.elected();
    }

    /** What the broker said of the account at the check after the close of a session. */
    Optional<Account> money(LocalDate session) {
        return Optional.ofNullable(money.get(session));
    }

    /** Which strategy decided on a ticker after the close of a session; empty when that is not known. */
    Optional<Elected> elected(Ticker ticker, LocalDate session) {
        return Optional.ofNullable(elected.get(ticker))
                .flatMap(sessions -> Optional.ofNullable(sessions.floorEntry(session)))
                .map(Map.Entry::getValue);
    }

    /** The same account with the cash that there was; what was borrowed is none. */
    CashAndHoldings at(LocalDate session, CashAndHoldings account) {
        return money(session)
                .map(told -> new CashAndHoldings(told.cash().max(BigDecimal.ZERO), account.holdings()))
                .orElse(account);
    }

    /** The shares that splits have made by the open of a session. */
    CashAndHoldings split(LocalDate session, CashAndHoldings before) {
        CashAndHoldings now = before;
        for (ShareChange change : changes.getOrDefault(session, List.of())) {
            now = change.isSplit() ? now.split(change) : now;
        }
        return now;
    }

    /**
     * What is left at the close of a session after shares were sold elsewhere.
     *
     * @param over takes each ticker of which nothing is left
     */
    CashAndHoldings soldElsewhere(LocalDate session, CashAndHoldings before, Consumer<Ticker> over) {
        CashAndHoldings now = before;
        for (ShareChange change : changes.getOrDefault(session, List.of())) {
            boolean isHeld = now.holdings().containsKey(change.ticker());
            now = change.isSplit() || !isHeld ? now : now.atMost(change.ticker(), change.left());
            if (isHeld && !now.holdings().containsKey(change.ticker())) {
                over.accept(change.ticker());
            }
        }
        return now;
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
                    now = now.withCash(fill.filled().cost()).after(fill, fill.filled());
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
}
