package livetrading.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livetrading.selection.Metric;
import livetrading.settings.Range;
import livetrading.settings.Setting;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingTexts;

/** The settings of the program that are options of a command, with the defaults and ranges of the program. */
enum SettingOption {
    CAPITAL(Setting.INITIAL_CAPITAL, "--capital", "N", "US dollars at the start"),
    RISK_PER_TRADE(
            Setting.RISK_PER_TRADE,
            "--risk-per-trade",
            "P",
            "the most that a new position costs, as a fraction of the\nequity: 0.02 is 2 %"),
    MAX_POSITIONS(Setting.MAX_POSITIONS, "--max-positions", "N", "open at the same time"),
    METRIC(
            Setting.METRIC,
            "--metric",
            "M",
            "decides which strategy trades:\n%s"
                    .formatted(Arrays.stream(Metric.values()).map(Metric::code).collect(Collectors.joining(", ")))),
    HISTORY_DAYS(
            Setting.HISTORY_DAYS, "--history-days", "N", "calendar days over which an evaluation measures\nstrategies"),
    REEVALUATE_DAYS(
            Setting.REEVALUATE_AFTER,
            "--reevaluate-days",
            "N",
            "calendar days after which strategies are evaluated\nagain"),
    MIN_TRADES(Setting.MINIMUM_TRADES, "--min-trades", "N", "trades in those days that a strategy needs"),
    MIN_DEFLATED(
            Setting.MINIMUM_DEFLATED_SHARPE,
            "--min-deflated",
            "P",
            "deflated Sharpe ratio that it needs, as a fraction:\n0.95 is strict, 0 asks for none"),
    SWITCHING_MARGIN(
            Setting.SWITCHING_MARGIN,
            "--switching-margin",
            "X",
            "by how much a new winner has to be better than the\none that trades"),
    BEAT_BUY_AND_HOLD(Setting.BEAT_BUY_AND_HOLD, "--beat-buy-and-hold", "", "a strategy has to beat buy and hold, too"),
    COMMISSION(
            Setting.COMMISSION, "--commission", "RATE", "of the traded amount, at entry and at exit:\n0.001 is 0.1 %"),
    SLIPPAGE(
            Setting.SLIPPAGE,
            "--slippage-bps",
            "N",
            "by how many basis points a buy is dearer and a sell\ncheaper than the open"),
    FRACTIONAL_SHARES(
            Setting.FRACTIONAL_SHARES, "--fractional-shares", "", "buys parts of a share, too (default: whole ones)");

    private static final int PER_CENT = 2;
    private static final Pattern AFTER_A_DASH = Pattern.compile("-(.)");

    private final Setting setting;
    private final Option option;

    SettingOption(Setting setting, String name, String value, String help) {
        this.setting = setting;
        option = value.isEmpty() ? Option.flag(name, help) : Option.optional(name, value, help + standard());
    }

    /** For instance {@code  (1 to 10, default 5)}. */
    private String standard() {
        return " (%sdefault %s)".formatted(range().map(range -> range + ", ").orElse(""), setting.standard());
    }

    private Optional<String> range() {
        return switch (setting.kind()) {
            case SettingKind.WholeNumber(Range range) -> Optional.of(words(range.least(), range.greatest()));
            case SettingKind.Decimal(Range range) -> Optional.of(words(range.least(), range.greatest()));
            case SettingKind.Fraction(Range range) ->
                Optional.of(words(
                        range.least().movePointLeft(PER_CENT), range.greatest().movePointLeft(PER_CENT)));
            case SettingKind.Choice c -> Optional.empty();
            case SettingKind.Choices c -> Optional.empty();
            case SettingKind.Tickers t -> Optional.empty();
            case SettingKind.Condition c -> Optional.empty();
            case SettingKind.Switch s -> Optional.empty();
        };
    }

    private static String words(BigDecimal least, BigDecimal greatest) {
        return "%s to %s"
                .formatted(
                        least.stripTrailingZeros().toPlainString(),
                        greatest.stripTrailingZeros().toPlainString());
    }

    Setting setting() {
        return setting;
    }

    Option option() {
        return option;
    }

    /** What the arguments say, or the program's default. A number can be read, but may be out of its range. */
    String text(Arguments arguments) throws CommandRefused {
        if (option.isFlag()) {
            return arguments.has(option.name()) ? "1" : setting.standard();
        }
        String text = arguments.text(option.name()).orElse(setting.standard()).strip();
        if (range().isPresent() && !(SettingTexts.isReadable(setting, text) && Arguments.isNumber(text))) {
            throw CommandRefused.wrongUsage("%s has to be a %s from %s, not '%s'"
                    .formatted(
                            option.name(),
                            setting.kind() instanceof SettingKind.WholeNumber ? "whole number" : "number",
                            range().get(),
                            text));
        }
        return text;
    }

    /** Its name in JSON, for instance {@code riskPerTrade}. */
    String property() {
        return AFTER_A_DASH
                .matcher(option.name().substring(2))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** Its value in JSON. */
    Object value(String text) {
        return switch (setting.kind()) {
            case SettingKind.WholeNumber w -> new BigDecimal(text);
            case SettingKind.Decimal d -> new BigDecimal(text);
            case SettingKind.Fraction f -> new BigDecimal(text);
            case SettingKind.Switch s -> !text.equals("0");
            case SettingKind.Choice c -> text;
            case SettingKind.Choices c -> text;
            case SettingKind.Tickers t -> text;
            case SettingKind.Condition c -> text;
        };
    }
}
