package livetrading.command;

import java.util.Optional;
import livetrading.research.MonteCarlo;
import livetrading.research.PointsSummary;
import livetrading.research.ResearchReport;
import livetrading.research.Spread;
import livetrading.research.SuperiorAbility;
import livetrading.research.SurfaceStatistics;
import livetrading.research.WalkForwardOutcome;
import tools.jackson.core.JsonGenerator;

/** Writes what can be said of all points together, of all steps, and of what else might have come. */
final class OptimiseStatisticsJson {

    private OptimiseStatisticsJson() {}

    static void write(JsonGenerator json, ResearchReport report) {
        SurfaceStatistics statistics = report.statistics();
        json.writeName("statistics");
        json.writeStartObject();
        Json.property(json, "tradedPoints", statistics.trials().traded());
        PointsSummary points = PointsSummary.of(report.points());
        Json.property(json, "profitableShare", points.profitable());
        Json.property(json, "medianSharpe", points.median());
        Json.property(json, "bestSharpe", points.best());
        Json.property(json, "effectiveTrials", statistics.trials().number());
        Json.property(json, "deflatedSharpe", statistics.trials().deflatedSharpe());
        Json.property(json, "probabilityOfOverfitting", statistics.overfitting());
        against(json, "superiorToCash", statistics.superiority().map(SuperiorAbility::cash));
        against(json, "superiorToBuyAndHold", statistics.superiority().map(SuperiorAbility::buyAndHold));
        json.writeEndObject();
        json.writeArrayPropertyStart("walkForward");
        report.walkForward().outcomes().forEach(outcome -> outcome(json, outcome));
        json.writeEndArray();
        json.writeStringProperty("verdict", report.confidence().verdict().word());
        json.writeStringProperty("sentence", report.confidence().sentence());
        monteCarlo(json, "shuffledTrades", report.shuffledTrades());
        monteCarlo(json, "resampledBars", report.resampledBars());
    }

    private static void against(JsonGenerator json, String name, Optional<SuperiorAbility.Against> test) {
        if (test.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        json.writeStartObject();
        Json.property(json, "lower", test.get().lower());
        Json.property(json, "consistent", test.get().consistent());
        Json.property(json, "upper", test.get().upper());
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, WalkForwardOutcome outcome) {
        json.writeStartObject();
        json.writeStringProperty("test", outcome.criterion().title());
        json.writeStringProperty("needed", outcome.criterion().needed());
        Json.property(json, "figure", outcome.figure());
        json.writeStringProperty("grade", outcome.grade().words());
        json.writeEndObject();
    }

    private static void monteCarlo(JsonGenerator json, String name, Optional<MonteCarlo> runs) {
        if (runs.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        json.writeStartObject();
        spread(json, "maxDrawdown", runs.get().maxDrawdown());
        spread(json, "finalEquity", runs.get().finalEquity());
        json.writeEndObject();
    }

    private static void spread(JsonGenerator json, String name, Spread spread) {
        json.writeName(name);
        json.writeStartObject();
        Json.property(json, "p5", spread.p5());
        Json.property(json, "p25", spread.p25());
        Json.property(json, "median", spread.median());
        Json.property(json, "p75", spread.p75());
        Json.property(json, "p95", spread.p95());
        json.writeEndObject();
    }
}
