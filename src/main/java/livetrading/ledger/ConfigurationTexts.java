package livetrading.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The decimal numbers of the configuration as they are written in the database. */
public record ConfigurationTexts(
        String initialCapital,
        String riskPerTrade,
        String commissionRate,
        String slippageBps,
        String switchingMargin,
        String minimumDeflatedSharpe) {

    /** By column those that are not numbers. */
    public SequencedMap<String, String> notNumbers() {
        var wrong = new LinkedHashMap<String, String>();
        Map.of(
                        "initial_capital", initialCapital,
                        "risk_per_trade", riskPerTrade,
                        "commission_rate", commissionRate,
                        "slippage_bps", slippageBps,
                        "switching_margin", switchingMargin,
                        "minimum_deflated_sharpe", minimumDeflatedSharpe)
                .entrySet()
                .stream()
                .filter(column -> !column.getValue().matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(column -> wrong.put(column.getKey(), column.getValue()));
        return wrong;
    }
}
