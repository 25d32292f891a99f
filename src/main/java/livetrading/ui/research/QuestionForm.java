package livetrading.ui.research;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.review.ResearchRequest;
import livetrading.strategy.Parameter;
import livetrading.strategy.Strategy;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;
import livetrading.tuning.Tuned;
import livetrading.ui.format.Formats;

/** What is to be tried, with how many points that is. */
final class QuestionForm extends Div {

    private final Ticker ticker;
    private final Strategy strategy;
    private final IntegerField train;
    private final IntegerField step;
    private final Select<Choice> choice = new Select<>();
    private final Select<Objective> objective = new Select<>();
    private final Checkbox wholeFiles = new Checkbox("Price files to their end, beyond the simulated time", true);
    private final List<AxisFields> axes;
    private final Span count = new Span();
    private Optional<Grid> grid = Optional.empty();

    /**
     * @param strategy one that has something to tune
     * @param isSimulated whether the prices are those of the built-in market
     */
    QuestionForm(Ticker ticker, Strategy strategy, boolean isSimulated) {
        this.ticker = ticker;
        this.strategy = strategy;
        addClassName("research-form");
        List<Parameter> settings = new Tuned(strategy).parameters();
        train = bars("Chosen from the last", setting(settings, "train"));
        step = bars("Chosen again every", setting(settings, "step"));
        choice.setLabel("Which point is chosen");
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> one.name().charAt(0) + one.code().substring(1));
        choice.setValue(Choice.PLATEAU);
        objective.setLabel("By");
        objective.setItems(Objective.values());
        objective.setItemLabelGenerator(one -> Scores.title(one.code()));
        objective.setValue(Objective.SHARPE);
        wholeFiles.setVisible(isSimulated);
        axes = strategy.parameters().stream()
                .filter(parameter -> !parameter.tried().isEmpty())
                .map(parameter -> new AxisFields(parameter, this::count))
                .toList();
        count.getElement().setAttribute("role", "status");
        Div fields = new Div(train, step, choice, objective, wholeFiles);
        fields.addClassName("research-fields");
        Div values = new Div();
        values.addClassName("research-axes");
        axes.forEach(values::add);
        add(fields, values, count);
        count();
    }

    private static Parameter setting(List<Parameter> settings, String name) {
        return settings.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static IntegerField bars(String label, Parameter range) {
        IntegerField field = new IntegerField(label);
        field.setMin((int) range.minimum());
        field.setMax((int) range.maximum());
        field.setValue((int) range.defaultValue());
        field.setStepButtonsVisible(false);
        field.setHelperText("bars, %d to %d".formatted((int) range.minimum(), (int) range.maximum()));
        return field;
    }

    private void count() {
        try {
            Grid next = Grid.of(strategy, axes.stream().map(AxisFields::axis).toList());
            grid = Optional.of(next);
            count.setText(words(next));
            count.removeClassName("warning");
        } catch (IllegalArgumentException e) {
            grid = Optional.empty();
            count.setText(Endings.sentence(String.valueOf(e.getMessage())));
            count.addClassName("warning");
        }
    }

    private static String words(Grid grid) {
        return grid.isSample()
                ? "%s combinations are more than the %s that are tried at most: a sample of %s points that fills the space evenly is played."
                        .formatted(
                                Formats.count(grid.combinations()),
                                Formats.count(Grid.MOST),
                                Formats.count(grid.size()))
                : "%s points: all of the %s combinations that are valid."
                        .formatted(Formats.count(grid.size()), Formats.count(grid.combinations()));
    }

    /** Empty when something is wrong, which stands beside it. */
    Optional<ResearchRequest> request() {
        boolean areBarsGiven = isGiven(train) && isGiven(step);
        return grid.filter(one -> areBarsGiven)
                .map(points -> new ResearchRequest(
                        ticker,
                        strategy,
                        points,
                        train.getValue(),
                        step.getValue(),
                        choice.getValue(),
                        objective.getValue(),
                        wholeFiles.getValue()));
    }

    private static boolean isGiven(IntegerField field) {
        boolean isGiven = !field.isEmpty() && field.getValue() >= field.getMin() && field.getValue() <= field.getMax();
        field.setInvalid(!isGiven);
        field.setErrorMessage("Enter a number of bars from %d to %d".formatted(field.getMin(), field.getMax()));
        return isGiven;
    }
}
