package livetrading.ui.account;

import java.util.List;
import java.util.stream.Collectors;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;

/** The orders that may still be filled, in words. */
public final class OpenOrders {

    private static final int NAMED = 3;

    private final Orders orders;

    public OpenOrders(Orders orders) {
        this.orders = orders;
    }

    /** For instance {@code 2 open orders: BUY 13 ALFA, SELL 5 BRAV}, or {@code no open order}. */
    public String words(Mode mode) {
        List<JournaledOrder> open = orders.open(mode);
        if (open.isEmpty()) {
            return "no open order";
        }
        String count = open.size() == 1 ? "1 open order" : Formats.count(open.size()) + " open orders";
        String named = open.stream().limit(NAMED).map(OrderWords::order).collect(Collectors.joining(", "));
        int more = open.size() - NAMED;
        return "%s: %s%s".formatted(count, named, more > 0 ? " and %s more".formatted(Formats.count(more)) : "");
    }
}
