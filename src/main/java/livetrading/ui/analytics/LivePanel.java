package livetrading.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.review.LiveComparison;
import livetrading.review.LiveComparisons;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.format.Formats;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.Panel;

/**
 * Live trading of a ticker over the back-test of the same strategies: curves, their difference, and execution by
 * execution.
 */
final class LivePanel extends Div {

    private static final int PER_CENT = 100;

    /** The last decimal of a per cent that is printed. */
    private static final double HUNDREDTHS = 10_000;

    private final LiveComparisons comparisons;
    private final PageWork work;
    private final ComboBox<String> ticker = new ComboBox<>();
    private final Span verdict = new Span();
    private final LinesChart curves = new LinesChart(
            "Live trading and its back-test",
            Unit.PER_CENT,
            "The curves begin with the second bar after the first decision.");
    private final LinesChart difference = new LinesChart(
            "Live trading less its back-test",
            Unit.PERCENTAGE_POINTS,
            "The curve begins with the second bar after the first decision.");
    private final ExecutionsGrid executions = new ExecutionsGrid();

    /** @param mode whose evaluations are compared */
    LivePanel(LiveComparisons comparisons, BestStrategies best, Mode mode, PageWork work) {
        this.comparisons = comparisons;
        this.work = work;
        List<BestStrategy> evaluated = best.findByModeOrderByTicker(mode);
        List<String> tickers = evaluated.stream().map(BestStrategy::ticker).toList();
        ticker.setItems(tickers);
        ticker.setAriaLabel("Ticker");
        ticker.addValueChangeListener(change -> compare());
        difference.addClassName("low");
        executions.setVisible(false);
        Paragraph title = new Paragraph("Live less back-test, in percentage points (pp)");
        title.addClassName("quiet");
        add(new Panel(
                "Live against back-test", new Component[] {ticker}, verdict, curves, title, difference, executions));
        if (tickers.isEmpty()) {
            verdict.setText("Nothing to compare yet: start trading, and the first tickers are evaluated and traded.");
        } else {
            addAttachListener(event -> {
                if (event.isInitialAttach()) {
                    ticker.setValue(first(evaluated));
                }
            });
        }
    }

    /** The table of what was bought and sold. */
    Grid<?> executions() {
        return executions;
    }

    /** One that is traded, rather than one that stays in cash. */
    private static String first(List<BestStrategy> evaluated) {
        return evaluated.stream()
                .filter(one -> one.strategy() != null)
                .findFirst()
                .orElseGet(evaluated::getFirst)
                .ticker();
    }

    private void compare() {
        // empty, it would say that nothing was bought, and else what another ticker did
        executions.setVisible(false);
        if (ticker.getValue() == null) {
            verdict.setText("Choose a ticker.");
            return;
        }
        Ticker chosen = Ticker.of(ticker.getValue());
        verdict.setText("Playing the strategies of " + chosen + " again …");
        curves.await("Being computed");
        difference.await("Being computed");
        work.compute(
                this, () -> comparisons.of(chosen), found -> show(chosen, found), failure -> explain(chosen, failure));
    }

    private void show(Ticker chosen, LiveComparison found) {
        if (!chosen.symbol().equals(ticker.getValue())) {
            return;
        }
        verdict.setText(words(chosen, found));
        curves.show(List.of(
                line("Live", Look.THICK, found, found.live(), 1),
                line("Back-test", Look.DASHED, found, found.backtest(), 1)));
        double[] less = new double[found.live().length];
        for (int i = 0; i < less.length; i++) {
            less[i] = found.live()[i] - found.backtest()[i];
        }
        difference.show(List.of(line("Live less back-test", Look.THIN, found, less, 0)));
        executions.show(found);
        executions.setVisible(true);
    }

    private void explain(Ticker chosen, Throwable failure) {
        if (!chosen.symbol().equals(ticker.getValue())) {
            return;
        }
        String why = failure instanceof MissingPricesException
                ? String.valueOf(failure.getMessage())
                : "the comparison failed; the log says why";
        verdict.setText("Nothing to compare: %s.".formatted(why));
        curves.show(List.of());
        curves.explain(why);
        difference.show(List.of());
        difference.explain(why);
    }

    /** The difference of the rounded figures, so that the printed numbers add up. */
    private static String difference(LiveComparison found) {
        double points = Math.rint(found.liveReturn() * HUNDREDTHS) - Math.rint(found.backtestReturn() * HUNDREDTHS);
        String words = Formats.signedPercent(points / HUNDREDTHS);
        return words.substring(0, words.length() - " %".length());
    }

    /** @param base what nothing is: 1 for a capital, 0 for a difference */
    private static Line line(String name, Look look, LiveComparison found, double[] values, double base) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Point(found.bars().time(i), (values[i] - base) * PER_CENT));
        }
        return new Line(name, look, points);
    }

    static String words(Ticker chosen, LiveComparison found) {
        if (found.executions().isEmpty()) {
            return "Neither live trading nor its back-test has bought anything yet.";
        }
        long shared = found.executions().stream()
                .filter(LiveComparison.Execution::isShared)
                .count();
        return "%s alone, as if all capital had been in it: live trading has returned %s, its back-test %s, a difference of %s percentage points. %s of %s executions are the same."
                .formatted(
                        chosen,
                        Formats.signedPercent(found.liveReturn()),
                        Formats.signedPercent(found.backtestReturn()),
                        difference(found),
                        Formats.count(shared),
                        Formats.count(found.executions().size()));
    }
}
