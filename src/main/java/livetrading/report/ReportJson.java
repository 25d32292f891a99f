package livetrading.report;

import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import livetrading.backtest.MonthlyReturns;
import livetrading.performance.Drawdown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON, with full precision; what is undefined is null, money is in US dollars, fractions are fractions. */
public final class ReportJson {

    private final Report report;
    private final List<ReportColumn> columns;
    private final JsonGenerator json;

    private ReportJson(Report report, JsonGenerator json) {
        this.report = report;
        this.columns = report.columns();
        this.json = json;
    }

    public static String of(Report report) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonMapper().writerWithDefaultPrettyPrinter().createGenerator(text)) {
            new ReportJson(report, json).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("account", report.account());
        json.writeStringProperty("from", report.from().toString());
        json.writeStringProperty("to", report.to().toString());
        json.writeStringProperty("made", report.made().toString());
        json.writeStringProperty("version", report.version());
        json.writeNumberProperty("riskFreeRate", report.riskFree().annual());
        json.writeArrayPropertyStart("columns");
        columns.forEach(this::column);
        json.writeEndArray();
        json.writeArrayPropertyStart("crises");
        report.crises().forEach(this::crisis);
        json.writeEndArray();
        json.writeObjectPropertyStart("parameters");
        report.parameters().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("notes");
        report.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void column(ReportColumn column) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeObjectPropertyStart("figures");
        for (ReportFigure figure : ReportFigure.values()) {
            number(key(figure), figure.of(column));
        }
        json.writeEndObject();
        curve(column);
        months(column);
        drawdowns(column);
        trades(column);
        json.writeEndObject();
    }

    /** For instance {@code winRate}. */
    private static String key(ReportFigure figure) {
        var key = new StringBuilder();
        for (String word : figure.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    private void curve(ReportColumn column) {
        double[] values = column.curve().values();
        double[] growth = column.curve().growth();
        json.writeArrayPropertyStart("days");
        for (int i = 0; i < values.length; i++) {
            json.writeStartObject();
            json.writeStringProperty("date", column.curve().dates().get(i).toString());
            json.writeNumberProperty("value", values[i]);
            json.writeNumberProperty("growth", growth[i]);
            if (column.isAccount()) {
                json.writeNumberProperty("exposure", column.exposures()[i]);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void months(ReportColumn column) {
        json.writeObjectPropertyStart("monthlyReturns");
        MonthlyReturns.of(column.curve().dates(), column.curve().growth())
                .byMonth()
                .forEach((YearMonth month, Double value) -> json.writeNumberProperty(month.toString(), value));
        json.writeEndObject();
    }

    private void drawdowns(ReportColumn column) {
        json.writeArrayPropertyStart("drawdowns");
        for (Drawdown one : column.drawdowns()) {
            json.writeStartObject();
            json.writeNumberProperty("depth", one.depth());
            json.writeStringProperty("from", one.from().toString());
            json.writeStringProperty("lowest", one.lowest().toString());
            text("recovered", one.recovered().map(Object::toString).orElse(null));
            json.writeNumberProperty("days", one.days());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void trades(ReportColumn column) {
        json.writeArrayPropertyStart("trades");
        for (ReportTrade trade : column.trades()) {
            json.writeStartObject();
            json.writeStringProperty("ticker", trade.ticker());
            json.writeStringProperty("entry", trade.entry().toString());
            text("exit", trade.exit().map(Object::toString).orElse(null));
            json.writeNumberProperty("cost", trade.cost());
            json.writeNumberProperty("profit", trade.profit());
            json.writeNumberProperty("fees", trade.fees());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void crisis(CrisisEvent event) {
        json.writeStartObject();
        json.writeStringProperty("name", event.words());
        json.writeStringProperty("from", event.from().toString());
        json.writeStringProperty("to", event.to().toString());
        json.writeObjectPropertyStart("returns");
        for (ReportColumn column : columns) {
            double[] growth = event.of(column.curve()).growth();
            number(
                    column.name(),
                    growth.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(growth[growth.length - 1] - 1));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void number(String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
