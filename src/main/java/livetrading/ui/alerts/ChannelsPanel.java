package livetrading.ui.alerts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
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
    private final Paragraph said = new Paragraph();
    private final EmptyState none = new EmptyState(
            "Nobody is told of halts, alarms and drift while no page is open. Add a channel, for instance e-mail.",
            add(true));
    private Runnable changed = () -> {};

    ChannelsPanel(StoredChannels channels, ChannelTrial trial, PageWork work) {
        this.channels = channels;
        this.trial = trial;
        this.work = work;
        addClassName("view-part");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
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
        Button test = new Button("Test");
        test.setDisableOnClick(true);
        test.addClickListener(click -> test(row.channel(), test));
        return row.stored()
                .map(stored -> List.of(
                        test,
                        new Button(stored.isEnabled() ? "Switch off" : "Switch on", click -> turn(stored)),
                        new Button("Edit", click -> edit(Optional.of(stored))),
                        new Button("Remove", click -> remove(stored))))
                .orElse(List.of(test));
    }

    private void test(Channel channel, Button button) {
        say("Sending a test by %s; this can take 15 seconds".formatted(channel.describe()), false);
        work.compute(
                this,
                () -> trial.send(channel),
                word -> tested(button, "The test by %s: %s".formatted(channel.describe(), word), false),
                failure -> tested(
                        button,
                        "The test by %s did not arrive: %s".formatted(channel.describe(), failure.getMessage()),
                        true));
    }

    private void tested(Button button, String words, boolean isProblem) {
        button.setEnabled(true);
        say(words, isProblem);
        changed.run();
    }

    private void say(String words, boolean isProblem) {
        said.setText(words);
        said.setClassName("warning", isProblem);
        said.setVisible(true);
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
