package livetrading.candidate;

/** Confirmations to choose from. */
public enum ReadyConfirmation {
    WEEK_ABOVE_AVERAGE("Close above SMA(20) of the week", "on week(close > sma(20))"),
    MONTH_AVERAGE_RISES("SMA(10) of the month rising", "on month(rising(sma(10), 1))"),
    WEEK_RSI("RSI(14) of the week above 50", "on week(rsi(14) > 50)"),
    MONTH_MOMENTUM("Momentum of 6 months above 0", "on month(mom(6) > 0)");

    private final String title;
    private final String expression;

    ReadyConfirmation(String title, String expression) {
        this.title = title;
        this.expression = expression;
    }

    public String title() {
        return title;
    }

    /** In the language of strategies. */
    public String expression() {
        return expression;
    }
}
