package livetrading.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.risk.rule.Exit;
import livetrading.risk.rule.RuledStances;

/** The cash and the position of one back-test while it runs; used once. */
final class Replay {

    private final Costs costs;
    private final boolean wholeShares;
    private final List<RoundTrip> roundTrips = new ArrayList<>();

    private double cash;
    private double shares;
    private double entryPrice;
    private int entryBar;
    private Optional<Exit> rule = Optional.empty();

    Replay(Backtest backtest) {
        costs = backtest.costs();
        wholeShares = backtest.wholeShares();
        cash = backtest.capital();
    }

    /** Returns the equity at the close of each bar from {@code start} on. */
    double[] play(Bars bars, RuledStances ruled, int start) {
        boolean[] stances = ruled.stances();
        double[] open = bars.open();
        double[] equity = new double[bars.size() - start];
        int bar = start;
        while (bar < bars.size()) {
            boolean wanted = bar > 0 && stances[bar - 1];
            if (wanted && shares == 0 && ruled.allowEntry(bar - 1)) {
                enter(bar - start, costs.buyPrice(open[bar]), ruled.mostFor(bar - 1, cash));
                rule = shares > 0 ? ruled.bought(bar) : Optional.empty();
            } else if (!wanted && shares > 0) {
                exit(bar - start, costs.sellPrice(open[bar]));
                ruled.sold(roundTrips.getLast().past(start));
            }
            int next = wanted == shares > 0 ? nextOrder(stances, bar) : bar + 1;
            value(equity, bars.close(), start, bar, next);
            bar = next;
        }
        if (shares > 0) {
            valueOpenPosition(bars.lastClose());
        }
        return equity;
    }

    /** The first bar after {@code bar} at whose open the stance is another one; the number of bars when there is none. */
    private static int nextOrder(boolean[] stances, int bar) {
        if (bar == 0) {
            return 1;
        }
        // where the stances differ from themselves one bar later
        int unchanged = Arrays.mismatch(stances, bar - 1, stances.length - 1, stances, bar, stances.length);
        return unchanged < 0 ? stances.length : bar + 1 + unchanged;
    }

    private void value(double[] equity, double[] close, int start, int from, int to) {
        if (shares == 0) {
            Arrays.fill(equity, from - start, to - start, cash);
            return;
        }
        for (int bar = from; bar < to; bar++) {
            equity[bar - start] = cash + shares * close[bar];
        }
    }

    List<RoundTrip> roundTrips() {
        return roundTrips;
    }

    /** @param most that it may cost, commission included, in US dollars */
    private void enter(int bar, double price, double most) {
        double affordable = most / (price * (1 + costs.commission()));
        shares = wholeShares ? Math.floor(affordable) : affordable;
        entryPrice = price;
        entryBar = bar;
        cash -= shares * price * (1 + costs.commission());
    }

    private void exit(int bar, double price) {
        double commission = costs.commission() * shares * (entryPrice + price);
        roundTrips.add(roundTrip(bar, price, commission, false));
        cash += shares * price * (1 - costs.commission());
        shares = 0;
    }

    private void valueOpenPosition(double lastClose) {
        double commission = costs.commission() * shares * entryPrice;
        roundTrips.add(roundTrip(RoundTrip.NO_EXIT, lastClose, commission, true));
    }

    private RoundTrip roundTrip(int exitBar, double exitPrice, double commission, boolean open) {
        double profit = shares * (exitPrice - entryPrice) - commission;
        double returned = profit / (shares * entryPrice);
        return new RoundTrip(entryBar, entryPrice, exitBar, exitPrice, shares, profit, returned, open, rule);
    }
}
