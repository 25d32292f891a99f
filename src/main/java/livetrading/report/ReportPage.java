package livetrading.report;

import static livetrading.report.Html.escape;

import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.backtest.MonthlyReturns;
import livetrading.performance.Drawdown;
import livetrading.report.ReportFigure.Unit;

/** Writes a report as one page of HTML, which asks nobody for anything and prints on A4. */
public final class ReportPage {

    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int DRAWDOWNS = 10;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%1$s</title>
            <style>
            %2$s</style>
            </head>
            <body>
            <header>
            <h1>%1$s</h1>
            %3$s
            </header>
            <main class="sections">
            %4$s
            </main>
            </body>
            </html>
            """;

    private final Report report;
    private final List<ReportColumn> columns;

    private ReportPage(Report report) {
        this.report = report;
        this.columns = report.columns();
    }

    public static String of(Report report) {
        return new ReportPage(report).page();
    }

    private String page() {
        String title = escape("%s, %s to %s".formatted(report.account(), report.from(), report.to()));
        return PAGE.formatted(title, Style.sheet(), head(), String.join("\n", sections()));
    }

    private String head() {
        String made = "Live Trading %s, made on %s UTC; ratios above a risk-free rate of %s a year."
                .formatted(
                        report.version(),
                        MADE.format(report.made()),
                        Numbers.percent(report.riskFree().annual()));
        return Stream.concat(Stream.of(made), report.notes().stream())
                        .map(note -> "<p class=\"quiet\">%s</p>".formatted(escape(note)))
                        .collect(Collectors.joining("\n"))
                + legend();
    }

    private String legend() {
        var legend = new StringBuilder("<p class=\"legend\">");
        for (int i = 0; i < columns.size(); i++) {
            legend.append("<span><svg viewBox=\"0 0 28 10\" aria-hidden=\"true\"><line class=\"line ")
                    .append(Style.of(columns.get(i), i))
                    .append("\" x1=\"0\" y1=\"5\" x2=\"28\" y2=\"5\"/></svg>")
                    .append(escape(columns.get(i).name()))
                    .append("</span>");
        }
        return legend.append("</p>").toString();
    }

    private List<String> sections() {
        var drawn = new Sections(columns, report.riskFree());
        Stream<String> all = Stream.of(
                figures(),
                drawn.cumulative(),
                drawn.drawdown(),
                drawn.annual(),
                drawn.daily(),
                drawn.returnsPerTrade(),
                drawn.allocation(),
                drawn.rollingSharpe(),
                drawn.rollingBeta(),
                drawn.exposure(),
                drawdowns());
        Stream<String> months = columns.stream().filter(ReportColumn::isAccount).map(ReportPage::months);
        Stream<String> crises = report.crises().stream().map(drawn::crisis);
        return Stream.of(all, months, crises, Stream.of(parameters()))
                .flatMap(part -> part)
                .toList();
    }

    private String figures() {
        String heads = columns.stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(escape(column.name())))
                .collect(Collectors.joining());
        String rows = Stream.of(ReportFigure.values())
                .map(figure -> "<tr><th scope=\"row\">%s</th>%s<td class=\"words\">%s</td></tr>"
                        .formatted(
                                figure.words(),
                                columns.stream()
                                        .map(column ->
                                                "<td>%s</td>".formatted(Numbers.text(figure.unit(), figure.of(column))))
                                        .collect(Collectors.joining()),
                                figure.meaning()))
                .collect(Collectors.joining("\n"));
        return """
                <section class="whole scroll" tabindex="0" aria-label="Figures"><h2>Figures</h2>
                <table class="figures"><thead><tr><th scope="col">Figure</th>%s<th scope="col" class="meaning">Meaning</th></tr></thead>
                <tbody>%s</tbody></table></section>""".formatted(heads, rows);
    }

    private static String months(ReportColumn column) {
        MonthlyReturns returns =
                MonthlyReturns.of(column.curve().dates(), column.curve().growth());
        String heads = Stream.of(Month.values())
                .map(month ->
                        "<th scope=\"col\">%s</th>".formatted(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
                .collect(Collectors.joining());
        String rows = returns.byMonth().keySet().stream()
                .map(month -> month.getYear())
                .distinct()
                .map(year -> year(year, returns))
                .collect(Collectors.joining("\n"));
        return """
                <section class="whole scroll" tabindex="0" aria-label="Monthly returns: %1$s"><h2>Monthly returns: %1$s</h2>
                <table class="months"><thead><tr><th scope="col">Year</th>%2$s<th scope="col">Year</th></tr></thead>
                <tbody>%3$s</tbody></table></section>""".formatted(escape(column.name()), heads, rows);
    }

    private static String year(int year, MonthlyReturns returns) {
        SortedMap<YearMonth, Double> known = returns.byMonth();
        String cells = Stream.of(Month.values())
                .map(month -> known.get(YearMonth.of(year, month)))
                .map(value -> value == null ? OptionalDouble.empty() : OptionalDouble.of(value))
                .map(ReportPage::signed)
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">%d</th>%s%s</tr>".formatted(year, cells, signed(returns.year(year)));
    }

    private static String signed(OptionalDouble value) {
        String style = value.orElse(0) > 0 ? " class=\"up\"" : value.orElse(0) < 0 ? " class=\"down\"" : "";
        return "<td%s>%s</td>".formatted(style, value.isEmpty() ? "" : Numbers.percent(value.getAsDouble()));
    }

    private String drawdowns() {
        List<Drawdown> worst = Drawdown.worst(columns.getFirst().drawdowns(), DRAWDOWNS);
        String rows = worst.stream()
                .map(one -> "<tr><td class=\"words\">%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Numbers.percent(one.depth()),
                                one.from(),
                                one.lowest(),
                                one.recovered().map(Object::toString).orElse("not yet"),
                                Numbers.text(Unit.DAYS, (double) one.days())))
                .collect(Collectors.joining("\n"));
        return worst.isEmpty()
                ? "<section><h2>Drawdowns</h2><p class=\"quiet\">There were none.</p></section>"
                : """
                <section class="scroll" tabindex="0" aria-label="Drawdowns"><h2>Drawdowns</h2>
                <table><thead><tr><th scope="col">Depth</th><th scope="col">From</th><th scope="col">Lowest</th>\
                <th scope="col">Recovered</th><th scope="col">Days</th></tr></thead><tbody>%s</tbody></table></section>""".formatted(rows);
    }

    private String parameters() {
        String rows = report.parameters().entrySet().stream()
                .map(one -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(escape(one.getKey()), escape(one.getValue())))
                .collect(Collectors.joining("\n"));
        return """
                <section class="whole"><h2>Parameters</h2>
                <table class="parameters"><tbody>%s</tbody></table></section>""".formatted(rows);
    }
}
