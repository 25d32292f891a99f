package livetrading.ui.alerts;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertChannelRows;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.ui.ViewTest;
import livetrading.ui.table.LazyGrid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class DeliveryLogViewTest extends ViewTest {

    private static final String LATER = "2099-01-01T00:00:00.000Z";

    private String desk = "";

    @BeforeEach
    void aChannelThatIsOff() {
        clear();
        StoredChannels channels = bean(StoredChannels.class);
        channels.save(
                Optional.empty(), ChannelType.NTFY, "Desk", Map.of("server", "http://127.0.0.1:9", "topic", "desk"));
        channels.turn(channels.stored().getFirst(), false);
        desk = StoredChannels.nameOf(
                bean(AlertChannelRows.class).findByOrderById().getFirst());
    }

    @AfterEach
    void clear() {
        database().update("delete from alerts");
        bean(StoredChannels.class).stored().forEach(bean(StoredChannels.class)::remove);
    }

    @Test
    void saysOfEachAlertWhatBecameOfIt() {
        alert("HALT", desk, "SENT", 1, null, "2026-11-20T15:00:04.000Z");
        alert("DRIFT", desk, "BUNDLED", 0, null, null);
        alert("ALARM", desk, "GIVEN_UP", 9, "ntfy cannot be reached", null);
        alert("BACKUP", desk, "WAITING", 2, "ntfy answered with status 503", null);
        alert("LOCK", "channel-99", "HELD", 0, null, null);
        open("alerts");

        assertThat(row(4)).contains("Halt HALT 2026-11-20 10:00", "Desk", "Arrived", "4 s");
        database().update("update alerts set word = 'ACKNOWLEDGED' where kind = 'HALT'");
        open("alerts");
        assertThat(row(4)).contains("Acknowledged");
        assertThat(row(3)).contains("Told with others");
        assertThat(row(2)).contains("Given up", "9", "ntfy cannot be reached");
        assertThat(row(1)).contains("Waits, its channel is off");
        assertThat(row(0)).contains("channel-99 (removed)", "Not sent, its channel was removed");
    }

    @Test
    void marksWhatMayHaveArrivedTwice() {
        alert("HALT", desk, "SENT", 1, null, "2026-11-20T15:00:04.000Z");
        database()
                .update(
                        "update alerts set message = message || ?",
                        "\n(You may have this already: the program ended while it was being sent.)");
        alert("ALARM", desk, "WAITING", 0, null, null);
        database().update("update alerts set sending_since = '2026-11-20T15:00:00.000Z' where kind = 'ALARM'");
        open("alerts");

        assertThat(row(0)).contains("Waits, its channel is off, maybe twice");
        assertThat(row(1)).contains("Arrived, maybe twice");
    }

    @Test
    void filtersStandInTheAddressAndFindWordsInMessagesAndProblems() {
        alert("HALT", desk, "SENT", 1, null, "2026-11-20T15:00:04.000Z");
        alert("ALARM", "mail", "GIVEN_UP", 9, "100 % refused", null);
        open("alerts?kind=halt");
        assertThat(_size(log())).isEqualTo(1);

        open("alerts?state=given_up&channel=mail&text=100%20%25%20REF");
        assertThat(_size(log())).isEqualTo(1);
        enter(_get(TextField.class, spec -> spec.withLabel("Message contains")), "nothing like it");
        assertThat(_size(log())).isZero();
        assertThat(words()).contains("No alerts match the filters.");

        open("alerts?kind=nonsense&state=LOST");
        assertThat(words()).contains("cannot be understood");
        assertThat(_size(log())).isEqualTo(2);
        enter(channel(), desk);
        assertThat(_size(log())).isEqualTo(1);
        enter(state(), Alert.State.GIVEN_UP);
        assertThat(_size(log())).isZero();
    }

    @Test
    void whatWaitsForAChannelThatIsOffIsNotPromised() {
        alert("HALT", desk, "WAITING", 2, "ntfy answered with status 503", null);
        alert("DRIFT", desk, "BUNDLED", 0, null, null);
        open("alerts");
        assertThat(_getCellComponent(log(), 0, "Actions")).isInstanceOf(Span.class);

        _click((Button) _getCellComponent(log(), 1, "Actions"));
        NotificationsKt.expectNotifications("Its channel is switched off or was removed: nothing can be sent by it");
        assertThat(nextTry()).isEqualTo(LATER);

        StoredChannels channels = bean(StoredChannels.class);
        channels.turn(channels.stored().getFirst(), true);
        _click((Button) _getCellComponent(log(), 1, "Actions"));
        NotificationsKt.expectNotifications("It is tried again within seconds");
        assertThat(nextTry()).isNotEqualTo(LATER);
    }

    @Test
    void whatTheFiltersDoNotWantAnyMoreLeavesTheTableWhenItIsTriedAgain() {
        alert("HALT", desk, "GIVEN_UP", 9, "ntfy cannot be reached", null);
        StoredChannels channels = bean(StoredChannels.class);
        channels.turn(channels.stored().getFirst(), true);
        open("alerts?state=given_up");

        _click((Button) _getCellComponent(log(), 0, "Actions"));
        assertThat(_size(log())).isZero();
    }

    private @Nullable String nextTry() {
        return database().queryForObject("select next_try from alerts where kind = 'HALT'", String.class);
    }

    private void alert(
            String kind, String channel, String state, int tries, @Nullable String problem, @Nullable String sentAt) {
        database()
                .update(
                        "insert into alerts (channel, at, kind, message, state, attempts, next_try, created_at, problem,"
                                + " sent_at, severity) values (?, '2026-11-20T15:00:00.000Z', ?, ?, ?, ?, ?,"
                                + " '2026-11-20T15:00:00.000Z', ?, ?, 'URGENT')",
                        channel,
                        kind,
                        kind + " 2026-11-20 10:00",
                        state,
                        tries,
                        LATER,
                        problem,
                        sentAt);
    }

    private static String row(int index) {
        StringBuilder words = new StringBuilder();
        for (String column : new String[] {"Time", "Kind", "Message", "Channel", "State", "Tries", "Took", "Problem"}) {
            words.append(_getFormatted(log(), index, column)).append(' ');
        }
        return words.toString();
    }

    private static LazyGrid<Alert> log() {
        return _get(LazyGrid.class);
    }

    private static ComboBox<String> channel() {
        return _get(ComboBox.class, spec -> spec.withLabel("Channel"));
    }

    private static Select<Alert.State> state() {
        return _get(Select.class, spec -> spec.withLabel("State"));
    }
}
