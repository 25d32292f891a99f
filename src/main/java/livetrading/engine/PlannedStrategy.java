package livetrading.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The strategy of a plan with the parameters of the plan. */
public record PlannedStrategy(Strategy strategy, Parameters parameters) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException when there is no such strategy, or it does not take these parameters */
    public static PlannedStrategy of(TradingPlan plan, Strategies strategies) {
        Strategy strategy = strategies
                .find(plan.strategy())
                .orElseThrow(() -> new IllegalArgumentException("there is no strategy '" + plan.strategy() + "'"));
        Parameters defaults = Parameters.defaults(strategy.parameters());
        return new PlannedStrategy(strategy, defaults.with(settings(plan.parameters())));
    }

    /** The tickers whose prices the strategy of a plan looks at besides the ticker's own. */
    static List<Ticker> peersOf(TradingPlan plan, Strategies strategies) {
        try {
            return of(plan, strategies).strategy().usesPeers() ? plan.peerTickers() : List.of();
        } catch (IllegalArgumentException e) {
            // reported with its reason when the signal of the ticker is computed
            return List.of();
        }
    }

    private static Map<String, String> settings(String json) {
        var settings = new HashMap<String, String>();
        try {
            JSON.readTree(json)
                    .properties()
                    .forEach(entry ->
                            settings.put(entry.getKey(), entry.getValue().asString()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("'" + json + "' are not parameters", e);
        }
        return settings;
    }
}
