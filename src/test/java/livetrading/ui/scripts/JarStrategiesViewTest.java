package livetrading.ui.scripts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import livetrading.plugin.ProvidedStrategy;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

class JarStrategiesViewTest extends ViewTest {

    @Test
    void aStrategyOfAJarCompetesWhenSomebodyLetsItAndIsWithdrawn() {
        open("my-strategies");
        assertThat(GridKt._getFormattedRow(fromJars(), 0))
                .contains("Rising 3f9a01bc", "rising@3f9a01bc", "does not compete");
        assertThat(competes()).isFalse();

        confirm("Let it compete");
        assertThat(competes()).isTrue();
        assertThat(GridKt._getFormattedRow(fromJars(), 0)).contains("competes");

        confirm("Withdraw");
        assertThat(competes()).isFalse();
    }

    private boolean competes() {
        return bean(Strategies.class).all().stream().map(Strategy::id).anyMatch(ProvidedStrategy.RISING.id()::equals);
    }

    private static void confirm(String words) {
        _click((Button) GridKt._getCellComponent(fromJars(), 0, "Compete"));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("confirmText"))
                .isEqualTo(words);
        _fireConfirm(_get(ConfirmDialog.class));
    }

    private static Grid<?> fromJars() {
        return _find(Grid.class).stream()
                .filter(grid -> "Strategies from jars".equals(grid.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }
}
