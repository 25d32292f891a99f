package livetrading.engine;

import java.time.Clock;
import java.util.Optional;
import livetrading.account.RuleExit;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.TradingPlan;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends orders so that none is lost or sent twice: each is written down first, under an id that follows from its
 * decision.
 */
@Component
class OrderExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(OrderExecutor.class);

    private final OrderJournal journal;
    private final OrderReconciliation reconciliation;
    private final LostOrders lost;
    private final Clock clock;

    OrderExecutor(OrderJournal journal, OrderReconciliation reconciliation, LostOrders lost, Clock clock) {
        this.journal = journal;
        this.reconciliation = reconciliation;
        this.lost = lost;
        this.clock = clock;
    }

    /** The state of an order that was sent before; empty when there is none, or when it may be sent again. */
    Optional<OrderState> before(ClientOrderId id) {
        return journal.find(id.value())
                .map(JournaledOrder::orderState)
                .filter(state -> !(state instanceof OrderState.Unsent));
    }

    /** Whether an order has ended because its size had become wrong while it waited: it is decided anew, its id is used up. */
    boolean isTakenBack(ClientOrderId id) {
        return journal.find(id.value()).filter(JournaledOrder::isTakenBack).isPresent();
    }

    /**
     * Writes an approved order down, sends it, and says what became of it.
     *
     * @param timeframe of the bars on which it was decided
     * @param byRule the risk rules that close a position with it
     */
    OrderState send(
            Broker broker,
            Mode mode,
            ApprovedOrder approved,
            TradingPlan plan,
            Timeframe timeframe,
            Optional<RuleExit> byRule) {
        Optional<JournaledOrder> intended =
                journal.intend(mode, approved.intent(), plan, timeframe, byRule.map(RuleExit::rules), clock.instant());
        if (intended.isEmpty()) {
            return before(approved.intent().clientOrderId()).orElseThrow();
        }
        JournaledOrder order = intended.get();
        LOG.info(
                "{} {} {} ({}): {}",
                order.side(),
                order.quantity().toPlainString(),
                order.ticker(),
                order.clientOrderId(),
                order.reason());
        try {
            BrokerOrder answer = broker.submit(approved);
            reconciliation.follow(order.clientOrderId(), answer);
            return answer.state();
        } catch (BrokerException.Refused e) {
            return reconciliation.mark(order, new OrderState.Rejected(String.valueOf(e.getMessage())));
        } catch (BrokerException.Unauthorised e) {
            return reconciliation.mark(order, new OrderState.Rejected(String.valueOf(e.getMessage())));
        } catch (BrokerException e) {
            return reconciliation.mark(order, new OrderState.Unknown(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Looks for an order whose answer was lost, and sends it again, as it was and under its id, where the broker still does
     * not show it. The broker takes an id once, so it stays one order even if the first one arrives later.
     *
     * @param same the order, approved again
     * @return empty while it is not time to; else what became of it
     */
    Optional<OrderState> sendAgain(Broker broker, JournaledOrder order, ApprovedOrder same, TradingDays days) {
        try {
            if (!lost.mayBeSentAgain(order, broker, days)) {
                return Optional.empty();
            }
            Optional<BrokerOrder> arrived = broker.order(same.intent().clientOrderId());
            if (arrived.isPresent()) {
                reconciliation.take(order, arrived.get());
                return arrived.map(BrokerOrder::state);
            }
        } catch (BrokerException e) {
            // nothing is sent that cannot be looked up
            return Optional.empty();
        }
        return journal.sendAgain(order.clientOrderId(), clock.instant())
                ? Optional.of(submitAgain(broker, order, same))
                : Optional.empty();
    }

    private OrderState submitAgain(Broker broker, JournaledOrder order, ApprovedOrder same) {
        LOG.info("Sent again: {} {} {}", order.side(), order.quantity().toPlainString(), order.clientOrderId());
        try {
            BrokerOrder answer = broker.submit(same);
            reconciliation.take(order, answer);
            return answer.state();
        } catch (BrokerException e) {
            // a refusal says nothing of what was sent before: perhaps it is that which stands in the way
            return reconciliation.mark(order, new OrderState.Unknown(String.valueOf(e.getMessage())));
        }
    }
}
