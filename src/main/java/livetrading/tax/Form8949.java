package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The lines of Form 8949 as comma-separated values, with the form's columns. Which box is ticked, A to F, depends on what
 * the broker has reported on Form 1099-B: that is left to whoever files it.
 */
public final class Form8949 {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
    private static final String LINE_END = "\r\n";

    private static final String HEADER = String.join(
            ",",
            "Part",
            "Box",
            "(a) Description of property",
            "(b) Date acquired",
            "(c) Date sold or disposed of",
            "(d) Proceeds",
            "(e) Cost or other basis",
            "(f) Code",
            "(g) Amount of adjustment",
            "(h) Gain or (loss)");

    private Form8949() {}

    /** Part I, short-term, and Part II, long-term, each with its totals; amounts in US dollars. */
    public static String csv(TaxYear year) {
        var text = new StringBuilder(HEADER).append(LINE_END);
        part(text, "I", year.shortTerm());
        part(text, "II", year.longTerm());
        return text.toString();
    }

    private static void part(StringBuilder text, String part, List<TaxGain> lines) {
        lines.forEach(line -> row(
                text,
                part,
                description(line),
                day(line.acquired()),
                day(line.sold()),
                line.proceeds(),
                line.cost(),
                line.disallowed(),
                line.gain()));
        TaxYear.Totals totals = TaxYear.Totals.of(lines);
        row(text, part, "Totals", "", "", totals.proceeds(), totals.cost(), totals.disallowed(), totals.gain());
    }

    /** For instance {@code 100 sh. XYZ}. */
    public static String description(TaxGain gain) {
        return "%s sh. %s".formatted(gain.shares().toPlainString(), gain.ticker());
    }

    /** As the form wants it: {@code 03/14/2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static void row(
            StringBuilder text,
            String part,
            String what,
            String acquired,
            String sold,
            BigDecimal proceeds,
            BigDecimal cost,
            BigDecimal disallowed,
            BigDecimal gain) {
        boolean isWashed = disallowed.signum() > 0;
        text.append(String.join(
                        ",",
                        part,
                        "",
                        what,
                        acquired,
                        sold,
                        proceeds.toPlainString(),
                        cost.toPlainString(),
                        isWashed && !acquired.isEmpty() ? "W" : "",
                        isWashed ? disallowed.toPlainString() : "",
                        gain.toPlainString()))
                .append(LINE_END);
    }
}
