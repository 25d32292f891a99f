package livetrading.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

class MainLayoutViewTest extends ViewTest {

    @Test
    void goesToTheFirstTickerThatBeginsWithWhatIsTyped() {
        type("br");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("strategies/BRAV");
    }

    @Test
    void staysWhenNoTickerHasWhatIsTyped() {
        ComboBox<?> box = type("xyz");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("trades");
        assertThat(box.getErrorMessage()).isEqualTo("No configured ticker has 'XYZ' in its name.");
        assertThat(box.isInvalid()).isTrue();
    }

    private ComboBox<?> type(String letters) {
        open("trades");
        _click(_get(
                Button.class,
                search -> search.withPredicate(
                        button -> "Find a ticker".equals(button.getAriaLabel().orElse("")))));
        ComboBox<?> box = _get(TickerFinder.class)
                .getChildren()
                .filter(ComboBox.class::isInstance)
                .map(part -> (ComboBox<?>) part)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(box, new CustomValueSetEvent<>(box, true, letters));
        return box;
    }

    @Test
    void listsTheKeys() {
        open("");
        _click(_get(
                Button.class,
                search -> search.withPredicate(button ->
                        "List of the keys".equals(button.getAriaLabel().orElse("")))));

        assertThat(words()).contains("Find a ticker", "g t", "Go to Trades");
    }
}
