package livetrading.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.ui.format.Formats;

/**
 * A score for each pair of two values, as a table in colours. Few cells have their number in them; of many a click says it.
 * Scores below zero are hatched and marks are signs, so that nobody has to tell colours apart.
 */
public final class SurfaceMap extends Div {

    private static final String CELL = "event.target.closest('td')?.title ?? ''";

    /** More columns than these have no room for numbers. */
    private static final int MOST_NUMBERS = 14;

    /** More rows than these are made lower, so that the whole map is seen. */
    private static final int MOST_TALL_ROWS = 24;

    private static final int STEPS = 8;

    private final Div table = new Div();
    private final Div legend = new Div();
    private final Span picked = new Span();
    private final String explanation;

    /** What is said of a cell beside its score. */
    public enum Mark {
        DEFAULT("◆", "default"),
        PLATEAU("●", "plateau"),
        CHOSEN("■", "chosen"),
        PEAK("▲", "peak");

        private final String sign;
        private final String words;

        Mark(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }
    }

    /**
     * @param score NaN where there is none
     * @param words what it is about, for instance {@code fast 12, slow 40}; empty for a pair that is not valid
     */
    public record Cell(double score, String words, Set<Mark> marks) {

        public Cell {
            marks = Set.copyOf(marks);
        }

        private boolean isValid() {
            return !words.isEmpty();
        }
    }

    /**
     * @param across what the columns are
     * @param down what the rows are
     * @param cells of one row after the other
     */
    public record Table(String across, List<String> columns, String down, List<String> rows, List<List<Cell>> cells) {

        private List<Double> scores() {
            return cells.stream()
                    .flatMap(List::stream)
                    .map(Cell::score)
                    .filter(Double::isFinite)
                    .sorted()
                    .toList();
        }
    }

    /** Colours from the weakest to the strongest score of each sign, so that all are used however alike the scores are. */
    private record Colors(double lowestGain, double highestGain, double lowestLoss, double highestLoss) {

        static Colors of(List<Double> sorted) {
            DoubleSummaryStatistics gains = sorted.stream()
                    .filter(score -> score > 0)
                    .mapToDouble(score -> score)
                    .summaryStatistics();
            DoubleSummaryStatistics losses = sorted.stream()
                    .filter(score -> score < 0)
                    .mapToDouble(score -> -score)
                    .summaryStatistics();
            return new Colors(gains.getMin(), gains.getMax(), losses.getMin(), losses.getMax());
        }

        String of(double score) {
            if (!Double.isFinite(score) || score == 0) {
                return "even";
            }
            return score > 0
                    ? "up-" + step(score, lowestGain, highestGain)
                    : "down-" + step(-score, lowestLoss, highestLoss);
        }

        private static long step(double size, double low, double high) {
            return high > low ? Math.clamp(1 + (long) ((size - low) / (high - low) * STEPS), 1, STEPS) : STEPS;
        }
    }

    /**
     * @param name for those who do not see it
     * @param explanation what the scores are
     */
    public SurfaceMap(String name, String explanation) {
        this.explanation = explanation;
        addClassName("surface-map");
        table.addClassName("surface-scroll");
        table.getElement().setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", name);
        // it scrolls, also by the keyboard
        table.getElement().setAttribute("tabindex", "0");
        table.getElement()
                .addEventListener(
                        "click",
                        event -> picked.setText(event.getEventData().path(CELL).asString("")))
                .addEventData(CELL);
        legend.addClassName("surface-legend");
        picked.addClassName("surface-picked");
        picked.getElement().setAttribute("role", "status");
        add(table, picked, legend);
    }

    public void show(Table next) {
        table.getElement().setProperty("innerHTML", html(next));
        picked.setText("");
        legend.removeAll();
        Arrays.stream(Mark.values())
                .filter(mark -> next.cells().stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.marks().contains(mark)))
                .forEach(mark -> legend.add(new Span(mark.sign + " " + mark.words)));
        List<Double> scores = next.scores();
        legend.add(new Span(
                scores.isEmpty()
                        ? "no score is defined"
                        : "%s: %s to %s; the stronger the colour, the further from zero; below zero hatched"
                                .formatted(
                                        explanation,
                                        Formats.ratio(scores.getFirst()),
                                        Formats.ratio(scores.getLast()))));
    }

    private static String html(Table table) {
        boolean hasNumbers = table.columns().size() <= MOST_NUMBERS;
        Colors colors = Colors.of(table.scores());
        var html = new StringBuilder("<table class=\"surface%s\"><thead><tr><th scope=\"col\">%s</th>"
                .formatted(
                        (hasNumbers ? " with-numbers" : "") + (table.rows().size() > MOST_TALL_ROWS ? " low-rows" : ""),
                        escaped(
                                table.down().isEmpty()
                                        ? table.across()
                                        : table.down() + " ↓ " + table.across() + " →")));
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\"><span>")
                        .append(escaped(column))
                        .append("</span></th>"));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < table.rows().size(); row++) {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(table.rows().get(row)))
                    .append("</th>");
            table.cells().get(row).forEach(cell -> html.append(html(cell, colors, hasNumbers)));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String html(Cell cell, Colors colors, boolean hasNumbers) {
        if (!cell.isValid()) {
            return "<td class=\"no-point\"></td>";
        }
        String score = Formats.ratio(Double.isFinite(cell.score()) ? cell.score() : null);
        String signs = cell.marks().stream().sorted().map(mark -> mark.sign).collect(Collectors.joining());
        String marks =
                cell.marks().stream().sorted().map(mark -> ", " + mark.words).collect(Collectors.joining());
        String words = escaped("%s: %s%s".formatted(cell.words(), score, marks));
        String number = hasNumbers ? (signs.isEmpty() ? score : signs + " " + score) : signs;
        return "<td class=\"%s%s\" title=\"%s\" aria-label=\"%s\">%s</td>"
                .formatted(colors.of(cell.score()), signs.isEmpty() ? "" : " marked", words, words, number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
