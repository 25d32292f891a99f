package livetrading.engine;

import java.util.HashMap;
import java.util.Map;
import livetrading.ledger.Mandate;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The strategy of a mandate with the parameters of the mandate. */
public record MandatedStrategy(Strategy strategy, Parameters parameters) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException when there is no such strategy, or its parameters are not what it takes */
    public static MandatedStrategy of(Mandate mandate) {
        Strategy strategy = StrategyCatalog.find(mandate.strategy())
                .orElseThrow(() -> new IllegalArgumentException("there is no strategy '" + mandate.strategy() + "'"));
        Parameters defaults = Parameters.defaults(strategy.parameters());
        return new MandatedStrategy(strategy, defaults.with(settings(mandate.parameters())));
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
