package livetrading.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.StrategyPin;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategies;

/** Which strategy is to trade each ticker in a mode: the one that is pinned by hand, or else the selected strategy. */
record ActiveStrategies(Map<String, BestStrategy> selected, Map<String, StrategyPin> pinned, Strategies strategies) {

    static ActiveStrategies read(Mode mode, BestStrategies best, StrategyPins pins, Strategies strategies) {
        return new ActiveStrategies(
                best.findByModeOrderByTicker(mode).stream()
                        .collect(Collectors.toMap(BestStrategy::ticker, Function.identity())),
                pins.findByModeOrderByTicker(mode).stream()
                        .collect(Collectors.toMap(StrategyPin::ticker, Function.identity())),
                strategies);
    }

    /** With what a position would be opened; empty to stay in cash, and while there is no evaluation. */
    Optional<TradingPlan> plan(Ticker ticker) {
        Optional<BestStrategy> row = Optional.ofNullable(selected.get(ticker.symbol()));
        Optional<StrategyPin> pin = Optional.ofNullable(pinned.get(ticker.symbol()));
        return row.flatMap(
                found -> pin.map(one -> found.plan(one, parameters(one))).or(found::plan));
    }

    private String parameters(StrategyPin pin) {
        return strategies
                .find(pin.strategy())
                .map(strategy -> Parameters.defaults(strategy.parameters()).toJson())
                .orElse("{}");
    }

    /** The beginning of the first bar of the ticker's evaluation; empty while there is none. */
    Optional<Instant> historyStart(Ticker ticker) {
        return Optional.ofNullable(selected.get(ticker.symbol())).map(BestStrategy::historyStart);
    }

    /** Why there is nothing that may trade the ticker. */
    String absence(Ticker ticker) {
        return Optional.ofNullable(selected.get(ticker.symbol()))
                .map(BestStrategy::reason)
                .orElse("not evaluated yet");
    }

    /** The pinned strategies. */
    Map<Ticker, String> pins() {
        return pinned.values().stream()
                .collect(Collectors.toMap(pin -> new Ticker(pin.ticker()), StrategyPin::strategy));
    }
}
