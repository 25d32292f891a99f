package livetrading.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.engine.SettingsResult.Problem;
import livetrading.ledger.ConfigurationRow;
import livetrading.ledger.Configurations;
import livetrading.ui.format.Formats;

/**
 * A configuration as it is typed: the text of each field by the name of its column. Fractions are typed in per cent.
 */
record ConfigurationDraft(Map<String, String> texts) {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    ConfigurationDraft {
        texts = Map.copyOf(texts);
    }

    static ConfigurationDraft of(ConfigurationRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("mode", row.mode());
        texts.put("tickers", row.tickers());
        texts.put("initial_capital", Formats.quantity(row.initialCapital()));
        texts.put("risk_per_trade", plain(row.riskPerTrade().multiply(PER_CENT)));
        texts.put("max_positions", "" + row.maxPositions());
        texts.put("check_interval_seconds", "" + row.checkIntervalSeconds());
        texts.put("timeframe", row.timeframe());
        texts.put("feed", row.feed());
        texts.put("history_days", "" + row.historyDays());
        texts.put("metric", row.metric());
        texts.put("commission_rate", plain(row.commissionRate().multiply(PER_CENT)));
        texts.put("slippage_bps", plain(row.slippageBps()));
        texts.put("fractional_shares", "" + row.fractionalShares());
        texts.put("switching_margin", plain(row.switchingMargin()));
        texts.put("minimum_trades", "" + row.minimumTrades());
        texts.put("minimum_deflated_sharpe", plain(row.minimumDeflatedSharpe().multiply(PER_CENT)));
        texts.put("beat_buy_and_hold", "" + row.beatBuyAndHold());
        texts.put("reevaluate_after_days", "" + row.reevaluateAfterDays());
        texts.put("session_millis", "" + row.sessionMillis());
        return new ConfigurationDraft(texts);
    }

    /**
     * @param row what was typed; a number that could not be read is as it was before, so that the others can be checked
     * @param unreadable what could not be read
     */
    record Reading(ConfigurationRow row, List<Problem> unreadable) {}

    /** @param before the stored configuration; without one, numbers that cannot be read are 0 */
    Reading read(Optional<ConfigurationRow> before, Instant now) {
        var numbers = new Numbers(texts, before.map(ConfigurationDraft::of), new ArrayList<>());
        ConfigurationRow row = new ConfigurationRow(
                Configurations.ONLY,
                text("mode"),
                text("tickers"),
                numbers.decimal("initial_capital"),
                numbers.decimal("risk_per_trade").divide(PER_CENT),
                numbers.whole("max_positions"),
                numbers.whole("check_interval_seconds"),
                text("timeframe"),
                text("feed"),
                numbers.whole("history_days"),
                text("metric"),
                numbers.decimal("commission_rate").divide(PER_CENT),
                numbers.decimal("slippage_bps"),
                numbers.whole("fractional_shares"),
                numbers.decimal("switching_margin"),
                numbers.whole("minimum_trades"),
                numbers.decimal("minimum_deflated_sharpe").divide(PER_CENT),
                numbers.whole("beat_buy_and_hold"),
                numbers.whole("reevaluate_after_days"),
                numbers.whole("session_millis"),
                now);
        return new Reading(row, List.copyOf(numbers.unreadable()));
    }

    private String text(String column) {
        return texts.getOrDefault(column, "").strip();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private record Numbers(Map<String, String> texts, Optional<ConfigurationDraft> before, List<Problem> unreadable) {

        BigDecimal decimal(String column) {
            try {
                return new BigDecimal(digits(texts, column));
            } catch (NumberFormatException e) {
                unreadable.add(new Problem(column, "Enter a number"));
                return new BigDecimal(stored(column));
            }
        }

        int whole(String column) {
            try {
                return new BigDecimal(digits(texts, column)).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                unreadable.add(new Problem(column, "Enter a whole number"));
                return Integer.parseInt(stored(column));
            }
        }

        private String stored(String column) {
            return before.map(draft -> digits(draft.texts(), column)).orElse("0");
        }

        /** People write thousands with commas and blanks. */
        private static String digits(Map<String, String> texts, String column) {
            return texts.getOrDefault(column, "").replaceAll("[,\\s_]", "");
        }
    }
}
