package livetrading.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import livetrading.ledger.Trade;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Side;
import livetrading.review.AccountComparison.Execution;

/**
 * What orders cost more than the cost model says: slippage and fees of all fills of an order, in basis points of the value
 * at the modelled price.
 */
final class ExecutionCosts {

    private static final double BASIS_POINTS = 10_000;

    private ExecutionCosts() {}

    /**
     * @param trades in any order
     * @param since fills of earlier sessions are left out
     * @return in order of the first fills
     */
    static List<Execution> of(List<Trade> trades, LocalDate since, RecordedSchedule schedule) {
        Map<String, List<Trade>> orders = new LinkedHashMap<>();
        trades.stream()
                .filter(trade -> !session(trade).isBefore(since))
                .sorted(Comparator.comparing(Trade::timestamp))
                .forEach(trade -> orders.computeIfAbsent(trade.clientOrderId(), id -> new ArrayList<>())
                        .add(trade));
        return orders.values().stream().map(fills -> of(fills, schedule)).toList();
    }

    private static Execution of(List<Trade> fills, RecordedSchedule schedule) {
        LocalDate session = session(fills.getFirst());
        return new Execution(
                session,
                fills.getFirst().strategy(),
                fills.stream().allMatch(fill -> fill.modelledPrice() != null)
                        ? OptionalDouble.of(
                                excess(fills, schedule.at(session).costs().commission()))
                        : OptionalDouble.empty(),
                fills.stream()
                        .flatMap(fill -> Stream.ofNullable(fill.realizedProfit()))
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum());
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
