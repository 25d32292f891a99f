package livetrading.ui.trades;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import livetrading.ledger.BookedRoundTrip;
import livetrading.ledger.RoundTripFilter;
import livetrading.ledger.RoundTripTotals;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings({"unchecked", "rawtypes"})
class TradesViewTest extends ViewTest {

    @BeforeEach
    void roundTrips() {
        trip("ALFA", "2019-05-03T14:30:00.000Z", "2019-05-06T14:30:00.000Z", "30");
        trip("BRAV", "2019-05-02T14:30:00.000Z", "2019-05-07T14:30:00.000Z", "-12");
        trip("CHAR", "2019-05-03T14:30:00.000Z", "2019-05-08T14:30:00.000Z", "-6");
        trip("DELT", "2019-05-01T14:30:00.000Z", null, null);
    }

    @Test
    void showsTheOpenOnesAndThenTheLastExitsFirst() {
        open("trades");

        assertThat(tickers()).containsExactly("DELT", "CHAR", "BRAV", "ALFA");
    }

    @Test
    void whatIsMissingIsLastInBothDirections() {
        open("trades?sort=profit");
        assertThat(tickers()).containsExactly("BRAV", "CHAR", "ALFA", "DELT");

        go("trades?sort=-profit");
        assertThat(tickers()).containsExactly("ALFA", "CHAR", "BRAV", "DELT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit",
                "profit",
                "return",
                "exit-price",
                "held-for",
                "slippage",
                "slippage-bp-",
                "best",
                "worst",
                "why-out"
            })
    void everyColumnHasWhatIsMissingLast(String column) {
        database()
                .update(
                        "update round_trips set exit_price = 11, slippage = 1, slippage_bp = 2, best = 0.1, worst = -0.1,"
                                + " why_out = 'because', profit_fraction = profit / cost where closed_at is not null");

        open("trades?sort=" + column);
        assertThat(tickers().getLast()).isEqualTo("DELT");

        go("trades?sort=-" + column);
        assertThat(tickers().getLast()).isEqualTo("DELT");
    }

    @Test
    void anOpenOneIsSortedByItsProfitAtTheLastPriceWhichFollowsTheMarket() {
        database().update("update round_trips set held = 1, profit = 3 where ticker = 'DELT'");
        database()
                .update("insert into own_holdings (mode, ticker, quantity, cost, entry_order)"
                        + " values ('SIMULATED', 'DELT', 2, 21, 'o')");
        lastPrice(15);
        open("trades?sort=-profit");
        assertThat(tickers()).containsExactly("ALFA", "DELT", "CHAR", "BRAV");
        assertThat(profitOf("DELT")).isEqualByComparingTo("12");

        lastPrice(5);
        go("trades?sort=profit");
        assertThat(tickers()).containsExactly("BRAV", "DELT", "CHAR", "ALFA");
        assertThat(profitOf("DELT")).isEqualByComparingTo("-8");
        assertThat(fractionOf("DELT")).isEqualByComparingTo("-0.8");
    }

    private void lastPrice(double price) {
        database().update("delete from positions");
        rows().position("DELT", 5, 10, price);
    }

    private static BigDecimal profitOf(String ticker) {
        return Objects.requireNonNull(row(ticker).profitNow());
    }

    private static BigDecimal fractionOf(String ticker) {
        return Objects.requireNonNull(row(ticker).fractionNow());
    }

    @Test
    void addsUpWhatIsChosen() {
        RoundTripTotals.Totals totals = bean(RoundTripTotals.class).totals(RoundTripFilter.all(Mode.SIMULATED));

        assertThat(totals.trips()).isEqualTo(4);
        assertThat(totals.closed()).isEqualTo(3);
        assertThat(totals.profit()).isEqualTo(12);
        assertThat(totals.expectancy()).hasValue(4);
        assertThat(totals.profitFactor().getAsDouble()).isEqualTo(30 / 18.0);
        assertThat(totals.averageLoss()).hasValue(-9);
        assertThat(totals.largestLoss()).hasValue(-12);
        assertThat(totals.winStreak()).isEqualTo(1);
        assertThat(totals.lossStreak()).isEqualTo(2);
        assertThat(totals.medianHeld()).hasValue(5 * 86_400);
    }

    private void trip(String ticker, String opened, @Nullable String closed, @Nullable String profit) {
        database()
                .update(
                        "insert into round_trips (mode, ticker, strategy, entry_order, opened_at, closed_at, held_seconds,"
                                + " shares, held, shares_sold, bought, sold, cost, fees, entry_price, profit, why_in)"
                                + " values ('SIMULATED', ?, 'rsi', 'o', ?, ?, unixepoch(?) - unixepoch(?),"
                                + " 1, 0, 1, 10, 10, 10, 0, 10, ?, 'because')",
                        ticker,
                        opened,
                        closed,
                        closed,
                        opened,
                        profit);
    }

    private static List<String> tickers() {
        return shown().stream().map(BookedRoundTrip::ticker).toList();
    }

    private static BookedRoundTrip row(String ticker) {
        return shown().stream()
                .filter(row -> row.ticker().equals(ticker))
                .findFirst()
                .orElseThrow();
    }

    private static List<BookedRoundTrip> shown() {
        Grid grid = _get(Grid.class);
        return IntStream.range(0, _size(grid))
                .mapToObj(row -> (BookedRoundTrip) GridKt._get(grid, row))
                .toList();
    }
}
