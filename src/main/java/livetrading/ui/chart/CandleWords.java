package livetrading.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.component.charts.model.ChartModel;
import java.util.Map;
import livetrading.market.Timeframe;

/** Lets a chart of prices say how long a candle is, whatever the browser puts together in one. */
final class CandleWords extends ChartModel {

    private static final String WORDS = StyledChart.read("candles.js");

    /** The library's own setting; the prefix makes the page read a text as a function. */
    @JsonProperty
    private final Map<String, String> events;

    private CandleWords(String bars) {
        events = Map.of("_fn_render", WORDS.replace("BARS", bars));
    }

    /** @param step bars in a candle before the browser groups them */
    static CandleWords of(Timeframe timeframe, int step) {
        String bar = switch (timeframe) {
            case MINUTE_1 -> "1 minute";
            case MINUTE_5 -> "5 minutes";
            case MINUTE_15 -> "15 minutes";
            case HOUR_1 -> "1 hour";
            case DAY_1 -> "1 day";
        };
        return new CandleWords(step == 1 ? bar : step + " bars of " + bar);
    }

    Map<String, String> events() {
        return events;
    }
}
