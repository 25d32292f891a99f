package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import livetrading.vault.MonitorToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Who reads metrics and the details of health. */
class MonitorAccessTest extends WebServerTest {

    private static final String METRICS = "/actuator/prometheus";
    private static final String HEALTH = "/actuator/health";
    private static final int FREE = 5;

    @Autowired
    private MonitorToken token;

    @Autowired
    @Qualifier("tokenAttempts")
    private LoginAttempts attempts;

    private String made = "";

    @BeforeEach
    void makeToken() {
        attempts.succeeded("127.0.0.1");
        made = token.make(Instant.now());
    }

    @AfterEach
    void forget() {
        attempts.succeeded("127.0.0.1");
        token.revoke();
    }

    @Test
    void theTokenOpensTheMetricsAndTheDetailsOfHealth() throws IOException {
        Reply metrics = get(METRICS, bearer(made));
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("livetrading_positions", "jvm_memory_used_bytes");
        assertThat(metrics.headers("Set-Cookie")).isEmpty();
        assertThat(get(METRICS, bearer(made), "Accept: application/openmetrics-text; version=1.0.0")
                        .text())
                .contains("application/openmetrics-text", "# EOF");
        assertThat(get(HEALTH, bearer(made)).text()).contains("tradingHealth", "diskSpace");
        assertThat(get(HEALTH + "/trading", bearer(made)).text()).contains("backupHealth");
        assertThat(token.used()).isPresent();
    }

    @Test
    void withoutItThereAreNoMetricsAndOfHealthTheStatus() throws IOException {
        Reply metrics = get(METRICS);
        assertThat(metrics.status()).isEqualTo(401);
        assertThat(metrics.headers("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(get(HEALTH).text()).contains("\"status\":\"UP\"").doesNotContain("tradingHealth");
    }

    @Test
    void whoIsSignedInReadsBoth() throws IOException {
        String cookies = "Cookie: " + signIn(PASSWORD).cookies();
        assertThat(get(METRICS, cookies).text()).contains("livetrading_positions");
        assertThat(get(HEALTH, cookies).text()).contains("tradingHealth");
    }

    @Test
    void itOpensNothingElse() throws IOException {
        for (String path : new String[] {
            "/", "/system", "/actuator", "/actuator/env", "/actuator/..;/system", "/actuator/x?v-r=init&location=system"
        }) {
            assertThat(get(path, bearer(made)).status()).as(path).isNotEqualTo(200);
        }
        assertThat(get(METRICS + "?v-r=init&location=system", bearer(made)).text())
                .contains("livetrading_positions")
                .doesNotContain("Vaadin-Security-Key");
        assertThat(get(METRICS, bearer(PASSWORD)).status())
                .as("nor does the password open the metrics")
                .isEqualTo(401);
    }

    @Test
    void f98_whoeverComesWithWrongTokensHasToWaitAndKeepsNobodyFromSigningIn() throws IOException {
        for (int guess = 0; guess < FREE; guess++) {
            assertThat(get(METRICS, bearer("wrong-" + guess)).status()).isEqualTo(401);
        }
        assertThat(get(METRICS, bearer("wrong")).status()).isEqualTo(429);
        assertThat(get(HEALTH, bearer(made)).status()).as("even the right one").isEqualTo(429);
        assertThat(get(HEALTH).status()).as("without one nothing is guessed").isEqualTo(200);
        assertThat(signIn(PASSWORD).location()).doesNotContain("login");
        assertThat(log())
                .anyMatch(line -> line.startsWith("A request with a wrong token"))
                .noneMatch(line -> line.contains("wrong-0"));
    }

    @Test
    void anotherOneEndsTheOneBeforeAtOnce() throws IOException {
        String next = token.make(Instant.now());
        assertThat(get(METRICS, bearer(made)).status()).isEqualTo(401);
        assertThat(get(METRICS, bearer(next)).status()).isEqualTo(200);
        token.revoke();
        assertThat(get(METRICS, bearer(next)).status()).isEqualTo(401);
    }

    private static String bearer(String value) {
        return "Authorization: Bearer " + value;
    }
}
