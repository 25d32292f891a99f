package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Metrics;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Candidate;
import livetrading.selection.Metric;
import livetrading.strategy.Parameters;
import org.jspecify.annotations.Nullable;

/** The back-test of one strategy on one ticker. Ratios and returns are fractions; an undefined figure is null. */
@Entity
@Table(name = "strategy_evaluations")
public class StrategyEvaluation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String ticker;

    private String strategy;

    private @Nullable Double score;

    private String metric;

    private @Nullable Double sharpeRatio;

    private @Nullable Double totalReturn;

    private @Nullable Double maxDrawdown;

    private @Nullable Double winRate;

    private @Nullable Double profitFactor;

    private int trades;

    private String parameters;

    private Instant evaluatedAt;

    private @Nullable Double sortinoRatio;

    private @Nullable Double calmarRatio;

    private @Nullable Double cagr;

    private @Nullable Double exposure;

    private Instant windowStart;

    private Instant windowEnd;

    private @Nullable String problem;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StrategyEvaluation() {}

    /** A back-test that gave a result. */
    public StrategyEvaluation(
            Ticker ticker,
            String strategy,
            Parameters parameters,
            Metric metric,
            BacktestResult result,
            Instant evaluatedAt) {
        this(ticker, strategy, parameters, metric, result.bars(), evaluatedAt);
        Metrics metrics = result.metrics();
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
    }

    /** A back-test that failed, with the reason in words. */
    public StrategyEvaluation(
            Ticker ticker,
            String strategy,
            Parameters parameters,
            Metric metric,
            Bars window,
            String problem,
            Instant evaluatedAt) {
        this(ticker, strategy, parameters, metric, window, evaluatedAt);
        this.problem = problem;
    }

    private StrategyEvaluation(
            Ticker ticker, String strategy, Parameters parameters, Metric metric, Bars window, Instant evaluatedAt) {
        this.ticker = ticker.symbol();
        this.strategy = strategy;
        this.parameters = parameters.toJson();
        this.metric = metric.code();
        this.windowStart = window.time(0);
        this.windowEnd = window.time(window.size() - 1);
        this.evaluatedAt = evaluatedAt;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** How it stands for election. */
    public Candidate candidate() {
        return new Candidate(strategy, score == null ? OptionalDouble.empty() : OptionalDouble.of(score), trades);
    }

    public @Nullable Long id() {
        return id;
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

    public String metric() {
        return metric;
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

    public String parameters() {
        return parameters;
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

    public Instant windowStart() {
        return windowStart;
    }

    public Instant windowEnd() {
        return windowEnd;
    }

    public @Nullable String problem() {
        return problem;
    }
}
