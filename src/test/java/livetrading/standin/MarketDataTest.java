package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MarketDataTest extends StandinTest {

    private static final String BARS =
            "/v2/stocks/bars?symbols=MSFT,AAPL,NOPE&timeframe=1Day&start=2026-11-02&end=2026-11-20&feed=sip";

    @BeforeEach
    void addBars() {
        LocalDate first = LocalDate.of(2026, 11, 2);
        alpaca.bars().walk("AAPL", first, LocalDate.of(2026, 11, 30), "100", 1);
        alpaca.bars().walk("MSFT", first, LocalDate.of(2026, 11, 30), "300", 2);
    }

    @Test
    void givesBarsBySymbolAsNumbers() throws Exception {
        JsonNode answer = rest.get(BARS);

        assertThat(answer.path("bars").propertyNames()).containsExactly("AAPL", "MSFT");
        assertThat(answer.path("bars").path("AAPL")).hasSize(15);
        JsonNode bar = answer.path("bars").path("AAPL").get(0);
        assertThat(bar.path("t").stringValue()).isEqualTo("2026-11-02T05:00:00Z");
        assertThat(bar.path("o").isNumber()).isTrue();
        assertThat(answer.path("next_page_token").isNull()).isTrue();
    }

    @Test
    void countsTheLimitOverAllSymbols() throws Exception {
        JsonNode first = rest.get(BARS + "&limit=20");
        String token = first.path("next_page_token").stringValue();
        JsonNode second = rest.get(BARS + "&limit=20&page_token=" + token);

        assertThat(first.path("bars").path("AAPL")).hasSize(15);
        assertThat(first.path("bars").path("MSFT")).hasSize(5);
        assertThat(second.path("bars").path("MSFT")).hasSize(10);
        assertThat(second.path("next_page_token").isNull()).isTrue();
    }

    @Test
    void showsTodaysBarWhileItForms() throws Exception {
        JsonNode bars = rest.get("/v2/stocks/AAPL/bars?timeframe=1Day&start=2026-11-20&feed=iex")
                .path("bars");

        assertThat(bars).hasSize(2);
        assertThat(bars.get(1).path("t").stringValue()).isEqualTo("2026-11-23T05:00:00Z");
        assertThat(bars.get(1).path("c").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void keepsRecentPricesOfAllExchangesForThosePaying() throws Exception {
        String recent = "/v2/stocks/bars?symbols=AAPL&timeframe=1Day&start=2026-11-20&feed=sip";
        assertThat(rest.status("GET", recent)).isEqualTo(403);

        alpaca.terms().allowRecentSip();

        assertThat(rest.status("GET", recent)).isEqualTo(200);
    }

    @Test
    void splitsAdjustedBarsOnly() throws Exception {
        BigDecimal before = close(rest.get(BARS));
        alpaca.broker().split("AAPL", "2");

        assertThat(close(rest.get(BARS))).isEqualByComparingTo(before);
        assertThat(close(rest.get(BARS + "&adjustment=split"))).isEqualByComparingTo(before.divide(BigDecimal.TWO));
    }

    @Test
    void tellsOfSplits() throws Exception {
        alpaca.broker().split("AAPL", "4");

        JsonNode actions = rest.get("/v1/corporate-actions?symbols=AAPL,MSFT&start=2026-11-01")
                .path("corporate_actions");

        assertThat(actions.path("forward_splits").get(0).path("new_rate").intValue())
                .isEqualTo(4);
        assertThat(actions.path("forward_splits").get(0).path("ex_date").stringValue())
                .isEqualTo("2026-11-23");
        assertThat(actions.has("reverse_splits")).isFalse();
    }

    @Test
    void givesLatestPricesAndSnapshotsOfKnownSymbols() throws Exception {
        JsonNode quotes =
                rest.get("/v2/stocks/quotes/latest?symbols=AAPL,NOPE&feed=iex").path("quotes");
        JsonNode trades =
                rest.get("/v2/stocks/trades/latest?symbols=AAPL&feed=iex").path("trades");
        JsonNode snapshots = rest.get("/v2/stocks/snapshots?symbols=AAPL,NOPE&feed=iex");

        assertThat(quotes.propertyNames()).containsExactly("AAPL");
        assertThat(quotes.path("AAPL").path("ap").decimalValue()).isEqualByComparingTo("100.01");
        assertThat(trades.path("AAPL").path("i").longValue()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(snapshots.path("AAPL").has("prevDailyBar")).isTrue();
        assertThat(snapshots.has("NOPE")).isFalse();
    }

    @Test
    void givesPagesThatAreEmptyShortOrRepeated() throws Exception {
        alpaca.faults().add(Match.always().once(), Fault.EMPTY_PAGE_WITH_TOKEN);
        JsonNode empty = rest.get(BARS);
        assertThat(empty.path("bars")).isEmpty();
        String token = empty.path("next_page_token").stringValue();

        alpaca.faults().add(Match.always().once(), Fault.SHORT_PAGE);
        JsonNode shortPage = rest.get(BARS + "&page_token=" + token);
        assertThat(shortPage.path("bars").path("AAPL")).hasSize(1);

        alpaca.faults().add(Match.always().once(), Fault.REPEAT_TOKEN);
        assertThat(rest.get(BARS + "&limit=1&page_token=" + token)
                        .path("next_page_token")
                        .stringValue())
                .isEqualTo(token);
    }

    @Test
    void spoilsBars() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (Effect effect : List.of(
                Effect.of(Fault.MISSING_BARS).with("nth", 3),
                Effect.of(Fault.STALE_BARS).with("seconds", 7 * 86_400),
                Effect.of(Fault.DUPLICATE_BAR),
                Effect.of(Fault.SYMBOL_ABSENT))) {
            alpaca.faults().clear();
            alpaca.faults().add(Match.always().symbol("AAPL"), effect);
            sizes.add(rest.get(BARS).path("bars").path("AAPL").size());
        }
        assertThat(sizes).containsExactly(10, 11, 16, 0);
    }

    @Test
    void showsPricesOfNothingAndOutliers() throws Exception {
        BigDecimal before = close(rest.get(BARS));
        alpaca.faults().add(Match.always().symbol("AAPL").once(), Fault.ZERO_PRICE);
        assertThat(close(rest.get(BARS))).isZero();
        alpaca.faults().add(Match.always().symbol("AAPL").once(), Fault.SPIKE);
        assertThat(close(rest.get(BARS))).isEqualByComparingTo(before.multiply(BigDecimal.TEN));
    }

    private static BigDecimal close(JsonNode answer) {
        JsonNode bars = answer.path("bars").path("AAPL");
        return bars.get(bars.size() - 1).path("c").decimalValue();
    }
}
