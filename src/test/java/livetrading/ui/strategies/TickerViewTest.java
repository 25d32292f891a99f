package livetrading.ui.strategies;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.broker.BrokerException;
import livetrading.engine.CurrentSettings;
import livetrading.engine.SimulationReset;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.ui.ViewTest;
import livetrading.ui.account.ReplayTrades;
import org.junit.jupiter.api.Test;

class TickerViewTest extends ViewTest {

    @Test
    void saysWhenATickerIsNone() {
        open("strategies/B*D");

        assertThat(words()).contains("'B*D' is not a ticker").contains("All strategy results");
    }

    @Test
    void saysWhenATickerHasNoEvaluation() {
        open("strategies/NONE");

        assertThat(words()).contains("NONE is not among the configured tickers").contains("Configuration");
    }

    @Test
    void saysWhatIsNoTickerAsItWasMeant() {
        open("strategies/%3Cscript%3E");

        assertThat(words())
                .contains("No such ticker", "'<SCRIPT>' is not a ticker")
                .doesNotContain("%3C");
    }

    @Test
    void saysWhyAConfiguredTickerHasNoEvaluation() {
        open("strategies/BRAV");

        assertThat(words()).contains("It has no evaluation yet: trading is stopped", "Start trading on the dashboard");
    }

    @Test
    void drawsTheTradesOfTheStrategyThatTradesAndOfAnotherOne() {
        played("ALFA");
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);

        assertThat(words())
                .contains("Played by Bollinger Bands")
                .containsPattern("Bollinger Bands on 2019-[0-9-]+: (long|out), because");
        assertThat(words())
                .contains("Evaluated on the prices of 2018-03-01 to 2019-02-01")
                .contains("ago by the market's clock")
                .containsPattern("2018-03-01 to 2019-0[0-9-]+: [0-9]+, of them [0-9]+ since the evaluation");
        assertThat(_size(_get(ReplayTrades.class))).isPositive();
        assertThat(words()).contains("Buys below the lower band, 2 deviations under the 20-bar average");

        open("strategies/ALFA?strategy=macd");
        MockVaadin.clientRoundtrip(false);
        assertThat(words()).contains("Played by MACD").containsPattern("MACD on 2019-[0-9-]+: (long|out), because");
    }

    @Test
    void showsThePricesAroundATradeThatWasMadeAndMarksIt() {
        played("ALFA");
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);
        int whole = candles();

        open("strategies/ALFA?strategy=macd&at=2017-05-02T13:30:00Z&until=2017-06-01T13:30:00Z");
        MockVaadin.clientRoundtrip(false);
        assertThat(words()).contains("Played by MACD, around the trade of 2017-05-02 09:30 to 2017-06-01 09:30");
        assertThat(seen()).isEqualTo("2017-04-03 to 2017-06-29");
        assertThat(bands()).containsExactly("2017-05-01T12:00:00Z to 2017-06-01T12:00:00Z");
        assertThat(candles()).isEqualTo(whole);

        _click(_get(Button.class, spec -> spec.withText("Whole history")));
        assertThat(words()).doesNotContain("around the trade");
        assertThat(bands()).isEmpty();
    }

    @Test
    void showsATradeFromBeforeThePricesThatAreEvaluated() {
        played("ALFA");
        database().update("update best_strategies set history_start = '2018-02-01T05:00:00.000Z'");
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);
        int whole = candles();

        open("strategies/ALFA?at=2017-05-02T13:30:00Z&until=2017-06-01T13:30:00Z");
        MockVaadin.clientRoundtrip(false);
        assertThat(bands()).containsExactly("2017-05-01T12:00:00Z to 2017-06-01T12:00:00Z");
        assertThat(candles()).isGreaterThan(whole);
        assertThat(words()).containsPattern("2018-03-01 to 2019-0[0-9-]+: [0-9]+, of them");
    }

    @Test
    void saysWhenThereAreNoPricesOfATradeAndWhenATimeIsNone() {
        played("ALFA");
        open("strategies/ALFA?at=1990-05-02T13:30:00Z");
        MockVaadin.clientRoundtrip(false);
        assertThat(words()).contains("No prices of the trade of 1990-05-02 09:30 to now are stored any more");

        open("strategies/ALFA?at=yesterday");
        assertThat(words()).contains("The address names no time that there is");
    }

    private static List<String> bands() {
        return Arrays.stream(prices().getxAxis().getPlotBands())
                .map(band -> "%s to %s".formatted(time(band.getFrom()), time(band.getTo())))
                .toList();
    }

    private static String seen() {
        var axis = prices().getxAxis();
        return "%s to %s".formatted(day(axis.getMin()), day(axis.getMax()));
    }

    private static Instant time(Number millis) {
        return Instant.ofEpochMilli(millis.longValue());
    }

    private static String day(Number millis) {
        return time(millis).toString().substring(0, 10);
    }

    private static Configuration prices() {
        return _find(Chart.class).getFirst().getConfiguration();
    }

    @Test
    void stanceAndChartsFollowTheMarket() throws BrokerException {
        played("ALFA");
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);
        String before = lastBar();
        int candles = candles();

        nextSession();
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(lastBar()).isGreaterThan(before);
        });
        assertThat(candles()).isEqualTo(candles + 1);
        assertThat(words()).contains("at the close of " + lastBar());
    }

    private static String lastBar() {
        Matcher words = Pattern.compile("Bollinger Bands on (\\S+): (long|out), because")
                .matcher(words());
        assertThat(words.find()).isTrue();
        return words.group(1);
    }

    private static int candles() {
        return ((DataSeries) prices().getSeries().getFirst()).size();
    }

    private void nextSession() throws BrokerException {
        Venue market = bean(Venues.class).of(Mode.SIMULATED).orElseThrow();
        Valid settings = (Valid) bean(CurrentSettings.class).read();
        market.checked();
        assertThat(market.next(Instant.now(bean(Clock.class)), settings.settings(), Optional.empty()))
                .isInstanceOf(Venue.Check.Due.class);
        announcer().running(Mode.SIMULATED, "closed", market.marketData().now());
    }

    @Test
    void saysWhyThereIsNothingToDraw() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);

        assertThat(words()).contains("There is nothing to draw: ").contains("Trading is not touched by this");
    }

    @Test
    void saysWhenTheAddressNamesAStrategyThatThereIsNot() {
        played("ALFA");
        open("strategies/ALFA?strategy=astrology");

        assertThat(words()).contains("There is no strategy 'astrology'").contains("Played by Bollinger Bands");
    }

    @Test
    void pinsOnlyWhatIsConfirmedAndReleasesIt() {
        played("ALFA");
        open("strategies/ALFA?strategy=rsi");
        _click(button("Pin RSI"));
        assertThat(pins()).isZero();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(pins()).isOne();
        assertThat(words()).contains("Traded by RSI, pinned").contains("pinned by hand by admin");

        _click(button("Release"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(pins()).isZero();
        assertThat(words()).contains("Traded by Bollinger Bands");
    }

    @Test
    void saysHowMuchIsBoughtAndWhatFollowsBeforeItIs() {
        played("ALFA");
        database().update("update trading_state set is_active = 1");
        rows().equity("2019-05-03", 10_000, 10_000);
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);

        _click(button("Buy now"));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message"))
                .containsPattern("About [0-9]+ shares of ALFA for \\$[0-9,.]+ at the last close")
                .contains("in the simulated market", "% of the equity of $10,000.00", "belongs to Bollinger Bands");
        assertThat(bought()).isZero();
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(bought()).isOne();
    }

    @Test
    void saysWhyNothingIsBoughtNow() {
        played("ALFA");
        open("strategies/ALFA");
        MockVaadin.clientRoundtrip(false);

        _click(button("Buy now"));
        expectNotifications("ALFA is not bought now: trading is stopped");
        assertThat(bought()).isZero();
    }

    private int bought() {
        Integer count = database().queryForObject("select count(*) from manual_orders", Integer.class);
        return count == null ? 0 : count;
    }

    @Test
    void showsThePricesThatLookWrongUntilSomebodySaysThatTheyAreRight() {
        database()
                .update("insert into implausible_prices (mode, ticker, price_day, ratio, reason, found_at) values"
                        + " ('SIMULATED', 'BRAV', '2013-12-30', '0.1', '2013-12-30 opens at 7.19', '2026-11-20')");
        open("strategies/BRAV");
        assertThat(words()).contains("Prices that look wrong", "2013-12-30 opens at 7.19");

        _click(button("These prices are right"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(words()).contains("2013-12-30 opens at 7.19. Confirmed by admin");

        _click(button("Doubt them again"));
        assertThat(words()).contains("Nothing is traded on these prices").doesNotContain("Confirmed by admin");
    }

    private int pins() {
        Integer count = database().queryForObject("select count(*) from strategy_pins", Integer.class);
        return count == null ? -1 : count;
    }

    /** A ticker that was evaluated before the first day of the simulated market. */
    private void played(String ticker) {
        bean(SimulationReset.class).reset();
        rows().evaluation(ticker, "rsi", 1.1);
        rows().evaluation(ticker, "bollinger-bands", 1.4);
        rows().best(ticker, "bollinger-bands", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        database()
                .update("update best_strategies set history_start = '2015-03-02T05:00:00.000Z',"
                        + " window_start = '2018-03-01T05:00:00.000Z', window_end = '2019-02-01T05:00:00.000Z'");
    }

    @Test
    void saysThatATickerThatIsNoLongerConfiguredIsNotTraded() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        database().update("update trading_config set tickers = 'BRAV'");
        open("strategies/alfa");

        assertThat(words()).contains("Not traded: ", "no longer configured").doesNotContain("Traded by");
        assertThat(button("Evaluate again").isEnabled()).isFalse();
        assertThat(button("Pin RSI").isEnabled()).isFalse();
    }

    @Test
    void listsTheStrategiesBestFirst() {
        rows().evaluation("ALFA", "macd", null);
        rows().evaluation("ALFA", "rsi", 0.4);
        rows().evaluation("ALFA", "sma-crossover", 1.4);
        rows().best("ALFA", "sma-crossover", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        open("strategies/alfa");

        assertThat(_get(H1.class).getText()).isEqualTo("ALFA");
        EvaluationGrid table = _get(EvaluationGrid.class);
        assertThat(_size(table)).isEqualTo(3);
        assertThat(_getFormatted(table, 0, "Strategy")).isEqualTo("SMA Crossover, winner");
        assertThat(_getFormatted(table, 2, "Score")).isEqualTo("–");
        assertThat(words()).contains("Traded by SMA Crossover: ").contains("Sharpe ratio 1.40");
    }

    @Test
    void saysHowFarTheWinnerCanBeTrusted() {
        rows().evaluation("ALFA", "rsi", 1.4);
        rows().best("ALFA", "rsi", 1.4, "Sharpe ratio 1.40, best of 11 strategies, 9 trades");
        rows().trust("ALFA", 0.97, 0.08, 0.21, 2.6);
        open("strategies/alfa");

        assertThat(words())
                .contains("How far the choice can be trusted")
                .contains("strong")
                .contains("3 % chance that it is luck")
                .contains("0.21 to 2.60")
                .contains("8.00 %")
                .contains("better than the luck of having tried all strategies 97 %");
    }

    @Test
    void saysWhyATickerStaysInCash() {
        rows().evaluation("ALFA", "rsi", -0.4);
        rows().best("ALFA", null, null, "stay in cash: none of 11 strategies may trade");
        open("strategies/alfa");

        assertThat(words()).contains("stay in cash: none of 11 strategies may trade");
    }
}
