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
class LiveTradingTest extends AtPaperProgram {

    @BeforeEach
    void begin() {
        program.machine().database().update("UPDATE trading_config SET mode = 'LIVE'");
        program.machine().start();
    }

    @Test
    void nothingIsTradedUntilItIsConfirmed() {
        program.pass(Duration.ofMinutes(1));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message())
                .contains("real money")
                .contains(program.alpaca.account().number());
        assertThat(program.number("SELECT count(*) FROM decisions")).isZero();

        confirm(program.alpaca.account().number(), fingerprint());
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(program.texts("SELECT DISTINCT mode FROM decisions")).containsExactly("LIVE");
    }

    @Test
    void aSwitchToRealMoneySaysAtOnceWhatIsMissing() {
        program.machine().database().update("UPDATE trading_config SET mode = 'PAPER'");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
        assertThat(program.machine().status().external().contact().answered()).isPresent();

        program.machine().database().update("UPDATE trading_config SET mode = 'LIVE', check_interval_seconds = 3600");
        program.pass(Duration.ofSeconds(1));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message()).contains("real money");
        assertThat(program.machine().status().lastCheck()).isEmpty();
    }

    @Test
    void everyPageKnowsThatItIsRealMoneyBeforeAnythingIsTraded() {
        program.machine().stop();
        program.pass(Duration.ofSeconds(5));

        assertThat(program.machine().status().phase()).isEqualTo(Phase.STOPPED);
        assertThat(program.machine().status().mode()).isEqualTo(Mode.LIVE);
    }

    @Test
    void aConfirmationForOtherKeysOrAnotherAccountDoesNotCount() {
        confirm(program.alpaca.account().number(), "other keys");
        program.pass(Duration.ofMinutes(1));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);

        confirm("another account", fingerprint());
        program.pass(Duration.ofMinutes(1));
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
    }

    @Test
    void aBlockedAccountIsNotTradedAndIsNamed() {
        confirm(program.alpaca.account().number(), fingerprint());
        program.alpaca.account().block(AccountFlag.TRADING_BLOCKED);
        program.pass(Duration.ofMinutes(1));

        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message()).contains("blocked");
    }

    private String fingerprint() {
        return program.machine()
                .bean(AlpacaAccounts.class)
                .keys(Mode.LIVE)
                .orElseThrow()
                .fingerprint();
    }

    private void confirm(String account, String fingerprint) {
        program.machine()
                .bean(LiveConfirmations.class)
                .save(new LiveConfirmation(MONDAY, account, new BigDecimal("100000"), fingerprint));
    }
}
