package livetrading.report;

import java.util.Locale;
import java.util.OptionalDouble;
import livetrading.report.ReportFigure.Unit;

/** Numbers as the page shows them. */
final class Numbers {

    static final String MISSING = "–";

    private static final double PERCENT = 100;

    private Numbers() {}

    static String text(Unit unit, OptionalDouble value) {
        return value.isEmpty() ? MISSING : text(unit, value.getAsDouble());
    }

    static String text(Unit unit, double value) {
        return switch (unit) {
            case PERCENT -> percent(value);
            case RATIO -> format("%,.2f", value);
            case COUNT, DAYS -> format("%,.0f", value);
            case MONEY -> format(Math.abs(value) < 1_000_000 ? "$%,.2f" : "$%,.0f", value);
        };
    }

    static String percent(double fraction) {
        return format("%,.2f %%", fraction * PERCENT);
    }

    /** For an axis: as few digits as its values need. */
    static String tick(Unit unit, double value, double step) {
        double shown = unit == Unit.PERCENT ? value * PERCENT : value;
        double between = unit == Unit.PERCENT ? step * PERCENT : step;
        int digits = Math.max(0, Math.min(6, (int) Math.ceil(-Math.log10(between) - 1e-9)));
        boolean isHalf = Math.abs(between * Math.pow(10, digits) - Math.rint(between * Math.pow(10, digits))) > 1e-6;
        String number = format("%,." + (isHalf ? digits + 1 : digits) + "f", shown);
        return unit == Unit.PERCENT ? number + " %" : number;
    }

    private static String format(String pattern, double value) {
        // no minus before what is shown as zero
        String text = String.format(Locale.ROOT, pattern, value);
        return text.matches("-[$0., %]*") ? text.substring(1) : text;
    }
}
