package livetrading.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.deviation.Cause;
import livetrading.deviation.DealDifference;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.Trade;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.rule.RuleType;

/** The orders behind the deals of a mode, and what of their lives explains a difference. */
final class RecordedOrders {

    private final Mode mode;
    private final Orders orders;
    private final LiveDeals deals;

    RecordedOrders(Mode mode, Orders orders, LiveDeals deals) {
        this.mode = mode;
        this.orders = orders;
        this.deals = deals;
    }

    /** Those that were filled in the session, ticker and side of a difference. */
    List<JournaledOrder> filled(DealDifference difference) {
        return deals.of(new LiveDeals.Key(difference.session(), difference.ticker(), difference.side())).stream()
                .map(Trade::clientOrderId)
                .distinct()
                .flatMap(id -> orders.findById(id).stream())
                .toList();
    }

    /** What became of the order that was sent for a deal that was not done. */
    Optional<Cause> fate(DealDifference difference, LocalDate bar) {
        return orders
                .onBars(
                        mode,
                        difference.ticker().symbol(),
                        difference.side(),
                        MarketCalendar.startOfDay(bar),
                        MarketCalendar.startOfDay(bar.plusDays(1)))
                .stream()
                .reduce((first, last) -> last)
                .map(RecordedOrders::fate);
    }

    private static LocalDate bar(JournaledOrder order) {
        return LocalDate.ofInstant(order.barTime(), MarketCalendar.NEW_YORK);
    }

    private static Cause fate(JournaledOrder order) {
        String id = "order " + order.clientOrderId();
        return switch (order.orderState()) {
            case OrderState.Rejected(String reason) -> new Cause(Cause.Kind.REFUSED, "the broker refused: " + reason);
            case OrderState.Cancelled(String reason) ->
                new Cause(
                        order.isCancelAsked() ? Cause.Kind.BY_HAND : Cause.Kind.REFUSED,
                        "%s was cancelled: %s".formatted(id, reason));
            case OrderState.Expired(String reason) ->
                new Cause(Cause.Kind.REFUSED, "%s expired: %s".formatted(id, reason));
            case OrderState.Filled filled -> new Cause(Cause.Kind.DATA, id + " was filled in another session");
            case OrderState.PartiallyFilled partly -> new Cause(Cause.Kind.PARTIAL_FILL, id + " is filled in part");
            case OrderState.Intended i -> new Cause(Cause.Kind.DATA, id + " is not answered");
            case OrderState.Unknown u -> new Cause(Cause.Kind.DATA, "what became of %s is not known".formatted(id));
            case OrderState.Unsent u -> new Cause(Cause.Kind.HALTED, id + " was not sent");
            case OrderState.Accepted a -> new Cause(Cause.Kind.DATA, id + " still waits");
        };
    }

    /** What no strategy and no rule of the back-test has ordered. */
    static Optional<Cause> special(JournaledOrder order) {
        String reason = order.reason();
        if (order.isByHand() || reason.startsWith("all positions are to be closed")) {
            return Optional.of(new Cause(Cause.Kind.BY_HAND, reason));
        }
        if (reason.startsWith("closed after a split") || reason.startsWith("so many are more than was meant")) {
            return Optional.of(new Cause(Cause.Kind.SPLIT, reason));
        }
        return isByRuleAtEachCheck(order)
                ? Optional.of(new Cause(Cause.Kind.RULE_AT_EACH_CHECK, reason))
                : Optional.empty();
    }

    private static boolean isByRuleAtEachCheck(JournaledOrder order) {
        return order.exitRules()
                .filter(rules ->
                        RuleType.all().stream().anyMatch(type -> type.isLiveOnly() && rules.contains(type.id())))
                .isPresent();
    }

    /** @param before the session after whose close the deal should have been decided */
    static Optional<Cause> late(JournaledOrder order, LocalDate before) {
        return bar(order).isBefore(before)
                ? Optional.of(new Cause(
                        Cause.Kind.DATA,
                        "ordered after the close of %s, and filled sessions later".formatted(bar(order))))
                : Optional.empty();
    }

    static Optional<Cause> partly(JournaledOrder order) {
        return order.filledQuantity().compareTo(order.quantity()) < 0
                ? Optional.of(new Cause(
                        Cause.Kind.PARTIAL_FILL,
                        "%s of %s shares were filled"
                                .formatted(
                                        RecordedCauses.plain(order.filledQuantity()),
                                        RecordedCauses.plain(order.quantity()))))
                : Optional.empty();
    }
}
