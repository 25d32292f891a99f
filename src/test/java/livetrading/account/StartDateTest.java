package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;

class StartDateTest {

    private static final Ticker EARLY = new Ticker("EARLY");
    private static final Ticker LATE = new Ticker("LATE");
    private static final Ticker ENDED = new Ticker("ENDED");
    private static final Ticker NONE = new Ticker("NONE");
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2020, 7, 1);

    @Test
    void beginsWhenMostTickersAreReady() {
        StartDate start = start(Map.of(EARLY, MAY, LATE, JULY), Map.of());

        assertThat(start.find()).contains(JULY);
        assertThat(start.isTradable(EARLY, JULY)).isTrue();
        assertThat(start.isTradable(LATE, JULY)).isTrue();
        assertThat(start.isTradable(LATE, MAY)).isFalse();
    }

    @Test
    void beginsAsEarlyAsPossibleWithAsManyTickers() {
        StartDate start = start(Map.of(ENDED, MAY, LATE, JULY), Map.of(ENDED, JULY));

        // on the first of July there is no price of ENDED to come: one ticker then, and one in May
        assertThat(start.find()).contains(MAY);
        assertThat(start.isTradable(ENDED, JULY)).isFalse();
        assertThat(start.isEverReady(ENDED)).isTrue();
    }

    @Test
    void leavesOutTickersThatAreNeverReady() {
        StartDate start = start(Map.of(EARLY, MAY), Map.of());

        assertThat(start.find()).contains(MAY);
        assertThat(start.isEverReady(NONE)).isFalse();
        assertThat(start.isTradable(NONE, MAY)).isFalse();
    }

    @Test
    void beginsNowhereWhenNoTickerIsReady() {
        assertThat(start(Map.of(), Map.of()).find()).isEmpty();
    }

    @Test
    void isReadyWithTheWarmUpAndTheEvaluationBehindItAndABarToCome() {
        // a bar every other day: May 1, 3, 5, 7, 9, 11
        assertThat(ready(6, 2, 0)).contains(MAY.plusDays(4));
        assertThat(ready(6, 2, 2)).contains(MAY.plusDays(6));
        assertThat(ready(6, 2, 3)).contains(MAY.plusDays(8));
        assertThat(ready(6, 0, 0)).contains(MAY);
    }

    @Test
    void isNeverReadyWhenItsBarsEndThere() {
        assertThat(ready(5, 2, 3)).isEmpty();
        assertThat(ready(6, 2, 60)).isEmpty();
        assertThat(ready(6, 6, 0)).isEmpty();
        assertThat(ready(0, 0, 0)).isEmpty();
    }

    private static Optional<LocalDate> ready(int bars, int warmUpBars, int evaluationDays) {
        return StartDate.ready(bars, i -> MAY.plusDays(2L * i), warmUpBars, evaluationDays);
    }

    /** @param ends the last dates of the tickers whose prices end */
    private static StartDate start(Map<Ticker, LocalDate> ready, Map<Ticker, LocalDate> ends) {
        return new StartDate(
                List.of(EARLY, LATE, ENDED, NONE),
                ticker -> Optional.ofNullable(ready.get(ticker)),
                (ticker, date) -> date.isBefore(ends.getOrDefault(ticker, LocalDate.MAX)));
    }
}
