package livetrading.ui.system;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import java.time.Instant;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.ledger.Storage;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import livetrading.vault.MonitorToken;
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
    void showsANewTokenOnceAndTakesItBack() {
        MonitorToken token = bean(MonitorToken.class);
        open("system");
        assertThat(words()).contains("There is no token");

        _click(button("Make a token"));
        String made = _get(Code.class).getText();
        assertThat(token.opens(made, NOON)).isTrue();
        _click(button("Done"));
        open("system");
        assertThat(words()).contains("The token was made", "Last used").doesNotContain(made);

        _click(button("Renew"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(token.opens(made, NOON)).isFalse();
        _click(button("Done"));
        _click(button("Revoke"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(token.state()).isEqualTo(new MonitorToken.State.None());
        assertThat(words()).contains("There is no token");
    }

    @Test
    void showsNoBudgetOfCallsOnTheBuiltInMarket() {
        open("system");

        assertThat(words()).doesNotContain("Calls to Alpaca");
    }
}
