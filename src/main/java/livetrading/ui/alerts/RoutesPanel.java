package livetrading.ui.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertRoutes;
import livetrading.ui.part.Panel;
import livetrading.ui.part.ScreenWidth;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What is told by which channel, and how. A choice is saved at once and can be taken back. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class RoutesPanel extends Div {

    /** More do not fit beside each other. */
    private static final int MOST_COLUMNS = 4;

    private final AlertRoutes routes;
    private final RoutesTable table = new RoutesTable(this::choose);
    private final Select<RoutesTable.Column> one = new Select<>();
    private final Paragraph untold = new Paragraph();
    private final Span said = new Span();
    private final Div saved = new Div();
    private final Button undo = new Button("Undo");
    private List<RoutesTable.Column> channels = List.of();
    private List<RoutesTable.Column> inUse = List.of();
    private Runnable back = () -> {};
    private boolean isPhone;

    RoutesPanel(AlertRoutes routes) {
        this.routes = routes;
        addClassName("view-part");
        one.setLabel("Channel");
        one.setItemLabelGenerator(RoutesTable.Column::title);
        one.addValueChangeListener(change -> draw());
        untold.addClassName("warning");
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClickListener(click -> back.run());
        // it stays in sight while one goes through a long table
        saved.add(said, undo);
        saved.addClassName("saved-line");
        saved.setVisible(false);
        saved.getElement().setAttribute("role", "status");
        add(new Panel("What is told how", one, untold, table, saved, legend()));
        ScreenWidth.follow(this, phone -> {
            isPhone = phone;
            draw();
        });
    }

    private static Paragraph legend() {
        Paragraph words = new Paragraph("Digest: once a day, at 17:00 in New York, all that can wait in one message."
                + " Silent: at once, without a sound where the channel can do that."
                + " Urgent: also in quiet hours, and as loudly as the channel can.");
        words.addClassName("quiet");
        return words;
    }

    void show(List<ChannelRow> rows) {
        setVisible(!rows.isEmpty());
        List<RoutesTable.Column> next = rows.stream().map(RoutesPanel::column).toList();
        inUse = rows.stream().filter(ChannelRow::isOn).map(RoutesPanel::column).toList();
        if (!next.equals(channels)) {
            channels = next;
            RoutesTable.Column chosen = one.getValue();
            one.setItems(channels);
            channels.stream()
                    .filter(channel -> chosen != null && channel.name().equals(chosen.name()))
                    .findFirst()
                    .or(() -> channels.stream().findFirst())
                    .ifPresent(one::setValue);
        }
        draw();
    }

    private static RoutesTable.Column column(ChannelRow row) {
        return new RoutesTable.Column(row.channel().name(), row.isOn() ? row.heading() : row.heading() + " (off)");
    }

    private void draw() {
        boolean isOne = channels.size() > (isPhone ? 1 : MOST_COLUMNS);
        one.setVisible(isOne);
        Map<String, Map<AlertKind, AlertHow>> how = new LinkedHashMap<>();
        channels.forEach(channel -> how.put(channel.name(), routes.of(channel.name())));
        table.show(isOne && one.getValue() != null ? List.of(one.getValue()) : channels, how);
        warn(how);
    }

    /** Silence about what stops trading is what people come to regret. */
    private void warn(Map<String, Map<AlertKind, AlertHow>> how) {
        String kinds = AlertKind.routed().stream()
                .filter(kind -> kind.usual() == AlertHow.URGENT)
                .filter(kind -> inUse.stream()
                        .allMatch(channel ->
                                how.getOrDefault(channel.name(), Map.of()).getOrDefault(kind, AlertHow.OFF)
                                        == AlertHow.OFF))
                .map(AlertKind::title)
                .collect(Collectors.joining(", "));
        untold.setText("Nobody is told of: " + kinds);
        untold.setVisible(!kinds.isEmpty());
    }

    private void choose(RoutesTable.Column channel, Map<AlertKind, AlertHow> how) {
        Map<AlertKind, AlertHow> before = new EnumMap<>(routes.of(channel.name()));
        before.keySet().retainAll(how.keySet());
        routes.choose(how, channel.name());
        draw();
        say("Saved. %s by %s: %s, before %s".formatted(what(how), channel.title(), words(how), words(before)), () -> {
            routes.choose(before, channel.name());
            draw();
            say("Taken back. %s by %s: %s again".formatted(what(how), channel.title(), words(before)), () -> {});
            undo.setVisible(false);
        });
    }

    private void say(String words, Runnable takeBack) {
        said.setText(words);
        back = takeBack;
        saved.setVisible(true);
        undo.setVisible(true);
    }

    private static String what(Map<AlertKind, AlertHow> how) {
        return how.size() == 1 ? how.keySet().iterator().next().title() : "All kinds";
    }

    private static String words(Map<AlertKind, AlertHow> how) {
        List<AlertHow> ways = how.values().stream().distinct().toList();
        return ways.size() == 1 ? ways.getFirst().title().toLowerCase(Locale.ROOT) : "mixed";
    }
}
