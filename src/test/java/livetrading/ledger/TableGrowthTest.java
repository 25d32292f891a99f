package livetrading.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How fast tables grow, and what they take in a year. */
class TableGrowthTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final List<TableSize> measured = new ArrayList<>();

    @Test
    void aWeekHasToBeMeasuredFirst() {
        measured(0, "decisions", 100, 1_000);
        measured(6, "decisions", 700, 7_000);

        TableGrowth growth = TableGrowth.of(measured);

        assertThat(growth.bytes()).hasValue(7_000);
        assertThat(growth.bytesPerWeek()).isEmpty();
        assertThat(growth.bytesInAYear()).isEmpty();
    }

    @Test
    void whatTheLastFourWeeksBroughtGoesOnForAYear() {
        measured(0, "decisions", 0, 0);
        measured(20, "decisions", 1_000, 200_000);
        measured(20, "alerts", 10, 4_096);
        measured(48, "alerts", 10, 4_096);
        measured(48, "decisions", 5_000, 1_000_000);

        TableGrowth growth = TableGrowth.of(measured);

        assertThat(growth.tables()).extracting(TableGrowth.Table::name).containsExactly("decisions", "alerts");
        assertThat(growth.tables().getFirst().rowsPerWeek()).hasValue(1_000);
        assertThat(growth.bytesPerWeek()).hasValue(200_000);
        assertThat(growth.bytesInAYear().orElseThrow()).isBetween(11_400_000L, 11_450_000L);
    }

    @Test
    void whatShrinksHasNoForecastAndTablesThatAreGoneDoNotCount() {
        measured(0, "decisions", 900, 900);
        measured(0, "old", 5, 4_096);
        measured(10, "decisions", 100, 100);

        TableGrowth growth = TableGrowth.of(measured);

        assertThat(growth.bytes()).hasValue(100);
        assertThat(growth.bytesPerWeek().orElseThrow()).isNegative();
        assertThat(growth.bytesInAYear()).isEmpty();
    }

    @Test
    void rowsAreCountedWhereTheDatabaseDoesNotTellBytes() {
        measured.add(new TableSize(MONDAY, "decisions", 0, OptionalLong.empty()));
        measured.add(new TableSize(MONDAY.plusDays(7), "decisions", 70, OptionalLong.empty()));

        TableGrowth growth = TableGrowth.of(measured);

        assertThat(growth.tables().getFirst().rowsPerWeek()).hasValue(70);
        assertThat(growth.bytes()).isEmpty();
        assertThat(growth.bytesInAYear()).isEmpty();
        assertThat(TableGrowth.of(List.of()).tables()).isEmpty();
    }

    private void measured(int day, String table, long rows, long bytes) {
        measured.add(new TableSize(MONDAY.plusDays(day), table, rows, OptionalLong.of(bytes)));
    }
}
