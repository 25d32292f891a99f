package livetrading.ui.risk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import livetrading.engine.RiskLock;
import livetrading.engine.RiskLocks;
import livetrading.ledger.RiskActions;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;
import livetrading.ui.account.OrderStories;
import livetrading.ui.part.Notices;
import livetrading.ui.part.SignedIn;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.data.domain.Limit;

/** What the rules keep from being bought now, and what they did. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ActivityPart extends Div {

    private static final Limit MOST = Limit.of(200);

    private final RiskLocks locks;
    private final RiskActions actions;
    private final AuthenticationContext session;
    private final LocksPanel lockTable = new LocksPanel(this::ask);
    private final ActionsPanel actionTable;
    private Optional<TradingSettings> shown = Optional.empty();

    ActivityPart(RiskLocks locks, RiskActions actions, OrderStories stories, AuthenticationContext session) {
        this.locks = locks;
        this.actions = actions;
        this.session = session;
        actionTable = new ActionsPanel(stories);
        addClassName("view-part");
        add(lockTable, actionTable);
    }

    /** @param settings empty when they are not in order: nothing is bought at all then */
    void show(Mode mode, Optional<TradingSettings> settings) {
        shown = settings;
        lockTable.show(settings.map(locks::now).orElse(List.of()));
        actionTable.show(actions.findByModeOrderByIdDesc(mode, MOST));
    }

    private void ask(RiskLock lock) {
        String whom = LocksPanel.scope(lock);
        String after = switch (lock.kind()) {
            case PASSES -> "";
            case LOOKS_BACK -> "From the next cycle on the rule goes only by what comes after now.";
            case CLOSED_BY_RULE -> "Its strategy buys it in the next cycle if it still wants to be in.";
        };
        Notices.confirm(
                "Release the lock",
                "%s may be bought again although %s. %s"
                        .formatted(lock.ticker().isEmpty() ? "Everything" : whom, lock.reason(), after),
                "Release",
                () -> shown.ifPresent(settings -> release(settings, lock, whom)));
    }

    private void release(TradingSettings settings, RiskLock lock, String whom) {
        locks.release(settings.mode(), lock, SignedIn.name(session));
        Notices.done("The lock is released: " + whom);
        show(settings.mode(), shown);
    }
}
