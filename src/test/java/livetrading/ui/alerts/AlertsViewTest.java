package livetrading.ui.alerts;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import livetrading.ledger.AlertChannel;
import livetrading.ledger.AlertChannelRows;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertsViewTest extends ViewTest {

    @AfterEach
    void removeAll() {
        bean(StoredChannels.class).stored().forEach(bean(StoredChannels.class)::remove);
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
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
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

    @SuppressWarnings("unchecked")
    private static Select<ChannelType> type() {
        return _get(Select.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<ChannelRow> grid() {
        return _get(Grid.class);
    }
}
