package livetrading.report;

import java.util.Locale;

/** Collects the elements of a drawing of fixed size, in pixels from the upper left corner. */
final class Svg {

    static final int WIDTH = 640;
    static final int HEIGHT = 230;

    private final StringBuilder text = new StringBuilder();

    /** @param words what can be seen on it, for those who cannot */
    Svg(String words) {
        text.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.escape(words)));
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return add(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x1,
                y1,
                x2,
                y2));
    }

    Svg box(String style, double x, double y, double width, double height) {
        return add(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style,
                x,
                y,
                Math.max(0, width),
                Math.max(0, height)));
    }

    /** @param style one of {@code left}, {@code middle} and {@code right}: where the text stands at x */
    Svg words(String style, double x, double y, String words) {
        return add(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, Html.escape(words)));
    }

    /** @param points pairs of coordinates, separated by blanks */
    Svg path(String style, CharSequence points) {
        return add("<polyline class=\"%s\" points=\"%s\"/>".formatted(style, points));
    }

    private Svg add(String element) {
        text.append(element);
        return this;
    }

    String end() {
        return text.append("</svg>").toString();
    }
}
