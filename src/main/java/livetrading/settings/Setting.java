package livetrading.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.candidate.Confirmation.Applies;
import livetrading.market.Feed;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.selection.Metric;
import livetrading.settings.SettingKind.Choice;
import livetrading.settings.SettingKind.Choices;
import livetrading.settings.SettingKind.Decimal;
import livetrading.settings.SettingKind.Fraction;
import livetrading.settings.SettingKind.Switch;
import livetrading.settings.SettingKind.Tickers;
import livetrading.settings.SettingKind.WholeNumber;

/**
 * Each setting, in the order in which they are shown. To add one, add it here, to {@link TradingSettings}, and its column
 * to {@code trading_config} by a migration.
 */
public enum Setting {
    MODE(
            SettingGroup.TRADING,
            "mode",
            "Trading mode",
            "",
            Choice.of(Stream.of(Mode.values()).map(Mode::name).toList()),
            "SIMULATED",
            "SIMULATED: the built-in market. PAPER: Alpaca's paper money. LIVE: real money"),
    TICKERS(
            SettingGroup.TRADING,
            "tickers",
            "Tickers",
            "",
            new Tickers(5000),
            "ALFA,BRAV,CHAR,DELT,ECHO,FOXT,GOLF,HOTL",
            "1 to 5,000, separated by commas or blanks"),
    INITIAL_CAPITAL(
            SettingGroup.RISK,
            "initial_capital",
            "Initial capital",
            "$",
            new Decimal(new Range("100", "10000000", " dollars")),
            "100000",
            "Of the simulated market, 100 to 10,000,000 dollars",
            "The capital is that of the simulated market. Once something was ordered there, it applies when that market is"
                    + " reset."),
    RISK_PER_TRADE(
            SettingGroup.RISK,
            "risk_per_trade",
            "Risk per trade",
            "%",
            new Fraction(new Range("1", "10", " % of equity")),
            "0.02",
            "The most that a new position costs, 1 to 10 % of equity",
            "New positions get the new size; open ones stay as they are."),
    MAX_POSITIONS(
            SettingGroup.RISK,
            "max_positions",
            "Maximum positions",
            "",
            new WholeNumber(new Range("1", "10", "")),
            "5",
            "Open at the same time",
            "Positions that are open stay open, also when they are more than that."),
    CHECK_INTERVAL(
            SettingGroup.TIMING,
            "check_interval_seconds",
            "Check interval",
            "s",
            new WholeNumber(new Range("60", "3600", " seconds")),
            "300",
            "60 to 3600 seconds; 300 is recommended"),
    TIMEFRAME(
            SettingGroup.TIMING,
            "timeframe",
            "Timeframe",
            "",
            new Choices(Stream.of(Timeframe.values()).map(Timeframe::code).toList()),
            "1Day",
            "Of one bar; of several, the shortest is stored and every strategy competes on each",
            "Strategies are evaluated again on the new timeframes. A position that is open is led to its exit on its own"
                    + " timeframe as long as the bars are not longer."),
    FEED(
            SettingGroup.TIMING,
            "feed",
            "Price feed",
            "",
            new Choice(
                    Stream.of(Feed.values()).map(Feed::code).toList(),
                    code -> Feed.of(code).map(Feed::title).orElse(code)),
            "sip",
            "Of Alpaca; SIP is 16 minutes late without a paid plan, IEX has 2 % of the volume"),
    METRIC(
            SettingGroup.EVALUATION,
            "metric",
            "Metric",
            "",
            new Choice(
                    Stream.of(Metric.values()).map(Metric::code).toList(),
                    code -> Metric.of(code).map(Metric::title).orElse(code)),
            "sharpe",
            "By which the best strategy of a ticker is chosen"),
    HISTORY_DAYS(
            SettingGroup.EVALUATION,
            "history_days",
            "History",
            "days",
            new WholeNumber(new Range("365", "7300", " days")),
            "365",
            "Over which strategies are measured, 365 or more"),
    COMMISSION(
            SettingGroup.COSTS,
            "commission_rate",
            "Commission",
            "%",
            new Fraction(new Range("0", "5", " % of the traded amount")),
            "0",
            "Of the traded amount"),
    SLIPPAGE(
            SettingGroup.COSTS,
            "slippage_bps",
            "Slippage",
            "bp",
            new Decimal(new Range("0", "500", " basis points")),
            "5",
            "Basis points by which fills are worse than the price"),
    FRACTIONAL_SHARES(
            SettingGroup.RISK,
            "fractional_shares",
            "Fractional shares",
            "",
            new Switch(),
            "0",
            "Buy parts of a share instead of whole ones"),
    PAUSE_ON_DEVIATION(
            SettingGroup.RISK,
            "pause_on_deviation",
            "Pause on deviation",
            "",
            new Switch(),
            "0",
            "A strategy whose live trading is found to deviate from its back-test opens no more positions until somebody lifts that"),
    SWITCHING_MARGIN(
            SettingGroup.EVALUATION,
            "switching_margin",
            "Switching margin",
            "",
            new Decimal(new Range("0", "10", "")),
            "0.1",
            "By how much a new winner has to be better"),
    MINIMUM_TRADES(
            SettingGroup.CRITERIA,
            "minimum_trades",
            "Minimum trades",
            "",
            new WholeNumber(new Range("1", "1000", "")),
            "1",
            "In the window, 1 or more; one that is still open counts"),
    MINIMUM_DEFLATED_SHARPE(
            SettingGroup.CRITERIA,
            "minimum_deflated_sharpe",
            "Minimum deflated Sharpe ratio",
            "%",
            new Fraction(new Range("0", "99.9", " %")),
            "0",
            "The chance that it is better than luck; 0 switches this off, 95 is strict"),
    BEAT_BUY_AND_HOLD(
            SettingGroup.CRITERIA,
            "beat_buy_and_hold",
            "Has to beat buy and hold",
            "",
            new Switch(),
            "0",
            "By the metric, over the same window"),
    REEVALUATE_AFTER(
            SettingGroup.EVALUATION,
            "reevaluate_after_days",
            "Repeat after",
            "days",
            new WholeNumber(new Range("30", "3650", " days")),
            "365",
            "Of market time, 30 or more"),
    CONFIRMATION(
            SettingGroup.EVALUATION,
            "confirmation",
            "Confirmation by a longer period",
            "",
            new SettingKind.Condition(),
            "",
            "Each strategy competes a second time, followed only where this condition agrees; empty is off",
            "Strategies are evaluated again, each with and without the confirmation. A position that is open is led to its"
                    + " exit by what opened it."),
    CONFIRMATION_APPLIES(
            SettingGroup.EVALUATION,
            "confirmation_applies",
            "The confirmation is asked",
            "",
            new Choice(
                    Stream.of(Applies.values()).map(Applies::code).toList(),
                    code -> Applies.of(code).map(Applies::title).orElse(code)),
            "entries",
            "Before an entry: the strategy alone ends the position. All the time: it also ends when the condition no longer"
                    + " holds"),
    RISK_FREE_RATE(
            SettingGroup.PERFORMANCE,
            "risk_free_rate",
            "Risk-free rate",
            "%",
            new Fraction(new Range("0", "20", " % a year")),
            "0",
            "A year; above it the account's ratios are measured. Strategies are chosen as before, at 0"),
    SESSION_LENGTH(
            SettingGroup.TIMING,
            "session_millis",
            "Length of a simulated session",
            "ms",
            new WholeNumber(new Range("100", "3600000", " ms")),
            "2000",
            "How fast the simulated market moves: a check each");

    private final SettingGroup group;
    private final String column;
    private final String title;
    private final String unit;
    private final SettingKind kind;
    private final String standard;
    private final String help;
    private final String consequence;

    Setting(
            SettingGroup group,
            String column,
            String title,
            String unit,
            SettingKind kind,
            String standard,
            String help) {
        this(group, column, title, unit, kind, standard, help, "");
    }

    Setting(
            SettingGroup group,
            String column,
            String title,
            String unit,
            SettingKind kind,
            String standard,
            String help,
            String consequence) {
        this.group = group;
        this.column = column;
        this.title = title;
        this.unit = unit;
        this.kind = kind;
        this.standard = standard;
        this.help = help;
        this.consequence = consequence;
    }

    public static Optional<Setting> of(String column) {
        return Arrays.stream(values())
                .filter(setting -> setting.column.equals(column))
                .findFirst();
    }

    public static List<Setting> in(SettingGroup group) {
        return Arrays.stream(values()).filter(setting -> setting.group == group).toList();
    }

    /** Its name in {@code trading_config}. */
    public String column() {
        return column;
    }

    public String title() {
        return title;
    }

    /** Beside the field; {@code $} stands before the number. */
    public String unit() {
        return unit;
    }

    public SettingKind kind() {
        return kind;
    }

    /** What a new installation begins with, as it is stored. */
    public String standard() {
        return standard;
    }

    /** {@link #standard()} of a setting that is a number. */
    public double standardNumber() {
        return Double.parseDouble(standard);
    }

    /** What a change means for the money, which is said before it is saved; empty when it means nothing. */
    public Optional<String> consequence() {
        return Optional.of(consequence).filter(words -> !words.isEmpty());
    }

    /** Below the field. */
    public String help() {
        return help;
    }
}
