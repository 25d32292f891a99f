package livetrading.ui.risk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.RiskControl;
import livetrading.ledger.RiskRuleRows;
import livetrading.review.AccountRisks;
import livetrading.review.RuleEffects;
import livetrading.risk.rule.RuleType;
import livetrading.settings.RiskRules;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Live;
import livetrading.ui.part.Page;
import livetrading.ui.part.Panel;
import livetrading.ui.part.SignedIn;

/** What limits losses, and how near that is. */
@Route("risk")
@PageTitle("Risk · Live Trading")
@PermitAll
final class RiskView extends Page {

    private final EngineMonitor monitor;
    private final RiskRuleRows stored;
    private final CurrentSettings current;
    private final AccountRisks risks;
    private final RuleNow now;
    private final RuleEffects effects;
    private final Clock clock;

    private final RuleEditing editing;
    private final Div problems = new Div();
    private final RiskBars bars = new RiskBars();
    private final RulesGrid rules;
    private final EmptyState none;
    private final GroupsPanel groups;
    private final ActivityPart activity;
    private List<String> wrong = List.of();

    RiskView(
            EngineMonitor monitor,
            RiskRuleRows stored,
            RiskControl control,
            CurrentSettings current,
            AccountRisks risks,
            RuleNow now,
            RuleEffects effects,
            ActivityPart activity,
            Clock clock,
            AuthenticationContext session) {
        super(Destination.RISK.title());
        this.monitor = monitor;
        this.stored = stored;
        this.current = current;
        this.risks = risks;
        this.now = now;
        this.effects = effects;
        this.activity = activity;
        this.clock = clock;
        editing = new RuleEditing(control, stored, this::targets, () -> SignedIn.name(session), this::refresh);
        groups = new GroupsPanel(control, () -> SignedIn.name(session), this::refresh);
        rules = new RulesGrid(this::details, editing::turn);
        none = new EmptyState(
                "No rule is switched on. Positions are limited by risk per trade and number of positions only.",
                sensible());
        problems.addClassName("problems");
        problems.setVisible(false);
        problems.getElement().setAttribute("role", "alert");
        add(problems, new Panel("Limits of the account", bars), rulesPanel(), activity, groups);
        Live.follow(this, monitor, this::show);
    }

    private Component rulesPanel() {
        Button add = new Button("Add a rule", click -> editing.add());
        return new Panel("Rules", new Component[] {add}, none, rules);
    }

    private Button sensible() {
        Button button = new Button("Add a sensible set", click -> editing.addSensible());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component details(RiskRules.Row row) {
        return row.rule()
                .flatMap(rule -> effect(rule.rule().type(), row))
                .map(effect -> new RuleDetails(row, editing, effect))
                .orElseGet(() -> new RuleDetails(row, editing));
    }

    private Optional<Component> effect(RuleType type, RiskRules.Row row) {
        return switch (type.judgedOn()) {
            case COMPLETED_BARS ->
                settings().map(settings -> new EffectPart(effects, effects.of(settings, row.stored()), clock));
            case EACH_CHECK ->
                Optional.of(new Paragraph("It looks at what no bar can show, so that a back-test does not play it."));
        };
    }

    private void refresh() {
        show(monitor.status());
    }

    private void show(EngineStatus status) {
        RiskRules all = stored.read();
        showProblems(all.problems());
        bars.show(risks.of(status.mode(), all.list()));
        boolean isAny = all.rows().stream().anyMatch(row -> row.stored().enabled());
        none.setVisible(!isAny);
        rules.setVisible(!all.rows().isEmpty());
        rules.show(all.rows(), now.of(status.mode(), all), now.lastActed(status.mode(), all));
        activity.show(status.mode(), settings());
        groups.show(
                stored.groups(), all.rows().stream().map(RiskRules.Row::stored).toList());
    }

    private void showProblems(List<String> next) {
        if (next.equals(wrong)) {
            return;
        }
        wrong = next;
        problems.removeAll();
        problems.setVisible(!wrong.isEmpty());
        if (!wrong.isEmpty()) {
            problems.add(
                    new Paragraph(
                            "Nothing is bought until this is put right; exits go on. Edit, switch off or remove what is wrong:"),
                    new UnorderedList(wrong.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
    }

    private RuleTargets targets() {
        return new RuleTargets(
                stored.groups(), settings().map(TradingSettings::tickers).orElse(List.of()));
    }

    /** Empty when they are not in order. */
    private Optional<TradingSettings> settings() {
        return current.read() instanceof Valid(TradingSettings settings) ? Optional.of(settings) : Optional.empty();
    }
}
