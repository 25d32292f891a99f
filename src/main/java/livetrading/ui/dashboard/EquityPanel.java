package livetrading.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.EventKind;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.review.BuyAndHold;
import livetrading.ui.chart.CurveChart.Point;
import livetrading.ui.chart.EquityChart;
import livetrading.ui.chart.EquityChart.Kind;
import livetrading.ui.chart.EquityChart.Mark;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Preferences;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;
import org.springframework.data.domain.PageRequest;

/** The equity against buying and holding, with the moments at which trading began, ended and failed. */
final class EquityPanel extends Composite<Panel> implements HasStyle {

    private static final Map<EventKind, Kind> KINDS = Map.of(
            EventKind.START,
            Kind.START,
            EventKind.STOP,
            Kind.STOP,
            EventKind.HALT,
            Kind.ERROR,
            EventKind.ALARM,
            Kind.ERROR);

    /** More marks than this hide the curve. */
    private static final int MOST_MARKS = 100;

    private static final int MOST_WORDS = 90;

    private final EquityHistory history;
    private final EngineEvents events;
    private final BuyAndHold benchmark;
    private final PageWork work;
    private final Consumer<BuyAndHold.Held> told;

    private final EquityChart chart = new EquityChart();
    private final Span note = new Span();
    private final Checkbox percent = new Checkbox("In %");
    private Optional<Mode> shown = Optional.empty();
    private List<Day> held = List.of();
    private int daysAsked;
    private boolean isAsking;

    /** @param told takes what buying and holding has made, whenever it has been computed anew */
    EquityPanel(
            EquityHistory history,
            EngineEvents events,
            BuyAndHold benchmark,
            PageWork work,
            Consumer<BuyAndHold.Held> told) {
        this.history = history;
        this.events = events;
        this.benchmark = benchmark;
        this.work = work;
        this.told = told;
        note.addClassName("quiet");
        percent.addValueChangeListener(change -> {
            chart.showPercent(change.getValue());
            shown.ifPresent(mode -> draw(mode, history.curve(mode)));
        });
        // returns are no secret
        percent.setValue(Preferences.current().areAmountsHidden());
    }

    @Override
    protected Panel initContent() {
        return new Panel("Equity", new Component[] {percent}, chart, note);
    }

    void show(Mode mode) {
        List<Day> curve = history.curve(mode);
        if (curve.size() < 2) {
            chart.explain(emptyWords(curve));
            return;
        }
        draw(mode, curve);
        askForBenchmark(mode, history.of(mode));
    }

    private void draw(Mode mode, List<Day> curve) {
        shown = Optional.of(mode);
        chart.show(points(curve), points(held), marks(mode));
    }

    private String scale() {
        return chart.hasTwoScales() ? " It has moved much farther, so it has a scale of its own, at the left." : "";
    }

    private static String emptyWords(List<Day> curve) {
        return curve.isEmpty()
                ? "The curve begins with the first check after trading has started."
                : "The curve begins with the second check; after the first one, of %s, the equity was %s."
                        .formatted(
                                Formats.dateTime(curve.getFirst().at()),
                                Formats.money(curve.getFirst().equity()));
    }

    /** One at a time; until it reaches the newest day, because the market may be faster than the computation. */
    private void askForBenchmark(Mode mode, List<Day> days) {
        if (isAsking || (days.size() == daysAsked && !isBehind(days))) {
            return;
        }
        isAsking = true;
        daysAsked = days.size();
        work.compute(this, () -> benchmark.of(mode), result -> show(mode, result), failure -> isAsking = false);
    }

    private void show(Mode mode, BuyAndHold.Held result) {
        isAsking = false;
        held = result.days();
        told.accept(result);
        List<Day> curve = history.curve(mode);
        if (curve.size() >= 2) {
            draw(mode, curve);
        }
        note.setText(words(result.tickers()) + scale() + behind(history.of(mode)));
    }

    private boolean isBehind(List<Day> days) {
        return !held.isEmpty()
                && !days.isEmpty()
                && held.getLast().date().isBefore(days.getLast().date());
    }

    /** A line that stops must not look like an end. */
    private String behind(List<Day> days) {
        return isBehind(days)
                ? " Computed up to %s so far; the rest follows."
                        .formatted(Formats.date(held.getLast().at()))
                : "";
    }

    private static String words(List<Ticker> tickers) {
        return tickers.isEmpty()
                ? "No benchmark: none of the configured tickers has a price of the first day."
                : "Buy and hold: %s in equal parts since the first day, without costs."
                        .formatted(tickers.stream().map(Ticker::symbol).collect(Collectors.joining(", ")));
    }

    private List<Mark> marks(Mode mode) {
        List<Mark> marks = new ArrayList<>();
        for (EngineEvent event : events.placed(mode, KINDS.keySet(), PageRequest.of(0, MOST_MARKS))) {
            event.marketAt()
                    .ifPresent(
                            at -> marks.add(new Mark(at, KINDS.getOrDefault(event.kind(), Kind.ERROR), words(event))));
        }
        return marks.reversed();
    }

    /** Short, and without what a tooltip would take for markup. */
    private static String words(EngineEvent event) {
        String words = Formats.sentence(event.message()).replace('<', ' ');
        String shortened = words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
        return "%s (%s)".formatted(shortened, Formats.dateTime(event.at()));
    }

    private static List<Point> points(List<Day> days) {
        return days.stream().map(day -> new Point(day.at(), day.equity())).toList();
    }
}
