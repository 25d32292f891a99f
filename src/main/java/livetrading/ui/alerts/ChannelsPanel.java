package livetrading.ui.alerts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.AlertChannel;
import livetrading.notice.Channel;
import livetrading.notice.ChannelTrial;
import livetrading.notice.StoredChannels;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The channels: how it goes with each, and what can be done with it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ChannelsPanel extends Div {

    private final StoredChannels channels;
    private final ChannelTrial trial;
    private final PageWork work;

    private final ChannelsGrid grid = new ChannelsGrid(this::actions);
    private final Map<String, TrialLine> trials = new HashMap<>();
    private final Div said = new Div();
    private final EmptyState none = new EmptyState(
            "Nobody is told of halts, alarms and drift while no page is open. Add a channel, for instance e-mail.",
            add(true));
    private Runnable changed = () -> {};

    ChannelsPanel(StoredChannels channels, ChannelTrial trial, PageWork work) {
        this.channels = channels;
        this.trial = trial;
        this.work = work;
        addClassName("view-part");
        said.addClassName("trials");
        said.getElement().setAttribute("role", "status");
        add(new Panel("Channels", new Component[] {add(false)}, said, none, grid));
    }

    /** Calls back when a channel was added, changed, removed or tested. */
    void onChange(Runnable callback) {
        changed = callback;
    }

    private Button add(boolean isFirst) {
        Button button = new Button("Add a channel", click -> edit(Optional.empty()));
        if (isFirst) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    void show(List<ChannelRow> rows) {
        none.setVisible(rows.isEmpty());
        grid.setVisible(!rows.isEmpty());
        grid.show(rows);
    }

    private List<Button> actions(ChannelRow row) {
        Button test = new Button("Test", click -> test(row));
        test.setDisableOnClick(true);
        TrialLine trial = trials.get(row.channel().name());
        test.setEnabled(trial == null || !trial.isWaiting());
        return row.stored()
                .map(stored -> List.of(
                        test,
                        new Button(stored.isEnabled() ? "Switch off" : "Switch on", click -> turn(stored)),
                        new Button("Edit", click -> edit(Optional.of(stored))),
                        new Button("Remove", click -> remove(stored))))
                .orElse(List.of(test));
    }

    private void test(ChannelRow row) {
        Channel channel = row.channel();
        TrialLine line = trials.computeIfAbsent(channel.name(), name -> new TrialLine());
        said.add(line);
        line.begin("Sending a test by %s".formatted(row.heading()));
        work.ask(
                this,
                () -> trial.send(channel),
                word -> tested(line, "The test by %s: %s".formatted(row.heading(), word), false),
                failure -> tested(
                        line,
                        "The test by %s did not arrive: %s".formatted(row.heading(), failure.getMessage()),
                        true));
    }

    private void tested(TrialLine line, String words, boolean isProblem) {
        line.end(words, isProblem);
        grid.drawAgain();
        changed.run();
    }

    private void turn(AlertChannel stored) {
        channels.turn(stored, !stored.isEnabled());
        changed.run();
    }

    private void edit(Optional<AlertChannel> before) {
        new ChannelDialog(channels, before, () -> changed.run()).open();
    }

    private void remove(AlertChannel stored) {
        Notices.confirm(
                "Remove a channel",
                "Nobody is told by %s any more, and its keys are deleted.".formatted(stored.title()),
                "Remove",
                () -> {
                    channels.remove(stored);
                    changed.run();
                });
    }
}
