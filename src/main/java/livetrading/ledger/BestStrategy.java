package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.market.Bars;
import livetrading.market.OutsideText;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.selection.ComparisonResult;
import livetrading.selection.Competitor;
import livetrading.selection.Confidence;
import livetrading.selection.Metric;
import livetrading.selection.Selection;
import livetrading.selection.SharpeInterval;
import org.jspecify.annotations.Nullable;

/** The strategy that may trade a ticker in a mode, and from which bars and parameters that was found; none to stay in cash. */
@Entity
@Table(name = "best_strategies")
public class BestStrategy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

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

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Double buyAndHoldScore;

    private @Nullable Double probabilisticSharpe;

    private @Nullable Double deflatedSharpe;

    private @Nullable Double overfitting;

    private @Nullable Double sharpeLow;

    private @Nullable Double sharpeHigh;

    @Column(name = "trust")
    private @Nullable String verdict;

    private String peers;

    private String inputs;

    /** Empty for cash; null when there was none. */
    private @Nullable String previousStrategy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BestStrategy() {}

    /**
     * @param mode whose prices it was measured on, and which it may trade in
     * @param plan what the winner was measured with; its strategy is ignored when the choice is to stay in cash
     * @param inputs a hash of all that the evaluation was computed from
     */
    public BestStrategy(
            Mode mode,
            Ticker ticker,
            ComparisonResult comparison,
            TradingPlan plan,
            Metric metric,
            String inputs,
            Instant evaluatedAt) {
        Selection selection = comparison.selection();
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.strategy = selection.winner().map(Competitor::id).orElse(null);
        this.score = boxed(selection.score());
        this.metric = metric.code();
        this.reason = OutsideText.line(selection.reason());
        this.evaluatedAt = evaluatedAt;
        this.parameters = plan.parameters();
        this.historyStart = plan.historyStart();
        this.peers = plan.peers();
        Bars window = comparison.buyAndHold().bars();
        this.windowStart = window.time(0);
        this.windowEnd = window.time(window.size() - 1);
        this.buyAndHoldReturn = comparison.buyAndHold().metrics().totalReturn();
        this.buyAndHoldScore = boxed(metric.of(comparison.buyAndHold().metrics()));
        this.overfitting = boxed(comparison.overfitting());
        comparison.confidence().ifPresent(this::take);
        this.inputs = inputs;
    }

    private void take(Confidence confidence) {
        this.probabilisticSharpe = confidence.probabilisticSharpe();
        this.deflatedSharpe = confidence.deflatedSharpe();
        this.sharpeLow = confidence.interval().map(SharpeInterval::low).orElse(null);
        this.sharpeHigh = confidence.interval().map(SharpeInterval::high).orElse(null);
        this.verdict = confidence.verdict().word();
    }

    /** How far the winner can be trusted; empty to stay in cash, and when there was too little to tell. */
    public Optional<Confidence> confidence() {
        return probabilisticSharpe == null || deflatedSharpe == null
                ? Optional.empty()
                : Optional.of(new Confidence(probabilisticSharpe, deflatedSharpe, overfitting(), interval()));
    }

    /** The probability of backtest overfitting of the choice; absent when the window was too short. */
    public OptionalDouble overfitting() {
        return overfitting == null ? OptionalDouble.empty() : OptionalDouble.of(overfitting);
    }

    private Optional<SharpeInterval> interval() {
        return sharpeLow == null || sharpeHigh == null
                ? Optional.empty()
                : Optional.of(new SharpeInterval(sharpeLow, sharpeHigh));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** What may trade the ticker; empty to stay in cash. */
    public Optional<TradingPlan> plan() {
        return strategy == null || parameters == null
                ? Optional.empty()
                : Optional.of(new TradingPlan(strategy, parameters, historyStart, peers));
    }

    /** What trades the ticker when a strategy is pinned by hand, over the same history as the evaluation. */
    public TradingPlan plan(StrategyPin pin, String pinnedParameters) {
        return new TradingPlan(pin.strategy(), pinnedParameters, historyStart, peers);
    }

    /** Takes the place of another one. */
    void follows(BestStrategy before) {
        previousStrategy = before.strategy == null ? "" : before.strategy;
    }

    /** The strategy before this one, empty for cash, if it was another one. */
    public Optional<String> changedFrom() {
        return Optional.ofNullable(previousStrategy).filter(before -> !before.equals(strategy == null ? "" : strategy));
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public Mode mode() {
        return mode;
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
        return OutsideText.line(reason);
    }

    public Instant evaluatedAt() {
        return evaluatedAt;
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

    /** The tickers from which pairs trading could choose a partner. */
    public List<Ticker> peerTickers() {
        return TradingPlan.tickers(peers);
    }

    /** Comma-separated tickers from which pairs trading could choose a partner, in order. */
    public String peers() {
        return peers;
    }

    public String inputs() {
        return inputs;
    }
}
