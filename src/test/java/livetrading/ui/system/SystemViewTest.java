package livetrading.ui.system;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.ledger.Storage;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

class SystemViewTest extends ViewTest {

    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");

    @Test
    void makesABackupThatIsListed() {
        int before = bean(Storage.class).backups().size();
        open("system");

        _click(button("Back up now"));

        assertThat(bean(Storage.class).backups()).hasSize(before + 1);
        assertThat(GridKt._size(_find(Grid.class).getFirst())).isEqualTo(before + 1);
    }

    @Test
    void tellsHowABackupIsPutBack() {
        open("system");

        assertThat(words()).contains("How to restore a backup", "./stop_daemon.sh");
    }

    @Test
    void listsWhereTheBooksDiffered() {
        database().update("delete from engine_events");
        bean(EngineEvents.class)
                .save(new EngineEvent(NOON, Mode.PAPER, NOON, EventKind.DRIFT, "ALFA: 3 shares are missing"));
        open("system");

        Grid<?> events = _find(Grid.class).get(1);
        assertThat(GridKt._size(events)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(events, 0))
                .contains("2026-11-22 12:00", "DRIFT", "ALFA: 3 shares are missing");
    }

    @Test
    void showsNoBudgetOfCallsOnTheBuiltInMarket() {
        open("system");

        assertThat(words()).doesNotContain("Calls to Alpaca");
    }
}
