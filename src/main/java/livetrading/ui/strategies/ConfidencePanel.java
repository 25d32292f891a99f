package livetrading.ui.strategies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import livetrading.ledger.BestStrategy;
import livetrading.selection.Confidence;
import livetrading.selection.Probability;
import livetrading.selection.SharpeInterval;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** How far the selected strategy of a ticker can be trusted: a verdict, the figures, and what they mean. */
final class ConfidencePanel extends Div {

    private static final String TOO_LITTLE = "There is too little to tell luck from merit.";

    private static final String PINNED =
            " These are the figures of the selected strategy. The one that trades was pinned by hand, and was not judged this way.";

    private final Figure verdict = new Figure("Verdict");
    private final Figure deflated = new Figure("Deflated Sharpe ratio");
    private final Figure probabilistic = new Figure("Probabilistic Sharpe ratio");
    private final Figure interval = new Figure("Sharpe ratio, 95 % interval");
    private final Figure overfitting = new Figure("Overfitting");
    private final Span meaning = new Span();

    ConfidencePanel() {
        Div figures = new Div(verdict, deflated, probabilistic, interval, overfitting);
        figures.addClassNames("figures", "five");
        verdict.addClassName("main-figure");
        meaning.addClassName("quiet");
        add(figures, meaning);
    }

    /** How far the selected strategy can be trusted, and what it means that another one may be pinned. */
    void show(StrategyRanking ranking) {
        BestStrategy best = ranking.best();
        Optional<Confidence> confidence = best.confidence();
        verdict.show(
                confidence.map(one -> one.verdict().word()).orElse(Formats.MISSING),
                confidence.map(ConfidencePanel::luck).orElse(""));
        deflated.show(percent(confidence.map(Confidence::deflatedSharpe)), "better than luck");
        probabilistic.show(percent(confidence.map(Confidence::probabilisticSharpe)), "above 0");
        interval.show(
                confidence
                        .flatMap(Confidence::interval)
                        .map(ConfidencePanel::ends)
                        .orElse(Formats.MISSING),
                "bootstrap, risk-free rate 0 %");
        overfitting.show(
                percent(Optional.ofNullable(Formats.boxed(best.overfitting()))), "of choosing by Sharpe ratio");
        String words =
                confidence.map(Confidence::explanation).orElse(best.strategy() == null ? best.reason() : TOO_LITTLE);
        meaning.setText(ranking.pin().isEmpty() ? words : words + PINNED);
    }

    private static String luck(Confidence confidence) {
        String sentence = confidence.sentence();
        return sentence.substring(sentence.indexOf(' ') + 1);
    }

    private static String percent(Optional<Double> probability) {
        return probability.map(one -> Probability.percent(one, 2)).orElse(Formats.MISSING);
    }

    private static String ends(SharpeInterval interval) {
        return "%s to %s".formatted(Formats.ratio(interval.low()), Formats.ratio(interval.high()));
    }
}
