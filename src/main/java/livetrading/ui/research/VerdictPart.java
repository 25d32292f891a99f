package livetrading.ui.research;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.review.ResearchFigures;
import livetrading.review.ResearchSheet;
import livetrading.review.ResearchSheet.Head;
import livetrading.review.ResearchSheet.Judgement;
import livetrading.selection.Probability;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;
import livetrading.ui.part.QuestionMark;

/** What came of a research in plain numbers. */
final class VerdictPart extends Div {

    VerdictPart(ResearchSheet sheet, ResearchFigures figures) {
        addClassName("research-verdict");
        Judgement judgement = sheet.judgement();
        Paragraph words = new Paragraph(Endings.sentence(judgement.sentence()));
        words.addClassName("verdict-sentence");
        Paragraph what = new Paragraph(about(sheet.head()));
        what.addClassName("quiet");
        Paragraph about = new Paragraph(
                new Text("Five tests of the walk-forward "),
                new QuestionMark("each of the five tests", Definitions.TESTS));
        add(words, what, points(sheet, figures), chances(judgement), about, tests(judgement));
    }

    private static Div points(ResearchSheet sheet, ResearchFigures figures) {
        return figures(
                new Figure("Trials")
                        .explain(Definitions.TRIALS)
                        .show(Formats.count(sheet.points().size()), sample(sheet)),
                new Figure("Share with a profit")
                        .explain(Definitions.PROFITABLE)
                        .show(Formats.percent(figures.points().profitable()), "of all points"),
                new Figure("Median Sharpe ratio")
                        .explain(Definitions.MEDIAN)
                        .show(Formats.ratio(figures.points().median()), "to expect of a point nobody chose"),
                new Figure("Best Sharpe ratio")
                        .explain(Definitions.BEST)
                        .show(Formats.ratio(figures.points().best()), best(sheet)),
                new Figure("Best over median")
                        .explain(Definitions.ABOVE_MEDIAN)
                        .show(Formats.ratio(figures.points().deviations()), "standard deviations of all"));
    }

    private static Div chances(Judgement judgement) {
        return figures(
                new Figure("Effective trials")
                        .explain(Definitions.EFFECTIVE)
                        .show(
                                Formats.count(Math.round(judgement.trials())),
                                "of %s that traded".formatted(Formats.count(judgement.traded()))),
                new Figure("Deflated Sharpe ratio")
                        .explain(Definitions.DEFLATED)
                        .show(chance(judgement.deflatedSharpe()), "chance that the best is no luck"),
                new Figure("Overfitting")
                        .explain(Definitions.OVERFITTING)
                        .show(chance(judgement.overfitting()), "PBO of choosing the best"),
                new Figure("SPA against cash")
                        .explain(Definitions.AGAINST_CASH)
                        .show(p(judgement.cash()), "p-value; below 0.05 it is better"),
                new Figure("SPA against holding")
                        .explain(Definitions.AGAINST_HOLDING)
                        .show(p(judgement.held()), "p-value; below 0.05 it is better"));
    }

    private static Div figures(Figure... some) {
        Div numbers = new Div(some);
        numbers.addClassNames("figures", "five", "roomy");
        return numbers;
    }

    private static UnorderedList tests(Judgement judgement) {
        UnorderedList list = new UnorderedList();
        list.addClassName("walk-forward-tests");
        list.getElement().setAttribute("aria-label", "Five tests of the steps");
        judgement.tests().forEach(test -> {
            Span sign = new Span(test.isPassed() ? "✓" : "✗");
            sign.addClassName(test.isPassed() ? "gain" : "loss");
            sign.getElement().setAttribute("aria-hidden", "true");
            list.add(new ListItem(sign, new Span(" " + test.sentence())));
        });
        return list;
    }

    private static String chance(OptionalDouble probability) {
        return probability.isPresent() ? Probability.percent(probability.getAsDouble(), 0) : Formats.MISSING;
    }

    private static String p(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : Formats.MISSING;
    }

    private static String best(ResearchSheet sheet) {
        Optional<String> point = sheet.peak().map(sheet::words);
        return point.map(one -> "in hindsight, peak " + one).orElse("in hindsight");
    }

    private static String sample(ResearchSheet sheet) {
        return sheet.head().isSample()
                ? "a sample of %s combinations"
                        .formatted(Formats.count(sheet.head().combinations()))
                : "of %s combinations, all that are valid"
                        .formatted(Formats.count(sheet.head().combinations()));
    }

    private static String about(Head head) {
        return ("%s on %s, %s bars from %s to %s. Parameters are chosen every %d bars from the %d bars before"
                        + " (%s by %s), and judged from %s on by what came after. Costs of %.1f basis points a side"
                        + " are taken off; risk rules are not played.")
                .formatted(
                        head.name(),
                        head.ticker(),
                        Formats.count(head.bars()),
                        head.firstBar(),
                        head.lastBar(),
                        head.step(),
                        head.train(),
                        head.choose(),
                        Scores.title(head.objective()),
                        head.judgedFrom(),
                        head.cost() * 1e4);
    }
}
