package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.review.ResearchFigures;
import livetrading.review.ResearchSheet;
import livetrading.review.ResearchSheet.Head;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** What came of a research in plain numbers. */
final class VerdictPart extends Div {

    VerdictPart(ResearchSheet sheet) {
        addClassName("research-verdict");
        Paragraph words = new Paragraph(Endings.sentence(sheet.verdict()));
        words.addClassName("verdict-sentence");
        Paragraph what = new Paragraph(about(sheet.head()));
        what.addClassName("quiet");
        var figures = ResearchFigures.of(sheet);
        Div numbers = new Div(
                new Figure("Points tried").show(Formats.count(sheet.points().size()), sample(sheet)),
                new Figure("Share with a profit").show(Formats.percent(figures.profitable()), "of all points"),
                new Figure("Median Sharpe ratio")
                        .show(Formats.ratio(figures.median()), "what to expect of a point that nobody chose"),
                new Figure("Best Sharpe ratio").show(Formats.ratio(figures.best()), best(sheet)),
                new Figure("Best above the median")
                        .show(ratio(figures.deviations()), "in standard deviations of all points"));
        numbers.addClassNames("figures", "five");
        add(words, what, numbers);
    }

    private static String ratio(OptionalDouble value) {
        return Formats.ratio(value);
    }

    private static String best(ResearchSheet sheet) {
        Optional<String> point = sheet.peak().map(sheet::words);
        return point.map(one -> "in hindsight, peak " + one).orElse("in hindsight");
    }

    private static String sample(ResearchSheet sheet) {
        return sheet.head().isSample()
                ? "a sample of %s combinations".formatted(Formats.count(sheet.head().combinations()))
                : "of %s combinations, all that are valid".formatted(Formats.count(sheet.head().combinations()));
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
