package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an order may look like, whatever the account and the market are like. */
final class TicketRules {

    private static final int LONGEST_CLIENT_ORDER_ID = 128;
    private static final int QUANTITY_DIGITS = 9;
    private static final int NOTIONAL_DIGITS = 2;
    private static final Set<OrderType> FRACTIONAL_TYPES =
            EnumSet.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT);
    private static final Set<OrderType> LIMITED = EnumSet.of(OrderType.LIMIT, OrderType.STOP_LIMIT);
    private static final Set<OrderType> STOPPED = EnumSet.of(OrderType.STOP, OrderType.STOP_LIMIT);
    private static final Set<TimeInForce> LASTING = EnumSet.of(TimeInForce.DAY, TimeInForce.GTC);

    private TicketRules() {}

    static void check(Ticket ticket) {
        checkSize(ticket);
        checkPrices(ticket);
        checkFractions(ticket);
        checkExtendedHours(ticket);
        checkLegs(ticket);
    }

    private static void checkSize(Ticket ticket) {
        if (ticket.clientOrderId().length() > LONGEST_CLIENT_ORDER_ID) {
            throw Refusal.invalid("client_order_id must be no more than 128 characters");
        }
        if (ticket.qty().isPresent() == ticket.notional().isPresent()) {
            throw Refusal.invalid(
                    ticket.qty().isPresent()
                            ? "only one of qty or notional is accepted"
                            : "qty or notional is required");
        }
        if (ticket.qty().filter(qty -> qty.signum() <= 0).isPresent()) {
            throw Refusal.invalid("qty must be > 0");
        }
        if (ticket.qty().filter(qty -> digits(qty) > QUANTITY_DIGITS).isPresent()) {
            throw Refusal.invalid("qty increment must be at least 0.000000001");
        }
        if (ticket.notional().filter(amount -> digits(amount) > NOTIONAL_DIGITS).isPresent()) {
            throw Refusal.unprocessable("notional value must be limited to 2 decimal places");
        }
        if (ticket.notional()
                .filter(amount -> amount.compareTo(BigDecimal.ONE) < 0)
                .isPresent()) {
            throw Refusal.forbidden("cost basis must be >= minimal amount of order 1");
        }
    }

    private static void checkPrices(Ticket ticket) {
        require(LIMITED.contains(ticket.type()), ticket.limitPrice(), ticket, "limit_price");
        require(STOPPED.contains(ticket.type()), ticket.stopPrice(), ticket, "stop_price");
        boolean trails =
                ticket.trailPrice().isPresent() != ticket.trailPercent().isPresent();
        if ((ticket.type() == OrderType.TRAILING_STOP) != trails) {
            throw Refusal.unprocessable("trailing stop orders must specify one of trail_price or trail_percent");
        }
        Stream.of(ticket.limitPrice(), ticket.stopPrice(), ticket.takeProfit(), ticket.stopLoss())
                .flatMap(Optional::stream)
                .forEach(TicketRules::checkIncrement);
    }

    private static void require(boolean needed, Optional<BigDecimal> price, Ticket ticket, String field) {
        if (needed != price.isPresent()) {
            throw Refusal.unprocessable(ticket.type().wire() + " orders " + (needed ? "require " : "must not have a ")
                    + field.replace('_', ' '));
        }
    }

    /** Cents from a dollar on, hundredths of a cent below. */
    private static void checkIncrement(BigDecimal price) {
        if (price.signum() <= 0) {
            throw Refusal.unprocessable("price must be > 0");
        }
        int allowed = price.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
        if (digits(price) > allowed) {
            throw Refusal.unprocessable("invalid price " + price.toPlainString()
                    + ". sub-penny increment does not fulfill minimum pricing" + " criteria");
        }
    }

    private static void checkFractions(Ticket ticket) {
        if (!ticket.isFractional()) {
            return;
        }
        if (ticket.timeInForce() != TimeInForce.DAY) {
            throw Refusal.unprocessable("fractional orders must be DAY orders");
        }
        if (ticket.orderClass() != OrderClass.SIMPLE) {
            throw Refusal.unprocessable("fractional orders must be simple orders");
        }
        if (!FRACTIONAL_TYPES.contains(ticket.type())
                || (ticket.notional().isPresent() && ticket.type() != OrderType.MARKET)) {
            throw Refusal.unprocessable("fractional orders must be market, limit, stop, stop_limit orders");
        }
    }

    private static void checkExtendedHours(Ticket ticket) {
        if (ticket.extendedHours() && (ticket.type() != OrderType.LIMIT || ticket.timeInForce() != TimeInForce.DAY)) {
            throw Refusal.unprocessable("extended hours order must be DAY limit orders");
        }
    }

    private static void checkLegs(Ticket ticket) {
        if (ticket.orderClass() == OrderClass.SIMPLE) {
            return;
        }
        if (!LASTING.contains(ticket.timeInForce()) || ticket.extendedHours()) {
            throw Refusal.unprocessable("complex orders must be DAY or GTC, in regular hours");
        }
        boolean both = ticket.takeProfit().isPresent() && ticket.stopLoss().isPresent();
        boolean one = ticket.takeProfit().isPresent() != ticket.stopLoss().isPresent();
        switch (ticket.orderClass()) {
            case BRACKET -> demand(both, "bracket orders require take_profit.limit_price and stop_loss.stop_price");
            case OCO ->
                demand(
                        ticket.type() == OrderType.LIMIT && ticket.stopLoss().isPresent(),
                        "oco orders must be limit orders with stop_loss.stop_price");
            case OTO -> demand(one, "oto orders require either take_profit or stop_loss");
            case SIMPLE -> throw new IllegalStateException("has no legs");
        }
        ticket.takeProfit().or(ticket::limitPrice).ifPresent(target -> checkGeometry(ticket, target));
    }

    private static void checkGeometry(Ticket ticket, BigDecimal target) {
        if (ticket.orderClass() == OrderClass.OTO || ticket.stopLoss().isEmpty()) {
            return;
        }
        Side exit = ticket.orderClass() == OrderClass.OCO
                ? ticket.side()
                : ticket.side().opposite();
        int wanted = exit == Side.SELL ? 1 : -1;
        demand(
                target.compareTo(ticket.stopLoss().orElseThrow()) == wanted,
                exit == Side.SELL
                        ? "take_profit.limit_price must be > stop_loss.stop_price"
                        : "take_profit.limit_price must be < stop_loss.stop_price");
    }

    private static void demand(boolean holds, String message) {
        if (!holds) {
            throw Refusal.unprocessable(message);
        }
    }

    private static int digits(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
