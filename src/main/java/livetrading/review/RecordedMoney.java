package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import livetrading.ledger.EquityPoints.Sample;
import livetrading.ledger.Trade;
import livetrading.market.MarketCalendar;
import livetrading.market.TradingDays;
import livetrading.portfolio.Account;
import livetrading.portfolio.Side;

/**
 * What a broker said of the money in an account at the checks that decided after each close. So deposits, withdrawals,
 * dividends, fees and what is lent are those that there were, whoever has told of them.
 */
final class RecordedMoney {

    private final NavigableMap<Instant, Sample> points = new TreeMap<>();
    private final NavigableMap<Instant, BigDecimal> spent = new TreeMap<>();
    private final TradingDays days;

    /** @param trades whose money is no longer in the cash of a check, or is in it, once they are booked */
    RecordedMoney(List<Sample> points, List<Trade> trades, TradingDays days) {
        this.days = days;
        points.forEach(point -> this.points.put(point.at(), point));
        trades.forEach(trade -> spent.merge(trade.timestamp(), spent(trade), BigDecimal::add));
    }

    private static BigDecimal spent(Trade trade) {
        BigDecimal amount = trade.quantity().multiply(trade.price());
        return (trade.side() == Side.BUY ? amount : amount.negate()).add(trade.fees());
    }

    /** By the session after whose close it was decided; there is none of a session without a check before the next close. */
    Map<LocalDate, Account> bySession() {
        var money = new HashMap<LocalDate, Account>();
        if (points.isEmpty()) {
            return money;
        }
        LocalDate last = LocalDate.ofInstant(points.lastKey(), MarketCalendar.NEW_YORK);
        LocalDate first = LocalDate.ofInstant(points.firstKey(), MarketCalendar.NEW_YORK);
        first.minusDays(1)
                .datesUntil(last.plusDays(1))
                .forEach(date -> after(date).ifPresent(account -> money.put(date, account)));
        return money;
    }

    private Optional<Account> after(LocalDate date) {
        return days.session(date)
                .flatMap(session -> Optional.ofNullable(points.ceilingEntry(session.close()))
                        .filter(point -> point.getKey()
                                .isBefore(days.closingAfter(session.close()).close()))
                        .map(point -> before(session.close(), point)));
    }

    /** Without what was bought and sold between a close and the check, or by the check itself. */
    private Account before(Instant close, Entry<Instant, Sample> point) {
        Sample told = point.getValue();
        BigDecimal since = spent.subMap(close, true, point.getKey(), true).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cash = told.equity().subtract(told.marketValue()).add(since);
        return new Account(cash, told.equity(), told.buyingPower().add(since).max(cash));
    }
}
