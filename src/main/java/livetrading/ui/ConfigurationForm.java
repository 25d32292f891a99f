package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livetrading.alpaca.Feed;
import livetrading.engine.SettingsResult.Problem;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.selection.Metric;

/** The fields of the configuration in groups; each problem stands beside its field, and what was typed stays. */
final class ConfigurationForm extends Div {

    private final Map<String, HasValue<?, String>> texts = new LinkedHashMap<>();
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Select<String> mode = new Select<>();

    ConfigurationForm() {
        addClassName("form");
        add(trading(), risk(), evaluation(), guard(), timing(), costs());
    }

    private Component trading() {
        TextArea tickers = field("tickers", new TextArea("Tickers"));
        tickers.setHelperText("1 to 500, separated by commas or blanks, for example ALFA, BRAV, CHAR");
        tickers.setMinRows(2);
        texts.put("mode", mode);
        mode.setLabel("Trading mode");
        mode.setItems(Arrays.stream(Mode.values()).map(Mode::name).toList());
        mode.setManualValidation(true);
        mode.setHelperText(
                "SIMULATED trades on the built-in market, PAPER with Alpaca's paper money, LIVE with real money");
        return new Panel("Trading", fields(mode, tickers));
    }

    private Component risk() {
        return new Panel(
                "Risk",
                fields(
                        number("initial_capital", "Initial capital", "$", "100 to 10,000,000 dollars"),
                        number(
                                "risk_per_trade",
                                "Risk per trade",
                                "%",
                                "The most that a new position costs, 1 to 10 % of equity"),
                        number("max_positions", "Maximum positions", "", "Open at the same time"),
                        box("fractional_shares", "Fractional shares", "Buy parts of a share instead of whole ones")));
    }

    private Component evaluation() {
        Select<String> metric = field("metric", new Select<>());
        metric.setLabel("Metric");
        metric.setItems(Arrays.stream(Metric.values()).map(Metric::code).toList());
        metric.setItemLabelGenerator(code -> Metric.of(code).map(Metric::title).orElse(code));
        metric.setHelperText("By which the best strategy of a ticker is chosen");
        return new Panel(
                "Evaluation of strategies",
                fields(
                        metric,
                        number("history_days", "History", "days", "Over which strategies are measured, 365 or more"),
                        number("switching_margin", "Switching margin", "", "By how much a new winner has to be better"),
                        number("reevaluate_after_days", "Repeat after", "days", "Of market time, 30 or more")));
    }

    private Component guard() {
        return new Panel(
                "What a strategy has to show before it trades",
                fields(
                        number("minimum_trades", "Minimum trades", "", "Finished ones in the window, 1 or more"),
                        number(
                                "minimum_deflated_sharpe",
                                "Minimum deflated Sharpe ratio",
                                "%",
                                "The chance that it is better than luck; 0 switches this off, 95 is strict"),
                        box("beat_buy_and_hold", "Has to beat buy and hold", "By the metric, over the same window")));
    }

    private Component timing() {
        Select<String> timeframe = field("timeframe", new Select<>());
        timeframe.setLabel("Timeframe");
        timeframe.setItems(
                Arrays.stream(Timeframe.values()).map(Timeframe::code).toList());
        timeframe.setHelperText("Of one bar; the simulated market has daily bars only");
        Select<String> feed = field("feed", new Select<>());
        feed.setLabel("Price feed");
        feed.setItems(Arrays.stream(Feed.values()).map(Feed::code).toList());
        feed.setItemLabelGenerator(code -> code.equals("sip") ? "SIP, all exchanges" : "IEX, one exchange");
        feed.setHelperText(
                "Of Alpaca; SIP comes 16 minutes late without a paid plan, IEX at once with 2 % of the volume");
        return new Panel(
                "Timing",
                fields(
                        number(
                                "check_interval_seconds",
                                "Check interval",
                                "s",
                                "60 to 3600 seconds; 300 is recommended"),
                        timeframe,
                        feed,
                        number(
                                "session_millis",
                                "Length of a simulated session",
                                "ms",
                                "How fast the simulated market moves; each session's close is a check")));
    }

    private Component costs() {
        return new Panel(
                "Costs of trading",
                fields(
                        number("commission_rate", "Commission", "%", "Of the traded amount"),
                        number(
                                "slippage_bps",
                                "Slippage",
                                "bp",
                                "Basis points by which fills are worse than the price")));
    }

    private TextField number(String column, String label, String unit, String help) {
        TextField field = field(column, new TextField(label));
        field.addThemeVariants(TextFieldVariant.ALIGN_END);
        field.setHelperText(help);
        if (!unit.isEmpty()) {
            field.setSuffixComponent(new Span(unit));
        }
        return field;
    }

    private Checkbox box(String column, String label, String help) {
        Checkbox box = new Checkbox(label);
        box.setHelperText(help);
        boxes.put(column, box);
        return box;
    }

    /** What is wrong is said by the check of the settings alone, not by the field itself. */
    private <F extends Component & HasValue<?, String> & HasValidationProperties> F field(String column, F field) {
        texts.put(column, field);
        return field;
    }

    private static Div fields(Component... fields) {
        Div group = new Div(fields);
        group.addClassName("fields");
        return group;
    }

    void show(ConfigurationDraft draft) {
        texts.forEach((column, field) -> field.setValue(draft.texts().getOrDefault(column, "")));
        boxes.forEach((column, box) -> box.setValue("1".equals(draft.texts().get(column))));
    }

    ConfigurationDraft draft() {
        Map<String, String> typed = new LinkedHashMap<>();
        texts.forEach(
                (column, field) -> typed.put(column, field.getOptionalValue().orElse("")));
        boxes.forEach((column, box) -> typed.put(column, box.getValue() ? "1" : "0"));
        return new ConfigurationDraft(typed);
    }

    void showProblems(List<Problem> problems) {
        texts.forEach((column, field) -> {
            var message = problems.stream()
                    .filter(problem -> problem.column().equals(column))
                    .map(Problem::message)
                    .findFirst();
            if (field instanceof HasValidationProperties validated) {
                validated.setErrorMessage(message.orElse(""));
                validated.setInvalid(message.isPresent());
            }
        });
    }
}
