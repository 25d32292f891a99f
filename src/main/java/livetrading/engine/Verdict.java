package livetrading.engine;

import java.util.Optional;
import livetrading.engine.SignalResult.Stance;
import livetrading.ledger.Decision;
import livetrading.portfolio.Action;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.Refusal;

/**
 * What is done in a ticker, and why.
 *
 * @param intended client order id of the order that was sent
 * @param refusal the kind of reason why there is none, where it was refused
 */
record Verdict(Action action, String reason, Optional<String> intended, Optional<String> refusal) {

    Verdict(Action action, String reason, Optional<String> intended) {
        this(action, reason, intended, Optional.empty());
    }

    static Verdict hold(String reason) {
        return new Verdict(Action.HOLD, reason, Optional.empty());
    }

    /** What follows from the state of an order after it was sent. */
    static Verdict sent(ApprovedOrder order, OrderState state, Stance stance, Action action) {
        Optional<String> id = Optional.of(order.intent().clientOrderId().value());
        String shares = order.intent().quantity().toPlainString();
        return switch (state) {
            case OrderState.Rejected(String reason) ->
                new Verdict(
                        Action.REFUSED,
                        "the broker refused: " + reason + "; " + stance.reason(),
                        id,
                        Optional.of(Decision.BY_BROKER));
            case OrderState.Cancelled(String reason) -> new Verdict(Action.HOLD, reason, id);
            case OrderState.Expired(String reason) -> new Verdict(Action.HOLD, reason, id);
            case OrderState.Unknown(String reason) ->
                new Verdict(action, "%s shares, outcome unknown: %s".formatted(shares, reason), id);
            case OrderState.Intended i -> new Verdict(action, shares + " shares: " + stance.reason(), id);
            case OrderState.Unsent u -> hold("the order has not been sent; " + stance.reason());
            case OrderState.Accepted a -> new Verdict(action, shares + " shares: " + stance.reason(), id);
            case OrderState.PartiallyFilled p -> new Verdict(action, shares + " shares: " + stance.reason(), id);
            case OrderState.Filled f -> new Verdict(action, shares + " shares: " + stance.reason(), id);
        };
    }

    static Verdict refused(Refusal refusal, Stance stance) {
        return new Verdict(
                Action.REFUSED,
                refusal.reason() + "; " + stance.reason(),
                Optional.empty(),
                Optional.of(refusal.code().name()));
    }
}
