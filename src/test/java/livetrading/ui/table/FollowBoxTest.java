package livetrading.ui.table;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import livetrading.ui.BarePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowBoxTest {

    private final AtomicBoolean isReading = new AtomicBoolean();
    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicLong waiting = new AtomicLong(3);
    private final FollowBox follow = new FollowBox(isReading::get, waiting::get, shown::incrementAndGet);

    @RegisterExtension
    final BarePage page = new BarePage(follow);

    @Test
    void bringsNewRowsByItself() {
        follow.arrived();

        assertThat(shown).hasValue(1);
    }

    @Test
    void countsAndOffersThemWhileSomebodyReads() {
        isReading.set(true);
        follow.arrived();
        assertThat(shown).hasValue(0);
        assertThat(_get(Button.class).getText()).isEqualTo("3 new rows: show them");

        waiting.set(1_004);
        follow.arrived();
        assertThat(_get(Button.class).getText()).isEqualTo("1,004 new rows: show them");

        _click(_get(Button.class));
        assertThat(shown).hasValue(1);
        _assertNone(Button.class);
    }

    @Test
    void offersRowsThatHaveOnlyChangedAndBringsThemWhenNobodyReadsAnyMore() {
        isReading.set(true);
        waiting.set(0);
        follow.arrived();
        assertThat(_get(Button.class).getText()).isEqualTo("Rows have changed: show them");

        isReading.set(false);
        follow.resume();
        assertThat(shown).hasValue(1);
    }

    @Test
    void offersThemWhileItIsOffAndBringsThemWhenItIsSwitchedOn() {
        Checkbox box = _get(Checkbox.class);
        box.setValue(false);
        follow.arrived();
        assertThat(shown).hasValue(0);

        box.setValue(true);
        assertThat(shown).hasValue(1);
    }
}
