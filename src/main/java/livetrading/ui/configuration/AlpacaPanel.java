package livetrading.ui.configuration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import livetrading.ledger.Configurations;
import livetrading.ledger.LiveConfirmations;
import livetrading.ledger.RiskRuleRows;
import livetrading.portfolio.Mode;
import livetrading.ui.part.Panel;
import livetrading.venue.BrokerAccess;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The connection to Alpaca: keys for paper and for real money, a test, and the confirmation of the latter. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class AlpacaPanel extends Div {

    private final AlpacaKeysForm paper;
    private final AlpacaKeysForm real;
    private Runnable changed = () -> {};

    AlpacaPanel(
            BrokerAccess access,
            Configurations configurations,
            LiveConfirmations confirmations,
            RiskRuleRows rules,
            Clock clock) {
        var words = new Paragraph(
                access.areKeysFixed()
                        ? "The keys are those of the environment, APCA_API_KEY_ID and APCA_API_SECRET_KEY."
                        : "Keys are stored encrypted in the data folder and never shown again."
                                + " Alpaca has different ones for paper trading and for real money.");
        var live = new LiveConfirmationDialog(access, configurations, confirmations, rules, clock);
        paper = new AlpacaKeysForm("Paper trading", Mode.PAPER, access, configurations, () -> changed.run());
        real = new AlpacaKeysForm("Real money", Mode.LIVE, access, configurations, () -> {
            live.showState();
            changed.run();
        });
        add(new Panel("Alpaca", words, paper, real, live.opener()));
    }

    /** Calls back when keys were stored or forgotten. */
    void onChange(Runnable callback) {
        changed = callback;
    }

    /** Brings the keys of a mode onto the screen; of the one for paper trading unless told otherwise. */
    void showKeys(String mode) {
        (mode.equals(Mode.LIVE.name()) ? real : paper).focusFirst();
    }

    /** Whether keys were typed that are not stored. */
    boolean isTyped() {
        return paper.isTyped() || real.isTyped();
    }
}
