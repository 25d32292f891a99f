package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.ui.table.LazyGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** How the database answers what pages ask of its longest tables: by its plans, which are those of ten years, too. */
class LongTablesTest extends ViewTest {

    private static final int ROWS = 60;

    @BeforeEach
    void rowsOfEach() {
        IntStream.range(0, ROWS).forEach(i -> {
            rows().buy("2019-05-06", "ALFA", "rsi");
            rows().sell("2019-05-07", "ALFA", "rsi", 12);
            rows().decision("2019-05-06", "ALFA", "HOLD", "RSI(14) 41.2 is not below 30");
            rows().orderOf("order-%03d".formatted(i), "2019-05-06", "ALFA", "FILLED", "");
            database().update("""
                    insert into round_trips (mode, ticker, strategy, entry_order, opened_at, closed_at, held_seconds, shares, held,
                        shares_sold, bought, sold, cost, fees, entry_price, profit, why_in)
                    values ('SIMULATED', 'ALFA', 'rsi', 'o', '2019-05-03T14:30:00.000Z', '2019-05-06T14:30:00.000Z', 9, 10,
                        0, 10, 100, 100, 100, 0, 10, 1, 'RSI')""");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", "trades", "trades/executions", "decisions"})
    void f173_theNewestRowsAreReadInTheOrderOfAnIndex(String page) {
        List<String> plans = plans(page);

        assertThat(plans)
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan)
                        .doesNotContain("SCAN")
                        // the few rows of the same moment may have to be put in order
                        .doesNotContain("TEMP B-TREE FOR ORDER BY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "decisions"})
    void f173_rowsAreCountedInAnIndexAlone(String page) {
        assertThat(statements(page).stream().filter(one -> one.matches("select count.*\\.mode=\\?")))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(plan(count)).contains("COVERING INDEX"));
    }

    @Test
    void f173_ordersUnderWayAreFoundByTheirState() {
        assertThat(statements("").stream().filter(one -> one.contains(".state in (")))
                .isNotEmpty()
                .allSatisfy(open -> assertThat(plan(open)).contains("orders_by_state"));
    }

    @Test
    void f173_profitsAreAddedUpInAnIndexAlone() {
        assertThat(statements("analytics").stream()
                        .filter(one -> one.contains("group by") && one.contains("realized_profit")))
                .isNotEmpty()
                .allSatisfy(sum -> assertThat(plan(sum)).contains("COVERING INDEX"));
    }

    /** Each page of a ticker, and each difference from the back-test, would read the orders of ten years. */
    @Test
    void f174_theOrdersOfATickerAreFoundByIt() {
        Orders orders = bean(Orders.class);
        Instant bar = Instant.parse("2019-05-06T04:00:00Z");

        assertThat(asked(() -> {
                    orders.of(Mode.SIMULATED, "ALFA");
                    orders.onBars(Mode.SIMULATED, "ALFA", Side.BUY, bar, bar.plusSeconds(9));
                }))
                .hasSize(2)
                .allSatisfy(statement -> assertThat(plan(statement)).containsAnyOf("AND ticker=?", "AND bar_time>?"));
    }

    @Test
    void f174_whatWasOrderedOnABarIsCountedByIt() {
        assertThat(asked(() -> bean(Orders.class).countEntries(Mode.SIMULATED, Instant.parse("2019-05-06T04:00:00Z"))))
                .singleElement()
                .satisfies(statement -> assertThat(plan(statement)).contains("bar_time>?"));
    }

    /** Asked for ten rows at a time, the database would sort all of them for each ten. */
    @Test
    void f173_theRowsOfAScreenAreReadAtOnce() {
        open("trades?sort=-profit");

        assertThat(_find(LazyGrid.class))
                .isNotEmpty()
                .noneMatch(grid -> grid.getDataCommunicator().isPagingEnabled());
    }

    private List<String> plans(String page) {
        return statements(page).stream()
                .filter(one -> one.contains("limit ?") || one.contains(" order by "))
                .map(this::plan)
                .toList();
    }

    /** What a page asks of the longest tables until its rows are there. */
    private List<String> statements(String page) {
        return asked(() -> {
            open(page);
            for (Grid<?> grid : _find(LazyGrid.class)) {
                GridKt._findAll(grid);
            }
        });
    }

    private static List<String> asked(Runnable work) {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var log = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        log.setLevel(Level.DEBUG);
        log.addAppender(heard);
        try {
            work.run();
        } finally {
            log.detachAppender(heard);
            log.setLevel(null);
        }
        // others look into the database meanwhile
        return heard.list.stream()
                .filter(one -> one.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(one -> Stream.of("orders", "decisions", "trade_history", "round_trips")
                        .anyMatch(table -> one.contains(" from " + table + " ")))
                .toList();
    }

    private String plan(String statement) {
        return statement
                + ": "
                + String.join(
                        "; ",
                        database()
                                .query(
                                        "explain query plan " + statement.replace("?", "1"),
                                        (row, number) -> row.getString("detail")));
    }
}
