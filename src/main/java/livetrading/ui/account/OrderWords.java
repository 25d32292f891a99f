package livetrading.ui.account;

import java.util.Locale;
import livetrading.ledger.JournaledOrder;
import livetrading.ui.format.Formats;

/** What is said about orders. */
public final class OrderWords {

    /** All orders are of this type. */
    public static final String TYPE = "Market, day";

    private OrderWords() {}

    /** For instance {@code BUY 13 ALFA}. */
    public static String order(JournaledOrder order) {
        return "%s %s %s".formatted(order.side(), Formats.quantity(order.quantity()), order.ticker());
    }

    /** For instance {@code Rejected: insufficient buying power}. */
    public static String status(JournaledOrder order) {
        String state = state(order.state());
        return order.stateReason().isEmpty() ? state : state + ": " + Formats.sentence(order.stateReason());
    }

    /** The state with a code of the database in words. */
    static String state(String code) {
        return switch (code) {
            case "INTENDED" -> "Written down, being sent";
            case "UNSENT" -> "Not sent";
            case "UNKNOWN" -> "Outcome unknown, being looked up";
            case "ACCEPTED" -> "Accepted by the broker";
            case "PARTIALLY_FILLED" -> "Partly filled, open";
            default ->
                code.isEmpty() ? code : code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /** For instance {@code 13 of 13 at $153.56}. */
    static String filled(JournaledOrder order) {
        String filled =
                "%s of %s".formatted(Formats.quantity(order.filledQuantity()), Formats.quantity(order.quantity()));
        return order.averageFillPrice() == null ? filled : filled + " at " + Formats.price(order.averageFillPrice());
    }
}
