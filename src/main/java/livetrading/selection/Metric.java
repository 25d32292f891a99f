package livetrading.selection;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import livetrading.backtest.Metrics;

/** The figure by which the strategies of a ticker are ranked; more is better. */
public enum Metric {
    SHARPE("sharpe", "Sharpe ratio", Metrics::sharpe),
    TOTAL_RETURN("total-return", "Total return", metrics -> OptionalDouble.of(metrics.totalReturn())),
    SORTINO("sortino", "Sortino ratio", Metrics::sortino),
    CALMAR("calmar", "Calmar ratio", Metrics::calmar),
    PROFIT_FACTOR("profit-factor", "Profit factor", Metrics::profitFactor);

    private final String code;
    private final String title;
    private final Function<Metrics, OptionalDouble> value;

    Metric(String code, String title, Function<Metrics, OptionalDouble> value) {
        this.code = code;
        this.title = title;
        this.value = value;
    }

    /** The name in the database and on the command line. */
    public String code() {
        return code;
    }

    /** The name on the screens. */
    public String title() {
        return title;
    }

    public OptionalDouble of(Metrics metrics) {
        return value.apply(metrics);
    }

    public static Optional<Metric> of(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code.equals(code))
                .findFirst();
    }
}
