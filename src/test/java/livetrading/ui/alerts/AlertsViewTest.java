package livetrading.ui.alerts;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.AlertChannel;
import livetrading.ledger.AlertChannelRows;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertRoutes;
import livetrading.ledger.AlertSettings;
import livetrading.ledger.AlertSettingsStore;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.ui.ViewTest;
import livetrading.ui.table.LazyGrid;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class AlertsViewTest extends ViewTest {

    @AfterEach
    void removeAll() {
        bean(StoredChannels.class).stored().forEach(bean(StoredChannels.class)::remove);
        List.of("alerts", "alert_routes", "alert_settings")
                .forEach(table -> database().update("delete from " + table));
    }

    @Test
    void saysThatNobodyIsToldAndOffersAChannel() {
        open("alerts");

        assertThat(words()).contains("Nobody is told of halts, alarms and drift");
    }

    @Test
    void addsAChannelAndShowsWhatIsWrongBesideItsField() {
        open("alerts");
        addNtfy("my topic");
        assertThat(field("Topic").getErrorMessage()).contains("up to 64 letters");
        assertThat(bean(AlertChannelRows.class).findByOrderById()).isEmpty();

        enter(field("Topic"), "alerts");
        _click(button("Save"));

        _assertNone(ChannelDialog.class);
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_getFormattedRow(grid(), 0).toString())
                .contains("Phone", "ntfy at ntfy.sh", "Anyone who guesses this topic", "Not tried yet");
    }

    @Test
    void neverShowsASecretAgain() {
        open("alerts");
        addNtfy("alerts");
        AlertChannel stored = bean(AlertChannelRows.class).findByOrderById().getFirst();

        new ChannelDialog(bean(StoredChannels.class), Optional.of(stored), () -> {}).open();

        assertThat(field("Topic").getValue()).isEqualTo("alerts");
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("Access token"))
                        .getValue())
                .isEmpty();
    }

    @Test
    void aChoiceIsSavedAtOnceAndTakenBackByOneClick() {
        String phone = channel("Phone");
        open("alerts");

        enter(route("Trade opened by Phone"), AlertHow.SILENT);
        assertThat(bean(AlertRoutes.class).of(phone)).containsEntry(AlertKind.TRADE_OPENED, AlertHow.SILENT);
        assertThat(words()).contains("Saved. Trade opened by Phone: silent, before normal");

        _click(button("Undo"));
        assertThat(bean(AlertRoutes.class).of(phone)).containsEntry(AlertKind.TRADE_OPENED, AlertHow.NORMAL);
        assertThat(route("Trade opened by Phone").getValue()).isEqualTo(AlertHow.NORMAL);
    }

    @Test
    void aWholeChannelIsChosenAtOnceAndItsMixtureComesBack() {
        String phone = channel("Phone");
        open("alerts");
        assertThat(route("All kinds by Phone").getValue()).isNull();

        enter(route("All kinds by Phone"), AlertHow.OFF);
        assertThat(bean(AlertRoutes.class).of(phone).values()).containsOnly(AlertHow.OFF);
        assertThat(words()).contains("Nobody is told of: Halt, Alarm");

        _click(button("Undo"));
        assertThat(bean(AlertRoutes.class).of(phone))
                .containsEntry(AlertKind.HALT, AlertHow.URGENT)
                .containsEntry(AlertKind.LOCK, AlertHow.OFF);
        assertThat(route("All kinds by Phone").getValue()).isNull();
        assertThat(words()).doesNotContain("Nobody is told of: ");
    }

    @Test
    void everyKindThatCanBeChosenIsInOneGroup() {
        assertThat(KindWords.groups().stream().flatMap(group -> group.kinds().stream()))
                .containsExactlyInAnyOrderElementsOf(AlertKind.routed());
    }

    @Test
    void ofMoreChannelsThanFitOneIsShownAtATime() {
        for (String title : List.of("Phone", "Desk", "Car", "Boat")) {
            channel(title);
        }
        open("alerts");
        assertThat(_find(Select.class, spec -> spec.withPredicate(AlertsViewTest::isHalt)))
                .hasSize(4);

        channel("Plane");
        open("alerts");
        assertThat(_find(Select.class, spec -> spec.withPredicate(AlertsViewTest::isHalt)))
                .hasSize(1);
        enter(
                shownChannel(),
                shownChannel().getListDataView().getItems().toList().getLast());
        assertThat(route("Halt by Plane").getValue()).isEqualTo(AlertHow.URGENT);
    }

    private static Select<RoutesTable.Column> shownChannel() {
        return _get(Select.class, spec -> spec.withLabel("Channel"));
    }

    @Test
    void quietHoursAreSavedAndKeptForLaterWhenTheyAreSwitchedOff() {
        open("alerts");
        enter(quiet(), true);
        enter(time("From"), LocalTime.of(23, 15));
        enter(zone(), "Europe/Berlin");
        _click(button("Save quiet hours"));
        assertThat(stored().isQuietOn()).isTrue();
        assertThat(List.of(stored().quietFrom(), stored().quietUntil(), stored().zone()))
                .containsExactly("23:15", "07:00", "Europe/Berlin");

        enter(quiet(), false);
        _click(button("Save quiet hours"));
        open("alerts");
        assertThat(quiet().getValue()).isFalse();
        assertThat(stored().isQuietOn()).isFalse();
        assertThat(time("From").getValue()).isEqualTo(LocalTime.of(23, 15));
    }

    @Test
    void whatIsWrongAboutQuietHoursStandsAtItsField() {
        open("alerts");
        enter(quiet(), true);
        time("From").clear();
        zone().clear();
        _click(button("Save quiet hours"));

        assertThat(time("From").getErrorMessage()).isEqualTo("Enter a time, for instance 22:00");
        assertThat(zone().getErrorMessage()).contains("Europe/Berlin");
        enter(time("From"), LocalTime.of(7, 0));
        _click(button("Save quiet hours"));
        assertThat(time("Until").getErrorMessage()).contains("quiet all day");
        assertThat(stored().quietFrom()).isEmpty();
    }

    @Test
    void saysWhatIsHeldAndUntilWhenAndWhenWhatIsStoredIsNone() {
        String phone = channel("Phone");
        database()
                .update(
                        "insert into alerts (channel, at, kind, message, state, attempts, next_try, severity) values"
                                + " (?, '2099-11-27T15:00:00.000Z', 'DRIFT', 'ALFA', 'HELD', 0,"
                                + " '2099-11-28T12:00:00.000Z', 'NORMAL')",
                        phone);
        database()
                .update(
                        "insert into alert_settings (id, quiet_from, quiet_until, zone) values (1, 'ten', '7', 'here')");
        open("alerts");

        assertThat(words())
                .contains("By Phone: 1 alert waits to be told at 2099-11-28 07:00:00 New York")
                .contains("What is stored is no time of day or no time zone");
    }

    @Test
    void anAddressThatIsPingedIsTriedBeforeItIsSavedAndNotShownAgain() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(404).build());
            server.enqueue(new MockResponse.Builder().build());
            server.start();
            open("alerts");
            assertThat(words()).contains("Nobody misses the program when it is silent");
            PasswordField address = _get(PasswordField.class, spec -> spec.withLabel("Address"));
            enter(address, "http://127.0.0.1:%d/secret".formatted(server.getPort()));
            _click(button("Try and save"));
            MockVaadin.clientRoundtrip(false);
            assertThat(address.getErrorMessage()).contains("Not saved: 127.0.0.1 answered with status 404");
            assertThat(stored().pingAddress()).isEmpty();

            _click(button("Try and save"));
            MockVaadin.clientRoundtrip(false);
            assertThat(stored().pingAddress())
                    .hasValueSatisfying(text -> assertThat(text).endsWith("/secret"));
            assertThat(address.getValue()).isEmpty();
            assertThat(words())
                    .contains("Calls to 127.0.0.1; none was accepted since")
                    .doesNotContain("secret");
        }
    }

    @Test
    void f71aTestShowsTheWordsOfTheProvider() throws Exception {
        try (var hook = new MockWebServer()) {
            hook.enqueue(new MockResponse.Builder().code(204).build());
            hook.enqueue(new MockResponse.Builder().code(410).build());
            hook.start();
            String address = "http://127.0.0.1:%d/hook".formatted(hook.getPort());
            bean(StoredChannels.class)
                    .save(Optional.empty(), ChannelType.WEBHOOK, "My desk", Map.of("address", address));
            open("alerts");
            _click(test());
            MockVaadin.clientRoundtrip(false);
            assertThat(words()).contains("The test by My desk: ").doesNotContain("Sending a test");

            _click(test());
            MockVaadin.clientRoundtrip(false);
            assertThat(words()).contains("The test by My desk did not arrive: ", "410");
        }
    }

    @Test
    void f71aTestShowsThatItWaits() {
        TrialLine line = new TrialLine();
        line.begin("Sending a test by Phone");
        assertThat(line.isWaiting()).isTrue();
        assertThat(line.getElement().getTextRecursively())
                .isEqualTo("Sending a test by Phone; its provider has 15 s to say what became of it");

        line.end("The test by Phone: ntfy has it", false);
        assertThat(line.isWaiting()).isFalse();
    }

    private static Button test() {
        Component actions = _getCellComponent(grid(), 0, "Actions");
        return _get(actions, Button.class, spec -> spec.withText("Test"));
    }

    private AlertSettings stored() {
        return bean(AlertSettingsStore.class).read();
    }

    private static Checkbox quiet() {
        return _get(Checkbox.class, spec -> spec.withLabel("Keep quiet hours"));
    }

    private static TimePicker time(String label) {
        return _get(TimePicker.class, spec -> spec.withLabel(label));
    }

    private static ComboBox<String> zone() {
        return _get(ComboBox.class, spec -> spec.withLabel("Time zone"));
    }

    private static boolean isHalt(Select<?> select) {
        return select.getAriaLabel().orElse("").startsWith("Halt by ");
    }

    private String channel(String title) {
        Map<String, String> settings = Map.of("server", "https://ntfy.sh", "topic", "alerts");
        bean(StoredChannels.class).save(Optional.empty(), ChannelType.NTFY, title, settings);
        return StoredChannels.nameOf(
                bean(AlertChannelRows.class).findByOrderById().getLast());
    }

    private static Select<AlertHow> route(String label) {
        return _get(
                Select.class,
                spec -> spec.withPredicate(select ->
                        label.equals(((Select<?>) select).getAriaLabel().orElse(""))));
    }

    private void addNtfy(String topic) {
        _click(_find(Button.class, spec -> spec.withText("Add a channel")).getFirst());
        enter(type(), ChannelType.NTFY);
        enter(field("Name"), "Phone");
        enter(field("Server"), "https://ntfy.sh");
        enter(field("Topic"), topic);
        _click(button("Save"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Select<ChannelType> type() {
        return _get(Select.class, spec -> spec.withLabel("Type"));
    }

    private static Grid<ChannelRow> grid() {
        return _get(Grid.class, spec -> spec.withPredicate(grid -> !(grid instanceof LazyGrid)));
    }
}
