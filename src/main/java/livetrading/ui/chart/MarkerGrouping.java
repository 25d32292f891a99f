package livetrading.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.component.charts.model.DataGrouping;

/**
 * How the marks at bars are drawn where the chart draws several bars as one candle: the candle has a mark when one of
 * its bars has, and the mark stands outside of the whole candle. For that the series needs a point for each bar; those
 * that mark nothing are not named.
 */
final class MarkerGrouping extends DataGrouping {

    private static final String OF_NAMED = "function (values) {"
            + " const group = this.dataGroupInfo;"
            + " const points = this.options.data.slice(group.start, group.start + group.length);"
            + " group.options = {};"
            + " if (!points.length) { return undefined; }"
            + " return points.some(point => point.name) ? Math.%s(...values) : null; }";

    /** The library's own setting, which can be a function; the prefix makes the page read it as one. */
    @SuppressWarnings("unused") // the page reads it
    @JsonProperty("_fn_approximation")
    private final String approximation;

    private MarkerGrouping(String choose) {
        approximation = OF_NAMED.formatted(choose);
    }

    /** Below the lowest value of a candle. */
    static MarkerGrouping lowest() {
        return new MarkerGrouping("min");
    }

    /** Above the highest value of a candle. */
    static MarkerGrouping highest() {
        return new MarkerGrouping("max");
    }
}
