package livetrading.ui.account;

import livetrading.ledger.JournaledOrder;
import livetrading.portfolio.OrderState;
import livetrading.ui.format.Formats;
import org.jspecify.annotations.Nullable;

/** Orders and their states in words. */
public final class OrderWords {

    /** All orders are of this type. */
    public static final String TYPE = "Market, day";

    private OrderWords() {}

    /** The name of a constant, where there is one. */
    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** For instance {@code BUY 13 ALFA}. */
    public static String order(JournaledOrder order) {
        return "%s %s %s".formatted(order.side(), Formats.quantity(order.quantity()), order.ticker());
    }

    /** For instance {@code Rejected: insufficient buying power}. */
    public static String status(JournaledOrder order) {
        OrderState state = order.orderState();
        String words = state(state);
        return state.reason().isEmpty() ? words : words + ": " + Formats.sentence(state.reason());
    }

    static String state(OrderState state) {
        return switch (state) {
            case OrderState.Intended i -> "Written down, being sent";
            case OrderState.Unsent u -> "Not sent";
            case OrderState.Unknown u -> "Outcome unknown, being looked up";
            case OrderState.Accepted a -> "Accepted by the broker";
            case OrderState.PartiallyFilled p -> "Partly filled, open";
            case OrderState.Filled f -> "Filled";
            case OrderState.Cancelled c -> "Cancelled";
            case OrderState.Expired e -> "Expired";
            case OrderState.Rejected r -> "Rejected";
        };
    }

    /** For instance {@code 13 of 13 at $153.56}. */
    static String filled(JournaledOrder order) {
        String filled =
                "%s of %s".formatted(Formats.quantity(order.filledQuantity()), Formats.quantity(order.quantity()));
        return order.averageFillPrice() == null ? filled : filled + " at " + Formats.price(order.averageFillPrice());
    }
}
