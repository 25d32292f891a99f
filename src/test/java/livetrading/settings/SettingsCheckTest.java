package livetrading.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.backtest.Sampling;
import livetrading.candidate.ReadyConfirmation;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.selection.Competitors;
import livetrading.selection.SelectionCriteria;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsCheckTest {

    private final SettingsCheck check = new SettingsCheck(10);

    @Test
    void acceptsTickersWithBlanksLowerCaseAndRepetitions() {
        SettingsResult result =
                check.check(new Row().tickers(" alfa, BRAV  alfa,").build());

        assertThat(result)
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.settings().tickers())
                                .containsExactly(new Ticker("ALFA"), new Ticker("BRAV")));
    }

    @Test
    void readsBasisPointsAsAFraction() {
        SettingsResult result = check.check(new Row().build());

        assertThat(result)
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.settings().costs().slippage()).isEqualTo(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"0.009", "0.11", "0", "-0.02", "2"})
    void refusesRiskOutsideOneToTenPerCent(BigDecimal risk) {
        assertThat(problems(new Row().risk(risk))).extracting(Problem::column).containsExactly("risk_per_trade");
    }

    @ParameterizedTest
    @CsvSource({"99.99", "10000000.01", "-5"})
    void refusesCapitalOutsideItsRange(BigDecimal capital) {
        assertThat(problems(new Row().capital(capital)))
                .extracting(Problem::column)
                .containsExactly("initial_capital");
    }

    @Test
    void acceptsTheEndsOfTheRanges() {
        assertThat(check.check(new Row()
                        .risk(new BigDecimal("0.1"))
                        .capital(new BigDecimal("10000000"))
                        .build()))
                .isInstanceOf(Valid.class);
    }

    @Test
    void namesEveryProblemAtOnce() {
        List<Problem> problems =
                problems(new Row().mode("REAL").metric("luck").tickers("A B!,").timeframe("2Min"));

        assertThat(problems)
                .extracting(Problem::column)
                .containsExactlyInAnyOrder("mode", "metric", "tickers", "timeframe");
    }

    @Test
    void refusesIntradayBarsInTheSimulatedMarket() {
        assertThat(problems(new Row().timeframe("15Min")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("daily bars only"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1Day                  | DAY_1",
                "1Hour, 15Min          | MINUTE_15,HOUR_1",
                "15Min,1Day,1Hour,1Day | MINUTE_15,HOUR_1,DAY_1",
                "1Min,5Min,15Min,1Hour | MINUTE_1,MINUTE_5,MINUTE_15,HOUR_1"
            })
    void readsTimeframesOfWhichTheShortestIsStored(String text, String expected) {
        assertThat(check.check(new Row().mode("PAPER").timeframe(text).build()))
                .isInstanceOfSatisfying(Valid.class, valid -> {
                    List<Timeframe> timeframes = valid.settings().timeframes();
                    assertThat(timeframes).extracting(Enum::name).containsExactly(expected.split(","));
                    assertThat(valid.settings().timeframe()).isEqualTo(timeframes.getFirst());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PAPER     | 15Min,2Hour | Timeframe is 1Min, 5Min, 15Min, 1Hour or 1Day, not '2Hour'",
                "PAPER     | ,           | Timeframe: choose at least one of 1Min, 5Min, 15Min, 1Hour, 1Day",
                "PAPER     | 1Min,1Day   | 1Min beside 1Day needs years of minutes: choose 5Min or longer beside 1Day",
                "SIMULATED | 1Hour,1Day  | The simulated market has daily bars only: choose 1Day"
            })
    void saysWhatIsWrongWithTimeframes(String mode, String text, String message) {
        assertThat(problems(new Row().mode(mode).timeframe(text))).containsExactly(new Problem("timeframe", message));
    }

    @Test
    void everyStrategyCompetesOnEachTimeframeAndTheAccountOverDaysOnDays() {
        assertThat(check.check(
                        new Row().mode("PAPER").timeframe("15Min,1Hour,1Day").build()))
                .isInstanceOfSatisfying(Valid.class, valid -> {
                    int strategies = StrategyCatalog.all().size();
                    var competitors = valid.settings().competitors(StrategyCatalog.BUILT_IN);
                    assertThat(competitors.size()).isEqualTo(3 * strategies);
                    assertThat(competitors.find("1Day:rsi")).isPresent();
                    assertThat(sampling(valid)).isEqualTo(Sampling.EVERY_SESSION);
                    assertThat(valid.settings()
                                    .account(StrategyCatalog.BUILT_IN)
                                    .evaluation()
                                    .competitors())
                            .isEqualTo(Competitors.withDefaults(StrategyCatalog.BUILT_IN));
                });
    }

    @Test
    void oneTimeframeIsComparedBarByBar() {
        assertThat(check.check(new Row().mode("PAPER").timeframe("15Min").build()))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(sampling(valid)).isEqualTo(Sampling.EVERY_BAR));
    }

    private static Sampling sampling(Valid valid) {
        return valid.settings()
                .evaluation(StrategyCatalog.BUILT_IN)
                .backtest()
                .backtest()
                .sampling();
    }

    @Test
    void refusesMoreThanFiveThousandTickers() {
        String tickers =
                String.join(",", IntStream.range(0, 5001).mapToObj(i -> "T" + i).toList());

        assertThat(problems(new Row().tickers(tickers)))
                .extracting(Problem::column)
                .containsExactly("tickers");
    }

    @Test
    void readsWhatAStrategyHasToShow() {
        assertThat(check.check(new Row().criteria(5, "0.95", 1).build()))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.settings().criteria())
                                .isEqualTo(new SelectionCriteria(5, 0.95, true)));
    }

    @Test
    void refusesCriteriaThatNothingOrEverythingMeets() {
        assertThat(problems(new Row().criteria(0, "1", 2)))
                .extracting(Problem::column)
                .containsExactlyInAnyOrder("minimum_trades", "minimum_deflated_sharpe", "beat_buy_and_hold");
    }

    @Test
    void readsTheConfirmation() {
        assertThat(check.check(new Row().build()))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.settings().confirmation()).isEmpty());
        assertThat(check.check(new Row()
                        .confirmation(" on week( close>sma(close,20) ) ")
                        .with(Setting.CONFIRMATION_APPLIES, "always")
                        .build()))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.settings().confirmation())
                                .hasValueSatisfying(confirmation -> assertThat(confirmation)
                                        .hasToString(
                                                "Confirmation[applies=ALWAYS, condition=on week(close > sma(20))]")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1Day  | on week(clos > 5)         | Character 9 of the confirmation: there is no 'clos'; did you mean close
            1Day  | on week(close > 5         | Character 18 of the confirmation: 'the end' stands where ')' belongs
            1Day  | on minute(close > 5)      | Character 4 of the confirmation: there is no 'on minute'; there are on hour, on day, on week and on month
            1Day  | on week(close[-1] > 5)    | Character 15 of the confirmation: x[n] is the value n bars ago, and the future cannot be written; n is 0 or more
            1Day  | bars_held > 5             | Character 1 of the confirmation: this is asked of the bars alone, so bars_held, entry_price and highest_since_entry cannot stand here
            1Day  | input n = 5 (1..9)        | Character 1 of the confirmation: this is one condition, which has no line 'input'; write for instance: on week(close > sma(20))
            1Day  | close > sma(20)           | The confirmation looks at no longer period: write for instance on week(close > sma(20))
            1Day  | on day(close > open)      | A confirmation of the day is not longer than the bars of 1Day
            1Hour | on hour(close > open)     | A confirmation of the hour is not longer than the bars of 1Hour
            1Day  | on week(peer("SPY").close > 5) | Character 14 of the confirmation: SPY is not one of the tickers, so that there are no prices of it
            """)
    void saysWhatIsWrongWithAConfirmation(String timeframe, String text, String message) {
        assertThat(problems(new Row().mode("PAPER").timeframe(timeframe).confirmation(text)))
                .containsExactly(new Problem("confirmation", message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1Hour | on day(close > open)",
                "15Min | on hour(close > open)",
                "1Day | on week(peer(\"brav\").close > 5)"
            })
    void acceptsAConfirmationThatIsLongerThanTheBars(String timeframe, String text) {
        assertThat(check.check(new Row()
                        .mode("PAPER")
                        .timeframe(timeframe)
                        .confirmation(text)
                        .build()))
                .isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @EnumSource
    void readyConfirmationsAreInOrder(ReadyConfirmation ready) {
        assertThat(check.check(new Row().confirmation(ready.expression()).build()))
                .isInstanceOf(Valid.class);
    }

    private List<Problem> problems(Row row) {
        SettingsResult result = check.check(row.build());
        assertThat(result).isInstanceOf(Invalid.class);
        return ((Invalid) result).problems();
    }

    /** A valid configuration of which a test changes a field. */
    private record Row(SettingTexts build) {

        Row() {
            this(SettingTexts.standard().with(Setting.TICKERS, "ALFA,BRAV"));
        }

        Row mode(String value) {
            return with(Setting.MODE, value);
        }

        Row tickers(String value) {
            return with(Setting.TICKERS, value);
        }

        Row capital(BigDecimal value) {
            return with(Setting.INITIAL_CAPITAL, value.toPlainString());
        }

        Row risk(BigDecimal value) {
            return with(Setting.RISK_PER_TRADE, value.toPlainString());
        }

        Row confirmation(String value) {
            return with(Setting.CONFIRMATION, value);
        }

        Row timeframe(String value) {
            return with(Setting.TIMEFRAME, value);
        }

        Row metric(String value) {
            return with(Setting.METRIC, value);
        }

        Row criteria(int minimumTrades, String minimumDeflatedSharpe, int beat) {
            return with(Setting.MINIMUM_TRADES, "" + minimumTrades)
                    .with(Setting.MINIMUM_DEFLATED_SHARPE, minimumDeflatedSharpe)
                    .with(Setting.BEAT_BUY_AND_HOLD, "" + beat);
        }

        private Row with(Setting setting, String value) {
            return new Row(build.with(setting, value));
        }
    }
}
