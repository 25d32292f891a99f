package livetrading.report;

import java.util.OptionalDouble;
import java.util.function.Function;
import livetrading.performance.Against;

/** The figures of a report, in the order in which they are read. */
public enum ReportFigure {
    RUNTIME("Runtime", Unit.DAYS, "calendar days", Measures::days),
    TOTAL_RETURN("Total return", Unit.PERCENT, "all returns compounded", Measures::totalReturn),
    CAGR("CAGR", Unit.PERCENT, "growth a year, from a year on", Measures::cagr),
    DRAWDOWN("Worst drawdown", Unit.PERCENT, "fall from the highest value before", Measures::maxDrawdown),
    RECOVERY(
            "Drawdown recovery",
            Unit.DAYS,
            "the longest from a low until the high was reached again",
            Measures::recovery),
    VOLATILITY("Volatility", Unit.PERCENT, "annual", column -> column.figures().volatility()),
    SHARPE("Sharpe ratio", Unit.RATIO, "annual", column -> column.figures().sharpe()),
    PSR("Probabilistic Sharpe ratio", Unit.PERCENT, "probability that the true one is above 0", Measures::aboveZero),
    SORTINO("Sortino ratio", Unit.RATIO, "annual", column -> column.figures().sortino()),
    CALMAR(
            "Calmar ratio",
            Unit.RATIO,
            "annual return over the worst drawdown",
            column -> column.figures().calmar()),
    INFORMATION("Information ratio", Unit.RATIO, "against buy and hold", against(Against::informationRatio)),
    ALPHA("Alpha", Unit.PERCENT, "annual, against buy and hold", against(Against::alpha)),
    BETA("Beta", Unit.RATIO, "against buy and hold", against(Against::beta)),
    EXPOSURE("Average exposure", Unit.PERCENT, "of the equity", Measures::exposure),
    TURNOVER("Turnover a year", Unit.PERCENT, "half of what was traded over the average equity", Measures::turnover),
    TRADES("Trades", Unit.COUNT, "that ended in the period", Measures::trades),
    TRADES_A_DAY("Trades a day", Unit.RATIO, "of those, in a session", Measures::tradesADay),
    WIN_RATE("Win rate", Unit.PERCENT, "of those with a profit or a loss", Measures::winRate),
    PROFIT_FACTOR("Profit factor", Unit.RATIO, "profits over losses", Measures::profitFactor),
    AVERAGE_WIN("Average win", Unit.PERCENT, "of what the trade cost", Measures::averageWin),
    AVERAGE_LOSS("Average loss", Unit.PERCENT, "of what the trade cost", Measures::averageLoss),
    FEES("Fees", Unit.MONEY, "of the trades that ended", Measures::fees),
    CAPACITY(
            "Capacity",
            Unit.MONEY,
            "equity at which an entry would take 1 % of its ticker's daily dollar volume; an estimate",
            Capacity::of);

    /** How a figure is written. */
    public enum Unit {
        /** A fraction that is shown as a percentage. */
        PERCENT,
        RATIO,
        COUNT,
        DAYS,
        /** US dollars. */
        MONEY
    }

    private final String words;
    private final Unit unit;
    private final String meaning;
    private final Function<ReportColumn, OptionalDouble> value;

    ReportFigure(String words, Unit unit, String meaning, Function<ReportColumn, OptionalDouble> value) {
        this.words = words;
        this.unit = unit;
        this.meaning = meaning;
        this.value = value;
    }

    private static Function<ReportColumn, OptionalDouble> against(Function<Against, OptionalDouble> figure) {
        return column -> column.against().map(figure).orElse(OptionalDouble.empty());
    }

    public String words() {
        return words;
    }

    public Unit unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /** Absent where it is undefined, or the column has nothing of the kind. */
    public OptionalDouble of(ReportColumn column) {
        OptionalDouble found = value.apply(column);
        return found.isPresent() && Double.isFinite(found.getAsDouble()) ? found : OptionalDouble.empty();
    }
}
