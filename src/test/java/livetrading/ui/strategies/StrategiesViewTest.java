package livetrading.ui.strategies;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StrategiesViewTest extends ViewTest {

    @Test
    void saysWhenStrategiesAreEvaluated() {
        open("strategies");

        assertThat(words()).contains("No strategy has been evaluated yet");
        assertThat(_find(WinnersGrid.class)).isEmpty();
    }

    @Test
    void showsTheWinnerAndCashWithTheirReasons() {
        twoTickers();
        open("strategies");

        WinnersGrid winners = _get(WinnersGrid.class);
        assertThat(_getFormatted(winners, 0, "Trades by")).isEqualTo("RSI");
        assertThat(_getFormatted(winners, 0, "Odds")).isEqualTo("weak: 61 % chance that it is luck");
        assertThat(_getFormatted(winners, 1, "Odds")).isEqualTo("–");
        assertThat(_getFormatted(winners, 0, "Score")).isEqualTo("1.40");
        assertThat(_getFormatted(winners, 0, "Return")).isEqualTo("▲ +12.00 %");
        assertThat(_getFormatted(winners, 1, "Trades by")).isEqualTo("Cash");
        assertThat(_getFormatted(winners, 1, "Score")).isEqualTo("–");
        assertThat(_getFormatted(winners, 1, "Why")).contains("stay in cash");
    }

    @Test
    void showsTheScoresOfAllStrategiesAndMarksTheBest() {
        twoTickers();
        open("strategies");

        HeatMap scores = _get(HeatMap.class);
        assertThat(_getFormatted(scores, 0, "RSI")).isEqualTo("1.40");
        assertThat(_getFormatted(scores, 0, "MACD")).isEqualTo("–");
        assertThat(_getFormatted(scores, 1, "RSI")).isEqualTo("-0.70");
        StrategyRanking alfa = GridKt._get(scores, 0);
        assertThat(scores.getColumnByKey("RSI").getPartNameGenerator().apply(alfa))
                .isEqualTo("heat-up-4 best");
    }

    @Test
    void leavesOutTickersThatAreNoLongerConfiguredUnlessTheyAreAskedFor() {
        twoTickers();
        database().update("update trading_config set tickers = 'BRAV'");
        open("strategies");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(1);
        assertThat(_size(_get(ResultsGrid.class))).isEqualTo(1);
        assertThat(_size(_get(HeatMap.class))).isEqualTo(1);

        go("strategies?tickers=removed");
        WinnersGrid winners = _get(WinnersGrid.class);
        assertThat(_size(winners)).isEqualTo(1);
        assertThat(_getFormatted(winners, 0, "Ticker")).contains("ALFA");
        assertThat(_getFormatted(winners, 0, "Trades by")).isEqualTo("Not traded");
        assertThat(_getFormatted(winners, 0, "Why")).startsWith("no longer configured: nothing is bought");
        StrategyRanking alfa = GridKt._get(_get(HeatMap.class), 0);
        assertThat(_get(HeatMap.class)
                        .getColumnByKey("RSI")
                        .getPartNameGenerator()
                        .apply(alfa))
                .isEqualTo("heat-up-4");
        assertThat(_getFormatted(_get(ResultsGrid.class), 0, "Strategy")).doesNotContain("winner");

        go("strategies?tickers=all");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(2);
    }

    @Test
    void filtersByTickerAndByStrategy() {
        twoTickers();
        open("strategies");
        enter(_get(TextField.class), "brav");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(1);
        assertThat(_size(_get(HeatMap.class))).isEqualTo(1);

        enter(_get(TextField.class), "");
        enter(strategies(), "rsi");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(1);
        assertThat(_getFormatted(_get(WinnersGrid.class), 0, "Trades by")).isEqualTo("RSI");
        assertThat(_size(_get(ResultsGrid.class))).isEqualTo(2);
    }

    @Test
    void takesTheFilterFromTheAddress() {
        twoTickers();
        open("strategies?ticker=bra&strategy=rsi");

        assertThat(_size(_get(ResultsGrid.class))).isEqualTo(1);
        assertThat(_getFormatted(_get(ResultsGrid.class), 0, "Strategy")).isEqualTo("RSI");
    }

    @Test
    void saysWhenTheAddressNamesAStrategyThatThereIsNot() {
        twoTickers();
        open("strategies?strategy=astrology");

        assertThat(words()).contains("There is no strategy 'astrology': all are shown.");
        assertThat(_size(_get(WinnersGrid.class))).isEqualTo(2);
    }

    @Test
    void showsWhatIsPinnedInPlaceOfTheWinner() {
        twoTickers();
        rows().pin("BRAV", "rsi");
        open("strategies");

        WinnersGrid winners = _get(WinnersGrid.class);
        assertThat(_getFormatted(winners, 1, "Trades by")).isEqualTo("RSI, pinned");
        assertThat(_getFormatted(winners, 1, "Score")).isEqualTo("-0.70");
        assertThat(_getFormatted(winners, 1, "Why"))
                .startsWith("pinned by hand by admin")
                .endsWith("elected: cash");
        enter(strategies(), "rsi");
        assertThat(_size(winners)).isEqualTo(2);
    }

    @Test
    void listsAllResultsBestFirstWithWhyTheyWereNotChosen() {
        twoTickers();
        database().update("update strategy_evaluations set passed_over = 'its score is undefined' where score is null");
        open("strategies");

        ResultsGrid all = _get(ResultsGrid.class);
        assertThat(_getFormatted(all, 0, "Strategy")).isEqualTo("RSI, winner");
        assertThat(_getFormatted(all, 2, "Strategy")).isEqualTo("MACD");
        assertThat(_getFormatted(all, 2, "Why not chosen")).isEqualTo("its score is undefined");
    }

    @Test
    void countsATradeThatIsStillOpen() {
        twoTickers();
        database().update("update strategy_evaluations set trades = 0, exposure = 0.4 where strategy = 'rsi'");
        open("strategies");

        assertThat(_getFormatted(_get(WinnersGrid.class), 0, "Trades")).isEqualTo("1 open");
    }

    @Test
    void listsConfiguredTickersWithoutAnEvaluationAndWhy() {
        twoTickers();
        database().update("update trading_config set tickers = 'ALFA,BRAV,CHAR,DELT'");
        rows().decision("2026-11-20", "CHAR", "ERROR", "no prices of CHAR");
        open("strategies");

        UnevaluatedGrid missing = _get(UnevaluatedGrid.class);
        assertThat(_size(missing)).isEqualTo(2);
        assertThat(_getFormatted(missing, 0, "Why")).isEqualTo("no prices of CHAR");
        assertThat(_getFormatted(missing, 1, "Why")).contains("trading is stopped");
    }

    @Test
    void sendsFiveHundredTickersAsTheyComeOnTheScreen() {
        for (int i = 0; i < 500; i++) {
            rows().best("T%03d".formatted(i), "rsi", 1.0, "Sharpe ratio 1.00");
            rows().evaluation("T%03d".formatted(i), "rsi", 1.0);
        }
        open("strategies?tickers=all");

        assertThat(_size(_get(HeatMap.class))).isEqualTo(500);
        assertThat(_get(HeatMap.class).isAllRowsVisible()).isFalse();
        assertThat(_getFormatted(_get(HeatMap.class), 499, "RSI")).isEqualTo("1.00");
    }

    @Test
    void asksTheDatabaseTheSameHoweverManyTickersAreConfigured() {
        List<String> few = statements(30);

        assertThat(few).isNotEmpty();
        assertThat(statements(600)).isEqualTo(few);
    }

    /** With so many tickers, all of them evaluated, and one that is no longer configured. */
    private List<String> statements(int tickers) {
        rows().clear();
        List<String> names =
                IntStream.rangeClosed(0, tickers).mapToObj("T%03d"::formatted).toList();
        names.forEach(ticker -> {
            rows().best(ticker, "rsi", 1.0, "Sharpe ratio 1.00");
            rows().evaluation(ticker, "rsi", 1.0);
        });
        database().update("update trading_config set tickers = ?", String.join(",", names.subList(0, tickers)));
        var asked = new ListAppender<ILoggingEvent>();
        asked.start();
        var log = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        log.setLevel(Level.DEBUG);
        log.addAppender(asked);
        try {
            open("strategies");
            assertThat(_size(_get(WinnersGrid.class))).isEqualTo(tickers);
            assertThat(_getFormatted(_get(HeatMap.class), 0, "RSI")).isEqualTo("1.00");
            assertThat(_getFormatted(_get(ResultsGrid.class), 0, "Strategy")).isEqualTo("RSI, winner");
        } finally {
            log.detachAppender(asked);
            log.setLevel(null);
        }
        // others look into the database meanwhile
        return asked.list.stream()
                .filter(one -> one.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(one -> one.contains("best_strategies") || one.contains("strategy_evaluations"))
                .toList();
    }

    @Test
    void forgetsAllResultsOnlyWhenConfirmed() {
        twoTickers();
        open("strategies");
        _click(button("Evaluate all again"));
        assertThat(evaluations()).isEqualTo(3);

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(evaluations()).isZero();
        assertThat(words()).contains("No strategy has been evaluated yet");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<String> strategies() {
        return _get(Select.class, search -> search.withLabel("Strategy"));
    }

    private int evaluations() {
        Integer count = database().queryForObject("select count(*) from strategy_evaluations", Integer.class);
        return count == null ? -1 : count;
    }

    private void twoTickers() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().evaluation("ALFA", "macd", null);
        rows().evaluation("BRAV", "rsi", -0.7);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        rows().trust("ALFA", 0.39, 0.24, -0.51, 2.3);
        rows().best("BRAV", null, null, "stay in cash: none of 11 strategies may trade");
    }
}
