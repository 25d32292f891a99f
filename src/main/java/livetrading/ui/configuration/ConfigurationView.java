package livetrading.ui.configuration;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.engine.CurrentSettings;
import livetrading.ledger.ConfigurationChanges;
import livetrading.ledger.ConfigurationStore;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.portfolio.Mode;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Page;
import livetrading.ui.setting.ConfigurationDraft;
import livetrading.ui.setting.HandedDraft;
import livetrading.ui.setting.ProblemSummary;
import livetrading.ui.setting.SettingChange;
import livetrading.venue.BrokerAccess;

/** What to trade and how. */
@Route("configuration")
@PageTitle("Configuration · Live Trading")
@PermitAll
final class ConfigurationView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final ConfigurationStore store;
    private final CurrentSettings current;
    private final SettingsCheck check;
    private final OwnHoldings holdings;
    private final Clock clock;
    private final SaveBar bar = new SaveBar(() -> save(() -> {}, () -> {}), this::load);
    private final LatePrices late = new LatePrices();
    private final ConfigurationForm form = new ConfigurationForm(this::showState, this::checkField);
    private final ProblemSummary summary = new ProblemSummary(form::focus);
    private final ConfigurationHistoryPanel history;
    private final AlpacaPanel alpaca;
    private final MissingKeys keys;

    /** The stored configuration when the form was filled; changes are compared with it. */
    private Optional<SettingTexts> loaded = Optional.empty();

    /** The form's content at that time. */
    private ConfigurationDraft untouched = form.draft();

    /** How many fields were wrong when they were last looked at. */
    private long wrong;

    /** Whether the stored configuration is invalid. */
    private boolean isStoredWrong;

    ConfigurationView(
            ConfigurationStore store,
            CurrentSettings current,
            SettingsCheck check,
            ConfigurationChanges changes,
            OwnHoldings holdings,
            TunedPanel tuned,
            SimulationPanel simulation,
            AlpacaPanel alpaca,
            BrokerAccess access,
            Clock clock) {
        super("Configuration");
        this.store = store;
        this.current = current;
        this.check = check;
        this.holdings = holdings;
        this.clock = clock;
        this.alpaca = alpaca;
        this.keys = new MissingKeys(access, this::showKeys);
        alpaca.onChange(this::showMissingKeys);
        this.history = new ConfigurationHistoryPanel(changes, this::bringBack);
        addClassName("configuration");
        form.add(alpaca, simulation);
        add(bar, keys, late, summary, new StudiedSettings(this::showStudied), form, tuned, history);
        load();
    }

    private void load() {
        loaded = store.stored();
        form.show(ConfigurationDraft.of(loaded.orElseGet(SettingTexts::standard)));
        untouched = form.draft();
        List<Problem> problems = problems(current.read());
        isStoredWrong = !problems.isEmpty();
        showProblems(
                "The stored configuration is not in order, and nothing is traded until that is put right.", problems);
        history.show();
        showMissingKeys();
    }

    private void showMissingKeys() {
        keys.show(mode());
    }

    private void showKeys() {
        alpaca.showKeys(mode());
    }

    /** The stored one, by its name. */
    private String mode() {
        return loaded.map(texts -> texts.of(Setting.MODE)).orElse("");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HandedDraft.take(event.getUI()).ifPresent(this::showHanded);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Destination.SHOW)
                .filter(Destination.KEYS::equals)
                .ifPresent(part -> showKeys());
    }

    private void showState() {
        bar.show(isTyped(), isTyped() || isStoredWrong, wrong);
        late.show(form.draft());
    }

    private void count(List<Problem> problems) {
        wrong = problems.stream().map(Problem::column).distinct().count();
        showState();
    }

    /** A field is checked when the user leaves it, not while typing. */
    private void checkField(Setting setting) {
        List<Problem> problems = problems(form.draft().read());
        form.showProblems(setting, problems);
        count(problems);
    }

    private boolean isTyped() {
        return !form.draft().equals(untouched);
    }

    private void bringBack(SettingTexts earlier) {
        form.show(ConfigurationDraft.of(earlier));
        Notices.done("The form shows the earlier configuration. Save it to bring it into force");
        getElement().executeJs("this.scrollIntoView()");
    }

    private void showHanded(ConfigurationDraft handed) {
        form.show(untouched.with(handed));
        Notices.done("The form shows the settings that were tried. Save them to bring them into force");
    }

    private void showStudied() {
        form.show(StudiedSettings.in(form.draft()));
        Notices.done("The form shows the settings that did best in the study. Save them to bring them into force");
    }

    private void save(Runnable saved, Runnable notSaved) {
        ConfigurationDraft.Reading reading = form.draft().read();
        List<Problem> problems = problems(reading);
        showProblems("Not saved:", problems);
        if (!problems.isEmpty()) {
            form.focusFirst(problems);
            notSaved.run();
            return;
        }
        List<SettingChange> changes = loaded.map(before -> SettingChange.between(before, reading.settings()))
                .orElse(List.of());
        List<String> consequences = consequences(changes);
        if (consequences.isEmpty()) {
            store(reading.settings(), saved, notSaved);
        } else {
            ConfigurationDialogs.confirm(
                    changes, consequences, () -> store(reading.settings(), saved, notSaved), notSaved);
        }
    }

    private List<String> consequences(List<SettingChange> changes) {
        List<String> consequences = new ArrayList<>(Consequences.of(changes, held()));
        changes.stream()
                .filter(change -> change.setting() == Setting.MODE)
                .flatMap(change -> keys.problem(change.after()).stream())
                .forEach(consequences::add);
        return consequences;
    }

    private void store(SettingTexts settings, Runnable saved, Runnable notSaved) {
        if (store.replace(loaded, settings, clock.instant())) {
            load();
            Notices.done("Configuration saved. It applies in the next cycle");
            saved.run();
        } else {
            askWhichToKeep(settings, saved, notSaved);
        }
    }

    private void askWhichToKeep(SettingTexts mine, Runnable saved, Runnable notSaved) {
        Optional<SettingTexts> theirs = store.stored();
        ConfigurationDialogs.whichToKeep(
                theirs.map(stored -> SettingChange.between(stored, mine)).orElse(List.of()),
                () -> {
                    loaded = theirs;
                    store(mine, saved, notSaved);
                },
                () -> {
                    load();
                    notSaved.run();
                },
                notSaved);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isTyped() && !alpaca.isTyped()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        ConfigurationDialogs.leave(
                isTyped(), () -> save(leaving::proceed, leaving::cancel), leaving::proceed, leaving::cancel);
    }

    /** Below each field and all of them above the form. */
    private void showProblems(String title, List<Problem> problems) {
        form.showProblems(problems);
        count(problems);
        if (problems.isEmpty()) {
            summary.clear();
        } else {
            summary.show(title, problems);
        }
    }

    /** A number that cannot be read is wrong in one way only. */
    private List<Problem> problems(ConfigurationDraft.Reading reading) {
        List<Problem> problems = new ArrayList<>(reading.unreadable());
        Set<String> unreadable = problems.stream().map(Problem::column).collect(Collectors.toSet());
        problems(check.check(reading.settings())).stream()
                .filter(problem -> !unreadable.contains(problem.column()))
                .forEach(problems::add);
        return problems;
    }

    private static List<Problem> problems(SettingsResult result) {
        return switch (result) {
            case Valid valid -> List.of();
            case Invalid(List<Problem> found) -> found;
        };
    }

    /** The tickers with an open position in the mode that is stored. */
    private Set<String> held() {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(mode()))
                .flatMap(mode -> holdings.findByModeOrderByTicker(mode).stream())
                .map(OwnHolding::ticker)
                .collect(Collectors.toSet());
    }
}
