package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.selection.Choice;
import livetrading.selection.Metric;
import org.jspecify.annotations.Nullable;

/** The strategy that may trade a ticker, and from which bars and parameters that was found; none to stay in cash. */
@Entity
@Table(name = "best_strategies")
public class BestStrategy {

    @Id
    private String ticker;

    private @Nullable String strategy;

    private @Nullable Double score;

    private String metric;

    private String reason;

    private Instant evaluatedAt;

    private @Nullable String parameters;

    private Instant historyStart;

    private Instant windowStart;

    private Instant windowEnd;

    private @Nullable Double buyAndHoldReturn;

    private @Nullable Double buyAndHoldScore;

    private String peers;

    private String inputs;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BestStrategy() {}

    /**
     * @param mandate what the winner was measured with; its strategy is ignored when the choice is to stay in cash
     * @param buyAndHold the benchmark, over the bars over which all strategies were measured
     * @param inputs a hash of all that the evaluation was computed from
     */
    public BestStrategy(
            Ticker ticker,
            Choice choice,
            Mandate mandate,
            Metric metric,
            BacktestResult buyAndHold,
            String inputs,
            Instant evaluatedAt) {
        this.ticker = ticker.symbol();
        this.strategy = choice.strategy().orElse(null);
        this.score = choice.score().isPresent() ? choice.score().getAsDouble() : null;
        this.metric = metric.code();
        this.reason = choice.reason();
        this.evaluatedAt = evaluatedAt;
        this.parameters = mandate.parameters();
        this.historyStart = mandate.historyStart();
        this.peers = mandate.peers();
        Bars window = buyAndHold.bars();
        this.windowStart = window.time(0);
        this.windowEnd = window.time(window.size() - 1);
        this.buyAndHoldReturn = buyAndHold.metrics().totalReturn();
        OptionalDouble holdScore = metric.of(buyAndHold.metrics());
        this.buyAndHoldScore = holdScore.isPresent() ? holdScore.getAsDouble() : null;
        this.inputs = inputs;
    }

    /** What may trade the ticker; empty to stay in cash. */
    public Optional<Mandate> mandate() {
        return strategy == null || parameters == null
                ? Optional.empty()
                : Optional.of(new Mandate(strategy, parameters, historyStart, peers));
    }

    public String ticker() {
        return ticker;
    }

    public @Nullable String strategy() {
        return strategy;
    }

    public @Nullable Double score() {
        return score;
    }

    public String metric() {
        return metric;
    }

    public String reason() {
        return reason;
    }

    public Instant evaluatedAt() {
        return evaluatedAt;
    }

    public @Nullable String parameters() {
        return parameters;
    }

    public Instant historyStart() {
        return historyStart;
    }

    public Instant windowStart() {
        return windowStart;
    }

    public Instant windowEnd() {
        return windowEnd;
    }

    public @Nullable Double buyAndHoldReturn() {
        return buyAndHoldReturn;
    }

    public @Nullable Double buyAndHoldScore() {
        return buyAndHoldScore;
    }

    /** The tickers from which pairs trading could choose a partner. */
    public List<Ticker> peerTickers() {
        return Mandate.tickers(peers);
    }

    public String inputs() {
        return inputs;
    }
}
