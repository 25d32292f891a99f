package livetrading.app.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.SimulatedAccountRow;
import livetrading.ledger.SimulatedAccounts;
import livetrading.ledger.SimulatedFillRow;
import livetrading.ledger.SimulatedFills;
import livetrading.ledger.SimulatedHoldingRow;
import livetrading.ledger.SimulatedHoldings;
import livetrading.ledger.SimulatedOrderRow;
import livetrading.ledger.SimulatedOrders;
import livetrading.ledger.SimulationRows;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.OrderState;
import livetrading.simulated.SimulatedAccount;
import livetrading.simulated.SimulatedOrder;
import livetrading.simulated.SimulationStore;
import org.springframework.stereotype.Component;

/** Keeps the state of the built-in market in the database. */
@Component
class JpaSimulationStore implements SimulationStore {

    private static final String OPEN = new OrderState.Accepted().code();

    private final SimulationRows rows;
    private final SimulatedAccounts accounts;
    private final SimulatedHoldings holdings;
    private final SimulatedOrders orders;
    private final SimulatedFills fills;

    JpaSimulationStore(
            SimulationRows rows,
            SimulatedAccounts accounts,
            SimulatedHoldings holdings,
            SimulatedOrders orders,
            SimulatedFills fills) {
        this.rows = rows;
        this.accounts = accounts;
        this.holdings = holdings;
        this.orders = orders;
        this.fills = fills;
    }

    @Override
    public Optional<SimulatedAccount> account() {
        return accounts.findById(SimulatedAccounts.ONLY)
                .map(row -> new SimulatedAccount(
                        row.run(),
                        row.placement(),
                        LocalDate.parse(row.sessionDate()),
                        row.isChecked(),
                        row.capital(),
                        row.cash(),
                        row.orderCount()));
    }

    @Override
    public List<Holding> holdings() {
        return holdings.findAll().stream().map(SimulatedHoldingRow::holding).toList();
    }

    /** In the built-in market an order is accepted until it is filled, rejected, cancelled or expired. */
    @Override
    public List<SimulatedOrder> openOrders() {
        return orders.findByStateOrderByOrderNumber(OPEN).stream()
                .map(this::order)
                .toList();
    }

    @Override
    public Optional<SimulatedOrder> order(ClientOrderId id) {
        return orders.findById(id.value()).map(this::order);
    }

    private SimulatedOrder order(SimulatedOrderRow row) {
        List<Fill> filled = fills.findByClientOrderIdOrderByAt(row.clientOrderId()).stream()
                .map(SimulatedFillRow::fill)
                .toList();
        return new SimulatedOrder(
                row.brokerOrderId(),
                row.orderNumber(),
                new ClientOrderId(row.clientOrderId()),
                new Ticker(row.ticker()),
                row.side(),
                row.quantity(),
                row.orderState(),
                filled);
    }

    @Override
    public void save(SimulatedAccount account, Collection<Holding> held, List<SimulatedOrder> changed) {
        rows.store(
                row(account),
                held.stream().map(SimulatedHoldingRow::new).toList(),
                changed.stream().map(JpaSimulationStore::row).toList(),
                changed.stream().flatMap(order -> fillRows(order).stream()).toList());
    }

    @Override
    public void startOver(SimulatedAccount account) {
        rows.startOver(row(account));
    }

    private static SimulatedAccountRow row(SimulatedAccount account) {
        return new SimulatedAccountRow(
                account.run(),
                account.placement(),
                account.session().toString(),
                account.checked(),
                account.capital(),
                account.cash(),
                account.orders());
    }

    private static SimulatedOrderRow row(SimulatedOrder order) {
        return new SimulatedOrderRow(
                order.clientOrderId().value(),
                order.brokerOrderId(),
                order.number(),
                order.ticker().symbol(),
                order.side(),
                order.quantity(),
                order.state());
    }

    private static List<SimulatedFillRow> fillRows(SimulatedOrder order) {
        String id = order.clientOrderId().value();
        return order.fills().stream()
                .map(fill -> new SimulatedFillRow(id, fill))
                .toList();
    }
}
