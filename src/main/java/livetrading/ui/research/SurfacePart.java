package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.research.StepResult;
import livetrading.review.KeptResearch.Kept.Result;
import livetrading.review.ResearchSheet;
import livetrading.tuning.Choice;
import livetrading.ui.chart.SurfaceMap;
import livetrading.ui.chart.SurfaceMap.Mark;

/** The scores of all points, at each date on which parameters were chosen and over the whole period. */
final class SurfacePart extends Div {

    private final ResearchSheet sheet;
    private final Result kept;
    private final SurfaceMap map = new SurfaceMap("Scores of all points", "scores");
    private final Select<Integer> across = new Select<>();
    private final Select<Integer> down = new Select<>();
    private final RangeInput slider = new RangeInput();
    private final Span when = new Span();

    SurfacePart(Result kept) {
        this.kept = kept;
        this.sheet = kept.sheet();
        addClassName("surface-part");
        axes(across, down, "Across", 0);
        axes(down, across, "Down", Math.min(1, sheet.axes().size() - 1));
        slider.setMin(0);
        slider.setMax(sheet.choices().size());
        slider.setStep(1.0);
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(100);
        slider.setAriaLabel("Choice of parameters, in order of time; the last place is the whole period");
        slider.setValue((double) sheet.choices().size());
        slider.addValueChangeListener(change -> show());
        when.getElement().setAttribute("role", "status");
        Div dimensions = new Div(across, down);
        dimensions.addClassName("surface-axes");
        dimensions.setVisible(sheet.axes().size() > 1);
        Div time = new Div(slider, when);
        time.addClassName("surface-time");
        add(dimensions, time, map);
        show();
    }

    private void axes(Select<Integer> select, Select<Integer> other, String label, int first) {
        select.setLabel(label);
        select.setItems(IntStream.range(0, sheet.axes().size()).boxed().toList());
        select.setItemLabelGenerator(axis -> sheet.axes().get(axis).name());
        select.setValue(first);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                swap(other, change.getOldValue(), change.getValue());
                show();
            }
        });
    }

    /** Both cannot be the same: the other one takes what this one had. */
    private static void swap(Select<Integer> other, Integer before, Integer now) {
        if (now.equals(other.getValue())) {
            other.setValue(before);
        }
    }

    private void show() {
        int choice = slider.getValue().intValue();
        if (choice >= sheet.choices().size()) {
            showWhole();
        } else {
            showChoice(choice);
        }
    }

    private void showWhole() {
        double[] sharpes = sheet.points().stream()
                .mapToDouble(point -> point.result().sharpe().orElse(Double.NaN))
                .toArray();
        show(
                sharpes,
                "Whole period, in hindsight: Sharpe ratio",
                Map.of(Mark.PLATEAU, sheet.plateau(), Mark.PEAK, sheet.peak()),
                sheet.plateau());
    }

    private void showChoice(int choice) {
        var words = new Scores(sheet.head());
        float[] scores = kept.scores().get(choice);
        double[] shown = IntStream.range(0, scores.length)
                .mapToDouble(point -> words.shown(scores[point]))
                .toArray();
        Optional<StepResult> step =
                choice < sheet.steps().size() ? Optional.of(sheet.steps().get(choice)) : Optional.empty();
        show(
                shown,
                "Choice %d of %d, %s: %s of the %,d bars before it"
                        .formatted(
                                choice + 1,
                                sheet.choices().size(),
                                sheet.choices().get(choice),
                                words.title(),
                                sheet.head().train()),
                Map.of(
                        isPlateau() ? Mark.PLATEAU : Mark.CHOSEN,
                        step.flatMap(StepResult::point),
                        Mark.PEAK,
                        step.flatMap(StepResult::peak)),
                step.flatMap(StepResult::point));
    }

    private boolean isPlateau() {
        return sheet.head().choose().equals(Choice.PLATEAU.code());
    }

    /** @param chosen the point whose values the dimensions have that are not shown */
    private void show(double[] scores, String title, Map<Mark, Optional<Integer>> marks, Optional<Integer> chosen) {
        int fixed = chosen.or(sheet::plateau).or(sheet::peak).orElse(0);
        var slice = new Slice(sheet, across.getValue(), down.getValue(), fixed);
        String others = slice.others();
        when.setText(title + (others.isEmpty() ? "" : "; " + others));
        map.show(slice.table(scores, marks));
    }
}
