package livetrading.ui.orders;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderFilter;
import livetrading.ledger.OrderFilter.Fate;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import livetrading.ui.account.OrderStories;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes"})
class OrdersViewTest extends ViewTest {

    @Test
    void showsTheNewestFirstWithTheReasonOfTheirStatus() {
        threeOrders();
        open("orders");

        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getFormatted(grid(), 0, "Status")).isEqualTo("Accepted by the broker");
        assertThat(_getFormatted(grid(), 1, "Status")).isEqualTo("Rejected: insufficient buying power");
        assertThat(_getFormatted(grid(), 1, "Reason")).isEqualTo("RSI(14) 28.4 is below 30");
        assertThat(_getFormatted(grid(), 2, "Type")).isEqualTo("Market, day");
    }

    @Test
    void sortsByEveryColumnThatCanBeSorted() {
        threeOrders();
        open("orders");

        List<Grid.Column<JournaledOrder>> sortable =
                grid().getColumns().stream().filter(Grid.Column::isSortable).toList();
        assertThat(sortable).isNotEmpty();
        for (Grid.Column<JournaledOrder> column : sortable) {
            grid().sort(GridSortOrder.asc(column).build());
            assertThat(_findAll(grid())).as(column.getKey()).hasSize(3);
        }
    }

    @Test
    void showsAnOrderWhoseStateSomebodyHasWrittenWrongly() {
        rows().orderOf("lt-1", "2019-05-01", "ALFA", "LOST", "");
        open("orders");
        UI.getCurrent().add(bean(OrderStories.class).of("lt-1"));

        assertThat(_getFormatted(grid(), 0, "Status")).contains("unknown").contains("'LOST'");
    }

    @Test
    void filtersByWhatBecameOfThem() {
        threeOrders();
        open("orders?status=open");
        assertThat(_size(grid())).isEqualTo(1);

        enter((Select<Fate>) _get(Select.class, search -> search.withLabel("Status")), Fate.ENDED);
        assertThat(_size(grid())).isEqualTo(2);

        enter((Select<Fate>) _get(Select.class, search -> search.withLabel("Status")), Fate.REJECTED);
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void filtersByTickerAndDayOfTheMarket() {
        threeOrders();
        open("orders?ticker=ALFA&from=2019-05-02&to=2019-05-03");

        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void asksBeforeItCancelsTheOpenOrders() {
        threeOrders();
        open("orders");
        _click(button("Cancel open orders"));

        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("1 open order is cancelled");
    }

    @Test
    void saysWhenThereIsNoOrderToCancel() {
        open("orders");

        assertThat(button("Cancel open orders").isEnabled()).isFalse();
        assertThat(button("Cancel open orders").getTooltip().getText()).isEqualTo("There is no open order");
    }

    @Test
    void cancelsOneOpenOrderAfterAskingAndOffersItForNoneThatHasEnded() {
        threeOrders();
        open("orders");
        UI.getCurrent().add(bean(OrderStories.class).of("lt-2"));
        _assertNone(Button.class, search -> search.withText("Cancel this order"));

        UI.getCurrent().add(bean(OrderStories.class).of("lt-3"));
        _click(button("Cancel this order"));
        assertThat(orders().countToCancel(Mode.SIMULATED)).isZero();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(orders().countToCancel(Mode.SIMULATED)).isOne();
        assertThat(button("Being cancelled").isEnabled()).isFalse();
    }

    @Test
    void readsAllRowsAPartAtATimeInOrderOfTime() {
        threeOrders();
        Orders orders = orders();
        OrderFilter all = OrderFilter.all(Mode.SIMULATED);
        JournaledOrder first = orders.after(Optional.empty(), all, 1).getFirst();

        assertThat(first.clientOrderId()).isEqualTo("lt-1");
        assertThat(orders.after(Optional.of(first), all, 5))
                .extracting(JournaledOrder::clientOrderId)
                .containsExactly("lt-2", "lt-3");
    }

    private void threeOrders() {
        rows().orderOf("lt-1", "2019-05-01", "ALFA", "FILLED", "");
        rows().orderOf("lt-2", "2019-05-02", "BRAV", "REJECTED", "insufficient buying power");
        rows().orderOf("lt-3", "2019-05-03", "ALFA", "ACCEPTED", "");
    }

    private Orders orders() {
        return bean(Orders.class);
    }

    private static Grid<JournaledOrder> grid() {
        return _get(Grid.class);
    }
}
