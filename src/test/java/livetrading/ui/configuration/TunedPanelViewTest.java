package livetrading.ui.configuration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import livetrading.library.TunedStrategies;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

class TunedPanelViewTest extends ViewTest {

    @Test
    void aTunedStrategyCompetesWhenSomebodyLetsItAndIsWithdrawn() {
        open("configuration");
        assertThat(GridKt._size(offered()))
                .as("eleven, one of a jar perhaps, and the vote")
                .isGreaterThanOrEqualTo(12);
        assertThat(GridKt._getFormattedRow(offered(), 0))
                .startsWith("SMA Crossover, tuned", "754 bars", "1,324 combinations", "does not compete");
        assertThat(GridKt._getFormattedRow(offered(), GridKt._size(offered()) - 1))
                .startsWith("Vote of the best", "756 bars", "11 strategies", "does not compete");
        assertThat(bean(TunedStrategies.class).competes("sma-crossover~tuned")).isFalse();

        confirm("Let it compete");
        assertThat(bean(TunedStrategies.class).competes("sma-crossover~tuned")).isTrue();
        assertThat(GridKt._getFormattedRow(offered(), 0)).contains("competes");

        confirm("Withdraw");
        assertThat(bean(TunedStrategies.class).competes("sma-crossover~tuned")).isFalse();
    }

    private static void confirm(String words) {
        _click((Button) GridKt._getCellComponent(offered(), 0, "Compete"));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("confirmText"))
                .isEqualTo(words);
        _fireConfirm(_get(ConfirmDialog.class));
    }

    private static Grid<?> offered() {
        return _find(Grid.class).stream()
                .filter(grid ->
                        "Tuned strategies and the vote".equals(grid.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }
}
