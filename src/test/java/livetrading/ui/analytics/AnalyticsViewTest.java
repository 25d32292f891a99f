package livetrading.ui.analytics;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.RoundTripFilter;
import livetrading.ledger.RoundTripGroups;
import livetrading.ledger.RoundTripGroups.Group;
import livetrading.ledger.RoundTripGroups.Length;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import livetrading.review.LiveComparisons;
import livetrading.simulated.SimulatedMarket;
import livetrading.ui.ViewTest;
import livetrading.ui.part.Figure;
import livetrading.ui.part.TextLink;
import org.junit.jupiter.api.Test;

class AnalyticsViewTest extends ViewTest {

    private void fourDays() {
        rows().equity("2025-12-30", 100_000, 100_000);
        rows().equity("2025-12-31", 110_000, 110_000);
        rows().equity("2026-01-15", 104_500, 104_500);
        rows().equity("2026-02-20", 125_400, 125_400);
    }

    private static String address() {
        return _get(PeriodBar.class).filters().address().getPathWithQueryParameters();
    }

    @Test
    void showsTheReturnOfEachMonthAndOfTheYear() {
        fourDays();
        open("analytics");

        MonthlyGrid months = _get(MonthlyGrid.class);
        assertThat(GridKt._size(months)).isEqualTo(2);
        List<String> newest = GridKt._getFormattedRow(months, 0);
        assertThat(newest)
                .containsSubsequence("2026", "-5.00 %", "+20.00 %", "–")
                .endsWith("+14.00 %");
        assertThat(figure("Total return")).isEqualTo("▲ +25.40 %");
        assertThat(figure("Worst drawdown")).isEqualTo("-5.00 %");
        assertThat(figure("Best month")).isEqualTo("▲ +20.00 %");
        assertThat(figure("Worst month")).isEqualTo("▼ -5.00 %");
    }

    /** An empty table would say that neither has bought anything. */
    @Test
    void showsNoExecutionsBeforeLiveTradingIsCompared() {
        rows().best("ALFA", "rsi", 1.5, "Sharpe ratio 1.50, best of 11 strategies");
        open("help");
        UI.getCurrent()
                .add(new LivePanel(
                        bean(LiveComparisons.class), bean(BestStrategies.class), Mode.SIMULATED, neverDone()));

        assertThat(words()).contains("Playing the strategies of ALFA again");
        assertThat(_find(ExecutionsGrid.class)).isEmpty();
    }

    @Test
    void drawsTheTurnoverOfTheLast63Sessions() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        for (int day = 0; day < 70; day++) {
            rows().equity(first.plusDays(day).toString(), 1_000, 1_000);
        }
        rows().buy(first.plusDays(1).toString(), "ALFA", "rsi");
        rows().buy(first.plusDays(65).toString(), "ALFA", "rsi");
        rows().sell(first.plusDays(65).toString(), "ALFA", "rsi", 10);
        open("analytics");

        double one = 415 / 2.0 / 1_000 / 63 * 252;
        assertThat(points("Turnover over time"))
                .containsExactly(new double[] {one, 0, 2 * one, 2 * one, 2 * one, 2 * one, 2 * one}, within(0.005));
    }

    private static double[] points(String chart) {
        return _find(Chart.class).stream()
                .filter(one -> chart.equals(one.getElement().getAttribute("aria-label")))
                .flatMap(one -> one.getConfiguration().getSeries().stream())
                .flatMap(series -> ((DataSeries) series).getData().stream())
                .mapToDouble(point -> point.getY().doubleValue())
                .toArray();
    }

    private void days(Mode mode, double... equity) {
        for (int i = 0; i < equity.length; i++) {
            rows().equity("2026-03-0" + (i + 2), equity[i], equity[i]);
        }
        database().update("update equity_points set mode = ? where mode = 'SIMULATED'", mode.name());
    }

    private void booked(String type, String day, double amount) {
        database()
                .update(
                        "insert into activities (mode, activity_id, type, day, amount, booked_at)"
                                + " values ('PAPER', ?, ?, ?, ?, '2026-03-10T15:00:00.000Z')",
                        type + day + amount,
                        type,
                        day,
                        amount);
    }

    private static List<String> figures() {
        return _find(Figure.class).stream()
                .map(figure -> figure.getElement().getChild(0).getText())
                .toList();
    }

    @Test
    void aDepositIsNoReturnAndTheMoneyWeightedReturnStandsBeside() {
        // 10 % a day, from the third of March on with half as much again
        days(Mode.PAPER, 100, 110, 181.5, 199.65);
        booked("CSD", "2026-03-04", 55);
        open("analytics?mode=PAPER");
        assertThat(figure("Total return")).isEqualTo("▲ +33.10 %");
        // 100 g^3 + 55 g = 199.65, g^3 - 1
        assertThat(figure("Money-weighted return")).isEqualTo("▲ +38.36 %");
        assertThat(figure("Deposits")).isEqualTo("$55.00");

        // the same days of another account, without the deposit
        days(Mode.LIVE, 100, 110, 121, 133.1);
        database()
                .update(
                        "update equity_points set mode = 'LIVE' where id > 4 + (select min(id) - 1 from equity_points)");
        open("analytics?mode=LIVE");
        assertThat(figure("Total return")).isEqualTo("▲ +33.10 %");
        assertThat(figures()).doesNotContain("Money-weighted return", "Deposits");
    }

    @Test
    void addsUpWhatTheBrokerBooksWithoutATrade() {
        days(Mode.PAPER, 1000, 1001, 1002, 1003);
        booked("DIV", "2026-03-03", 10);
        booked("DIVNRA", "2026-03-03", -1.5);
        booked("INT", "2026-03-04", -2);
        booked("FEE", "2026-03-04", -0.25);
        booked("CSW", "2026-03-04", -100);
        booked("ZZTOP", "2026-03-05", 7);
        booked("DIV", "2026-02-01", 99);
        open("analytics?mode=PAPER");

        assertThat(figure("Dividends")).isEqualTo("▲ +$8.50");
        assertThat(figure("Interest")).isEqualTo("▼ -$2.00");
        assertThat(figure("Broker's fees")).isEqualTo("▼ -$0.25");
        assertThat(figure("Deposits")).isEqualTo("$0.00");
        assertThat(words()).contains("withdrawn $100.00", "ZZTOP $7.00");
        // 1.001, (1002 + 100) over 1001, 1003 over 1002
        assertThat(figure("Total return")).isEqualTo("▲ +10.31 %");
    }

    @Test
    void saysNothingOfBookingsWhereThereAreNone() {
        fourDays();
        open("analytics");
        assertThat(figures()).doesNotContain("Money-weighted return", "Dividends", "Deposits");
    }

    @Test
    void theAddressSaysThePeriodWhichCountsFromTheLastValueBeforeIt() {
        fourDays();
        open("analytics?period=year");

        assertThat(address()).isEqualTo("analytics?period=year");
        assertThat(figure("Total return")).isEqualTo("▲ +14.00 %");
        assertThat(words()).contains("SIMULATED account from 2025-12-31 to 2026-02-20");
        assertThat(GridKt._size(_get(MonthlyGrid.class))).isEqualTo(1);

        go("analytics?from=2026-01-01&to=2026-01-31");
        assertThat(figure("Total return")).isEqualTo("▼ -5.00 %");
        go("analytics?period=month");
        assertThat(figure("Total return")).isEqualTo("▲ +20.00 %");
    }

    @Test
    void datesThatSomebodyChoosesComeIntoTheAddress() {
        fourDays();
        open("analytics");

        enter(_get(DatePicker.class, spec -> spec.withLabel("From")), LocalDate.of(2026, 2, 1));

        assertThat(figure("Total return")).isEqualTo("▲ +20.00 %");
        assertThat(address()).isEqualTo("analytics?from=2026-02-01");
    }

    @Test
    void listsDrawdownsTheDeepestFirst() {
        rows().equity("2026-01-05", 100_000, 100_000);
        rows().equity("2026-01-06", 95_000, 95_000);
        rows().equity("2026-01-07", 101_000, 101_000);
        rows().equity("2026-01-08", 90_900, 90_900);
        open("analytics");

        DrawdownsGrid drawdowns = _get(DrawdownsGrid.class);
        assertThat(GridKt._size(drawdowns)).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(drawdowns, 0))
                .startsWith("-10.00 %", "2026-01-07", "2026-01-08", "–", "1", "–");
        assertThat(GridKt._getFormattedRow(drawdowns, 1))
                .startsWith("-5.00 %", "2026-01-05", "2026-01-06", "2026-01-07", "2", "1");
    }

    @Test
    void ratiosAreAboveTheRiskFreeRateOfTheConfiguration() {
        fourDays();
        database().update("update trading_config set risk_free_rate = 0.02");
        open("analytics");

        assertThat(words()).contains("risk-free rate 2.00 %");
        database().update("update trading_config set risk_free_rate = 0");
    }

    @Test
    void comparesWithHoldingTheWatchListAtTheExposureOfTheAccountAndWithATicker() {
        sessions(30);
        LocalDate last = LocalDate.ofInstant(bean(SimulatedMarket.class).now(), MarketCalendar.NEW_YORK);
        double[] equity = {100_000, 103_000, 101_000, 104_000};
        for (int i = 0; i < equity.length; i++) {
            rows().equity(last.minusDays(5L * (equity.length - i)).toString(), equity[i], 50_000);
        }
        open("analytics?beside=ALFA");

        awaitWords("Bought at the first value of the period and held, in equal parts and without costs: ALFA, BRAV.");
        BenchmarksGrid grid = _get(BenchmarksGrid.class);
        assertThat(GridKt._size(grid)).isEqualTo(3);
        assertThat(GridKt._getFormattedRow(grid, 0).getFirst()).isEqualTo("Watch list");
        assertThat(GridKt._getFormattedRow(grid, 1).getFirst()).isEqualTo("Watch list at this exposure");
        assertThat(GridKt._getFormattedRow(grid, 2).getFirst()).isEqualTo("ALFA");
        assertThat(figure("Probabilistic Sharpe")).endsWith(" %");
    }

    @Test
    void ofAStrategyItShowsWhatSalesHaveRealised() {
        fourDays();
        rows().sell("2026-01-06", "ALFA", "rsi", 120);
        rows().sell("2026-01-08", "BRAV", "rsi", -20);
        rows().sell("2026-01-09", "BRAV", "macd", 500);
        open("analytics?strategy=rsi");

        assertThat(words()).contains("Equity is stored for the whole account only. Of RSI");
        assertThat(_find(MonthlyGrid.class)).isEmpty();
        assertThat(address()).isEqualTo("analytics?strategy=rsi");
        assertThat(figure("Realised profit")).isEqualTo("$0.00");
    }

    private void trip(String ticker, String opened, String closed, String why, double profit) {
        boolean isOpen = closed.isEmpty();
        database()
                .update(
                        "insert into round_trips (mode, ticker, strategy, entry_order, opened_at, closed_at, held_seconds,"
                                + " shares, held, shares_sold, bought, sold, cost, fees, entry_price, profit, why_in)"
                                + " values ('SIMULATED', ?, 'rsi', 'client', ?, ?, ?, 10, 0, 10, 1000, 1000, 1001, 2, 100, ?, ?)",
                        ticker,
                        opened,
                        isOpen ? null : closed,
                        isOpen
                                ? null
                                : Duration.between(Instant.parse(opened), Instant.parse(closed))
                                        .toSeconds(),
                        isOpen ? null : profit,
                        why);
    }

    @Test
    void tradesAreAddedUpByEntryHoldingTimeAndReasonWhateverItsNumbers() {
        trip("ALFA", "2026-01-05T14:30:00.000Z", "2026-01-05T15:00:00.000Z", "RSI(14) 28.4 is below 30", 100);
        trip("BRAV", "2026-01-05T14:31:00.000Z", "2026-01-09T15:00:00.000Z", "RSI(14) 9.75 is below 30", 20);
        trip("ALFA", "2026-07-07T13:30:00.000Z", "2026-07-08T13:30:00.000Z", "MACD -1.2 crossed above 0.", -50);
        trip("BRAV", "2026-07-08T13:30:00.000Z", "", "RSI(14) 3 is below 30", 0);
        RoundTripGroups groups = bean(RoundTripGroups.class);
        RoundTripFilter all = RoundTripFilter.all(Mode.SIMULATED);

        assertThat(groups.entryHours(all))
                .containsExactly(
                        new Group<>(Instant.parse("2026-01-05T14:00:00Z"), 2, 120),
                        new Group<>(Instant.parse("2026-07-07T13:00:00Z"), 1, -50));
        assertThat(groups.lengths(all))
                .containsExactly(
                        new Group<>(Length.HOUR, 1, 100),
                        new Group<>(Length.THREE_DAYS, 1, -50),
                        new Group<>(Length.WEEK, 1, 20));
        assertThat(groups.reasons(all))
                .containsExactly(
                        new Group<>("RSI(…) … is below …", 2, 120), new Group<>("MACD … crossed above ….", 1, -50));
        assertThat(groups.positions(
                        Mode.SIMULATED,
                        List.of(
                                Instant.parse("2026-01-04T21:00:00Z"),
                                Instant.parse("2026-01-05T21:00:00Z"),
                                Instant.parse("2026-01-09T21:00:00Z"),
                                Instant.parse("2026-07-08T20:00:00Z"))))
                .containsExactly(0, 1, 0, 1);

        fourDays();
        open("analytics?strategy=rsi");
        assertThat(figure("Realised profit")).isEqualTo("$70.00");
        assertThat(figure("Win rate")).isEqualTo("66.67 %");
    }

    @Test
    void f152_saysFromWhichDayOnThereAreFiguresAfterNothingWasLeft() {
        rows().equity("2026-01-05", 100_000, 100_000);
        rows().equity("2026-01-06", 0, 0);
        rows().equity("2026-01-07", 50_000, 50_000);
        rows().equity("2026-01-08", 55_000, 55_000);
        open("analytics");

        assertThat(figure("Total return")).isEqualTo("▲ +10.00 %");
        assertThat(words()).contains("On 2026-01-06 nothing was left of the account: the figures begin after it.");
    }

    @Test
    void saysWhenItsCurvesBegin() {
        open("analytics");

        assertThat(figure("Total return")).isEqualTo("–");
        assertThat(words())
                .contains(
                        "Nothing is known of this account yet",
                        "Nothing to compare yet",
                        "The curve begins with the second day of trading",
                        "The first bar appears with the first sale");
    }

    @Test
    void saysThatNothingIsKnownOfAPeriod() {
        fourDays();
        open("analytics?from=2020-01-01&to=2020-02-01");

        assertThat(figure("Total return")).isEqualTo("–");
        assertThat(words()).contains("Nothing is known of the account in this period: its first day is 2025-12-30.");
    }

    @Test
    void saysWhyATickerCannotBeComparedWithItsBacktest() {
        rows().best("ALFA", "rsi", 1.2, "highest Sharpe ratio");
        open("analytics");

        assertThat(words()).contains("Nothing to compare: nothing has been decided for ALFA yet");
    }

    @Test
    void makesAReportOfThePeriodToReadAndToKeep() {
        fourDays();
        open("analytics?from=2026-01-01");
        button("Make the report").click();

        assertThat(words()).contains("The report of 2026-01-01 to 2026-02-20 is ready.");
        assertThat(_find(TextLink.class)).extracting(TextLink::getText).containsExactly("Save as HTML", "Save as JSON");
    }

    @Test
    void saysThatThereIsNothingToReport() {
        open("analytics");
        button("Make the report").click();

        assertThat(words()).contains("There is nothing to report: the account has no two days in this period.");
        assertThat(_find(TextLink.class)).isEmpty();
    }
}
