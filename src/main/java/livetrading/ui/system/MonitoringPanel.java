package livetrading.ui.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import livetrading.ui.part.TimeAge;
import livetrading.vault.MonitorToken;
import livetrading.vault.MonitorToken.State;

/** The token with which another program reads metrics and health: made, renewed, revoked, and shown once. */
final class MonitoringPanel extends Div {

    private final MonitorToken token;
    private final Clock clock;
    private final Button make = new Button("Make a token", click -> make());
    private final Button renew = new Button("Renew", click -> renew());
    private final Button revoke = new Button("Revoke", click -> revoke());
    private final Paragraph words = new Paragraph();
    private final TimeAge age = new TimeAge();
    private final Span used = new Span(new Span("Last used "), age);

    MonitoringPanel(MonitorToken token, Clock clock) {
        this.token = token;
        this.clock = clock;
        used.addClassName("quiet");
        add(new Panel(
                "Monitoring",
                new Component[] {make, renew, revoke},
                new Paragraph("With a token, Prometheus and its like read figures at /actuator/prometheus, and what is"
                        + " wrong at /actuator/health. It opens nothing else."),
                words,
                used));
        show();
    }

    void show() {
        State state = token.state();
        make.setVisible(state instanceof State.None || state instanceof State.Unreadable);
        renew.setVisible(state instanceof State.Made);
        revoke.setVisible(state instanceof State.Made);
        words.setText(words(state));
        words.setClassName("warning", state instanceof State.Unreadable);
        used.setVisible(token.used().isPresent());
        age.show(token.used());
    }

    private static String words(State state) {
        return switch (state) {
            case State.None none -> "There is no token: only who is signed in reads them.";
            case State.Made(String hash, Instant at) -> "The token was made %s.".formatted(Formats.dateTime(at));
            case State.Fixed(String hash) ->
                "The token is that of LIVETRADING_METRICS_TOKEN, which cannot be changed here.";
            case State.Unreadable unreadable ->
                "The stored token cannot be read, so that it opens nothing: make a new one.";
        };
    }

    private void renew() {
        Notices.confirm(
                "Renew the token",
                "What reads with the present token is refused from now on, until it has the new one.",
                "Renew",
                this::make);
    }

    private void revoke() {
        Notices.confirm(
                "Revoke the token",
                "What reads with it is refused from now on. A new one can be made at any time.",
                "Revoke",
                () -> {
                    try {
                        token.revoke();
                        Notices.done("The token is revoked");
                    } catch (IllegalStateException e) {
                        Notices.failed("Not revoked: " + e.getMessage());
                    }
                    show();
                });
    }

    private void make() {
        try {
            showOnce(token.make(clock.instant()));
        } catch (IllegalStateException e) {
            Notices.failed("No token was made: " + e.getMessage());
        }
        show();
    }

    private static void showOnce(String made) {
        Code code = new Code(made);
        code.addClassName("shown-once");
        Dialog dialog = new Dialog("The new token");
        dialog.add(
                new Paragraph("Put it into the settings of what is to read the metrics. It is not kept, and not shown"
                        + " again."),
                code);
        Button done = new Button("Done", click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(done);
        // a click beside it would lose what cannot be had again
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }
}
