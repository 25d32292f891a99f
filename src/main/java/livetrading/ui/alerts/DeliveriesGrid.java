package livetrading.ui.alerts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertWord;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Facts;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Csv;
import livetrading.ui.table.LazyGrid;
import livetrading.ui.table.RowTable;

/** The columns of the delivery log, and how it is written down for spreadsheets. */
final class DeliveriesGrid implements RowTable<Alert> {

    private static final String SUMMARY = "summary";

    private final LazyGrid<Alert> grid = new LazyGrid<>("Delivery log", Alert::id);
    private final Columns<Alert> columns = new Columns<>(grid);
    private final Predicate<Alert> isInHand;
    private Map<String, String> titles = Map.of();
    private Map<String, Boolean> channels = Map.of();
    private Consumer<Alert> again = alert -> {};

    /** @param isInHand whether a channel has one at this moment */
    DeliveriesGrid(Predicate<Alert> isInHand) {
        this.isInHand = isInHand;
        grid.opens(DeliveriesGrid::summary, this::details);
        columns.time("Time", Alert::at).setSortProperty("at");
        columns.text("Kind", row -> row.kind().title()).setSortProperty("kind");
        columns.text("Message", DeliveryWords::headline)
                .setSortable(false)
                .setAutoWidth(false)
                .setWidth("13rem")
                .setFlexGrow(2);
        columns.text("Channel", this::channel).setSortProperty("channel");
        columns.text("State", this::state)
                .setSortProperty("state")
                .setAutoWidth(false)
                .setWidth("9rem")
                .setPartNameGenerator(row -> DeliveryWords.isTrouble(row) && !isInHand.test(row) ? "warning" : null);
        columns.number("Tries", Alert::attempts, row -> Formats.count(row.attempts()))
                .setSortProperty("attempts");
        columns.number("Took", row -> DeliveryWords.took(row).orElse(null), DeliveriesGrid::took)
                .setSortable(false);
        columns.text("Problem", Alert::problem)
                .setSortable(false)
                .setAutoWidth(false)
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(new ComponentRenderer<>(this::action))
                .setKey("Actions")
                .setHeader("Actions")
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        columns.onPhones("Alert", DeliveriesGrid::summary, this::outcome).setKey(SUMMARY);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("whole-page");
    }

    /** @param callback takes an alert that is to be tried again */
    void onAgain(Consumer<Alert> callback) {
        again = callback;
    }

    /** The channels as they are called now. */
    void know(List<ChannelRow> rows) {
        titles = rows.stream().collect(Collectors.toMap(row -> row.channel().name(), ChannelRow::heading));
        channels = rows.stream().collect(Collectors.toMap(row -> row.channel().name(), ChannelRow::isOn));
    }

    @Override
    public LazyGrid<Alert> grid() {
        return grid;
    }

    @Override
    public Component menu() {
        return columns.menu("alerts");
    }

    void total(long count) {
        String words = count == 1 ? "1 alert" : Formats.count(count) + " alerts";
        grid.getColumnByKey("Time").setFooter(new Span(words));
        grid.getColumnByKey(SUMMARY).setFooter(new Span(words));
    }

    /** What a channel is called, also one that there is not any more. */
    String title(String channel) {
        return titles.getOrDefault(channel, channel + " (removed)");
    }

    private String channel(Alert row) {
        return title(row.channel());
    }

    private String state(Alert row) {
        return DeliveryWords.state(row, isInHand.test(row), channels);
    }

    private static String took(Alert row) {
        return DeliveryWords.took(row).map(Formats::duration).orElse(Formats.MISSING);
    }

    private static String summary(Alert row) {
        return "%s, %s".formatted(row.kind().title(), Formats.dateTime(row.at()));
    }

    private String outcome(Alert row) {
        return "%s. %s, %s".formatted(DeliveryWords.headline(row), channel(row), state(row));
    }

    private Component action(Alert row) {
        if (!DeliveryWords.mayBeTriedAgain(row)) {
            return new Span();
        }
        Button button = new Button("Try again", click -> again.accept(row));
        button.setAriaLabel("Try again: " + summary(row));
        return button;
    }

    private Component details(Alert row) {
        Facts delivery = new Facts("Delivery")
                .add("Channel", channel(row))
                .add("State", state(row))
                .add("How", DeliveryWords.how(row))
                .add("About", Formats.full(row.at()))
                .add("Written down", row.createdAt() == null ? null : Formats.full(row.createdAt()))
                .add("Next", isWaiting(row) ? Formats.full(row.nextTry()) : null)
                .add("Arrived", row.sentAt() == null ? null : Formats.full(row.sentAt()))
                .add("Tries", Formats.count(row.attempts()))
                .add("Problem", row.problem());
        Paragraph message = new Paragraph(Formats.sentence(row.message()));
        message.addClassName("whole-message");
        Div story = new Div(message, delivery);
        if (DeliveryWords.mayBeTriedAgain(row)) {
            // on a phone there is no other place for it
            story.add(action(row));
        }
        story.addClassName("story");
        return story;
    }

    private static boolean isWaiting(Alert row) {
        return row.state() == Alert.State.WAITING || row.state() == Alert.State.HELD;
    }

    @Override
    public Csv<Alert> csv() {
        return new Csv<Alert>()
                .time("time", Alert::at)
                .text("kind", row -> row.kind().name())
                .text("how", row -> row.how().name())
                .text("ticker", row -> row.ticker().orElse(null))
                .text("message", Alert::message)
                .text("channel", Alert::channel)
                .text("channel_name", this::channel)
                .text("state", row -> row.state().name())
                .number("tries", row -> BigDecimal.valueOf(row.attempts()))
                .number(
                        "took_seconds",
                        row -> DeliveryWords.took(row)
                                .map(Duration::toMillis)
                                .map(millis -> BigDecimal.valueOf(millis, 3))
                                .orElse(null))
                .text("provider_says", row -> row.word().map(AlertWord::name).orElse(null))
                .text("problem", Alert::problem)
                .text("maybe_twice", row -> row.isPerhapsTwice() ? "yes" : "")
                .time("created_at", Alert::createdAt)
                .time("next_try", row -> isWaiting(row) ? row.nextTry() : null)
                .time("sent_at", Alert::sentAt);
    }
}
