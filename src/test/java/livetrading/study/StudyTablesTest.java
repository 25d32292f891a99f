package livetrading.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import livetrading.settings.Setting;
import org.junit.jupiter.api.Test;

class StudyTablesTest {

    private static final int SESSIONS = 2000;

    private static final List<StudySetting> SETTINGS = List.of(
            StudySetting.defaults(),
            StudySetting.of("history", "730 days", Map.of(Setting.HISTORY_DAYS, "730")),
            StudySetting.of("margin", "margin 1", Map.of(Setting.SWITCHING_MARGIN, "1")));

    /** All have the market in common; what they earn besides is planted. */
    private final StudyTables tables = new StudyTables(new StudyResult(
            SETTINGS,
            List.of(
                    new StudyRow("defaults", "defaults", List.of(curve(0, 1), curve(0, 2))),
                    new StudyRow("history", "730 days", List.of(curve(0.001, 3))),
                    new StudyRow("margin", "margin 1", List.of(curve(-0.001, 4))),
                    new StudyRow("without selection", "buy and hold", List.of(curve(0, 5))))));

    private static StudyCurve curve(double planted, long seed) {
        var market = new Random(99);
        var own = new Random(seed);
        double[] equity = new double[SESSIONS];
        equity[0] = 1;
        for (int i = 1; i < SESSIONS; i++) {
            equity[i] = equity[i - 1] * (1 + 0.01 * market.nextGaussian() + 0.001 * own.nextGaussian() + planted);
        }
        List<LocalDate> dates = IntStream.range(0, SESSIONS)
                .mapToObj(LocalDate.of(2000, 1, 1)::plusDays)
                .toList();
        return new StudyCurve(dates, equity, 0.1 * seed, seed);
    }

    private String line(String name) {
        return tables.rows()
                .lines()
                .filter(line -> line.startsWith("| " + name + " |"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachLineHasTheFiguresOfItsNameAndWhatCanBeToldOfThem() {
        double better = PairedResamples.sharpe(curve(0.001, 3).returns());

        assertThat(line("730 days"))
                .contains(String.format(Locale.ROOT, "| %.2f (", better), "| 30.0 % | 3.0 |")
                .endsWith("| better |");
        assertThat(line("margin 1")).contains("| 40.0 % | 4.0 |").endsWith("| worse |");
        assertThat(line("buy and hold")).contains("| 50.0 % | 5.0 |").endsWith("| cannot be told |");
        assertThat(line("defaults")).as("the average of both").contains("| 15.0 % | 1.5 |");
    }

    @Test
    void whatIsOfferedIsTheBestWithItsOdds() {
        assertThat(tables.best() + tables.odds())
                .contains("Of all settings (3 tried) the best is **730 days**.")
                .contains("- Chosen on the first half: 730 days", "- Chosen on the second half: 730 days")
                .contains("Offered on the page Configuration: `history_days` 730.")
                .contains("better than the defaults in 100 % of all ways to halve them;"
                        + " chance that it is better by luck: 0 %.");
    }
}
