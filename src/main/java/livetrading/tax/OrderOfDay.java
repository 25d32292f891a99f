package livetrading.tax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livetrading.portfolio.Side;

/**
 * All that was executed of an order on a day: one purchase, or one sale, into however many executions the market has cut
 * it. Their average price is the basis of each share (Treasury Regulation 1.1012-1(c)(1)(ii)).
 *
 * @param amount what was paid or received with fees, in whole cents
 */
record OrderOfDay(Instant at, LocalDate day, Side side, BigDecimal shares, BigDecimal amount) {

    private static OrderOfDay of(List<TaxTrade> executions) {
        TaxTrade first = executions.getFirst();
        BigDecimal shares = executions.stream().map(TaxTrade::shares).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = executions.stream().map(TaxTrade::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderOfDay(first.at(), first.day(), first.side(), shares, Cents.of(amount));
    }

    /** @param trades of one ticker, by their time */
    static List<OrderOfDay> of(Iterable<TaxTrade> trades) {
        List<OrderOfDay> orders = new ArrayList<>();
        Map<String, List<TaxTrade>> run = new LinkedHashMap<>();
        TaxTrade last = null;
        for (TaxTrade trade : trades) {
            if (last != null && !(last.side() == trade.side() && last.day().equals(trade.day()))) {
                run.values().forEach(executions -> orders.add(of(executions)));
                run.clear();
            }
            run.computeIfAbsent(trade.order(), order -> new ArrayList<>()).add(trade);
            last = trade;
        }
        run.values().forEach(executions -> orders.add(of(executions)));
        return orders;
    }
}
