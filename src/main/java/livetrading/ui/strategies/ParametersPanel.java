package livetrading.ui.strategies;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.tuning.Grid;
import livetrading.ui.part.Destination;
import livetrading.ui.part.Figure;

/** A description of the chosen strategy, and its parameters. */
final class ParametersPanel extends Div {

    private final Strategies strategies;
    private final Paragraph words = new Paragraph();
    private final Div values = new Div();
    private final Span warmUp = new Span();
    private final Anchor research = new Anchor("", "Research other parameters");

    ParametersPanel(Strategies strategies) {
        this.strategies = strategies;
        addClassName("parameters");
        values.addClassName("figures");
        warmUp.addClassName("quiet");
        add(words, values, warmUp, new Div(research));
    }

    /** @param id of the strategy; nothing is shown of one that there is not */
    void show(String ticker, String id) {
        values.removeAll();
        strategies.find(id).ifPresent(this::show);
        research.setVisible(strategies.find(id).filter(Grid::isDeclared).isPresent());
        research.setHref(Destination.ofResearch(ticker, id));
    }

    private void show(Strategy strategy) {
        Parameters parameters = Parameters.defaults(strategy.parameters());
        words.setText(StrategyWords.of(strategy, parameters));
        parameters.asMap().forEach((name, value) -> values.add(new Figure(name).show(String.valueOf(value))));
        warmUp.setText("It needs %d bars before its first decision.".formatted(strategy.warmUp(parameters)));
    }
}
