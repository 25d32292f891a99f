package livetrading.ui.table;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import livetrading.ui.BarePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowBoxTest {

    private final AtomicBoolean isReading = new AtomicBoolean();
    private final AtomicInteger shown = new AtomicInteger();
    private final FollowBox follow = new FollowBox(isReading::get, shown::incrementAndGet);

    @RegisterExtension
    final BarePage page = new BarePage(follow);

    @Test
    void bringsNewRowsByItself() {
        follow.arrived();

        assertThat(shown).hasValue(1);
    }

    @Test
    void offersThemWhileARowIsOpen() {
        isReading.set(true);
        follow.arrived();
        assertThat(shown).hasValue(0);

        _click(_get(Button.class));
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
