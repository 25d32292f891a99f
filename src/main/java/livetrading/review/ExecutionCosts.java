package livetrading.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.Trade;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Side;

/**
 * What orders cost more than the cost model says: slippage and fees of all fills of an order, in basis points of the value
 * at the modelled price. Fills of which that price is not known do not count.
 */
final class ExecutionCosts {

    private static final double BASIS_POINTS = 10_000;

    private ExecutionCosts() {}

    /**
     * @param trades in any order
     * @param since fills of earlier sessions are left out
     * @return an order each, in order of its first fill; negative where it cost less
     */
    static double[] excess(List<Trade> trades, LocalDate since, RecordedSchedule schedule) {
        Map<String, List<Trade>> orders = new LinkedHashMap<>();
        trades.stream()
                .filter(trade ->
                        trade.modelledPrice() != null && !session(trade).isBefore(since))
                .sorted(Comparator.comparing(Trade::timestamp))
                .forEach(trade -> orders.computeIfAbsent(trade.clientOrderId(), id -> new ArrayList<>())
                        .add(trade));
        return orders.values().stream()
                .mapToDouble(fills -> excess(
                        fills, schedule.at(session(fills.getFirst())).costs().commission()))
                .toArray();
    }

    private static LocalDate session(Trade trade) {
        return LocalDate.ofInstant(trade.timestamp(), MarketCalendar.NEW_YORK);
    }

    private static double excess(List<Trade> fills, double commission) {
        double modelled = 0;
        double more = 0;
        for (Trade fill : fills) {
            double shares = fill.quantity().doubleValue();
            double expected = Optional.ofNullable(fill.modelledPrice())
                    .map(BigDecimal::doubleValue)
                    .orElse(fill.price().doubleValue());
            double worse = fill.price().doubleValue() - expected;
            modelled += shares * expected;
            more += shares * (fill.side() == Side.BUY ? worse : -worse);
            more += fill.fees().doubleValue()
                    - commission * shares * fill.price().doubleValue();
        }
        return more / modelled * BASIS_POINTS;
    }
}
