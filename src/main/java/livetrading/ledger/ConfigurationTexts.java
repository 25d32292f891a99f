package livetrading.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All settings as text, by the column of {@code trading_config} in which they stand. What somebody has written over a
 * number is there as well.
 */
public record ConfigurationTexts(SequencedMap<String, String> byColumn) {

    private static final List<String> NUMBERS = List.of(
            "commission_rate",
            "initial_capital",
            "minimum_deflated_sharpe",
            "risk_per_trade",
            "slippage_bps",
            "switching_margin");

    private static final List<String> WHOLE_NUMBERS = List.of(
            "beat_buy_and_hold",
            "check_interval_seconds",
            "fractional_shares",
            "history_days",
            "max_positions",
            "minimum_trades",
            "reevaluate_after_days",
            "session_millis");

    public ConfigurationTexts {
        byColumn = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byColumn));
    }

    /** In the order in which {@link Configurations} selects them. */
    ConfigurationTexts(
            @Nullable String mode,
            @Nullable String tickers,
            @Nullable String initialCapital,
            @Nullable String riskPerTrade,
            @Nullable String maxPositions,
            @Nullable String checkIntervalSeconds,
            @Nullable String timeframe,
            @Nullable String feed,
            @Nullable String historyDays,
            @Nullable String metric,
            @Nullable String commissionRate,
            @Nullable String slippageBps,
            @Nullable String fractionalShares,
            @Nullable String switchingMargin,
            @Nullable String minimumTrades,
            @Nullable String minimumDeflatedSharpe,
            @Nullable String beatBuyAndHold,
            @Nullable String reevaluateAfterDays,
            @Nullable String sessionMillis) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "mode", mode);
        put(texts, "tickers", tickers);
        put(texts, "initial_capital", initialCapital);
        put(texts, "risk_per_trade", riskPerTrade);
        put(texts, "max_positions", maxPositions);
        put(texts, "check_interval_seconds", checkIntervalSeconds);
        put(texts, "timeframe", timeframe);
        put(texts, "feed", feed);
        put(texts, "history_days", historyDays);
        put(texts, "metric", metric);
        put(texts, "commission_rate", commissionRate);
        put(texts, "slippage_bps", slippageBps);
        put(texts, "fractional_shares", fractionalShares);
        put(texts, "switching_margin", switchingMargin);
        put(texts, "minimum_trades", minimumTrades);
        put(texts, "minimum_deflated_sharpe", minimumDeflatedSharpe);
        put(texts, "beat_buy_and_hold", beatBuyAndHold);
        put(texts, "reevaluate_after_days", reevaluateAfterDays);
        put(texts, "session_millis", sessionMillis);
        this(texts);
    }

    private static void put(Map<String, String> texts, String column, @Nullable String value) {
        texts.put(column, value == null ? "" : value);
    }

    /** Reads what {@link #lines()} wrote; what is no line of a setting is left out. */
    static ConfigurationTexts ofLines(String lines) {
        var texts = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> {
            int sign = line.indexOf('=');
            if (sign > 0) {
                texts.put(line.substring(0, sign), line.substring(sign + 1));
            }
        });
        return new ConfigurationTexts(texts);
    }

    /** A line {@code column=value} for each setting. */
    String lines() {
        return byColumn.entrySet().stream()
                .map(setting ->
                        setting.getKey() + "=" + setting.getValue().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** By column those that are not numbers. */
    public SequencedMap<String, String> notNumbers() {
        var wrong = new LinkedHashMap<String, String>();
        collect(NUMBERS, "[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?", wrong);
        collect(WHOLE_NUMBERS, "[-+]?\\d{1,9}", wrong);
        return wrong;
    }

    private void collect(List<String> columns, String numbers, Map<String, String> wrong) {
        for (String column : columns) {
            String value = byColumn.getOrDefault(column, "");
            if (!value.matches(numbers)) {
                wrong.put(column, value);
            }
        }
    }
}
