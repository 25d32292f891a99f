package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import livetrading.backtest.Metrics;
import livetrading.strategy.Parameters;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountJsonTest {

    @Test
    void hasTheWholeAccountUnderTheNamesOfTheFormat() throws CommandRefused {
        JsonNode json = json();

        assertThat(json.propertyNames())
                .containsExactly(
                        "from",
                        "to",
                        "tickers",
                        "settings",
                        "metrics",
                        "benchmark",
                        "benchmarkAtSameExposure",
                        "equity",
                        "trades",
                        "selections",
                        "refusals",
                        "rules");
        assertThat(json.get("from").stringValue()).isEqualTo("2020-01-02");
        assertThat(json.get("to").stringValue()).isEqualTo("2020-01-04");
        assertThat(json.get("tickers").toString()).isEqualTo("[\"AAA\",\"BBB\"]");
        assertThat(json.get("refusals").toString()).isEqualTo("{\"POSITIONS_FULL\":3,\"SHARE_TOO_DEAR\":12}");
        assertThat(json.get("rules").isArray()).isTrue();
        assertThat(json.get("rules").isEmpty()).isTrue();
    }

    @Test
    void namesMetricsAsABacktestDoesAndTheAverageExposure() throws CommandRefused {
        JsonNode metrics = json().get("metrics");

        assertThat(metrics.propertyNames())
                .containsAll(Arrays.stream(Metrics.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .contains("turnover", "averageExposure");
        assertThat(metrics.get("averageExposure").doubleValue()).isEqualTo(0.0105);
        assertThat(metrics.get("profitFactor").isNull()).isTrue();
        assertThat(json().get("benchmark").toString())
                .isEqualTo("{\"totalReturn\":-0.1,\"sharpe\":-0.5,\"maxDrawdown\":-0.25}");
        assertThat(json().get("benchmarkAtSameExposure").get("sharpe").isNull()).isTrue();
    }

    @Test
    void writesMoneyWithAllItsDigitsAndWithoutAnExponent() throws CommandRefused {
        String text = AccountJson.of(SmallAccount.played("--capital", "1e5"));

        assertThat(text)
                .contains("\"equity\" : 100100.1000,", "\"cash\" : 97974.2900,")
                .contains("\"entryPrice\" : 100.0500,", "\"exitPrice\" : 105.4473,", "\"profit\" : 53.9730,")
                .contains("\"fees\" : 0.0000000,", "\"capital\" : 100000,");
    }

    @Test
    void leavesTheExitOfAnOpenTradeOut() throws CommandRefused {
        JsonNode sold = json().get("trades").get(0);
        JsonNode open = json().get("trades").get(1);

        assertThat(sold.propertyNames())
                .containsExactly(
                        "ticker",
                        "strategy",
                        "entryTime",
                        "entryPrice",
                        "entryReason",
                        "exitTime",
                        "exitPrice",
                        "exitReason",
                        "shares",
                        "fees",
                        "profit",
                        "return",
                        "open");
        assertThat(sold.get("exitTime").stringValue()).isEqualTo("2020-01-04");
        assertThat(sold.get("open").booleanValue()).isFalse();
        assertThat(sold.get("return").doubleValue()).isEqualTo(53.973 / 1000.5);
        assertThat(open.get("exitTime").isNull()).isTrue();
        assertThat(open.get("exitPrice").isNull()).isTrue();
        assertThat(open.get("exitReason").isNull()).isTrue();
        assertThat(open.get("open").booleanValue()).isTrue();
    }

    @Test
    void writesCashAsNoStrategy() throws CommandRefused {
        JsonNode chosen = json().get("selections").get(0);
        JsonNode cash = json().get("selections").get(1);

        var first = StrategyCatalog.all().getFirst();
        assertThat(chosen.get("strategy").stringValue()).isEqualTo(first.id());
        assertThat(chosen.get("parameters").propertyNames())
                .containsAll(Parameters.defaults(first.parameters()).asMap().keySet());
        assertThat(chosen.get("time").stringValue()).isEqualTo("2020-01-02");
        assertThat(chosen.get("score").doubleValue()).isEqualTo(1.25);
        assertThat(chosen.get("deflatedSharpe").doubleValue()).isEqualTo(0.4);
        for (String name : new String[] {"strategy", "parameters", "score", "deflatedSharpe"}) {
            assertThat(cash.get(name).isNull()).as(name).isTrue();
        }
        assertThat(cash.get("reason").stringValue()).isEqualTo("because");
    }

    @Test
    void namesSettingsLikeTheirOptions() throws CommandRefused {
        JsonNode settings = JsonMapper.shared()
                .readTree(AccountJson.of(SmallAccount.played(
                        "--risk-per-trade=0.1", "--slippage-bps=2.5", "--beat-buy-and-hold", "--metric=calmar")))
                .get("settings");

        assertThat(settings.toString())
                .isEqualTo("{\"capital\":100000,\"riskPerTrade\":0.1,\"maxPositions\":5,\"metric\":\"calmar\","
                        + "\"historyDays\":365,\"reevaluateDays\":365,\"minTrades\":1,\"minDeflated\":0,"
                        + "\"switchingMargin\":0.1,\"beatBuyAndHold\":true,\"commission\":0,\"slippageBps\":2.5,"
                        + "\"fractionalShares\":false}");
    }

    private static JsonNode json() throws CommandRefused {
        return JsonMapper.shared().readTree(AccountJson.of(SmallAccount.played()));
    }
}
