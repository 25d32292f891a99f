package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.engine.Machine;
import livetrading.engine.OftenTraded;
import livetrading.portfolio.Mode;
import livetrading.report.Report;
import livetrading.report.ReportColumn;
import livetrading.report.ReportFigure;
import livetrading.report.ReportJson;
import livetrading.report.ReportPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writePrices() throws IOException {
        OftenTraded.writePrices(folder);
    }

    /** Live equals back-test, so each figure of the one is that of the other. */
    @Test
    void bothColumnsOfAnAccountSayTheSame() throws Exception {
        try (var machine = trading()) {
            machine.sessions(300);
            Report report = report(machine, Optional.empty(), Optional.empty()).orElseThrow();

            List<ReportColumn> columns = report.columns();
            assertThat(columns)
                    .extracting(ReportColumn::name)
                    .containsExactly("Live", "Back-test", "Buy and hold of the watch list");
            for (ReportFigure figure : ReportFigure.values()) {
                equal(figure, figure.of(columns.get(0)), figure.of(columns.get(1)));
            }
            assertThat(ReportFigure.TRADES.of(columns.get(0)).orElseThrow()).isGreaterThan(10);
            assertThat(ReportFigure.CAPACITY.of(columns.get(0))).isPresent();
            assertThat(report.notes()).isEmpty();
            assertThat(report.parameters())
                    .containsEntry("Maximum positions", "3")
                    .containsEntry("Risk per trade", "10 %")
                    .containsEntry("Fractional shares", "off");
        }
    }

    private static void equal(ReportFigure figure, OptionalDouble live, OptionalDouble backtest) {
        assertThat(live.isPresent()).as(figure.words()).isEqualTo(backtest.isPresent());
        live.ifPresent(value -> assertThat(value)
                .as(figure.words())
                .isCloseTo(backtest.getAsDouble(), within(1e-6 * Math.max(1, Math.abs(value)))));
    }

    @Test
    void aPartOfAnAccountIsThatOfTheWhole() throws Exception {
        try (var machine = trading()) {
            machine.sessions(120);
            ReportColumn whole = live(report(machine, Optional.empty(), Optional.empty()));
            LocalDate from = whole.curve().dates().get(40);
            LocalDate to = whole.curve().dates().get(80);
            ReportColumn part = live(report(machine, Optional.of(from), Optional.of(to)));

            assertThat(part.curve().returns()).hasSize(41);
            assertThat(1 + part.figures().totalReturn())
                    .isCloseTo(whole.curve().growth()[80] / whole.curve().growth()[39], within(1e-12));
            assertThat(part.ended())
                    .allMatch(trade -> !trade.exit().orElseThrow().isAfter(to));
            assertThat(part.ended()).isNotEmpty().isSubsetOf(whole.ended());

            assertThat(report(machine, Optional.of(to.plusYears(3)), Optional.empty()))
                    .isEmpty();
        }
    }

    /** What is written is what is measured, and the page asks nobody for anything. */
    @Test
    void pageAndJsonHaveTheNumbersOfTheReport() throws Exception {
        try (var machine = trading()) {
            machine.sessions(120);
            Report report = report(machine, Optional.empty(), Optional.empty()).orElseThrow();
            ReportColumn live = report.columns().getFirst();

            JsonNode json = new JsonMapper().readTree(ReportJson.of(report));
            JsonNode first = json.get("columns").get(0);
            assertThat(first.get("figures").get("sharpe").doubleValue())
                    .isEqualTo(live.figures().sharpe().orElseThrow());
            assertThat(first.get("days").size()).isEqualTo(live.curve().size());
            assertThat(first.get("trades").size()).isEqualTo(live.trades().size());
            assertThat(json.get("columns").get(2).get("figures").get("trades").isNull())
                    .isTrue();

            String page = ReportPage.of(report);
            assertThat(page)
                    .contains("Simulated account, %s to %s".formatted(report.from(), report.to()))
                    .contains("<td>%.2f</td>".formatted(live.figures().sharpe().orElseThrow()))
                    .contains("Monthly returns: Live", "Monthly returns: Back-test", "Maximum positions")
                    .doesNotContain("http:", "https:", "src=", "url(", "@import", "<script", "NaN", "Infinity");
        }
    }

    /** An account of before its settings were written down has no back-test, and the page says so. */
    @Test
    void withoutSettingsThereIsNoBackTestBesideIt() throws Exception {
        try (var machine = trading()) {
            machine.sessions(40);
            machine.database().update("DELETE FROM settings_in_force");
            Report report = report(machine, Optional.empty(), Optional.empty()).orElseThrow();

            assertThat(report.columns()).extracting(ReportColumn::name).containsExactly("Live");
            assertThat(ReportPage.of(report))
                    .contains("There is no back-test beside it: with which settings it traded");
        }
    }

    /** Of five hundred tickers it takes a minute to play, and nobody waits for that twice. */
    @Test
    void theBackTestIsThatOfTheLastComparisonAsLongAsItWouldBeTheSame() throws Exception {
        try (var machine = trading()) {
            machine.sessions(60);
            ReportColumn played = wholeBacktest(machine);

            machine.bean(DeviationWatch.class).look();
            ReportColumn kept = wholeBacktest(machine);
            assertThat(kept.figures()).isEqualTo(played.figures());
            assertThat(kept.trades()).isEqualTo(played.trades()).isNotEmpty();
            assertThat(kept.curve().values()).containsExactly(played.curve().values());
            PlantedBacktest.plant(machine.database());
            assertThat(isKept(machine)).isTrue();

            machine.database().update("UPDATE settings_in_force SET settings = settings || char(10)");
            assertThat(isKept(machine)).as("with other settings").isFalse();
            machine.database().update("UPDATE settings_in_force SET settings = rtrim(settings, char(10))");
            assertThat(isKept(machine)).isTrue();
            machine.database().update("UPDATE played_accounts SET account = 'by hand'");
            assertThat(isKept(machine)).as("edited by hand").isFalse();

            machine.bean(DeviationWatch.class).look();
            machine.sessions(1);
            machine.bean(DeviationWatch.class).look();
            PlantedBacktest.plant(machine.database());
            machine.sessions(1);
            assertThat(isKept(machine)).as("a session later").isFalse();
        }
    }

    /** The same prices but one. */
    @Test
    void anotherPriceMakesAnotherBackTest() throws Exception {
        try (var machine = trading()) {
            machine.sessions(60);
            machine.bean(DeviationWatch.class).look();
            PlantedBacktest.plant(machine.database());
            assertThat(isKept(machine)).isTrue();
        }
        Path file = folder.resolve("prices").resolve("REDA.csv");
        String prices = Files.readString(file);
        int line = prices.indexOf("\n2", prices.length() / 2);
        Files.writeString(
                file, prices.substring(0, line) + prices.substring(line).replaceFirst("(\\d+)(\\n|$)", "1$1$2"));
        try (var machine = new Machine(folder)) {
            assertThat(isKept(machine)).isFalse();
        }
    }

    private static boolean isKept(Machine machine) throws InterruptedException {
        return PlantedBacktest.isIn(
                report(machine, Optional.empty(), Optional.empty()).orElseThrow());
    }

    private static ReportColumn wholeBacktest(Machine machine) throws InterruptedException {
        return report(machine, Optional.empty(), Optional.empty())
                .orElseThrow()
                .columns()
                .get(1);
    }

    @Test
    void withoutTradingThereIsNothingToReport() throws Exception {
        try (var machine = new Machine(folder)) {
            assertThat(report(machine, Optional.empty(), Optional.empty())).isEmpty();
        }
    }

    private static ReportColumn live(Optional<Report> report) {
        return report.orElseThrow().columns().getFirst();
    }

    private static Optional<Report> report(Machine machine, Optional<LocalDate> from, Optional<LocalDate> to)
            throws InterruptedException {
        return machine.bean(Reports.class).of(Mode.SIMULATED, from, to);
    }

    private Machine trading() throws Exception {
        var machine = new Machine(folder);
        OftenTraded.configure(machine);
        machine.start();
        return machine;
    }
}
