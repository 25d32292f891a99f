package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
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

    PositionEntry(Trades trades) {
        this.trades = trades;
    }

    /** When the first shares of a position were bought, by the market's clock; empty when no fill tells it. */
    public Optional<Instant> boughtAt(OwnHolding own) {
        return trades.findByClientOrderIdOrderById(own.entryOrder()).stream()
                .map(Trade::timestamp)
                .min(Instant::compareTo);
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
