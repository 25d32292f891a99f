package livetrading.ui.configuration;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of the configuration: its name on the screen, and how its stored text is written there. */
enum Setting {
    MODE("mode", "Trading mode", Kind.TEXT, ""),
    TICKERS("tickers", "Tickers", Kind.TEXT, ""),
    INITIAL_CAPITAL("initial_capital", "Initial capital", Kind.NUMBER, "$"),
    RISK_PER_TRADE("risk_per_trade", "Risk per trade", Kind.FRACTION, "%"),
    MAX_POSITIONS("max_positions", "Maximum positions", Kind.NUMBER, ""),
    CHECK_INTERVAL("check_interval_seconds", "Check interval", Kind.NUMBER, "s"),
    TIMEFRAME("timeframe", "Timeframe", Kind.TEXT, ""),
    FEED("feed", "Price feed", Kind.TEXT, ""),
    HISTORY_DAYS("history_days", "History", Kind.NUMBER, "days"),
    METRIC("metric", "Metric", Kind.TEXT, ""),
    COMMISSION("commission_rate", "Commission", Kind.FRACTION, "%"),
    SLIPPAGE("slippage_bps", "Slippage", Kind.NUMBER, "bp"),
    FRACTIONAL_SHARES("fractional_shares", "Fractional shares", Kind.SWITCH, ""),
    SWITCHING_MARGIN("switching_margin", "Switching margin", Kind.NUMBER, ""),
    MINIMUM_TRADES("minimum_trades", "Minimum trades", Kind.NUMBER, ""),
    MINIMUM_DEFLATED_SHARPE("minimum_deflated_sharpe", "Minimum deflated Sharpe ratio", Kind.FRACTION, "%"),
    BEAT_BUY_AND_HOLD("beat_buy_and_hold", "Has to beat buy and hold", Kind.SWITCH, ""),
    REEVALUATE_AFTER("reevaluate_after_days", "Repeat after", Kind.NUMBER, "days"),
    SESSION_LENGTH("session_millis", "Length of a simulated session", Kind.NUMBER, "ms");

    private enum Kind {
        TEXT,
        NUMBER,
        FRACTION,
        SWITCH
    }

    private final String column;
    private final String title;
    private final Kind kind;
    private final String unit;

    Setting(String column, String title, Kind kind, String unit) {
        this.column = column;
        this.title = title;
        this.kind = kind;
        this.unit = unit;
    }

    static Optional<Setting> of(String column) {
        return Arrays.stream(values())
                .filter(setting -> setting.column.equals(column))
                .findFirst();
    }

    String column() {
        return column;
    }

    String title() {
        return title;
    }

    /** Its unit stands before the number. */
    boolean isMoney() {
        return unit.equals("$");
    }

    String unit() {
        return unit;
    }

    /** What stands in the field for what stands in the database; what is no number stays as it is. */
    String typed(String stored) {
        return switch (kind) {
            case TEXT, SWITCH -> stored;
            case NUMBER -> number(stored, 0);
            case FRACTION -> number(stored, 2);
        };
    }

    /** A stored value in a sentence, for instance {@code 2 %}. */
    String words(String stored) {
        if (kind == Kind.SWITCH) {
            return stored.equals("1") ? "on" : stored.equals("0") ? "off" : stored;
        }
        String typed = typed(stored);
        if (isMoney()) {
            return unit + typed;
        }
        return unit.isEmpty() ? typed : typed + " " + unit;
    }

    /** Unlike an amount on the other pages it is never hidden: dots could not be changed. */
    private static String number(String stored, int shift) {
        try {
            return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(new BigDecimal(stored).movePointRight(shift));
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
