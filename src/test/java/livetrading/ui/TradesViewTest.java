package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import livetrading.ledger.Trade;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class TradesViewTest extends ViewTest {

    @Test
    void showsTheNewestFirstAndWhatAllComeTo() {
        threeTrades();
        open("trades");

        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getFormatted(grid(), 0, "Time")).isEqualTo("2019-05-07 10:30");
        assertThat(_getFormatted(grid(), 0, "Realised profit")).isEqualTo("▼ -$12.00");
        assertThat(footer("Time")).isEqualTo("3 fills");
        assertThat(footer("Fees")).isEqualTo("$3.75");
        assertThat(footer("Realised profit")).isEqualTo("▲ +$18.00");
    }

    @Test
    void filtersByTicker() {
        threeTrades();
        open("trades");
        enter((ComboBox<String>) _get(ComboBox.class, search -> search.withLabel("Ticker")), "BRAV");

        assertThat(_size(grid())).isEqualTo(1);
        assertThat(footer("Realised profit")).isEqualTo("▼ -$12.00");
    }

    @Test
    void filtersBySideAndDate() {
        threeTrades();
        open("trades");
        enter((Select<Side>) _get(Select.class, search -> search.withLabel("Side")), Side.SELL);
        assertThat(_size(grid())).isEqualTo(2);

        enter(_get(DatePicker.class, search -> search.withLabel("To")), LocalDate.of(2019, 5, 6));
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(footer("Realised profit")).isEqualTo("▲ +$30.00");
    }

    @Test
    void saysThatThereIsNoTradeYet() {
        open("trades");

        assertThat(_size(grid())).isZero();
        assertThat(grid().getEmptyStateText()).contains("when trading is on");
    }

    private void threeTrades() {
        rows().buy("2019-05-02", "ALFA", "rsi");
        rows().sell("2019-05-06", "ALFA", "rsi", 30);
        rows().sell("2019-05-07", "BRAV", "macd", -12);
    }

    private static Grid<Trade> grid() {
        return _get(Grid.class);
    }

    private static String footer(String column) {
        return ((Span) grid().getColumnByKey(column).getFooterComponent()).getText();
    }
}
