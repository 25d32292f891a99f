package livetrading.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.ScriptVersion;
import livetrading.library.OwnStrategies;
import livetrading.library.StoredChecks;
import livetrading.market.Ticker;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.PageWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One strategy of a user: its text, and beside it what that would have done. */
@Route(ScriptAddress.ROUTE)
@PermitAll
final class ScriptView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ScriptBar.Actions {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptView.class);
    private static final String NEW = "New strategy";

    private final OwnStrategies own;
    private final ScriptActions actions;
    private final PreviewPlayer player;

    private final H1 title = new H1(NEW);
    private final Div header = new Div(title, Destination.MY_STRATEGIES.link("All of my strategies"));
    private final ScriptBar bar = new ScriptBar(this);
    private final TextPart text = new TextPart(this::changed, this::openVersion);
    private final ResultPart result;
    private final ScriptSaving saving;
    private final Div board;
    private final Newest<PreviewResult> newest;

    private OpenWork work = OpenWork.fresh("", "");
    private Optional<PreviewResult> last = Optional.empty();

    ScriptView(
            OwnStrategies own,
            ScriptActions actions,
            PreviewPlayer player,
            ScriptChecks checker,
            KnownTickers tickers,
            PageWork pageWork) {
        this.own = own;
        this.actions = actions;
        this.player = player;
        newest = new Newest<>(pageWork, this, this::show, this::failed);
        result = new ResultPart(
                checker,
                pageWork,
                player,
                this,
                tickers.configured(),
                () -> new AllTickersPart.Asked(text.text(), text.inputs()),
                this::changed);
        saving = new ScriptSaving(own, result.checks(), actions, this::stored);
        board = new Div(text.panel(), result.panel());
        addClassNames("view", "script-view");
        header.addClassName("page-header");
        board.addClassName("script-board");
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Live Trading";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        Optional<String> id = ScriptAddress.script(address);
        if (id.isEmpty()) {
            HandedText handed = HandedText.take(event.getUI()).orElseGet(NewText::text);
            open(OpenWork.fresh(handed.text(), handed.suggestedId()));
            return;
        }
        own.script(id.get())
                .ifPresentOrElse(
                        script -> open(OpenWork.of(
                                script,
                                ScriptAddress.version(address)
                                        .flatMap(script::version)
                                        .orElseGet(script::newest))),
                        () -> explainAbsence(id.get()));
    }

    private void explainAbsence(String id) {
        removeAll();
        title.setText("No such strategy");
        add(
                header,
                new EmptyState(
                        "You have no strategy '%s'. It may have been deleted.".formatted(id),
                        "My strategies",
                        Destination.MY_STRATEGIES));
    }

    private void open(OpenWork opened) {
        removeAll();
        add(header, bar, board);
        work = opened;
        title.setText(opened.shown().map(ScriptVersion::name).orElse(NEW));
        text.open(opened);
        result.open(opened);
        changed();
    }

    private void openVersion(int version) {
        UI.getCurrent().navigate(ScriptAddress.path(), ScriptAddress.of(work.suggestedId(), version));
    }

    /** The text, a value of an input, the ticker or the tab is another one. */
    private void changed() {
        String now = text.text();
        Optional<Ticker> on = result.ticker();
        Map<String, String> inputs = text.inputs();
        newest.compute(() -> player.play(now, on, inputs));
        result.refresh(work, now);
        showState();
    }

    private void show(PreviewResult next) {
        last = Optional.of(next);
        text.show(next);
        result.show(next);
        showState();
    }

    private void failed(Throwable problem) {
        LOG.error("A text of a strategy could not be played", problem);
        result.failed();
    }

    private void showState() {
        bar.show(work, text.text(), whyNotSaved(), work.shown().flatMap(StoredChecks::refusal));
    }

    private Optional<String> whyNotSaved() {
        return last.filter(PreviewResult.Wrong.class::isInstance).map(wrong -> "The text has errors");
    }

    @Override
    public void save() {
        save(() -> {}, () -> {});
    }

    private void save(Runnable saved, Runnable stay) {
        saving.save(work, text.text(), saved, stay);
    }

    private void stored(String id, ScriptVersion version) {
        open(OpenWork.of(own.script(id).orElseThrow(), version));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(ScriptAddress.path(), ScriptAddress.of(id)));
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
            work = OpenWork.of(script, script.newest());
            text.mark(work.shown());
            text.edit(true);
            showState();
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
                    open(OpenWork.fresh("", ""));
                    ScriptAddress.leave(UI.getCurrent());
                }));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!work.isTyped(text.text())) {
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
