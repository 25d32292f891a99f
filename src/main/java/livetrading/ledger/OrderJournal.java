package livetrading.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.broker.BrokerOrder;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes orders down before they are sent, follows them to their end and books their fills, each exactly once. */
@Component
public class OrderJournal {

    private final Orders orders;
    private final OrderEvents events;
    private final Trades trades;
    private final OwnHoldings holdings;
    private final ManualExits exits;
    private final RoundTripBook roundTrips;

    OrderJournal(
            Orders orders,
            OrderEvents events,
            Trades trades,
            OwnHoldings holdings,
            ManualExits exits,
            RoundTripBook roundTrips) {
        this.orders = orders;
        this.events = events;
        this.trades = trades;
        this.holdings = holdings;
        this.exits = exits;
        this.roundTrips = roundTrips;
    }

    /** The orders to which something can still happen. */
    @Transactional(readOnly = true)
    public List<JournaledOrder> open(Mode mode) {
        return orders.unended(mode);
    }

    /**
     * Writes an order down that is about to be sent.
     *
     * @param exitRules as {@link JournaledOrder#exitRules}
     * @return empty when the same order is under way already or has come to its end: it must not be sent
     */
    @Transactional
    public Optional<JournaledOrder> intend(
            Mode mode,
            OrderIntent intent,
            TradingPlan plan,
            Timeframe timeframe,
            Optional<String> exitRules,
            Instant now) {
        boolean mayBeSent = orders.findById(intent.clientOrderId().value())
                .map(before -> before.orderState() instanceof OrderState.Unsent)
                .orElse(true);
        if (!mayBeSent) {
            return Optional.empty();
        }
        var intended = new JournaledOrder(mode, intent, plan, now);
        intended.decidedOn(timeframe);
        exitRules.ifPresent(intended::closesBy);
        JournaledOrder order = orders.save(intended);
        note(
                order,
                "%s %s %s: %s"
                        .formatted(intent.side(), intent.quantity().toPlainString(), intent.ticker(), intent.reason()),
                now);
        return Optional.of(order);
    }

    /**
     * Notes that an order is sent once more, as it was written down.
     *
     * @return false when the broker has told of it meanwhile: it must not be sent
     */
    @Transactional
    public boolean sendAgain(String clientOrderId, Instant now) {
        JournaledOrder order = orders.findById(clientOrderId).orElseThrow();
        if (!order.isUnanswered()) {
            return false;
        }
        order.sendAgain(now);
        orders.save(order);
        note(order, "sent again under the same id", now);
        return true;
    }

    /** Notes that the broker neither answered nor shows an order. */
    @Transactional
    public void miss(String clientOrderId, String message, Instant now) {
        JournaledOrder order = orders.findById(clientOrderId).orElseThrow();
        order.miss(now);
        orders.save(order);
        note(order, message, now);
    }

    /**
     * Writes down an order of the program that the broker has and our records do not know, and books its fills.
     *
     * @param intent as far as the broker and the client order id tell it
     */
    @Transactional
    public void adopt(Mode mode, OrderIntent intent, TradingPlan plan, BrokerOrder known, Instant now) {
        JournaledOrder order = orders.save(new JournaledOrder(mode, intent, plan, now));
        note(order, "found at the broker, our records did not know it", now);
        follow(order.clientOrderId(), known, now);
    }

    /** Empty when it was never written down. */
    @Transactional(readOnly = true)
    public Optional<JournaledOrder> find(String clientOrderId) {
        return orders.findById(clientOrderId);
    }

    /** Takes over what the broker says of an order and books the fills that are not booked yet. */
    @Transactional
    public List<Trade> follow(String clientOrderId, BrokerOrder known, Instant now) {
        JournaledOrder order = orders.findById(clientOrderId).orElseThrow();
        List<Trade> booked = book(order, known, now);
        if (order.orderState().mayBecome(known.state())) {
            change(order, known.state(), now);
        }
        return booked;
    }

    /** Takes over what the broker says of an order that it has open although our records had it as ended. */
    @Transactional
    public void followAgain(String clientOrderId, BrokerOrder known, Instant now) {
        JournaledOrder order = orders.findById(clientOrderId).orElseThrow();
        book(order, known, now);
        order.reopen(known.state(), now);
        note(order, "the broker has it open", now);
    }

    private List<Trade> book(JournaledOrder order, BrokerOrder known, Instant now) {
        List<Trade> booked = known.fills().stream()
                .filter(fill -> !trades.existsByModeAndExecutionId(order.mode(), fill.executionId()))
                .map(fill -> book(order, known.brokerOrderId(), fill, now))
                .toList();
        order.filled(known.brokerOrderId(), known.fills());
        orders.save(order);
        return booked;
    }

    /** Notes a state for which there is no answer of the broker: an unknown outcome, or a refusal. */
    @Transactional
    public void mark(String clientOrderId, OrderState state, Instant now) {
        JournaledOrder order = orders.findById(clientOrderId).orElseThrow();
        if (order.orderState().mayBecome(state)) {
            change(order, state, now);
        }
    }

    /**
     * Notes that somebody wants an order to be cancelled.
     *
     * @param user who says so
     * @return empty when it has come to its end, or was asked for before
     */
    @Transactional
    public Optional<JournaledOrder> askToCancel(String clientOrderId, String user, Instant now) {
        Optional<JournaledOrder> open = orders.findById(clientOrderId)
                .filter(order -> !order.orderState().isFinal() && !order.isCancelAsked());
        open.ifPresent(order -> {
            order.askToCancel(now);
            orders.save(order);
            note(order, "it is to be cancelled, says " + user, now);
        });
        return open;
    }

    /** Notes that an order is to be cancelled because its size has become wrong while it waits. */
    @Transactional
    public void takeBack(String clientOrderId, String why, Instant now) {
        JournaledOrder order = orders.findById(clientOrderId).orElseThrow();
        if (!order.orderState().isFinal() && !order.isCancelAsked()) {
            order.takeBack(now);
            orders.save(order);
            note(order, "it is taken back: " + why, now);
        }
    }

    private void change(JournaledOrder order, OrderState state, Instant now) {
        boolean changed = !order.orderState().equals(state);
        order.become(state, now);
        orders.save(order);
        if (changed) {
            note(order, state.reason(), now);
        }
    }

    private Trade book(JournaledOrder order, String brokerId, Fill fill, Instant now) {
        Optional<OwnHolding> before = holdings.findByModeAndTicker(order.mode(), order.ticker());
        Optional<OwnHolding> known = before.map(OwnHolding::copy);
        OwnHolding holding =
                before.orElseGet(() -> new OwnHolding(order.mode(), order.ticker(), order.clientOrderId()));
        BigDecimal profit = book(fill, order.side(), holding);
        if (holding.isClosed()) {
            holdings.delete(holding);
            if (order.side() == Side.SELL && order.exitRules().isPresent()) {
                exits.closedByRule(order.mode(), new Ticker(order.ticker()), now);
            }
        } else {
            holdings.save(holding);
        }
        Trade trade = new Trade(order, brokerId, fill, profit, now);
        roundTrips.book(trade, order.reason(), known, holding.quantity());
        return trades.save(trade);
    }

    /** @return the profit; null for a purchase, and for a sale of which it is not known what some of the shares cost */
    private static @Nullable BigDecimal book(Fill fill, Side side, OwnHolding holding) {
        if (side == Side.BUY) {
            holding.buy(fill);
            return null;
        }
        boolean isKnown = holding.quantity().compareTo(fill.quantity()) >= 0;
        BigDecimal profit = holding.sell(fill);
        return isKnown ? profit : null;
    }

    private void note(JournaledOrder order, String message, Instant now) {
        events.save(new OrderEvent(order.clientOrderId(), now, order.orderState(), message));
    }
}
