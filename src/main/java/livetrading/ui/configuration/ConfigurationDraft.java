package livetrading.ui.configuration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import livetrading.engine.SettingsResult.Problem;
import livetrading.ledger.ConfigurationRow;
import livetrading.ledger.ConfigurationTexts;
import livetrading.ledger.Configurations;

/**
 * A configuration as it is typed: the text of each field by the name of its column. Fractions are typed in per cent.
 */
record ConfigurationDraft(Map<String, String> texts) {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    ConfigurationDraft {
        texts = Map.copyOf(texts);
    }

    static ConfigurationDraft of(ConfigurationTexts stored) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            texts.put(setting.column(), setting.typed(stored.byColumn().getOrDefault(setting.column(), "")));
        }
        return new ConfigurationDraft(texts);
    }

    String text(Setting setting) {
        return texts.getOrDefault(setting.column(), "");
    }

    /**
     * @param row what was typed; a number that could not be read is 0, so that the others can be checked
     * @param unreadable what could not be read
     */
    record Reading(ConfigurationRow row, List<Problem> unreadable) {}

    Reading read(Instant now) {
        var numbers = new Numbers(texts, new ArrayList<>());
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

    private record Numbers(Map<String, String> texts, List<Problem> unreadable) {

        /** Without exponents and of a length that a person can type. */
        private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{0,15}(\\.\\d{0,10})?");

        /** People write thousands with commas and blanks; a comma before anything but three digits means something else. */
        private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,\\s_](?=\\d{3}(\\D|$))");

        BigDecimal decimal(String column) {
            return number(column, "Enter a number, with a point before decimals");
        }

        int whole(String column) {
            try {
                return number(column, "Enter a whole number").intValueExact();
            } catch (ArithmeticException e) {
                unreadable.add(new Problem(column, "Enter a whole number"));
                return 0;
            }
        }

        private BigDecimal number(String column, String problem) {
            String text = texts.getOrDefault(column, "").strip();
            String digits = THOUSANDS.matcher(text).replaceAll("");
            if (NUMBER.matcher(digits).matches() && digits.matches(".*\\d.*")) {
                return new BigDecimal(digits);
            }
            unreadable.add(new Problem(column, text.isEmpty() ? "It is empty. " + problem : problem));
            return BigDecimal.ZERO;
        }
    }
}
