package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworkFaultsTest extends StandinTest {

    private static final Duration IMPATIENCE = Duration.ofMillis(300);

    @Test
    void refusesConnectionsUntilRestored() throws Exception {
        String url = alpaca.url();
        alpaca.network().refuse();
        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(ConnectException.class);

        alpaca.network().restore();

        assertThat(alpaca.url()).isEqualTo(url);
        assertThat(rest.buy("mine").statusCode()).isEqualTo(200);
        assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("mine", 1);
    }

    @Test
    void swallowsRequestsUntilRestored() throws Exception {
        alpaca.network().swallow();
        try (Rest impatient = new Rest(alpaca, IMPATIENCE)) {
            assertThatThrownBy(() -> impatient.buy("mine")).isInstanceOf(HttpTimeoutException.class);
        }
        assertThat(alpaca.journal().requests()).isEmpty();

        alpaca.network().restore();

        assertThat(rest.buy("mine").statusCode()).isEqualTo(200);
    }

    @Test
    void runsBesideOthers() throws Exception {
        try (Standin other = Standin.start(8);
                Rest otherRest = new Rest(other)) {
            other.tape().price("AAPL", "50");
            rest.buy("mine");
            otherRest.buy("mine");

            assertThat(alpaca.journal().booked()).hasSize(1);
            assertThat(other.journal().booked().getFirst().averagePrice().orElseThrow())
                    .isEqualByComparingTo("50.01");
        }
    }
}
