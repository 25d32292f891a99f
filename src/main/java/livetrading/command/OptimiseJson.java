package livetrading.command;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.research.MatrixCell;
import livetrading.research.ResearchQuestion;
import livetrading.research.ResearchReport;
import livetrading.research.StepResult;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.tuning.Axis;
import livetrading.tuning.Grid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes for programs what was found out about the parameters of a strategy. */
final class OptimiseJson {

    private final JsonGenerator json;
    private final ResearchReport report;
    private final ResearchQuestion question;
    private final Bars bars;

    /** Of the bars, when the metrics of windows are asked for. */
    private final @Nullable History windows;

    private OptimiseJson(JsonGenerator json, ResearchReport report, boolean metricWindows) {
        this.json = json;
        this.report = report;
        question = report.question();
        bars = question.bars();
        windows = metricWindows ? new History(bars, question.peers()) : null;
    }

    static String of(ResearchReport report, boolean metricWindows) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            new OptimiseJson(json, report, metricWindows).write();
        }
        return text.append('\n').toString();
    }

    /** What is tried and how, into an object that has begun. */
    static void settings(JsonGenerator json, Grid grid, int train, int step) {
        json.writeArrayPropertyStart("grid");
        for (Axis axis : grid.axes()) {
            json.writeStartObject();
            json.writeStringProperty("parameter", axis.parameter().name());
            json.writeArrayPropertyStart("values");
            axis.values().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.property(json, "combinations", grid.combinations());
        Json.property(json, "points", grid.size());
        Json.property(json, "train", train);
        Json.property(json, "step", step);
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("ticker", bars.ticker().symbol());
        json.writeStringProperty("strategy", question.strategy().id());
        settings(json, question.grid(), question.train(), question.step());
        json.writeStringProperty("choose", question.choice().code());
        json.writeStringProperty("objective", question.objective().code());
        Json.property(json, "bars", bars.size());
        json.writeStringProperty("from", time(bars, 0));
        json.writeStringProperty("to", time(bars, bars.size() - 1));
        json.writeArrayPropertyStart("steps");
        report.steps().forEach(this::step);
        json.writeEndArray();
        outOfSample();
        inHindsight();
        json.writeArrayPropertyStart("matrix");
        report.matrix().forEach(this::cell);
        json.writeEndArray();
        OptimiseStatisticsJson.write(json, report);
        json.writeEndObject();
    }

    private static String time(Bars bars, int bar) {
        return Words.isoTime(bars.time(bar), bars.timeframe());
    }

    private void step(StepResult step) {
        json.writeStartObject();
        json.writeStringProperty("time", time(bars, step.bar()));
        Json.property(json, "bar", step.bar());
        point("point", step.point());
        Json.property(json, "inSample", step.inSample());
        Json.property(json, "outOfSample", step.outOfSample());
        Json.property(json, "inSampleReturn", step.inSampleReturn());
        Json.property(json, "outOfSampleReturn", step.outOfSampleReturn());
        Json.property(json, "outOfSampleBars", step.bars());
        point("peak", step.peak());
        Json.property(json, "peakInSample", step.peakInSample());
        Json.property(json, "peakOutOfSample", step.peakOutOfSample());
        History history = windows;
        if (history != null) {
            windows(history, step);
        }
        json.writeEndObject();
    }

    private void windows(History history, StepResult step) {
        Parameters followed = step.point()
                .map(question.grid()::parameters)
                .orElseGet(() -> Parameters.defaults(question.strategy().parameters()));
        Signals signals = history.signals(question.strategy(), followed);
        window("inSampleMetrics", signals, step.bar() - question.train(), step.bar());
        window("outOfSampleMetrics", signals, step.bar(), step.bar() + step.bars());
    }

    private void window(String name, Signals signals, int after, int last) {
        boolean[] stances = Arrays.copyOf(signals.stances(), last + 1);
        Backtest backtest = question.backtest();
        json.writeName(name);
        Json.metrics(
                json,
                backtest.run(
                                new Period(bars.first(last + 1), after + 1),
                                new Signals(stances, signals.lines(), signals.reasons()))
                        .metrics());
    }

    private void point(String name, Optional<Integer> point) {
        if (point.isPresent()) {
            json.writeName(name);
            Json.parameters(json, question.grid().parameters(point.get()));
        } else {
            json.writeNullProperty(name);
        }
    }

    private void outOfSample() {
        Bars after = report.stitched().bars();
        json.writeName("outOfSample");
        json.writeStartObject();
        Json.property(json, "bars", after.size());
        json.writeStringProperty("from", time(after, 0));
        json.writeName("tuned");
        Json.metrics(json, report.stitched().metrics());
        json.writeName("default");
        Json.metrics(json, report.untuned());
        json.writeName("buyAndHold");
        Json.metrics(json, report.buyAndHold());
        json.writeEndObject();
    }

    private void inHindsight() {
        json.writeName("inHindsight");
        json.writeStartObject();
        point("plateau", report.plateau());
        point("peak", report.peak());
        json.writeEndObject();
    }

    private void cell(MatrixCell cell) {
        json.writeStartObject();
        Json.property(json, "train", cell.train());
        Json.property(json, "step", cell.step());
        Json.property(json, "sharpe", cell.sharpe());
        json.writeEndObject();
    }
}
