package livetrading.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OwnHolding;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;

/**
 * The account at one moment of a cycle: positions and open orders by the broker's view and by the program's own
 * records.
 */
final class AccountSnapshot {

    private final Portfolio portfolio;
    private final Map<Ticker, OwnHolding> own = new HashMap<>();
    private final Map<Ticker, JournaledOrder> open = new HashMap<>();
    private final Map<Ticker, ClientOrderId> strays;

    /** @param strays orders of the program at the broker that its records do not know */
    AccountSnapshot(
            Portfolio portfolio,
            List<OwnHolding> holdings,
            List<JournaledOrder> openOrders,
            Map<Ticker, ClientOrderId> strays) {
        this.portfolio = portfolio;
        this.strays = Map.copyOf(strays);
        holdings.forEach(holding -> own.put(new Ticker(holding.ticker()), holding));
        openOrders.stream()
                .filter(order -> !OrderReconciliation.isUnsent(order))
                .forEach(order -> open.put(new Ticker(order.ticker()), order));
    }

    Portfolio portfolio() {
        return portfolio;
    }

    /** Approves what is ordered for this account, one order after the other. */
    OrderApproval approval(RiskLimits limits, Mode mode) {
        Account account = portfolio.account();
        return new OrderApproval(limits, mode, account.equity(), account.buyingPower(), occupied());
    }

    /** What the program itself bought and still holds. */
    Optional<OwnHolding> own(Ticker ticker) {
        return Optional.ofNullable(own.get(ticker));
    }

    Optional<JournaledOrder> openOrder(Ticker ticker) {
        return Optional.ofNullable(open.get(ticker));
    }

    Optional<ClientOrderId> stray(Ticker ticker) {
        return Optional.ofNullable(strays.get(ticker));
    }

    boolean hasOpenOrders() {
        return !open.isEmpty() || !strays.isEmpty();
    }

    /** Shares at the broker that the program did not buy; they are the user's and never touched. */
    BigDecimal external(Ticker ticker) {
        BigDecimal ours = own(ticker).map(OwnHolding::quantity).orElse(BigDecimal.ZERO);
        return portfolio
                .holding(ticker)
                .map(Holding::quantity)
                .orElse(BigDecimal.ZERO)
                .subtract(ours);
    }

    BigDecimal available(Ticker ticker) {
        return portfolio.holding(ticker).map(Holding::quantity).orElse(BigDecimal.ZERO);
    }

    /** Tickers in which the program has a position or is about to open one. */
    Set<Ticker> occupied() {
        var occupied = new HashSet<>(own.keySet());
        open.forEach((ticker, order) -> {
            if (order.side() == Side.BUY) {
                occupied.add(ticker);
            }
        });
        return occupied;
    }

    /** The purchases that have not come to their end. */
    List<JournaledOrder> purchases() {
        return open.values().stream()
                .filter(order -> order.side() == Side.BUY)
                .sorted(Comparator.comparing(JournaledOrder::ticker))
                .toList();
    }

    /** All orders that have not come to their end. */
    List<JournaledOrder> openOrders() {
        return open.values().stream()
                .sorted(Comparator.comparing(JournaledOrder::ticker))
                .toList();
    }

    Map<Ticker, ClientOrderId> strays() {
        return strays;
    }

    Set<Ticker> owned() {
        return Set.copyOf(own.keySet());
    }
}
