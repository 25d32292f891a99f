package livetrading.backtest;

/**
 * A position from entry to exit. While it is open there is no exit yet: {@code exitBar} is -1, and price, profit and
 * return are those at the last close.
 *
 * @param entryBar index of the bar at whose open the entry was filled
 * @param exitBar index of the bar at whose open the exit was filled, -1 while open
 * @param profit in US dollars, net of commission and slippage
 * @param returnFraction profit over the cost of the entry; 0.12 is 12 %
 */
public record RoundTrip(
        int entryBar,
        double entryPrice,
        int exitBar,
        double exitPrice,
        double shares,
        double profit,
        double returnFraction,
        boolean open) {}
