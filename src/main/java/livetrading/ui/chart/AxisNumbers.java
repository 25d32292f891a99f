package livetrading.ui.chart;

/** How the numbers beside charts are written, as functions for the browser: it knows the steps. */
final class AxisNumbers {

    /** So many in one letter, the largest first. */
    private static final String SHORT = "[[1e9, 'B'], [1e6, 'M'], [1e3, 'k']]";

    /** Amounts are written out as long as they fit beside the chart. */
    private static final String SHORT_FROM_MILLIONS = "[[1e9, 'B'], [1e6, 'M']]";

    private static final String NEVER_SHORT = "[]";

    private static final String NUMBERS = StyledChart.read("axis-numbers.js");
    private static final String VOLUME = StyledChart.read("volume.js");

    private AxisNumbers() {}

    /** For instance {@code $101,250}, {@code $0.25} and {@code $1.5M}. */
    static String dollars() {
        return numbers("$", "", SHORT_FROM_MILLIONS);
    }

    /** For instance {@code 1.5 %}; an empty unit is none. */
    static String of(String unit) {
        return numbers("", unit.isEmpty() ? "" : " " + unit, NEVER_SHORT);
    }

    /** For instance {@code 2.5M}. */
    static String volumes() {
        return numbers("", "", SHORT);
    }

    /** The volume under the mouse. */
    static String volumePoint() {
        return VOLUME.replace("UNITS", SHORT);
    }

    private static String numbers(String prefix, String suffix, String units) {
        return NUMBERS.replace("UNITS", units).replace("PREFIX", prefix).replace("SUFFIX", suffix);
    }
}
