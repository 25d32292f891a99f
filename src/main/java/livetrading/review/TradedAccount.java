package livetrading.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import livetrading.account.ActualAccount;
import livetrading.account.Elected;
import livetrading.account.ShareChange;
import livetrading.ledger.EquityPoints.Sample;
import livetrading.ledger.HoldingChange;
import livetrading.ledger.Trade;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.market.Ticker;
import livetrading.market.TradingDays;
import livetrading.performance.Flow;
import livetrading.portfolio.Mode;

/**
 * What is recorded of the account of a mode.
 *
 * @param schedule with what it traded
 * @param prices daily bars as they are now, of all tickers that have any
 * @param points of the account, one a check, in order of time
 * @param trades by ticker, in order of time
 * @param changes of shares without an order of the program, in order of time
 * @param flows what was deposited and withdrawn
 * @param elected which strategy decided on each ticker after which close
 */
record TradedAccount(
        Mode mode,
        RecordedSchedule schedule,
        Map<Ticker, Bars> prices,
        List<Sample> points,
        List<Trade> trades,
        List<HoldingChange> changes,
        List<Flow> flows,
        Map<Ticker, NavigableMap<LocalDate, Elected>> elected,
        TradingDays days) {

    /** In US dollars, by the time of each check. */
    NavigableMap<Instant, Double> equity() {
        return equity(points);
    }

    static NavigableMap<Instant, Double> equity(List<Sample> points) {
        NavigableMap<Instant, Double> equity = new TreeMap<>();
        points.forEach(point -> equity.put(point.at(), point.equity().doubleValue()));
        return equity;
    }

    /** The day of the last check. */
    LocalDate last() {
        return LocalDate.ofInstant(points.getLast().at(), MarketCalendar.NEW_YORK);
    }

    /** In the built-in market all follows from what is bought and sold, and nothing else happens. */
    ActualAccount toFollow(LiveDeals deals) {
        var fills = deals.toFollow(prices.keySet());
        return mode == Mode.SIMULATED
                ? ActualAccount.of(fills)
                : new ActualAccount(
                        fills,
                        changes.stream().map(this::change).toList(),
                        new RecordedMoney(points, trades, days).bySession(),
                        elected);
    }

    /** A split counts at the open after it, and what was sold elsewhere before the next decision. */
    private ShareChange change(HoldingChange change) {
        Session next = days.closingAfter(change.at());
        boolean isSplit = change.ratio().doubleValue() != 1;
        LocalDate session = isSplit || next.contains(change.at())
                ? next.date()
                : days.lastClosed(change.at()).date();
        return new ShareChange(session, new Ticker(change.ticker()), change.ratio(), change.sharesLeft());
    }
}
