package livetrading.ui.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.account.AccountMark;
import livetrading.account.AccountResult;
import livetrading.backtest.RunningFigures;
import livetrading.market.MarketCalendar;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.part.Panel;

/** Both accounts and holding the watch list, as returns from the first session on, and their drawdowns. */
final class Curves extends Div {

    private static final String TOO_SHORT = "A curve needs two sessions.";
    private static final int PER_CENT = 100;
    private static final String HELD = "Buy and hold";

    /** A benchmark that moves so many times as far leaves both accounts flat lines. */
    private static final double MOST_TIMES = 3;

    private final LinesChart returns = new LinesChart("Returns from the first session on", Unit.PER_CENT, TOO_SHORT);
    private final LinesChart drawdowns = new LinesChart("Drawdowns of both accounts", Unit.PER_CENT, TOO_SHORT);

    private final Paragraph hidden = new Paragraph(
            "Buy and hold moved so much further that both accounts would be flat lines beside it: a click on its name draws it.");

    Curves() {
        addClassName("view-part");
        hidden.addClassName("quiet");
        add(new Panel("Return from the first session on", returns, hidden), new Panel("Drawdown", drawdowns));
    }

    void show(Optional<AccountResult> inForce, AccountResult draft) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Draft", Look.THICK, draft, growth(draft)));
        inForce.ifPresent(one -> lines.add(line("In force", Look.THIN, one, growth(one))));
        if (draft.benchmark().growth().length > 0) {
            lines.add(line(HELD, Look.DASHED, draft, draft.benchmark().growth()));
            lines.add(line(
                    "Buy and hold at the draft's exposure",
                    Look.DOTTED,
                    draft,
                    draft.sameExposure().growth()));
        }
        hidden.setVisible(isFlattening(lines));
        returns.hideAtFirst(hidden.isVisible() ? Set.of(HELD) : Set.of());
        returns.show(lines);
        List<Line> below = new ArrayList<>();
        below.add(drawdown("Draft", Look.DRAWDOWN, draft));
        inForce.ifPresent(one -> below.add(drawdown("In force", Look.THIN, one)));
        drawdowns.show(below);
    }

    private static boolean isFlattening(List<Line> lines) {
        double held = 0;
        double others = 0;
        for (Line line : lines) {
            double highest = line.points().stream()
                    .mapToDouble(point -> Math.abs(point.value()))
                    .max()
                    .orElse(0);
            if (line.name().equals(HELD)) {
                held = highest;
            } else {
                others = Math.max(others, highest);
            }
        }
        return held > MOST_TIMES * others;
    }

    private static double[] equity(AccountResult result) {
        return result.marks().stream()
                .mapToDouble(mark -> mark.equity().doubleValue())
                .toArray();
    }

    private static double[] growth(AccountResult result) {
        double[] equity = equity(result);
        double[] growth = new double[equity.length];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = equity[i] / equity[0];
        }
        return growth;
    }

    private static Line line(String name, Look look, AccountResult result, double[] growth) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < growth.length; i++) {
            points.add(new Point(at(result.marks().get(i)), (growth[i] - 1) * PER_CENT));
        }
        return new Line(name, look, points);
    }

    private static Line drawdown(String name, Look look, AccountResult result) {
        double[] below = RunningFigures.drawdowns(equity(result));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < below.length; i++) {
            points.add(new Point(at(result.marks().get(i)), below[i] * PER_CENT));
        }
        return new Line(name, look, points);
    }

    private static Instant at(AccountMark mark) {
        return MarketCalendar.startOfDay(mark.date());
    }
}
