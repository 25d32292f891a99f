package livetrading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import livetrading.performance.DatedCurve;
import livetrading.performance.RiskFree;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);

    /** What somebody has called a group of tickers is no part of the page. */
    @Test
    void wordsOfOthersStayWords() {
        Report report = report(300, Map.of("Risk rules", "<script>alert('x')</script> & \"more\""));

        assertThat(ReportPage.of(report))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
                .doesNotContain("<script");
    }

    /** All drawings are well-formed, and lie within their frame. */
    @Test
    void drawingsLieInTheirFrame() throws Exception {
        String page = ReportPage.of(report(900, Map.of()));
        List<String> drawings = Arrays.stream(page.split("(?=<svg viewBox=\"0 0 640)", -1))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("</svg>") + 6))
                .toList();
        assertThat(drawings).hasSizeGreaterThanOrEqualTo(11);
        for (String drawing : drawings) {
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
            var lines = svg.getElementsByTagName("polyline");
            for (int i = 0; i < lines.getLength(); i++) {
                String points =
                        lines.item(i).getAttributes().getNamedItem("points").getNodeValue();
                assertThat(Arrays.stream(points.strip().split("[ ,]", -1)))
                        .allSatisfy(
                                number -> assertThat(Double.parseDouble(number)).isBetween(0.0, 640.0));
            }
        }
    }

    /** The crises of the market are shown where the prices are the market's, and only those that were lived through. */
    @Test
    void showsTheCrisesOfThePeriod() {
        Report report = report(300, Map.of());

        assertThat(ReportPage.of(report))
                .contains("COVID-19, 2020-02-19 to 2020-03-23")
                .doesNotContain("Flash crash");
        assertThat(ReportPage.of(new Report(
                        report.account(),
                        report.from(),
                        report.to(),
                        report.made(),
                        report.version(),
                        report.riskFree(),
                        report.live(),
                        report.backtest(),
                        report.benchmark(),
                        false,
                        report.parameters(),
                        report.notes())))
                .doesNotContain("COVID");
    }

    /** Two days and no trade are a report, too. */
    @Test
    void fewDaysAreNoFault() {
        assertThat(ReportPage.of(report(2, Map.of())))
                .contains("It needs 126 sessions.", "No trade ended in the period.", "There were none.")
                .doesNotContain("NaN", "Infinity", "null");
    }

    private static Report report(int days, Map<String, String> parameters) {
        List<LocalDate> dates =
                IntStream.range(0, days).mapToObj(i -> FIRST.plusDays(i)).toList();
        double[] values = IntStream.range(0, days)
                .mapToDouble(i -> 100_000 * (1 + 0.0005 * i + (days > 2 ? 0.05 * Math.sin(i / 20.0) : 0)))
                .toArray();
        double[] exposures = new double[days];
        Arrays.fill(exposures, 0.4);
        List<ReportTrade> trades = IntStream.range(0, days / 10)
                .mapToObj(i -> new ReportTrade(
                        "T" + i % 4,
                        FIRST.plusDays(i * 9L),
                        Optional.of(FIRST.plusDays(i * 9L + 5)),
                        20_000,
                        i % 3 == 0 ? -500 : 700,
                        2))
                .toList();
        DatedCurve curve = DatedCurve.of(dates, values);
        var side = new ReportSide(curve, exposures, trades);
        return new Report(
                "Simulated account",
                dates.getFirst(),
                dates.getLast(),
                Instant.parse("2026-11-29T12:00:00Z"),
                "1.0",
                RiskFree.ZERO,
                side,
                Optional.of(side),
                Optional.of(
                        new ReportBenchmark("Buy and hold", DatedCurve.of(dates, curve.growth()), Map.of("T1", 1e9))),
                true,
                parameters,
                List.of());
    }
}
