package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.check.CheckReport;
import livetrading.ledger.ScriptVersion;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredChecks;
import livetrading.library.StoredScript;
import livetrading.library.StrategyRefused;
import livetrading.market.Ticker;
import livetrading.script.BadScript;
import livetrading.script.ScriptProblem;
import livetrading.script.ScriptStrategy;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.format.Formats;
import livetrading.ui.help.Reference;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One strategy of a user: its text, and beside it what that would have done. */
@Route(ScriptAddress.ROUTE)
@PermitAll
final class ScriptView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ScriptBar.Actions {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptView.class);

    private final OwnStrategies own;
    private final ScriptActions actions;
    private final PreviewPlayer player;
    private final KnownTickers tickers;

    private final H1 title = new H1("New strategy");
    private final ScriptBar bar = new ScriptBar(this);
    private final ScriptEditor editor = new ScriptEditor("Text of the strategy");
    private final ProblemList problems = new ProblemList(editor::goTo);
    private final InputFields inputs = new InputFields(this::preview, this::putInputs);
    private final Select<Integer> version = new Select<>();
    private final ComboBox<String> ticker = new ComboBox<>();
    private final TabSheet tabs = new TabSheet();
    private final PreviewPart result = new PreviewPart(() -> tabs.setSelectedIndex(0));
    private final Newest<PreviewResult> newest;

    private final ScriptChecks checker;
    private final PageWork pageWork;
    private final ChecksPart checks = new ChecksPart();
    private Tab checksTab = new Tab();
    private Tab versionsTab = new Tab();
    private final AllTickersPart allTickers;
    private final VersionsPart versions;

    private OpenWork work = OpenWork.fresh("", "");
    private Optional<PreviewResult> last = Optional.empty();
    private Optional<Checked> checked = Optional.empty();

    /** What was found about a text. */
    private record Checked(String text, CheckReport report) {}

    ScriptView(
            OwnStrategies own,
            ScriptActions actions,
            PreviewPlayer player,
            ScriptChecks checker,
            KnownTickers tickers,
            PageWork pageWork) {
        this.checker = checker;
        this.pageWork = pageWork;
        this.own = own;
        this.actions = actions;
        this.player = player;
        this.tickers = tickers;
        this.newest = new Newest<>(pageWork, this, this::show, this::failed);
        this.allTickers = new AllTickersPart(
                pageWork,
                player,
                tickers::configured,
                () -> new AllTickersPart.Asked(editor.getValue(), inputs.typed()));
        this.versions = new VersionsPart(pageWork, player, this::ticker);
        addClassNames("view", "script-view");
        editor.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preview();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Live Trading";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters address = event.getLocation().getQueryParameters();
        Optional<String> id = ScriptAddress.script(address);
        if (id.isEmpty()) {
            HandedText text = HandedText.take(event.getUI()).orElseGet(NewText::text);
            build(OpenWork.fresh(text.text(), text.suggestedId()));
            return;
        }
        own.script(id.get())
                .ifPresentOrElse(
                        script -> build(OpenWork.of(
                                script,
                                ScriptAddress.version(address)
                                        .flatMap(script::version)
                                        .orElseGet(script::newest))),
                        () -> explainAbsence(id.get()));
    }

    private void explainAbsence(String id) {
        title.setText("No such strategy");
        add(
                title,
                new EmptyState(
                        "You have no strategy '%s'. It may have been deleted.".formatted(id),
                        "My strategies",
                        Destination.MY_STRATEGIES));
    }

    private void build(OpenWork opened) {
        Div header = new Div(title, Destination.MY_STRATEGIES.link("All of my strategies"));
        header.addClassName("page-header");
        Div board = new Div(textPanel(), resultPanel());
        board.addClassName("script-board");
        add(header, bar, board);
        open(opened);
    }

    private Component textPanel() {
        version.setAriaLabel("Version");
        version.setItemLabelGenerator(this::versionWords);
        version.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(ScriptAddress.path(), ScriptAddress.of(work.suggestedId(), change.getValue()));
            }
        });
        return new Panel("Text", new Component[] {version}, editor, problems, inputs);
    }

    private String versionWords(Integer number) {
        int newestVersion =
                work.stored().map(script -> script.newest().version()).orElse(number);
        return "Version %d%s".formatted(number, number == newestVersion ? ", the newest" : "");
    }

    private Component resultPanel() {
        List<String> configured = tickers.configured();
        ticker.setAriaLabel("Ticker to play it on");
        ticker.setItems(configured);
        configured.stream().findFirst().ifPresent(ticker::setValue);
        ticker.addValueChangeListener(change -> preview());
        tabs.add("Chart", result.chart());
        tabs.add("Trades", result.trades());
        checksTab = tabs.add("Checks", checks);
        tabs.add("All tickers", allTickers);
        tabs.add("Language", new Reference());
        versionsTab = tabs.add("Versions", versions);
        tabs.addSelectedChangeListener(change -> showChosen());
        tabs.addClassName("script-tabs");
        return new Panel("What it would have done", new Component[] {ticker}, result.figures(), result.words(), tabs);
    }

    private void open(OpenWork opened) {
        work = opened;
        title.setText(opened.shown().map(ScriptVersion::name).orElse("New strategy"));
        version.setVisible(opened.stored().isPresent());
        opened.stored()
                .ifPresent(script -> version.setItems(
                        script.versions().stream().map(ScriptVersion::version).toList()));
        opened.shown().map(ScriptVersion::version).ifPresent(version::setValue);
        checked = opened.shown().flatMap(StoredChecks::of).map(report -> new Checked(opened.begun(), report));
        edit(opened.begun(), opened.isOld());
        showChecks();
    }

    private void edit(String text, boolean isReadOnly) {
        editor.setValue(text);
        editor.setReadOnly(isReadOnly);
        inputs.allowPutting(!isReadOnly);
        preview();
    }

    private Optional<Ticker> ticker() {
        return ticker.getOptionalValue().map(Ticker::of);
    }

    /** What takes its time is looked for when somebody looks at it. */
    private void showChosen() {
        if (versionsTab.isSelected()) {
            versions.show(work, Optional.of(editor.getValue()).filter(work::isUnsaved));
        } else if (checksTab.isSelected()) {
            checkThen(() -> {}, () -> {});
        }
    }

    private void preview() {
        String text = editor.getValue();
        Optional<Ticker> on = ticker();
        Map<String, String> typed = inputs.typed();
        newest.compute(() -> player.play(text, on, typed));
        showState();
    }

    private void show(PreviewResult next) {
        last = Optional.of(next);
        switch (next) {
            case PreviewResult.Wrong(var found) -> {
                tell(found);
                result.outdated();
            }
            case PreviewResult.Unplayed(var script, var why) -> {
                tell(List.of());
                inputs.show(script.parameters());
                result.unplayed(why);
            }
            case PreviewResult.Played played -> {
                tell(List.of());
                showChecks();
                inputs.show(played.script().parameters());
                result.show(played);
            }
        }
        showState();
    }

    private void tell(List<ScriptProblem> found) {
        editor.showProblems(found);
        problems.show(editor.getValue(), found);
    }

    private void failed(Throwable problem) {
        LOG.error("A text of a strategy could not be played", problem);
        result.unplayed("It could not be played; the reason is in the log. Trading is not touched by this.");
    }

    private void showState() {
        bar.show(work, editor.getValue(), whyNotSaved(), work.shown().flatMap(StoredChecks::refusal));
    }

    private Optional<String> whyNotSaved() {
        return last.filter(PreviewResult.Wrong.class::isInstance).map(wrong -> "The text has errors");
    }

    private void putInputs(Map<String, BigDecimal> values) {
        editor.setValue(InputText.with(editor.getValue(), values));
        preview();
    }

    @Override
    public void save() {
        save(() -> {}, () -> {});
    }

    private void save(Runnable saved, Runnable stay) {
        checkThen(() -> saveChecked(saved, stay), stay);
    }

    /** Checks the text as it stands, unless that was done. */
    private void checkThen(Runnable then, Runnable otherwise) {
        String text = editor.getValue();
        if (known(text).isPresent()) {
            showChecks();
            then.run();
            return;
        }
        checks.explain("It is being checked.");
        String id = work.suggestedId();
        pageWork.compute(
                this,
                () -> checker.of(id, text),
                report -> {
                    checked = Optional.of(new Checked(text, report));
                    showChecks();
                    then.run();
                },
                problem -> {
                    notChecked(problem);
                    otherwise.run();
                });
    }

    private Optional<CheckReport> known(String text) {
        return checked.filter(one -> one.text().equals(text)).map(Checked::report);
    }

    private void notChecked(Throwable problem) {
        if (problem instanceof BadScript) {
            checks.explain("It is checked when it has no errors.");
        } else {
            LOG.error("A text of a strategy could not be checked", problem);
            checks.explain("It could not be checked; the reason is in the log. Nothing was saved.");
        }
    }

    private void showChecks() {
        Optional<CheckReport> report = known(editor.getValue());
        report.ifPresent(one -> checks.show(
                one, work.stored().map(script -> script.versions().size()).orElse(0)));
        checksTab.setLabel(report.map(ScriptView::checksWords).orElse("Checks"));
    }

    private static String checksWords(CheckReport report) {
        return switch (report.verdict()) {
            case PASSED -> "Checks: passed";
            case WARNING -> "Checks: %d to know".formatted(report.warnings().size());
            case REFUSED -> "Checks: refused";
        };
    }

    private void saveChecked(Runnable saved, Runnable stay) {
        if (work.stored().isPresent()) {
            store(work.suggestedId(), saved).ifPresent(problem -> {
                Notices.failed(problem);
                stay.run();
            });
        } else {
            new SaveDialog(suggestedId(), id -> storeNew(id, saved), stay).open();
        }
    }

    private String suggestedId() {
        return work.suggestedId().isEmpty()
                ? read().map(script -> ScriptFile.id(script.name())).orElse("")
                : work.suggestedId();
    }

    private Optional<ScriptStrategy> read() {
        try {
            return Optional.of(ScriptStrategy.read("draft", editor.getValue()));
        } catch (BadScript bad) {
            return Optional.empty();
        }
    }

    private Optional<String> storeNew(String id, Runnable saved) {
        return own.script(id).isPresent()
                ? Optional.of("You have a strategy '%s' already: give this one another id.".formatted(id))
                : store(id, saved);
    }

    /** @return why it was not stored; empty when it was */
    private Optional<String> store(String id, Runnable saved) {
        try {
            ScriptVersion stored = own.save(
                    id,
                    editor.getValue(),
                    known(editor.getValue()).map(StoredChecks::json).orElse("{}"),
                    actions.user());
            Notices.done("%s is saved as version %d".formatted(stored.name(), stored.version()));
            StoredScript script = own.script(id).orElseThrow();
            open(OpenWork.of(script, stored));
            UI.getCurrent().getPage().getHistory().replaceState(null, address(id));
            saved.run();
            return Optional.empty();
        } catch (BadScript bad) {
            return Optional.of("The text has errors: nothing was saved.");
        } catch (StrategyRefused refused) {
            return Optional.of(Formats.sentence(String.valueOf(refused.getMessage())) + ".");
        }
    }

    private static Location address(String id) {
        return new Location(ScriptAddress.path(), ScriptAddress.of(id));
    }

    @Override
    public void compete() {
        work.stored()
                .ifPresent(script -> work.shown().ifPresent(shown -> {
                    if (script.competing().equals(Optional.of(shown.version()))) {
                        actions.withdraw(script, shown, this::reload);
                    } else {
                        actions.compete(script, shown, this::reload);
                    }
                }));
    }

    /** What is stored has changed; the text has not. */
    private void reload() {
        work.stored().flatMap(script -> own.script(script.id())).ifPresent(script -> {
            work = new OpenWork(Optional.of(script), work.shown(), work.begun(), work.suggestedId());
            showState();
        });
    }

    @Override
    public void edit() {
        work.stored().ifPresent(script -> {
            String text = editor.getValue();
            work = OpenWork.of(script, script.newest());
            version.setValue(script.newest().version());
            edit(text, false);
        });
    }

    @Override
    public void archive() {
        work.stored().ifPresent(script -> actions.archive(script, this::reload));
    }

    @Override
    public void restore() {
        work.stored().ifPresent(script -> actions.restore(script, this::reload));
    }

    @Override
    public void delete() {
        work.stored()
                .ifPresent(script -> actions.delete(script, () -> {
                    work = OpenWork.fresh("", "");
                    editor.setValue("");
                    ScriptAddress.leave(UI.getCurrent());
                }));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!work.isUnsaved(editor.getValue())) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        new LeaveDialog(
                        whyNotSaved().isEmpty(),
                        () -> save(leaving::proceed, leaving::cancel),
                        leaving::proceed,
                        leaving::cancel)
                .open();
    }
}
