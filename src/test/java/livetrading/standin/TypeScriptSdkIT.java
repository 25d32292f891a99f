package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import livetrading.ForeignProgram;
import livetrading.standin.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alpaca's own SDK for TypeScript, which nobody here wrote, takes the stand-in for Alpaca. */
class TypeScriptSdkIT extends StandinTest {

    private static final String SDK = "@alpacahq/alpaca-trade-api@4.0.2";

    @Test
    void seesAnAccountOrdersPositionsBarsAndBothStreams() throws Exception {
        LocalDate first = LocalDate.of(2026, 11, 2);
        alpaca.bars().walk("AAPL", first, LocalDate.of(2026, 11, 30), "100", 1);
        JsonNode seen = drive();

        assertThat(seen.path("account").toString())
                .isEqualTo("{\"status\":\"ACTIVE\",\"cash\":\"100000\",\"number\":\"%s\"}"
                        .formatted(alpaca.account().number()));
        assertThat(seen.path("open").toString()).isEqualTo("[\"ts-2\"]");
        assertThat(seen.path("cancelled").stringValue()).isEqualTo("canceled");
        assertThat(seen.path("submitted").stringValue()).isEqualTo("pending_new");
        assertThat(seen.path("found").toString())
                .isEqualTo("{\"sameId\":true,\"status\":\"filled\",\"price\":\"100.01\"}");
        assertThat(seen.path("positions").toString()).isEqualTo("[{\"symbol\":\"AAPL\",\"qty\":\"3\"}]");
        assertThat(seen.path("bars").toString())
                .isEqualTo("{\"count\":10,\"first\":\"2026-11-02T05:00:00Z\",\"more\":true}");
        assertThat(seen.path("quotes").toString()).isEqualTo("[{\"symbol\":\"AAPL\",\"ask\":101.25}]");
        assertThat(seen.path("events").findValuesAsString("event"))
                .startsWith("pending_new", "new", "pending_cancel", "canceled", "pending_new", "new", "fill");
        seesRefusalAndLoss(seen);
    }

    private void seesRefusalAndLoss(JsonNode seen) {
        assertThat(seen.path("duplicate").path("kind").stringValue()).isEqualTo("ValidationError");
        assertThat(seen.path("duplicate").path("status").intValue()).isEqualTo(422);
        assertThat(seen.path("duplicate").path("code").intValue()).isEqualTo(40010001);
        assertThat(seen.path("lost").stringValue()).isEqualTo("FetchError");
        assertThat(seen.path("lostFound").stringValue()).isEqualTo("filled");
        assertThat(alpaca.journal().postsPerClientOrderId()).isEqualTo(Map.of("ts-1", 2, "ts-2", 1, "ts-lost", 1));
        assertThat(alpaca.journal().booked()).hasSize(3);
    }

    private JsonNode drive() throws IOException, InterruptedException {
        return Json.read(ForeignProgram.of(SDK, "typescript-sdk.mjs")
                .output(
                        Map.of("APCA_API_KEY_ID", alpaca.keyId(), "APCA_API_SECRET_KEY", alpaca.secretKey()),
                        alpaca.url(),
                        alpaca.streamUrl(),
                        alpaca.adminUrl()));
    }
}
