package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.LiveConfirmation;
import livetrading.ledger.LiveConfirmations;
import livetrading.portfolio.Mode;
import livetrading.standin.core.AccountFlag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real money is only traded when its owner has said so, for this account and with these keys. */
class LiveTradingTest extends AtPaperDesk {

    @BeforeEach
    void begin() {
        desk.machine().database().update("UPDATE trading_config SET mode = 'LIVE'");
        desk.machine().start();
    }

    @Test
    void nothingIsTradedUntilItIsConfirmed() {
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.machine().status().message())
                .contains("real money")
                .contains(desk.alpaca.account().number());
        assertThat(desk.number("SELECT count(*) FROM decisions")).isZero();

        confirm(desk.alpaca.account().number(), fingerprint());
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(desk.texts("SELECT DISTINCT mode FROM decisions")).containsExactly("LIVE");
    }

    @Test
    void aSwitchToRealMoneySaysAtOnceWhatIsMissing() {
        desk.machine().database().update("UPDATE trading_config SET mode = 'PAPER'");
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(desk.machine().status().external().contact().answered()).isPresent();

        desk.machine().database().update("UPDATE trading_config SET mode = 'LIVE', check_interval_seconds = 3600");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.machine().status().message()).contains("real money");
        assertThat(desk.machine().status().lastCheck()).isEmpty();
    }

    @Test
    void everyPageKnowsThatItIsRealMoneyBeforeAnythingIsTraded() {
        desk.machine().stop();
        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.machine().status().phase()).isEqualTo(Phase.STOPPED);
        assertThat(desk.machine().status().mode()).isEqualTo(Mode.LIVE);
    }

    @Test
    void aConfirmationForOtherKeysOrAnotherAccountDoesNotCount() {
        confirm(desk.alpaca.account().number(), "other keys");
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);

        confirm("another account", fingerprint());
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
    }

    @Test
    void aBlockedAccountIsNotTradedAndIsNamed() {
        confirm(desk.alpaca.account().number(), fingerprint());
        desk.alpaca.account().block(AccountFlag.TRADING_BLOCKED);
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(desk.machine().status().message()).contains("blocked");
    }

    private String fingerprint() {
        return desk.machine()
                .bean(AlpacaAccounts.class)
                .keys(Mode.LIVE)
                .orElseThrow()
                .fingerprint();
    }

    private void confirm(String account, String fingerprint) {
        desk.machine()
                .bean(LiveConfirmations.class)
                .save(new LiveConfirmation(MONDAY, account, new BigDecimal("100000"), fingerprint));
    }
}
