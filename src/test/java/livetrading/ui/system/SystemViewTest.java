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
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.ledger.Storage;
import livetrading.ledger.TableSize;
import livetrading.ledger.TableSizes;
import livetrading.market.MarketCalendar;
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
        database().update("delete from table_sizes");
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

    @Test
    void saysHowFastTheDatabaseGrowsAndWhatWasRemoved() {
        database().update("delete from table_sizes");
        database().update("delete from retention_runs");
        open("system");
        assertThat(words()).contains("The tables are measured a minute after the start", "nothing was yet");

        LocalDate today = LocalDate.ofInstant(Instant.now(), MarketCalendar.NEW_YORK);
        bean(TableSizes.class)
                .saveAll(List.of(
                        new TableSize(today.minusDays(7), "decisions", 1_000, OptionalLong.of(1 << 20)),
                        new TableSize(today, "decisions", 8_800, OptionalLong.of(3 << 20)),
                        new TableSize(today, "alerts", 0, OptionalLong.of(4_096))));
        database()
                .update(
                        "insert into retention_runs (ended_at, thinned_until, removed, longest_millis) values"
                                + " ('2026-11-22T17:00:00.000Z', '2026-08-24T04:00:00.000Z', 'decisions=7700\nalerts=0\n', 12)");
        open("system");

        assertThat(words()).contains("At this pace 112.6 MB in a year", "7,700 of decisions.");
        Grid<?> tables = _find(Grid.class).get(1);
        assertThat(GridKt._size(tables)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(tables, 0)).contains("decisions", "8,800", "+7,800", "+2.1 MB");
    }
}
