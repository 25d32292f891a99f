package livetrading.ui.trades;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.ledger.ProfitSums;
import livetrading.ledger.ProfitSums.OfSize;
import livetrading.ledger.Trade;
import livetrading.ledger.TradeFilter;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.ui.ViewTest;
import livetrading.ui.account.OrderStories;
import livetrading.ui.table.Filters;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@SuppressWarnings({"unchecked", "rawtypes"})
class ExecutionsViewTest extends ViewTest {

    @Test
    void showsTheNewestFirstAndWhatAllComeTo() {
        threeTrades();
        open("trades/executions");

        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getFormatted(grid(), 0, "Time")).isEqualTo("2019-05-07 10:30");
        assertThat(_getFormatted(grid(), 0, "Realized profit")).isEqualTo("▼ -$12.00");
        assertThat(footer("Time")).isEqualTo("3 fills");
        assertThat(footer("Fees")).isEqualTo("$3.75");
        assertThat(footer("Realized profit")).isEqualTo("▲ +$18.00");
        assertThat(figure("Win rate")).isEqualTo("50.00 %");
    }

    @Test
    void filtersByTicker() {
        threeTrades();
        open("trades/executions");
        enter((ComboBox<String>) _get(ComboBox.class, search -> search.withLabel("Ticker")), "BRAV");

        assertThat(_size(grid())).isEqualTo(1);
        assertThat(footer("Realized profit")).isEqualTo("▼ -$12.00");
    }

    @Test
    void filtersBySideAndDate() {
        threeTrades();
        open("trades/executions");
        enter((Select<Side>) _get(Select.class, search -> search.withLabel("Side")), Side.SELL);
        assertThat(_size(grid())).isEqualTo(2);

        enter(_get(DatePicker.class, search -> search.withLabel("To")), LocalDate.of(2019, 5, 6));
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(footer("Realized profit")).isEqualTo("▲ +$30.00");
        assertThat(_get(Filters.class).address().getPathWithQueryParameters())
                .isEqualTo("trades/executions?side=SELL&to=2019-05-06");
    }

    @Test
    void takesTheFiltersFromTheAddressAndGoesBackWithIt() {
        threeTrades();
        open("trades/executions?ticker=alfa&side=sell&from=2019-05-03");
        assertThat(_size(grid())).isEqualTo(1);

        go("trades/executions?ticker=ALFA");
        assertThat(_size(grid())).isEqualTo(2);

        go("trades/executions");
        assertThat(_size(grid())).isEqualTo(3);
    }

    @Test
    void leavesOutWhatAnAddressSaysWronglyAndSaysSo() {
        threeTrades();
        open("trades/executions?ticker=ALFA&from=2019-13-45&side=HOLD&mode=%3Cb%3E");

        assertThat(_size(grid())).isEqualTo(2);
        assertThat(words()).contains("The address says side=HOLD and mode=<b> and from=2019-13-45, which cannot be");
    }

    @Test
    void saysWhenTheFirstDayIsAfterTheLast() {
        threeTrades();
        open("trades/executions?from=2024-02-01&to=2023-01-01");
        assertThat(words()).contains("The first day, 2024-02-01, is after the last, 2023-01-01");

        enter(_get(DatePicker.class, search -> search.withLabel("To")), LocalDate.of(2024, 2, 1));
        assertThat(words()).doesNotContain("is after the last");
    }

    @Test
    void showsOnlyTheNextStepBeforeTheFirstTrade() {
        open("trades/executions");

        assertThat(empty()).contains("Start trading on the dashboard");
        _assertNone(TradeFigures.class);
        _assertNone(TradeCharts.class);
    }

    @Test
    void showsAnotherModeWhenItIsChosen() {
        threeTrades();
        open("trades/executions?mode=LIVE");

        assertThat(_size(grid())).isZero();
        assertThat(empty()).contains("Show all executions");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Show all executions"))
                        .getHref())
                .isEqualTo("trades/executions");
    }

    @Test
    void opensARowToItsOrderWithEventsAndDecision() {
        rows().buy("2019-05-02", "ALFA", "rsi");
        rows().orderOf(client(), "2019-05-01", "ALFA", "FILLED", "");
        rows().decision("2019-05-01", "ALFA", "BUY", "because RSI is low");
        rows().decided(client());
        open("trades/executions");

        String story = bean(OrderStories.class).of(client()).getElement().getTextRecursively();
        assertThat(story)
                .contains("because RSI is low", "BUY 13 ALFA", "Market, day", "Written down, being sent", "Filled")
                .contains("10 at $41.50, fees $1.25");
    }

    @Test
    void tellsAFillWhoseOrderIsNotInTheJournal() {
        assertThat(bean(OrderStories.class).of("lt-lost").getElement().getTextRecursively())
                .contains("it holds no such order", "No event is known.", "Nothing is filled.");
    }

    @Test
    void addsProfitsUpByHourTickerAndSize() {
        threeTrades();
        rows().sell("2019-05-07", "ALFA", "rsi", 7.5);
        ProfitSums sums = bean(ProfitSums.class);
        TradeFilter all = TradeFilter.all(Mode.SIMULATED);

        assertThat(sums.hours(all))
                .extracting(hour -> hour.begin() + " " + hour.profit().doubleValue())
                .containsExactly("2019-05-06T14:00:00Z 30.0", "2019-05-07T14:00:00Z -4.5");
        assertThat(sums.tickers(all))
                .extracting(each -> each.ticker() + " " + each.profit().doubleValue())
                .containsExactly("ALFA 37.5", "BRAV -12.0");
        assertThat(sums.sizes(all, 5)).containsExactly(new OfSize(-3, 1), new OfSize(1, 1), new OfSize(6, 1));
        assertThat(sums.spread(all).orElseThrow().least()).isEqualTo(-12);
        assertThat(sums.spread(TradeFilter.all(Mode.LIVE))).isEmpty();
    }

    @Test
    void drawsEachOfTheFourCharts() {
        threeTrades();
        open("trades/executions");
        Tabs tabs = _get(Tabs.class);
        for (String caption : new String[] {"Profit per day", "Profit per ticker", "Sales by profit, in steps of $2"}) {
            tabs.setSelectedIndex(tabs.getSelectedIndex() + 1);
            assertThat(words()).contains(caption);
        }
    }

    @Test
    void readsAllRowsAPartAtATimeInOrderOfTime() {
        threeTrades();
        Trades trades = bean(Trades.class);
        TradeFilter all = TradeFilter.all(Mode.SIMULATED);
        Trade first = trades.after(Optional.empty(), all, 1).getFirst();

        assertThat(first.timestamp()).isEqualTo("2019-05-02T14:30:00Z");
        assertThat(trades.after(Optional.of(first), all, 5))
                .extracting(Trade::ticker)
                .containsExactly("ALFA", "BRAV");
    }

    @Test
    void sortsPurchasesWithoutAProfitLastInBothDirections() {
        threeTrades();
        open("trades/executions?sort=realized-profit");
        assertThat(profits()).containsExactly("▼ -$12.00", "▲ +$30.00", "–");

        go("trades/executions?sort=-realized-profit&side=SELL");
        assertThat(profits()).containsExactly("▲ +$30.00", "▼ -$12.00");
        _get(Select.class, search -> search.withLabel("Side")).clear();
        assertThat(profits()).containsExactly("▲ +$30.00", "▼ -$12.00", "–");
        assertThat(_get(Filters.class).address().getPathWithQueryParameters())
                .isEqualTo("trades/executions?sort=-realized-profit");

        go("trades/executions?sort=nothing");
        assertThat(profits()).containsExactly("▼ -$12.00", "▲ +$30.00", "–");
    }

    @Test
    void movesNoRowWhileTheTableIsScrolled() {
        threeTrades();
        open("trades/executions");
        scroll(true);
        rows().buy("2019-05-08", "CHAR", "rsi");
        rows().buy("2019-05-08", "DELT", "rsi");
        announcer().running(Mode.SIMULATED, "Session of 2019-05-08 closed (simulated)", Instant.EPOCH);
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(words()).contains("2 new rows: show them");
        });
        // what comes onto the screen while one scrolls on is read anew
        grid().getDataProvider().refreshAll();
        assertThat(_getFormatted(grid(), 0, "Ticker")).isEqualTo("BRAV");
        assertThat(_size(grid())).isEqualTo(3);

        scroll(false);
        assertThat(_size(grid())).isEqualTo(5);
        assertThat(_getFormatted(grid(), 0, "Ticker")).isEqualTo("DELT");
        assertThat(words()).doesNotContain("new rows");
    }

    private static void scroll(boolean isAway) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("event.detail", isAway);
        BasicUtilsKt._fireDomEvent(grid(), "scrolled-away", data);
    }

    private static List<String> profits() {
        return IntStream.range(0, _size(grid()))
                .mapToObj(row -> _getFormatted(grid(), row, "Realized profit"))
                .toList();
    }

    @Test
    void saysThatThereIsNoTradeYetAndWhatToDo() {
        open("trades/executions");

        assertThat(_size(grid())).isZero();
        assertThat(empty()).contains("When trading is on").contains("Start trading on the dashboard");
    }

    private String client() {
        return database()
                .queryForList("select client_order_id from trade_history", String.class)
                .getFirst();
    }

    private void threeTrades() {
        rows().buy("2019-05-02", "ALFA", "rsi");
        rows().sell("2019-05-06", "ALFA", "rsi", 30);
        rows().sell("2019-05-07", "BRAV", "macd", -12);
    }

    private static String empty() {
        return grid().getEmptyStateComponent().getElement().getTextRecursively();
    }

    private static Grid<Trade> grid() {
        return _get(Grid.class);
    }

    private static String footer(String column) {
        return ((Span) grid().getColumnByKey(column).getFooterComponent()).getText();
    }
}
