package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import livetrading.standin.core.Bar;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MarketDataStreamTest extends StandinTest {

    private static final String SUBSCRIBE =
            "{\"action\":\"subscribe\",\"bars\":[\"AAPL\"],\"updatedBars\":[\"AAPL\"],\"quotes\":[\"AAPL\"]}";
    private static final Bar BAR = Bar.of(Standin.START, "100", "101", "99", "100.5", 1200);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsWhatWasSubscribedTo(boolean packed) throws Exception {
        try (StreamClient stream = new StreamClient(alpaca, "/v2/iex", packed)) {
            assertThat(stream.next()).contains("\"msg\":\"connected\"");
            stream.send(auth());
            assertThat(stream.next()).contains("\"msg\":\"authenticated\"");
            stream.send(SUBSCRIBE);
            assertThat(stream.message().get(0).path("bars").get(0).stringValue())
                    .isEqualTo("AAPL");

            alpaca.streams().bar("AAPL", BAR);
            JsonNode bar = stream.message().get(0);
            assertThat(bar.path("T").stringValue()).isEqualTo("b");
            assertThat(bar.path("c").decimalValue()).isEqualByComparingTo("100.5");
            alpaca.streams().updatedBar("AAPL", BAR);
            assertThat(stream.message().get(0).path("T").stringValue()).isEqualTo("u");
            alpaca.tape().price("AAPL", "101");
            JsonNode frame = stream.message();
            assertThat(frame).hasSize(1);
            assertThat(frame.get(0).path("T").stringValue()).isEqualTo("q");
            alpaca.tape().price("MSFT", "300");
            alpaca.streams().bar("AAPL", BAR);
            assertThat(stream.message().get(0).path("T").stringValue()).isEqualTo("b");
        }
    }

    @Test
    void refusesKeysAndASecondConnection() throws Exception {
        try (StreamClient stream = new StreamClient(alpaca, "/v2/iex", false)) {
            stream.next();
            stream.send(SUBSCRIBE);
            assertThat(stream.next()).contains("\"code\":401");
            stream.send("{\"action\":\"auth\",\"key\":\"a\",\"secret\":\"b\"}");
            assertThat(stream.next()).contains("\"code\":402");
            alpaca.faults().add(Match.event("auth"), Fault.CONNECTION_LIMIT);
            stream.send(auth());
            assertThat(stream.next()).contains("\"code\":406");
        }
    }

    @Test
    void takesOneConnectionAsLongAsItLasts() throws Exception {
        alpaca.terms().allowOneConnectionOnly();
        StreamClient first = new StreamClient(alpaca, "/v2/iex", false);
        try (StreamClient second = new StreamClient(alpaca, "/v2/iex", false)) {
            first.next();
            first.send(auth());
            assertThat(first.next()).contains("authenticated");
            second.next();
            second.send(auth());
            assertThat(second.next()).contains("\"code\":406");

            first.sayGoodbye();
            assertThat(first.next()).isEqualTo("closed 1000");
            second.send(auth());
            assertThat(second.next()).contains("authenticated");
        } finally {
            first.close();
        }
    }

    private String auth() {
        return "{\"action\":\"auth\",\"key\":\"%s\",\"secret\":\"%s\"}".formatted(alpaca.keyId(), alpaca.secretKey());
    }
}
