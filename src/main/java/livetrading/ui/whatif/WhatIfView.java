package livetrading.ui.whatif;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import livetrading.ledger.ConfigurationStore;
import livetrading.ledger.RiskRuleRows;
import livetrading.review.WhatIfDesk;
import livetrading.review.WhatIfRequest;
import livetrading.settings.SettingsCheck;
import livetrading.ui.account.CalmProgress;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Page;
import livetrading.ui.setting.HandedDraft;

/** What the program would have done with the money, with the settings in force and with other ones. */
@Route("what-if")
@PageTitle("What if · Live Trading")
@PermitAll
final class WhatIfView extends Page {

    private final WhatIfDesk desk;
    private final Clock clock;
    private final RunBar bar = new RunBar(this::play, this::cancel, this::save, this::takeBack);
    private final DraftPanel draft;
    private final ResultPart result = new ResultPart();

    /** Ends what is being played for this page. */
    private Optional<Runnable> running = Optional.empty();

    WhatIfView(WhatIfDesk desk, ConfigurationStore store, RiskRuleRows rules, SettingsCheck check, Clock clock) {
        super(Destination.WHAT_IF.title());
        this.desk = desk;
        this.clock = clock;
        draft = new DraftPanel(store, rules, check);
        draft.onChange(() -> bar.showTyped(draft.isTyped(), draft.areRulesTyped()));
        addClassName("what-if");
        Paragraph words =
                new Paragraph("What the program would have done with the money: it makes all its decisions again"
                        + " over the stored daily prices, with the settings in force and with the draft below. Nothing is ordered,"
                        + " and nothing is saved. Over long years of real prices it is measured in ");
        words.add(Destination.toStudy("what selection is worth"), new Text("."));
        words.addClassName("quiet");
        add(words, bar, draft, result);
        addDetachListener(left -> running.ifPresent(Runnable::run));
    }

    private void play() {
        draft.request().ifPresent(this::play);
    }

    private void play(WhatIfRequest request) {
        UI ui = UI.getCurrent();
        running = desk.begin(
                request,
                CalmProgress.of(ui, clock, bar::played),
                end -> ui.accessLater(() -> ended(end), () -> {}).run());
        if (running.isPresent()) {
            bar.started();
            result.await();
        } else {
            bar.stopped("Not played: another one is being played, perhaps in another window."
                    + " One at a time leaves the processor to trading; play again when it has ended.");
        }
    }

    private void ended(WhatIfDesk.End end) {
        running = Optional.empty();
        switch (end) {
            case WhatIfDesk.End.Played(var outcome, var rank) -> {
                bar.stopped("");
                result.show(outcome, rank);
            }
            case WhatIfDesk.End.Cancelled() -> {
                bar.stopped("Cancelled. Nothing was counted.");
                result.clear();
            }
            case WhatIfDesk.End.Failed() -> {
                bar.stopped("It could not be played. The log on the System page says why; trading is not concerned.");
                result.clear();
            }
        }
    }

    private void cancel() {
        running.ifPresent(run -> {
            bar.cancelling();
            run.run();
        });
    }

    private void save() {
        if (draft.isInOrder()) {
            UI ui = UI.getCurrent();
            HandedDraft.hand(ui, draft.draft());
            ui.navigate(Destination.CONFIGURATION.path());
        }
    }

    private void takeBack() {
        draft.takeInForce();
    }
}
