package livetrading.simulated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.account.CashAndHoldings;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Side;

/**
 * The account, what is held and what is ordered, at one moment.
 *
 * @param open the open orders by number
 */
record AccountRecords(SimulatedAccount account, Map<Ticker, Holding> holdings, List<SimulatedOrder> open) {

    AccountRecords {
        holdings = Map.copyOf(holdings);
        open = List.copyOf(open);
    }

    CashAndHoldings cashAndHoldings() {
        return new CashAndHoldings(account.cash(), holdings);
    }

    static AccountRecords fresh(SimulatedAccount account) {
        return new AccountRecords(account, Map.of(), List.of());
    }

    AccountRecords with(SimulatedAccount changed) {
        return new AccountRecords(changed, holdings, open);
    }

    /** The records after an order has come in. */
    AccountRecords with(SimulatedAccount changed, SimulatedOrder order) {
        List<SimulatedOrder> all = new ArrayList<>(open);
        all.add(order);
        return new AccountRecords(changed, holdings, all);
    }

    /** The records after some of the open orders have changed. */
    AccountRecords with(SimulatedAccount account, Map<Ticker, Holding> held, List<SimulatedOrder> changed) {
        List<String> ids = changed.stream().map(SimulatedOrder::brokerOrderId).toList();
        List<SimulatedOrder> stillOpen = new ArrayList<>(open);
        stillOpen.removeIf(order -> ids.contains(order.brokerOrderId()));
        changed.stream().filter(SimulatedOrder::isOpen).forEach(stillOpen::add);
        return new AccountRecords(account, held, stillOpen);
    }

    Optional<SimulatedOrder> openOrder(ClientOrderId id) {
        return open.stream().filter(order -> order.clientOrderId().equals(id)).findFirst();
    }

    /** Shares of a ticker that are held and not bound in an open sale. */
    BigDecimal available(Ticker ticker) {
        Holding holding = holdings.get(ticker);
        BigDecimal held = holding == null ? BigDecimal.ZERO : holding.quantity();
        return open.stream()
                .filter(order -> order.side() == Side.SELL && order.ticker().equals(ticker))
                .map(SimulatedOrder::quantity)
                .reduce(held, BigDecimal::subtract);
    }
}
