package livetrading.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.account.AccountFill;
import livetrading.deviation.Deal;
import livetrading.ledger.Trade;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/**
 * What was bought and sold in truth, all fills of a session, ticker and side together.
 *
 * @param fills in order of time
 */
record LiveDeals(Map<Key, List<Trade>> fills) {

    private static final int DIGITS = 10;

    /** What its fills have in common. */
    record Key(LocalDate session, Ticker ticker, Side side) {}

    /** @param since fills of earlier sessions are left out */
    static LiveDeals of(List<Trade> trades, LocalDate since) {
        var fills = new LinkedHashMap<Key, List<Trade>>();
        for (Trade trade : trades) {
            LocalDate session = LocalDate.ofInstant(trade.timestamp(), MarketCalendar.NEW_YORK);
            if (!session.isBefore(since)) {
                fills.computeIfAbsent(
                                new Key(session, new Ticker(trade.ticker()), trade.side()), key -> new ArrayList<>())
                        .add(trade);
            }
        }
        return new LiveDeals(fills);
    }

    /** The fills of a deal; empty without one. */
    List<Trade> of(Key key) {
        return fills.getOrDefault(key, List.of());
    }

    /** Those of tickers that can be played, as an account follows them. */
    List<AccountFill> toFollow(Set<Ticker> played) {
        return fills.entrySet().stream()
                .filter(deal -> played.contains(deal.getKey().ticker()))
                .map(deal -> fill(deal.getKey(), deal.getValue()))
                .toList();
    }

    List<Deal> deals() {
        return fills.entrySet().stream()
                .map(deal -> deal(fill(deal.getKey(), deal.getValue())))
                .toList();
    }

    /** A deal of an account that is played. */
    static Deal deal(AccountFill fill) {
        return new Deal(fill.session(), fill.ticker(), fill.side(), fill.quantity(), fill.price());
    }

    private static AccountFill fill(Key key, List<Trade> fills) {
        BigDecimal shares = sum(fills.stream().map(Trade::quantity).toList());
        BigDecimal value = sum(fills.stream()
                .map(fill -> fill.quantity().multiply(fill.price()))
                .toList());
        BigDecimal price =
                fills.size() == 1 ? fills.getFirst().price() : value.divide(shares, DIGITS, RoundingMode.HALF_EVEN);
        return new AccountFill(
                key.session(),
                key.ticker(),
                key.side(),
                shares,
                price,
                sum(fills.stream().map(Trade::fees).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }
}
