package livetrading.standin;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A test with a stand-in of its own: Monday at eleven in New York, AAPL at 100. */
abstract class StandinTest {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    final Standin alpaca = Standin.start(7);
    final Rest rest = new Rest(alpaca);

    StandinTest() {
        alpaca.tape().price("AAPL", "100");
    }

    @AfterEach
    void close() {
        rest.close();
        alpaca.close();
    }
}
