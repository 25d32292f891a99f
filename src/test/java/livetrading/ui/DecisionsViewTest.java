package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import livetrading.ledger.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class DecisionsViewTest extends ViewTest {

    @BeforeEach
    void threeDecisions() {
        rows().decision("2019-05-01", "ALFA", "HOLD", "flat, RSI(14) 41.2 is not below 30");
        rows().decision("2019-05-02", "BRAV", "REFUSED", "5 of 5 positions open, 100 % of them_full");
        rows().decision("2019-05-03", "ALFA", "BUY", "RSI(14) 28.4 is below 30");
        open("decisions");
    }

    @Test
    void showsTheNewestFirstWithTheWholeReason() {
        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getFormatted(grid(), 0, "Reason")).isEqualTo("RSI(14) 28.4 is below 30");
        assertThat(_getFormatted(grid(), 0, "Strategy")).isEqualTo("RSI");
    }

    @Test
    void filtersByTickerAndAction() {
        enter((ComboBox<String>) _get(ComboBox.class, search -> search.withLabel("Ticker")), "ALFA");
        assertThat(_size(grid())).isEqualTo(2);

        enter((ComboBox<String>) _get(ComboBox.class, search -> search.withLabel("Action")), "BUY");
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void findsWordsInTheReasonWhateverTheirCase() {
        enter(_get(TextField.class), "rsi");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void takesPerCentAndUnderscoreAsTheyAre() {
        enter(_get(TextField.class), "100 %");
        assertThat(_size(grid())).isEqualTo(1);

        enter(_get(TextField.class), "R_I");
        assertThat(_size(grid())).isZero();
    }

    private static Grid<Decision> grid() {
        return _get(Grid.class);
    }
}
