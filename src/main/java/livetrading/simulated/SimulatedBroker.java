package livetrading.simulated;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.broker.CashActivity;
import livetrading.broker.ListedOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.ApprovedOrder;

/**
 * Takes orders in the built-in market. They wait until the market goes on to the next session, and are filled at its
 * open.
 */
final class SimulatedBroker implements Broker {

    private final RecordKeeper keeper;
    private final PriceLibrary prices;

    SimulatedBroker(RecordKeeper keeper, PriceLibrary prices) {
        this.keeper = keeper;
        this.prices = prices;
    }

    @Override
    public Portfolio portfolio() throws BrokerException {
        AccountRecords records = records();
        LocalDate session = records.account().session();
        return records.cashAndHoldings().portfolio(records.open(), ticker -> prices.lastClose(ticker, session));
    }

    @Override
    public BrokerOrder submit(ApprovedOrder approved) throws BrokerException {
        OrderIntent intent = approved.intent();
        synchronized (keeper) {
            AccountRecords records = records();
            Optional<SimulatedOrder> known = find(intent.clientOrderId(), records);
            return known.isPresent() ? sentBefore(intent, known.get()) : accept(intent, records);
        }
    }

    private static BrokerOrder sentBefore(OrderIntent intent, SimulatedOrder before) throws BrokerException {
        if (!before.isOf(intent)) {
            throw new BrokerException.UnknownOutcome(
                    "the built-in market has another order under the client order id " + intent.clientOrderId());
        }
        return before.toBrokerOrder();
    }

    private BrokerOrder accept(OrderIntent intent, AccountRecords records) throws BrokerException {
        if (prices.source(intent.ticker()).isEmpty()) {
            throw new BrokerException.Refused(prices.absence(intent.ticker()));
        }
        BigDecimal available = records.available(intent.ticker());
        if (intent.side() == Side.SELL && intent.quantity().compareTo(available) > 0) {
            throw new BrokerException.Refused("cannot sell %s %s: %s are held and not in another order"
                    .formatted(intent.quantity().toPlainString(), intent.ticker(), available.toPlainString()));
        }
        SimulatedAccount account = records.account().withOneOrderMore();
        SimulatedOrder order = SimulatedOrder.accepted(account, intent);
        keeper.save(records.with(account, order), List.of(order));
        return order.toBrokerOrder();
    }

    @Override
    public Optional<BrokerOrder> order(ClientOrderId id) throws BrokerException {
        return find(id, records()).map(SimulatedOrder::toBrokerOrder);
    }

    private Optional<SimulatedOrder> find(ClientOrderId id, AccountRecords records) {
        return records.openOrder(id).or(() -> keeper.finished(id));
    }

    @Override
    public Duration visibleAfter() {
        return Duration.ZERO;
    }

    /** An order is in the records at once, or never. */
    @Override
    public Instant lastsUntil(Instant sent) {
        return sent;
    }

    /** Its orders lie in the same database as the records that they could be compared with: there are none to find. */
    @Override
    public List<ListedOrder> ordersSince(Instant since) {
        return List.of();
    }

    @Override
    public List<ListedOrder> openOrders() throws BrokerException {
        return records().open().stream().map(SimulatedBroker::listed).toList();
    }

    private static ListedOrder listed(SimulatedOrder order) {
        return new ListedOrder(
                order.clientOrderId(),
                order.quantity(),
                BigDecimal.ZERO,
                order.toBrokerOrder().state());
    }

    @Override
    public Optional<String> obstacle(Ticker ticker) {
        return prices.source(ticker).isEmpty() ? Optional.of(prices.absence(ticker)) : Optional.empty();
    }

    /** Nothing is booked here but trades. */
    @Override
    public void activities(Optional<LocalDate> from, Consumer<List<CashActivity>> page) {}

    @Override
    public void cancel(ClientOrderId id) throws BrokerException {
        synchronized (keeper) {
            AccountRecords records = records();
            SimulatedOrder order =
                    find(id, records).orElseThrow(() -> new BrokerException.Refused("there is no order " + id));
            if (order.isOpen()) {
                SimulatedOrder cancelled = order.ended(new OrderState.Cancelled("taken back before the open"));
                keeper.save(
                        records.with(records.account(), records.holdings(), List.of(cancelled)), List.of(cancelled));
            }
        }
    }

    private AccountRecords records() throws BrokerException {
        return keeper.records().orElseThrow(() -> new BrokerException.Refused("the simulated market has not begun"));
    }
}
