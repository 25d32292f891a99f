package livetrading.ui.research;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.library.TunedStrategies;
import livetrading.strategy.Strategy;
import livetrading.tuning.Tuned;
import livetrading.ui.account.CompetitionDialogs;
import livetrading.ui.format.Names;
import livetrading.ui.part.SignedIn;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/** Whether the strategy competes tuned, and what changes that. No values are ever taken over from here. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
final class CompetingPart extends Div {

    private final TunedStrategies tuned;
    private final EngineMonitor monitor;
    private final AuthenticationContext session;
    private final Button change = new Button("Let it compete", click -> change());
    private final Span state = new Span();

    private Optional<Strategy> subject = Optional.empty();

    CompetingPart(TunedStrategies tuned, EngineMonitor monitor, AuthenticationContext session) {
        this.tuned = tuned;
        this.monitor = monitor;
        this.session = session;
        state.addClassName("quiet");
        addClassName("actions");
        add(change, state);
    }

    void show(Strategy strategy) {
        subject = Optional.of(strategy);
        boolean competes = tuned.competes(strategy.id() + Tuned.SUFFIX);
        change.setText(competes ? "Withdraw" : "Let it compete");
        state.setText(
                competes
                        ? "%s, tuned, competes: it chooses its parameters itself, and trades where it wins."
                                .formatted(strategy.name())
                        : "The tuned strategy does not compete. Values found here are never taken over: it has to win"
                                + " by choosing them itself.");
    }

    private void change() {
        subject.ifPresent(strategy -> {
            if (tuned.competes(strategy.id() + Tuned.SUFFIX)) {
                withdraw(strategy);
            } else {
                compete(strategy);
            }
        });
    }

    private void compete(Strategy strategy) {
        CompetitionDialogs.letCompete(
                name(strategy),
                ("From the next evaluation on it competes for every ticker beside the one with default parameters, and buys and sells"
                                + " those for which it is the best, %s. It tunes over its own grid with its own settings, whatever"
                                + " was tried here.")
                        .formatted(money()),
                () -> tuned.letCompete(strategy.id() + Tuned.SUFFIX, SignedIn.name(session)),
                () -> show(strategy));
    }

    private void withdraw(Strategy strategy) {
        CompetitionDialogs.withdraw(
                name(strategy),
                "From the next evaluation on it opens nothing more, unless it is pinned. Positions that it has opened stay with it to their exit, %s."
                        .formatted(money()),
                () -> tuned.withdraw(strategy.id() + Tuned.SUFFIX, SignedIn.name(session)),
                () -> show(strategy));
    }

    private static String name(Strategy strategy) {
        return strategy.name() + ", tuned";
    }

    private String money() {
        return Names.money(monitor.status().mode());
    }
}
