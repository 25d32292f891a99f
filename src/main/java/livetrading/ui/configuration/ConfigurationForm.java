package livetrading.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import livetrading.engine.SettingsResult.Problem;
import livetrading.market.Feed;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.selection.Metric;
import livetrading.ui.part.Panel;

/** The fields of the configuration in groups; each problem stands beside its field, and what was typed stays. */
final class ConfigurationForm extends Div {

    private final SettingFields settings;

    /**
     * @param onChange called whenever something was typed or chosen, and when the form is filled
     * @param onLeave called when a field was left
     */
    ConfigurationForm(Runnable onChange, Consumer<Setting> onLeave) {
        settings = new SettingFields(onChange, onLeave);
        addClassName("form");
        add(trading(), risk(), evaluation(), criteria(), timing(), costs());
    }

    private Component trading() {
        return new Panel(
                "Trading",
                fields(
                        settings.choice(
                                Setting.MODE,
                                Arrays.stream(Mode.values()).map(Mode::name).toList(),
                                "SIMULATED: the built-in market. PAPER: Alpaca's paper money. LIVE: real money"),
                        settings.lines(Setting.TICKERS, "1 to 500, separated by commas or blanks")));
    }

    private Component risk() {
        return new Panel(
                "Risk",
                fields(
                        settings.number(Setting.INITIAL_CAPITAL, "Of the simulated market, 100 to 10,000,000 dollars"),
                        settings.number(
                                Setting.RISK_PER_TRADE, "The most that a new position costs, 1 to 10 % of equity"),
                        settings.number(Setting.MAX_POSITIONS, "Open at the same time"),
                        settings.box(Setting.FRACTIONAL_SHARES, "Buy parts of a share instead of whole ones")));
    }

    private Component evaluation() {
        Select<String> metric = settings.choice(
                Setting.METRIC,
                Arrays.stream(Metric.values()).map(Metric::code).toList(),
                "By which the best strategy of a ticker is chosen");
        metric.setItemLabelGenerator(code -> Metric.of(code).map(Metric::title).orElse(code));
        return new Panel(
                "Evaluation of strategies",
                fields(
                        metric,
                        settings.number(Setting.HISTORY_DAYS, "Over which strategies are measured, 365 or more"),
                        settings.number(Setting.SWITCHING_MARGIN, "By how much a new winner has to be better"),
                        settings.number(Setting.REEVALUATE_AFTER, "Of market time, 30 or more")));
    }

    private Component criteria() {
        return new Panel(
                "What a strategy has to show before it trades",
                fields(
                        settings.number(
                                Setting.MINIMUM_TRADES, "In the window, 1 or more; one that is still open counts"),
                        settings.number(
                                Setting.MINIMUM_DEFLATED_SHARPE,
                                "The chance that it is better than luck; 0 switches this off, 95 is strict"),
                        settings.box(Setting.BEAT_BUY_AND_HOLD, "By the metric, over the same window")));
    }

    private Component timing() {
        Select<String> feed = settings.choice(
                Setting.FEED,
                Arrays.stream(Feed.values()).map(Feed::code).toList(),
                "Of Alpaca; SIP is 16 minutes late without a paid plan, IEX has 2 % of the volume");
        feed.setItemLabelGenerator(code -> switch (code) {
            case "sip" -> "SIP, all exchanges";
            case "iex" -> "IEX, one exchange";
            default -> code;
        });
        return new Panel(
                "Timing",
                fields(
                        settings.number(Setting.CHECK_INTERVAL, "60 to 3600 seconds; 300 is recommended"),
                        settings.choice(
                                Setting.TIMEFRAME,
                                Arrays.stream(Timeframe.values())
                                        .map(Timeframe::code)
                                        .toList(),
                                "Of one bar; the simulated market has daily bars only"),
                        feed,
                        settings.number(Setting.SESSION_LENGTH, "How fast the simulated market moves: a check each")));
    }

    private Component costs() {
        return new Panel(
                "Costs of trading",
                fields(
                        settings.number(Setting.COMMISSION, "Of the traded amount"),
                        settings.number(Setting.SLIPPAGE, "Basis points by which fills are worse than the price")));
    }

    private static Div fields(Component... fields) {
        Div group = new Div(fields);
        group.addClassName("fields");
        return group;
    }

    void show(ConfigurationDraft draft) {
        settings.show(draft);
    }

    ConfigurationDraft draft() {
        return settings.draft();
    }

    void showProblems(List<Problem> problems) {
        settings.showProblems(problems);
    }

    void showProblems(Setting setting, List<Problem> problems) {
        settings.showProblems(setting, problems);
    }

    void focus(Setting setting) {
        settings.focus(setting);
    }
}
