package livetrading.ui.scripts;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livetrading.backtest.Metrics;
import livetrading.ui.format.Formats;
import livetrading.ui.table.Columns;
import livetrading.ui.table.Rows;
import livetrading.ui.table.TableHeight;
import org.jspecify.annotations.Nullable;

/** The figures of a text on several tickers. */
final class TickersGrid extends Grid<TickersGrid.Row> {

    private final Rows<Row> rows = new Rows<>(this, Row::ticker, row -> row);

    /** A ticker with what came of it. */
    record Row(String ticker, PreviewResult result) {

        Optional<PreviewResult.Played> played() {
            return result instanceof PreviewResult.Played played ? Optional.of(played) : Optional.empty();
        }

        private @Nullable Double of(Function<Metrics, @Nullable Double> figure) {
            return played().map(played -> figure.apply(played.replay().result().metrics()))
                    .orElse(null);
        }

        private @Nullable Double held() {
            return played().map(played -> played.replay().buyAndHold().metrics().totalReturn())
                    .orElse(null);
        }

        private @Nullable Integer trades() {
            return played().map(played -> played.replay().result().trades().size())
                    .orElse(null);
        }

        String summary() {
            return played().isEmpty()
                    ? note()
                    : "%s, Sharpe ratio %s, %s trades"
                            .formatted(
                                    Formats.profitPercent(of(Metrics::totalReturn)),
                                    Formats.ratio(of(metrics -> Formats.boxed(metrics.sharpe()))),
                                    trades());
        }

        String note() {
            return switch (result) {
                case PreviewResult.Played played -> "";
                case PreviewResult.Unplayed(var script, var why) -> why;
                case PreviewResult.Wrong wrong -> "The text has errors.";
            };
        }
    }

    private final Columns<Row> columns = new Columns<>(this);

    TickersGrid() {
        addClassName("close-columns");
        getElement().setAttribute("aria-label", "The text on all tickers");
        columns.link("Ticker", Row::ticker);
        columns.percentProfit("Return", row -> row.of(Metrics::totalReturn));
        columns.percentProfit("Buy and hold", Row::held);
        columns.number(
                "Sharpe",
                row -> row.of(metrics -> Formats.boxed(metrics.sharpe())),
                row -> Formats.ratio(row.of(metrics -> Formats.boxed(metrics.sharpe()))));
        columns.number(
                "Drawdown", row -> row.of(Metrics::maxDrawdown), row -> Formats.percent(row.of(Metrics::maxDrawdown)));
        columns.number("Trades", Row::trades, row -> {
            Integer trades = row.trades();
            return trades == null ? Formats.MISSING : Formats.count(trades);
        });
        columns.text("Note", Row::note).setFlexGrow(1);
        columns.onPhones("Ticker", Row::ticker, Row::summary);
    }

    void show(List<Row> played) {
        columns.useful("Note", played.stream().anyMatch(row -> row.played().isEmpty()));
        rows.show(played);
        TableHeight.fit(this, played.size());
    }
}
