package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import livetrading.backtest.Metrics;
import livetrading.market.Ticker;
import livetrading.ui.format.Formats;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.PageWork;

/** Two versions of a script beside each other: what was changed in the text, and what that did. */
final class VersionsPart extends Div {

    private final PreviewPlayer player;
    private final Supplier<Optional<Ticker>> ticker;
    private final Select<Text> before = select("Before");
    private final Select<Text> after = select("After");
    private final Div figures = new Div();
    private final Div difference = new Div();
    private final Newest<List<PreviewResult>> newest;

    /** A text that can be compared. */
    record Text(String name, String source) {}

    VersionsPart(PageWork work, PreviewPlayer player, Supplier<Optional<Ticker>> ticker) {
        this.player = player;
        this.ticker = ticker;
        this.newest = new Newest<>(work, this, this::showFigures, problem -> figures.removeAll());
        addClassName("script-versions");
    }

    private Select<Text> select(String label) {
        Select<Text> select = new Select<>();
        select.setLabel(label);
        select.setItemLabelGenerator(Text::name);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                compare();
            }
        });
        return select;
    }

    /** @param edited the text in the editor, where it is that of no version */
    void show(OpenWork work, Optional<String> edited) {
        removeAll();
        List<Text> texts = new ArrayList<>();
        edited.ifPresent(text -> texts.add(new Text("Unsaved text", text)));
        work.stored().stream()
                .flatMap(script -> script.versions().stream())
                .forEach(version -> texts.add(new Text("Version " + version.version(), version.source())));
        if (texts.size() < 2) {
            add(new EmptyState(
                    "There is nothing to compare yet: there is one text only. Save a second version first."));
            return;
        }
        Div choice = new Div(before, after);
        choice.addClassName("script-run");
        choose(before, texts, texts.get(1));
        choose(after, texts, texts.getFirst());
        add(choice, figures, difference);
        compare();
    }

    /** What somebody chose stays, as long as it is there. */
    private static void choose(Select<Text> select, List<Text> texts, Text otherwise) {
        Optional<String> chosen = Optional.ofNullable(select.getValue()).map(Text::name);
        select.setItems(texts);
        select.setValue(texts.stream()
                .filter(text -> chosen.equals(Optional.of(text.name())))
                .findFirst()
                .orElse(otherwise));
    }

    private void compare() {
        if (before.getValue() == null || after.getValue() == null) {
            return;
        }
        String old = before.getValue().source();
        String now = after.getValue().source();
        draw(LineDiff.between(old, now));
        ticker.get()
                .ifPresent(on -> newest.compute(() -> Stream.of(old, now)
                        .map(text -> player.playOnce(text, on, Map.of()))
                        .toList()));
    }

    private void draw(List<LineDiff.Line> lines) {
        difference.removeAll();
        boolean isSame = lines.stream().allMatch(line -> line.kind() == LineDiff.Kind.SAME);
        if (isSame) {
            difference.add(new Paragraph("Both have the same text."));
            return;
        }
        Pre text = new Pre();
        text.addClassName("diff");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("aria-label", "What was changed in the text");
        text.getElement().setAttribute("role", "region");
        lines.forEach(line -> text.add(line(line)));
        difference.add(text);
    }

    private static Component line(LineDiff.Line line) {
        Span words = new Span();
        switch (line.kind()) {
            case SAME -> words.setText("  " + line.text());
            case REMOVED -> {
                words.setText("− " + line.text());
                words.addClassName("removed");
            }
            case ADDED -> {
                words.setText("+ " + line.text());
                words.addClassName("added");
            }
        }
        return words;
    }

    private void showFigures(List<PreviewResult> results) {
        figures.removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("version-figures");
        table.add(header());
        table.add(
                row("Total return", results, metrics -> Formats.signedPercent(metrics.totalReturn())),
                row("Sharpe ratio", results, metrics -> Formats.ratio(metrics.sharpe())),
                row("Maximum drawdown", results, metrics -> Formats.percent(metrics.maxDrawdown())),
                row("Closed trades", results, metrics -> Formats.count(metrics.trades())),
                row("Win rate", results, metrics -> Formats.percent(Formats.boxed(metrics.winRate()))));
        figures.add(table);
    }

    private NativeTableRow header() {
        String on = ticker.get().map(Ticker::symbol).orElse("");
        return new NativeTableRow(
                new NativeTableHeaderCell("On " + on),
                new NativeTableHeaderCell(before.getValue().name()),
                new NativeTableHeaderCell(after.getValue().name()));
    }

    private static NativeTableRow row(String name, List<PreviewResult> results, Function<Metrics, String> figure) {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(name));
        results.forEach(result -> row.add(new NativeTableCell(
                result instanceof PreviewResult.Played played
                        ? figure.apply(played.replay().result().metrics())
                        : Formats.MISSING)));
        return row;
    }
}
