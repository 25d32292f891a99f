package livetrading.backtest;

import java.util.ArrayList;
import java.util.List;
import livetrading.market.Bars;

/** The cash and the position of one back-test while it runs; used once. */
final class Replay {

    private final Costs costs;
    private final boolean wholeShares;
    private final List<RoundTrip> roundTrips = new ArrayList<>();

    private double cash;
    private double shares;
    private double entryPrice;
    private int entryBar;

    Replay(Backtest backtest) {
        costs = backtest.costs();
        wholeShares = backtest.wholeShares();
        cash = backtest.capital();
    }

    /** Returns the equity at the close of each bar from {@code start} on. */
    double[] play(Bars bars, boolean[] stances, int start) {
        double[] open = bars.open();
        double[] close = bars.close();
        double[] equity = new double[bars.size() - start];
        for (int i = 0, bar = start; i < equity.length; i++, bar++) {
            boolean wanted = bar > 0 && stances[bar - 1];
            if (wanted && shares == 0) {
                enter(i, costs.buyPrice(open[bar]));
            } else if (!wanted && shares > 0) {
                exit(i, costs.sellPrice(open[bar]));
            }
            equity[i] = cash + shares * close[bar];
        }
        if (shares > 0) {
            valueOpenPosition(bars.lastClose());
        }
        return equity;
    }

    List<RoundTrip> roundTrips() {
        return roundTrips;
    }

    private void enter(int bar, double price) {
        double affordable = cash / (price * (1 + costs.commission()));
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
        return new RoundTrip(entryBar, entryPrice, exitBar, exitPrice, shares, profit, returned, open);
    }
}
