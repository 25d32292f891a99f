package livetrading.backtest;

/**
 * What trading costs, as fractions: 0.0005 is 5 basis points.
 *
 * @param commission of the traded notional, at entry and at exit
 * @param slippage by which a buy is dearer and a sell cheaper than the price of the bar
 */
public record Costs(double commission, double slippage) {

    public static final Costs NONE = new Costs(0, 0);

    /** @throws IllegalArgumentException unless both lie from 0 to below 0.1 */
    public Costs {
        if (!(commission >= 0 && commission < 0.1 && slippage >= 0 && slippage < 0.1)) {
            throw new IllegalArgumentException("commission and slippage are fractions from 0 to below 0.1");
        }
    }

    public double buyPrice(double price) {
        return price * (1 + slippage);
    }

    public double sellPrice(double price) {
        return price * (1 - slippage);
    }
}
