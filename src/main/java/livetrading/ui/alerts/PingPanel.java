package livetrading.ui.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.Optional;
import livetrading.notice.Ping;
import livetrading.notice.PingSettings;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import livetrading.ui.part.TimeAge;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who elsewhere misses the program when it does not call any more. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class PingPanel extends Div {

    private static final String HOW =
            "Healthchecks and services like it give you an address. The engine itself calls it with /start before a"
                    + " check, as it is after one that succeeded (at most every 30 s, and every 15 minutes while none is"
                    + " due or trading is off), and with /fail and the reason when a halt has lasted for 30 s. Set the"
                    + " period there to 15 minutes and the grace time to 5: when the calls stay away, you are told"
                    + " by them.";

    private final PingSettings settings;
    private final Ping ping;
    private final PageWork work;
    private final PasswordField address = new PasswordField("Address");
    private final Button save = new Button("Try and save", click -> save());
    private final Button remove = new Button("Remove", click -> remove());
    private final Span state = new Span();
    private final TimeAge age = new TimeAge();
    private final Paragraph problem = new Paragraph();

    PingPanel(PingSettings settings, Ping ping, PageWork work) {
        this.settings = settings;
        this.ping = ping;
        this.work = work;
        addClassName("view-part");
        address.setWidthFull();
        address.getElement().setAttribute("autocomplete", "new-password");
        save.setDisableOnClick(true);
        problem.addClassName("warning");
        problem.getElement().setAttribute("role", "status");
        Paragraph words = new Paragraph(HOW);
        words.addClassName("quiet");
        Div buttons = new Div(save, remove);
        buttons.addClassName("panel-controls");
        Div form = new Div(new Paragraph(state, new Span(" "), age), problem, address, buttons, words);
        form.addClassName("alert-form");
        add(new Panel("Dead man's switch", form));
    }

    void show() {
        Optional<String> host = settings.host();
        Optional<Instant> accepted = host.flatMap(stored -> ping.accepted());
        address.setHelperText(
                host.isPresent()
                        ? "Stored and not shown again; enter another one to change it"
                        : "For instance https://hc-ping.com/ and what follows there");
        remove.setVisible(host.isPresent());
        state.setText(host.map(stored -> accepted.isPresent()
                        ? "Calls to %s; the last one that was accepted:".formatted(stored)
                        : "Calls to %s; none was accepted since the program started".formatted(stored))
                .orElse("Nobody misses the program when it is silent."));
        age.setVisible(accepted.isPresent());
        age.show(accepted);
        problem.setText(ping.problem()
                .map("The last call was not accepted: %s. It is tried again after a minute."::formatted)
                .orElse(""));
        problem.setVisible(host.isPresent() && ping.problem().isPresent());
    }

    private void save() {
        String entered = address.getValue();
        work.ask(this, () -> settings.save(entered), this::tried, failure -> tried(Optional.of("Not saved")));
    }

    private void tried(Optional<String> wrong) {
        save.setEnabled(true);
        address.setErrorMessage(wrong.orElse(""));
        address.setInvalid(wrong.isPresent());
        if (wrong.isEmpty()) {
            address.clear();
            show();
            Notices.done("The call was accepted, and the address is saved");
        }
    }

    private void remove() {
        Notices.confirm(
                "Remove the address",
                "Nobody misses the program any more when it is silent. Pause the check at that service, or it raises an"
                        + " alarm.",
                "Remove",
                () -> {
                    settings.remove();
                    show();
                });
    }
}
