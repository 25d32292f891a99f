package livetrading.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.account.RuleExit;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import org.springframework.stereotype.Component;

/** Knows from the fills at which bar a position began, so that a restart changes nothing. */
@Component
public class PositionEntry {

    private final Trades trades;
    private final Orders orders;

    PositionEntry(Trades trades, Orders orders) {
        this.trades = trades;
        this.orders = orders;
    }

    /**
     * When the first shares of a position were bought, by the market's clock. Where no fill tells it, the order does; empty
     * when there is none either.
     */
    public Optional<Instant> boughtAt(OwnHolding own) {
        return trades.findByClientOrderIdOrderById(own.entryOrder()).stream()
                .map(Trade::timestamp)
                .min(Instant::compareTo)
                .or(() -> orders.findById(own.entryOrder()).map(JournaledOrder::marketTime));
    }

    /** By which rules a position is being sold, where the last sale that they wanted has not sold all of it. */
    Optional<RuleExit> unfinishedExit(OwnHolding own) {
        return orders.findById(own.entryOrder())
                .flatMap(entry -> orders.salesByRule(own.mode(), own.ticker(), entry.createdAt()).stream()
                        .findFirst())
                .map(PositionEntry::again);
    }

    /** What was decided stays decided until it is done, as an order of the back-test is always filled. */
    private static RuleExit again(JournaledOrder unfinished) {
        String rules = unfinished.exitRules().orElse("");
        return new RuleExit(
                "%s: the sale of %s has not sold all of it"
                        .formatted(rules, LocalDate.ofInstant(Decider.signalBar(unfinished), MarketCalendar.NEW_YORK)),
                rules);
    }

    /**
     * The index of the bar in which a fill lies; of the one after it where that bar is missing, and the number of the bars
     * when it has not closed yet.
     */
    public static int bar(Bars bars, Instant fill) {
        int next = bars.indexOf(fill.plusMillis(1));
        return next > 0 && lies(bars, next - 1, fill) ? next - 1 : next;
    }

    private static boolean lies(Bars bars, int bar, Instant fill) {
        // a daily bar begins at midnight of New York, whatever the length of that day
        return bars.timeframe().isDaily()
                ? !fill.isAfter(endOfDay(bars, bar))
                : fill.isBefore(bars.time(bar).plus(bars.timeframe().length()));
    }

    private static Instant endOfDay(Bars bars, int bar) {
        return MarketCalendar.startOfDay(bars.date(bar).plusDays(1)).minusMillis(1);
    }
}
