package livetrading.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.SimulatedAccountRow;
import livetrading.ledger.SimulatedAccounts;
import livetrading.ledger.SimulatedHoldingRow;
import livetrading.ledger.SimulatedHoldings;
import livetrading.ledger.SimulatedOrderRow;
import livetrading.ledger.SimulatedOrders;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.OrderState;
import livetrading.simulated.SimulatedAccount;
import livetrading.simulated.SimulatedOrder;
import livetrading.simulated.SimulationStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the simulated market in the database, where the rest of the program is kept too. */
@Component
class JpaSimulationStore implements SimulationStore {

    private static final List<String> OPEN_STATES =
            List.of(new OrderState.Accepted().code(), new OrderState.PartiallyFilled().code());

    private final SimulatedAccounts accounts;
    private final SimulatedHoldings holdings;
    private final SimulatedOrders orders;

    JpaSimulationStore(SimulatedAccounts accounts, SimulatedHoldings holdings, SimulatedOrders orders) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.orders = orders;
    }

    @Override
    public Optional<SimulatedAccount> account() {
        return accounts.findById(SimulatedAccounts.ONLY)
                .map(row -> new SimulatedAccount(
                        row.run(),
                        row.placement(),
                        LocalDate.parse(row.session()),
                        row.checked() == 1,
                        row.capital(),
                        row.cash(),
                        row.orders()));
    }

    @Override
    public List<Holding> holdings() {
        return holdings.findAllByOrderByTicker().stream()
                .map(row -> new Holding(new Ticker(row.ticker()), row.quantity(), row.averagePrice(), row.lastPrice()))
                .toList();
    }

    @Override
    public List<SimulatedOrder> openOrders() {
        return orders.findByStateInOrderByNumber(OPEN_STATES).stream()
                .map(JpaSimulationStore::order)
                .toList();
    }

    @Override
    public Optional<SimulatedOrder> order(ClientOrderId id) {
        return orders.findById(id.value()).map(JpaSimulationStore::order);
    }

    @Override
    @Transactional
    public void save(SimulatedAccount account, Collection<Holding> held, List<SimulatedOrder> changed) {
        accounts.save(row(account));
        holdings.deleteAllBut(
                held.stream().map(holding -> holding.ticker().symbol()).toList());
        holdings.saveAll(held.stream().map(JpaSimulationStore::row).toList());
        orders.saveAll(changed.stream().map(JpaSimulationStore::row).toList());
    }

    @Override
    @Transactional
    public void startOver(SimulatedAccount account) {
        orders.clear();
        holdings.clear();
        accounts.save(row(account));
    }

    private static SimulatedAccountRow row(SimulatedAccount account) {
        return new SimulatedAccountRow(
                SimulatedAccounts.ONLY,
                account.run(),
                account.placement(),
                account.session().toString(),
                account.checked() ? 1 : 0,
                account.capital(),
                account.cash(),
                account.orders());
    }

    private static SimulatedHoldingRow row(Holding holding) {
        return new SimulatedHoldingRow(
                holding.ticker().symbol(), holding.quantity(), holding.averagePrice(), holding.lastPrice());
    }

    private static SimulatedOrderRow row(SimulatedOrder order) {
        Optional<Fill> fill = order.fills().stream().findFirst();
        return new SimulatedOrderRow(
                order.clientOrderId().value(),
                order.brokerOrderId(),
                order.number(),
                order.ticker().symbol(),
                order.side(),
                order.quantity(),
                order.state().code(),
                order.state().reason(),
                fill.map(Fill::executionId).orElse(null),
                fill.map(Fill::quantity).orElse(null),
                fill.map(Fill::price).orElse(null),
                fill.map(Fill::fees).orElse(null),
                fill.map(Fill::at).orElse(null));
    }

    private static SimulatedOrder order(SimulatedOrderRow row) {
        return new SimulatedOrder(
                row.brokerOrderId(),
                row.number(),
                new ClientOrderId(row.clientOrderId()),
                new Ticker(row.ticker()),
                row.side(),
                row.quantity(),
                OrderState.of(row.state(), row.stateReason()),
                row.fill().stream().toList());
    }
}
