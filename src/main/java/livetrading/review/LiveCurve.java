package livetrading.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import livetrading.ledger.Trade;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Side;

/** Fills of a ticker laid over its bars. */
final class LiveCurve {

    private final Bars bars;
    private final List<Map<Side, Sum>> filled = new ArrayList<>();

    /** @param amount shares times price, without fees */
    private record Sum(double shares, double amount, double fees) {

        private static final Sum NONE = new Sum(0, 0, 0);

        Sum plus(Trade trade) {
            return new Sum(
                    shares + trade.quantity().doubleValue(),
                    amount + trade.quantity().multiply(trade.price()).doubleValue(),
                    fees + trade.fees().doubleValue());
        }
    }

    /** @param trades those in a bar that is not complete yet are left out, as are those before the first bar */
    LiveCurve(Bars bars, List<Trade> trades) {
        this.bars = bars;
        for (int i = 0; i < bars.size(); i++) {
            filled.add(new EnumMap<>(Side.class));
        }
        for (Trade trade : trades) {
            // the bar that began last before the fill
            int bar = bars.indexOf(trade.timestamp().plusNanos(1)) - 1;
            if (bar >= 0 && trade.timestamp().isBefore(end())) {
                filled.get(bar).merge(trade.side(), Sum.NONE.plus(trade), (sum, one) -> sum.plus(trade));
            }
        }
    }

    /** Of the last bar. */
    private Instant end() {
        int last = bars.size() - 1;
        return bars.timeframe().isDaily()
                ? MarketCalendar.startOfDay(bars.date(last).plusDays(1))
                : bars.time(last).plus(bars.timeframe().length());
    }

    OptionalDouble price(Side side, int bar) {
        Sum sum = sum(side, bar);
        return sum.shares() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.amount() / sum.shares());
    }

    /** The capital at the close of each bar, 1 before the first, had all of it been in each position. */
    double[] capital() {
        double[] capital = new double[bars.size()];
        double now = 1;
        double shares = 0;
        for (int i = 0; i < capital.length; i++) {
            Sum bought = sum(Side.BUY, i);
            Sum sold = sum(Side.SELL, i);
            double before = (i == 0 ? 0 : shares * bars.close()[i - 1]) + bought.amount() + bought.fees();
            shares = Math.max(0, shares + bought.shares() - sold.shares());
            double after = shares * bars.close()[i] + sold.amount() - sold.fees();
            now *= before > 0 ? after / before : 1;
            capital[i] = now;
        }
        return capital;
    }

    private Sum sum(Side side, int bar) {
        return filled.get(bar).getOrDefault(side, Sum.NONE);
    }
}
