package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A position whose strategy the program no longer has, for instance because its jar was taken away. */
class GoneStrategyTest extends OnOneMachine {

    private static final String GONE = "turtle@3f9a01bc";

    @Test
    void f107aPositionIsKeptAndSaidToBeWithoutItsStrategyUntilThatIsBack() {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA'");
        machine.start();
        machine.control().pin(Mode.SIMULATED, new Ticker("ALFA"), "momentum", "admin");
        for (int i = 0; i < 200 && shares() == null; i++) {
            machine.sessions(1);
        }
        String bought = shares();
        assertThat(bought).isNotNull();
        long sold = sold();
        machine.database().update("UPDATE orders SET strategy = ?", GONE);
        machine.sessions(20);

        assertThat(shares()).isEqualTo(bought);
        assertThat(sold()).isEqualTo(sold);
        assertThat(decision("reason")).isEqualTo(GONE + " failed: there is no strategy '" + GONE + "'");
        assertThat(decision("action")).isEqualTo("ERROR");

        machine.database().update("UPDATE orders SET strategy = 'momentum'");
        for (int i = 0; i < 200 && sold() == sold; i++) {
            machine.sessions(1);
        }
        assertThat(sold()).isGreaterThan(sold);
    }

    private static @Nullable String shares() {
        return machine
                .database()
                .queryForList("SELECT quantity FROM own_holdings WHERE ticker = 'ALFA'", String.class)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static long sold() {
        Long count = machine.database()
                .queryForObject("SELECT count(*) FROM orders WHERE ticker = 'ALFA' AND side = 'SELL'", Long.class);
        return count == null ? 0 : count;
    }

    private static @Nullable String decision(String column) {
        return machine.database()
                .queryForObject(
                        "SELECT " + column + " FROM decisions WHERE ticker = 'ALFA' ORDER BY id DESC LIMIT 1",
                        String.class);
    }
}
