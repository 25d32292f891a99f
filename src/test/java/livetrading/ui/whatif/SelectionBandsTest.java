package livetrading.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import livetrading.account.AccountSelection;
import livetrading.market.Ticker;
import livetrading.selection.Competitors;
import livetrading.strategy.StrategyCatalog;
import livetrading.ui.chart.BandsChart.Band;
import livetrading.ui.chart.BandsChart.Row;
import org.junit.jupiter.api.Test;

class SelectionBandsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final List<LocalDate> SESSIONS =
            IntStream.range(0, 10).mapToObj(FIRST::plusDays).toList();
    private static final Optional<String> CASH = Optional.empty();

    @Test
    void aBandLastsUntilSomethingElseIsSelected() {
        List<Row> rows = rows(
                selected(0, "BRAV", "rsi"),
                selected(0, "ALFA", "macd"),
                selected(3, "ALFA", "macd"),
                selected(4, "ALFA", ""),
                selected(6, "BRAV", "macd"),
                selected(7, "ALFA", "rsi"));

        assertThat(rows)
                .containsExactly(
                        new Row(
                                "ALFA",
                                List.of(
                                        new Band(Optional.of("macd"), "MACD", 0, 4),
                                        new Band(CASH, "Cash", 4, 7),
                                        new Band(Optional.of("rsi"), "RSI", 7, 9))),
                        new Row(
                                "BRAV",
                                List.of(
                                        new Band(Optional.of("rsi"), "RSI", 0, 6),
                                        new Band(Optional.of("macd"), "MACD", 6, 9))));
    }

    @Test
    void aTickerThatIsEvaluatedLaterHasNoBandBefore() {
        assertThat(rows(selected(5, "ALFA", "rsi")))
                .containsExactly(new Row("ALFA", List.of(new Band(Optional.of("rsi"), "RSI", 5, 9))));
    }

    @Test
    void whatWasSelectedAfterTheLastCloseNeverHeld() {
        assertThat(rows(selected(0, "ALFA", "rsi"), selected(9, "ALFA", "macd")))
                .containsExactly(new Row("ALFA", List.of(new Band(Optional.of("rsi"), "RSI", 0, 9))));
    }

    private static List<Row> rows(AccountSelection... selections) {
        return new SelectionBands(SESSIONS, List.of(selections)).rows();
    }

    private static AccountSelection selected(int session, String ticker, String strategy) {
        return new AccountSelection(
                SESSIONS.get(session),
                new Ticker(ticker),
                Competitors.withDefaults(StrategyCatalog.BUILT_IN).find(strategy),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "why");
    }
}
