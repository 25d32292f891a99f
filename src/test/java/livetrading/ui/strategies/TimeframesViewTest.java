package livetrading.ui.strategies;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ledger.TimeframeFilter.OfWinner;
import livetrading.ledger.TimeframeFilter.One;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

/** What pages say of timeframes where one competes, and where several do, with strategies that a week confirms. */
class TimeframesViewTest extends ViewTest {

    private static final String CONDITION = "on week(close > sma(20))";
    private static final String CONFIRMED = "rsi~entries:" + CONDITION;
    private static final String HOURLY = "1Hour:rsi";
    private static final String HOURLY_CONFIRMED = "1Hour:" + CONFIRMED;
    private static final One QUARTERS = new One(Timeframe.MINUTE_15, true);
    private static final One HOURS = new One(Timeframe.HOUR_1, false);

    @Test
    void oneTimeframeIsNotSpokenOf() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        open("strategies");
        assertThat(_get(WinnersGrid.class).getColumnByKey("Timeframe")).isNull();
        assertThat(_get(ResultsGrid.class).getColumnByKey("Timeframe")).isNull();
        assertThat(_get(HeatMap.class).getColumnByKey("RSI").getHeaderComponent())
                .isNull();
        assertThat(_find(TimeframeSelect.class)).isEmpty();

        go("strategies/ALFA");
        assertThat(_get(EvaluationGrid.class).getColumnByKey("Timeframe")).isNull();
        assertThat(_find(TimeframeSelect.class)).isEmpty();
    }

    @Test
    void tablesSayOnWhichTimeframeStrategiesAre() {
        twoTimeframes();
        open("strategies");

        assertThat(cells(_get(WinnersGrid.class), "Timeframe")).containsExactly("1Hour", "15Min");
        assertThat(cells(_get(ResultsGrid.class), "Timeframe")).containsExactly("1Hour", "1Hour", "15Min", "15Min");
        go("strategies/ALFA");
        assertThat(cells(_get(EvaluationGrid.class), "Timeframe")).containsExactly("1Hour", "1Hour", "15Min");
    }

    @Test
    void namesLeaveTheirDetailsToASecondLine() {
        twoTimeframes();
        open("strategies");

        StrategyRanking alfa = bean(StrategyRankings.class).of("ALFA").orElseThrow();
        assertThat(alfa.traderTitled()).isEqualTo("RSI");
        assertThat(alfa.traderDetails(name -> name.details(true))).isEqualTo("on 1Hour, entries when " + CONDITION);
        assertThat(alfa.traderDetails(name -> name.inShort(false))).isEqualTo("confirmed by week");
        assertThat(_getFormatted(_get(WinnersGrid.class), 0, "Trades by"))
                .contains("RSI", CONDITION)
                .doesNotContain("on 1Hour");
        assertThat(_getFormatted(_get(WinnersGrid.class), 1, "Trades by")).doesNotContain("on 1Hour");
    }

    @Test
    void tunedOnesSayThatTheyAre() {
        rows().evaluation("ALFA", "rsi~tuned", 1.4);
        rows().evaluation("ALFA", "rsi", 1.2);
        rows().best("ALFA", "rsi~tuned", 1.4, "Sharpe ratio 1.40, best of 12 strategies, 9 trades");
        open("strategies");

        assertThat(_getFormatted(_get(WinnersGrid.class), 0, "Trades by")).contains("RSI", "tuned");
        assertThat(_getFormatted(_get(ResultsGrid.class), 0, "Strategy")).contains("tuned");
        assertThat(_getFormatted(_get(ResultsGrid.class), 1, "Strategy")).doesNotContain("tuned");
        go("strategies/ALFA");
        assertThat(_getFormatted(_get(EvaluationGrid.class), 0, "Strategy")).contains("tuned");
        assertThat(_getFormatted(_get(EvaluationGrid.class), 1, "Strategy")).doesNotContain("tuned");
        assertThat(words()).contains("Pin RSI tuned");
    }

    @Test
    void thePageShowsOneTimeframe() {
        twoTimeframes();
        open("strategies");
        enter(_get(TimeframeSelect.class), HOURS);
        assertThat(cells(_get(ResultsGrid.class), "Timeframe")).containsExactly("1Hour", "1Hour");
        assertThat(cells(_get(WinnersGrid.class), "Timeframe")).containsExactly("1Hour");
        assertThat(shownScores()).hasSize(22).allMatch(name -> name.endsWith(" on 1Hour"));
        assertThat(_size(_get(HeatMap.class))).isEqualTo(2);

        enter(_get(TimeframeSelect.class), QUARTERS);
        assertThat(cells(_get(ResultsGrid.class), "Timeframe")).containsExactly("15Min", "15Min");
        assertThat(cells(_get(WinnersGrid.class), "Timeframe")).containsExactly("15Min");
        assertThat(shownScores()).hasSize(22).noneMatch(name -> name.endsWith(" on 1Hour"));

        _get(TimeframeSelect.class).clear();
        assertThat(_size(_get(ResultsGrid.class))).isEqualTo(4);
        assertThat(shownScores()).hasSize(44);
    }

    @Test
    void thePageShowsTheTimeframeOfEachWinner() {
        twoTimeframes();
        rows().evaluation("CHAR", "rsi", -1.0);
        rows().best("CHAR", null, null, "stay in cash: none of 44 strategies may trade");
        onPaper();
        open("strategies?timeframe=winner");

        ResultsGrid results = _get(ResultsGrid.class);
        assertThat(cells(results, "Timeframe")).containsExactly("1Hour", "1Hour", "15Min");
        assertThat(cells(results, "Ticker").getLast()).contains("BRAV");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(3);
    }

    @Test
    void whatIsPinnedTradesOnItsTimeframe() {
        twoTimeframes();
        rows().pin("BRAV", HOURLY);
        onPaper();
        open("strategies?timeframe=1Hour");
        assertThat(cells(_get(WinnersGrid.class), "Timeframe")).containsExactly("1Hour", "1Hour");

        go("strategies?timeframe=15Min");
        assertThat(_size(_get(WinnersGrid.class))).isZero();
    }

    @Test
    void saysWhenNothingIsOnTheTimeframeOfTheAddress() {
        twoTimeframes();
        open("strategies?timeframe=1Week");

        assertThat(words()).contains("No strategy is on the timeframe '1Week': all are shown.");
        assertThat(_size(_get(ResultsGrid.class))).isEqualTo(4);
    }

    @Test
    void theTableOfATickerShowsOneTimeframeOrTheWinners() {
        twoTimeframes();
        open("strategies/ALFA?strategy=rsi");
        EvaluationGrid table = _get(EvaluationGrid.class);
        enter(_get(TimeframeSelect.class), QUARTERS);
        assertThat(cells(table, "Timeframe")).containsExactly("15Min");
        assertThat(table.asSingleSelect().getValue().strategy()).isEqualTo("rsi");

        enter(_get(TimeframeSelect.class), new OfWinner());
        assertThat(cells(table, "Timeframe")).containsExactly("1Hour", "1Hour");

        _get(TimeframeSelect.class).clear();
        assertThat(_size(table)).isEqualTo(3);
        assertThat(table.asSingleSelect().getValue().strategy()).isEqualTo("rsi");
    }

    @Test
    void scoresHaveShortHeadersAndWholeNamesForWhoAsks() {
        twoTimeframes();
        open("strategies");

        String whole = "RSI, entries when " + CONDITION + " on 1Hour";
        var header = _get(HeatMap.class).getColumnByKey(whole).getHeaderComponent();
        var seen = header.getElement().getChild(0);
        assertThat(seen.getTextRecursively()).isEqualTo("RSI1Hour + week");
        assertThat(seen.getAttribute("aria-hidden")).isEqualTo("true");
        assertThat(header.getElement().getChild(1).getText()).isEqualTo(whole);
        assertThat(header.getElement().getAttribute("title")).isEqualTo(whole);
    }

    private static List<String> cells(Grid<?> table, String column) {
        return IntStream.range(0, _size(table))
                .mapToObj(row -> _getFormatted(table, row, column))
                .toList();
    }

    private static List<String> shownScores() {
        return _get(HeatMap.class).getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .filter(key -> !key.equals("Ticker") && !key.equals("Trades by"))
                .toList();
    }

    /** ALFA is traded on bars of an hour, BRAV on those of a quarter. */
    private void twoTimeframes() {
        database()
                .update(
                        "update trading_config set mode = 'PAPER', tickers = 'ALFA,BRAV,CHAR', timeframe = '15Min,1Hour',"
                                + " confirmation = ?, confirmation_applies = 'entries'",
                        CONDITION);
        rows().evaluation("ALFA", HOURLY_CONFIRMED, 1.4);
        rows().evaluation("ALFA", HOURLY, 1.2);
        rows().evaluation("ALFA", "rsi", 0.4);
        rows().evaluation("BRAV", CONFIRMED, 0.2);
        rows().best("ALFA", HOURLY_CONFIRMED, 1.4, "Sharpe ratio 1.40, best of 44 strategies, 9 trades");
        rows().best("BRAV", CONFIRMED, 0.2, "Sharpe ratio 0.20, best of 44 strategies, 9 trades");
        onPaper();
        announcer().running(Mode.PAPER, "open", Instant.parse("2026-11-20T21:00:00Z"));
    }

    private void onPaper() {
        List.of("strategy_evaluations", "best_strategies", "strategy_pins")
                .forEach(table -> database().update("update " + table + " set mode = 'PAPER'"));
    }
}
