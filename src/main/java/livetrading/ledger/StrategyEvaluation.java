package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalDouble;
import livetrading.backtest.Metrics;
import livetrading.market.Bars;
import livetrading.market.OutsideText;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.selection.ComparisonResult;
import livetrading.selection.Measurement;
import livetrading.selection.Measurement.Failed;
import livetrading.selection.Measurement.Measured;
import livetrading.selection.Metric;
import org.jspecify.annotations.Nullable;

/** The back-test of one strategy on one ticker, with the prices of a mode. Ratios and returns are fractions; an undefined figure is null. */
@Entity
@Table(name = "strategy_evaluations")
public class StrategyEvaluation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private String strategy;

    private @Nullable Double score;

    @SuppressWarnings("unused") // queries ask for it
    private String metric;

    private @Nullable Double sharpeRatio;

    private @Nullable Double totalReturn;

    private @Nullable Double maxDrawdown;

    private @Nullable Double winRate;

    private @Nullable Double profitFactor;

    private int trades;

    @SuppressWarnings("unused") // queries ask for it
    private String parameters;

    private Instant evaluatedAt;

    private @Nullable Double sortinoRatio;

    private @Nullable Double calmarRatio;

    private @Nullable Double cagr;

    private @Nullable Double exposure;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Double probabilisticSharpe;

    private @Nullable Double deflatedSharpe;

    @SuppressWarnings("unused") // queries ask for it
    private Instant windowStart;

    @SuppressWarnings("unused") // queries ask for it
    private Instant windowEnd;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable String problem;

    private @Nullable String passedOver;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StrategyEvaluation() {}

    /**
     * @param mode on whose prices it was made
     * @param comparison to which the measurement belongs
     */
    public StrategyEvaluation(
            Mode mode,
            Ticker ticker,
            Measurement measurement,
            ComparisonResult comparison,
            Metric metric,
            Instant evaluatedAt) {
        Bars window = comparison.buyAndHold().bars();
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.strategy = measurement.competitor().id();
        this.parameters = measurement.competitor().parameters().toJson();
        this.metric = metric.code();
        this.windowStart = window.time(0);
        this.windowEnd = window.time(window.size() - 1);
        this.evaluatedAt = evaluatedAt;
        this.passedOver = comparison.selection().passedOver().get(measurement.competitor());
        switch (measurement) {
            case Measured measured -> take(measured, metric);
            case Failed failed -> this.problem = OutsideText.line(failed.problem());
        }
    }

    private void take(Measured measured, Metric metric) {
        Metrics metrics = measured.result().metrics();
        this.score = boxed(metric.of(metrics));
        this.sharpeRatio = boxed(metrics.sharpe());
        this.totalReturn = metrics.totalReturn();
        this.maxDrawdown = metrics.maxDrawdown();
        this.winRate = boxed(metrics.winRate());
        this.profitFactor = boxed(metrics.profitFactor());
        this.trades = metrics.trades();
        this.sortinoRatio = boxed(metrics.sortino());
        this.calmarRatio = boxed(metrics.calmar());
        this.cagr = boxed(metrics.cagr());
        this.exposure = metrics.exposure();
        this.probabilisticSharpe = boxed(measured.probabilisticSharpe());
        this.deflatedSharpe = boxed(measured.deflatedSharpe());
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    public String ticker() {
        return ticker;
    }

    public String strategy() {
        return strategy;
    }

    public @Nullable Double score() {
        return score;
    }

    public @Nullable Double sharpeRatio() {
        return sharpeRatio;
    }

    public @Nullable Double totalReturn() {
        return totalReturn;
    }

    public @Nullable Double maxDrawdown() {
        return maxDrawdown;
    }

    public @Nullable Double winRate() {
        return winRate;
    }

    public @Nullable Double profitFactor() {
        return profitFactor;
    }

    public int trades() {
        return trades;
    }

    public Instant evaluatedAt() {
        return evaluatedAt;
    }

    public @Nullable Double sortinoRatio() {
        return sortinoRatio;
    }

    public @Nullable Double calmarRatio() {
        return calmarRatio;
    }

    public @Nullable Double cagr() {
        return cagr;
    }

    public @Nullable Double exposure() {
        return exposure;
    }

    /** The probability that the true Sharpe ratio is above what luck brings the best of all strategies. */
    public @Nullable Double deflatedSharpe() {
        return deflatedSharpe;
    }

    /** Why it was not selected, in words; null for the winner. */
    public @Nullable String passedOver() {
        return problem == null ? passedOver : problem;
    }
}
