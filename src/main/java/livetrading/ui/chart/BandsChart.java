package livetrading.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ui.format.Formats;

/**
 * Which strategy was selected for each ticker from when to when, a row for each ticker. Bands say in words what they are,
 * or by the number of the legend where they are narrow: nobody needs to tell eleven colours apart.
 */
public final class BandsChart extends Div {

    private static final int AXIS_LABELS = 5;
    private static final int MOST_ROWS_AT_ONCE = 18;
    private static final double PER_CENT = 100;

    /**
     * A time in which one strategy was selected.
     *
     * @param strategy its id; empty for cash
     * @param first index of the session after whose close it was selected
     * @param end index of the session after whose close something else was, or of the last session
     */
    public record Band(Optional<String> strategy, String name, int first, int end) {

        private int length() {
            return end - first;
        }
    }

    /** @param bands in order of time */
    public record Row(String ticker, List<Band> bands) {

        public Row {
            bands = List.copyOf(bands);
        }
    }

    /** @param name for screen readers, with where the same stands as a table */
    public BandsChart(String name) {
        addClassName("bands");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", name);
    }

    /** @param sessions dates, oldest first */
    public void show(List<LocalDate> sessions, List<Row> rows) {
        removeAll();
        Map<String, Integer> numbers = new HashMap<>();
        add(legend(rows, numbers));
        Div lines = new Div();
        lines.addClassName("band-rows");
        rows.forEach(row -> lines.add(row(row, sessions, numbers)));
        if (rows.size() > MOST_ROWS_AT_ONCE) {
            // it scrolls, also by the keyboard
            lines.getElement().setAttribute("tabindex", "0");
        }
        add(lines, axis(sessions));
    }

    /** All bands of one name. */
    private record Sum(Band sample, int length) {

        Sum with(Sum other) {
            return new Sum(sample, length + other.length);
        }
    }

    /** Those that were selected, for the longest time first, with the number that stands in narrow bands. */
    private static Div legend(List<Row> rows, Map<String, Integer> numbers) {
        Map<String, Sum> sums = new HashMap<>();
        for (Row row : rows) {
            row.bands().forEach(band -> sums.merge(band.name(), new Sum(band, band.length()), Sum::with));
        }
        double all = sums.values().stream().mapToInt(Sum::length).sum();
        Div legend = new Div();
        legend.addClassName("band-legend");
        sums.values().stream()
                .sorted(Comparator.comparingInt(Sum::length)
                        .reversed()
                        .thenComparing(sum -> sum.sample().name()))
                .forEach(sum -> {
                    numbers.put(sum.sample().name(), numbers.size() + 1);
                    String words = "%s %s".formatted(sum.sample().name(), Formats.percent(sum.length() / all));
                    legend.add(entry(sum.sample(), numbers, words));
                });
        return legend;
    }

    private static Span entry(Band sample, Map<String, Integer> numbers, String words) {
        Div swatch = band(sample, numbers);
        Span entry = new Span(swatch, new Span(words));
        entry.addClassName("band-entry");
        return entry;
    }

    private static Div row(Row row, List<LocalDate> sessions, Map<String, Integer> numbers) {
        Div track = new Div();
        track.addClassName("band-track");
        double last = Math.max(1, sessions.size() - 1);
        for (Band one : row.bands()) {
            Div band = band(one, numbers);
            band.getElement().setAttribute("title", words(row, one, sessions));
            band.getStyle().setLeft(one.first() / last * PER_CENT + "%");
            band.getStyle().setWidth(one.length() / last * PER_CENT + "%");
            track.add(band);
        }
        Span ticker = new Span(row.ticker());
        Div line = new Div(ticker, track);
        line.addClassName("band-row");
        return line;
    }

    private static String words(Row row, Band band, List<LocalDate> sessions) {
        return "%s: %s, %s to %s"
                .formatted(row.ticker(), band.name(), sessions.get(band.first()), sessions.get(band.end()));
    }

    private static Div band(Band one, Map<String, Integer> numbers) {
        Div band = new Div();
        band.addClassNames("band", one.strategy().isPresent() ? "of-strategy" : "of-cash");
        one.strategy()
                .map(StrategyColors::variable)
                .ifPresent(color -> band.getStyle().set("--band-color", color));
        band.getElement().setAttribute("data-name", one.name());
        band.getElement().setAttribute("data-number", "" + numbers.get(one.name()));
        return band;
    }

    private static Div axis(List<LocalDate> sessions) {
        Div axis = new Div();
        axis.addClassName("band-axis");
        for (int i = 0; i < AXIS_LABELS; i++) {
            LocalDate date = sessions.get(i * (sessions.size() - 1) / (AXIS_LABELS - 1));
            axis.add(new Span(date.toString()));
        }
        return axis;
    }
}
