package livetrading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.performance.DatedCurve;
import livetrading.performance.RiskFree;
import org.junit.jupiter.api.Test;

/** The figures of five days and five trades that can be worked out by hand. */
class ReportFigureTest {

    private static final LocalDate FIRST = day(2);

    @Test
    void areThoseThatTheirNamesSay() {
        List<ReportColumn> columns = report().columns();
        ReportColumn live = columns.getFirst();

        is(live, ReportFigure.RUNTIME, 8);
        is(live, ReportFigure.TOTAL_RETURN, 0.1);
        is(live, ReportFigure.DRAWDOWN, -0.1);
        is(live, ReportFigure.RECOVERY, 4);
        is(live, ReportFigure.EXPOSURE, 0.3);
        is(live, ReportFigure.TURNOVER, 80_412 / 2.0 / 104_700 / 4 * 252);
        is(live, ReportFigure.TRADES, 4);
        is(live, ReportFigure.TRADES_A_DAY, 1);
        is(live, ReportFigure.WIN_RATE, 2 / 3.0);
        is(live, ReportFigure.PROFIT_FACTOR, 0.7);
        is(live, ReportFigure.AVERAGE_WIN, 0.075);
        is(live, ReportFigure.AVERAGE_LOSS, -0.1);
        is(live, ReportFigure.FEES, 12);
        is(live, ReportFigure.CAPACITY, 22e6);
        assertThat(ReportFigure.CAGR.of(live)).as("of four sessions").isEmpty();
        assertThat(ReportFigure.INFORMATION.of(live)).isPresent();
    }

    @Test
    void whatIsHeldHasNoneOfAnAccount() {
        ReportColumn held = report().columns().getLast();

        is(held, ReportFigure.TOTAL_RETURN, 0.05);
        assertThat(EnumSet.range(ReportFigure.EXPOSURE, ReportFigure.CAPACITY))
                .allSatisfy(
                        figure -> assertThat(figure.of(held)).as(figure.words()).isEmpty());
    }

    private static void is(ReportColumn column, ReportFigure figure, double value) {
        assertThat(figure.of(column).orElseThrow()).as(figure.words()).isCloseTo(value, within(1e-9));
    }

    private static Report report() {
        List<LocalDate> dates = List.of(FIRST, day(3), day(6), day(7), day(10));
        var live = new ReportSide(
                DatedCurve.of(dates, new double[] {100_000, 110_000, 99_000, 104_500, 110_000}),
                new double[] {0.1, 0.5, 0.3, 0.4, 0.2},
                List.of(
                        new ReportTrade("ALFA", day(3), Optional.of(day(6)), 20_000, -2_000, 4),
                        new ReportTrade("BRAV", day(3), Optional.of(day(7)), 10_000, 1_000, 6),
                        new ReportTrade("ALFA", day(6), Optional.empty(), 5_000, 0, 1),
                        new ReportTrade("BRAV", FIRST.minusDays(3), Optional.of(day(3)), 8_000, 400, 2),
                        new ReportTrade("CHAR", day(7), Optional.of(day(10)), 4_000, 0, 0)));
        return new Report(
                "Paper account",
                FIRST,
                day(10),
                Instant.parse("2026-11-29T12:00:00Z"),
                "1.0",
                RiskFree.ZERO,
                live,
                Optional.empty(),
                Optional.of(new ReportBenchmark(
                        "Buy and hold",
                        DatedCurve.of(dates, new double[] {1, 1.02, 0.99, 1.01, 1.05}),
                        Map.of("ALFA", 1e9, "BRAV", 2e8))),
                true,
                Map.of(),
                List.of());
    }

    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2020, 1, ofJanuary);
    }
}
