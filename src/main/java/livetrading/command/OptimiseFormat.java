package livetrading.command;

import java.util.List;
import java.util.Locale;

/** How what was found out about parameters is written. */
enum OptimiseFormat {
    TABLE,
    JSON,
    CSV;

    static final Option OPTION = Option.optional(
            "--format",
            "table|json|csv",
            "a table for people (default), JSON for programs, or all\npoints (of a folder all tickers) as rows");

    static OptimiseFormat of(Arguments arguments) throws CommandRefused {
        return valueOf(
                arguments.choice("--format", List.of("table", "json", "csv")).toUpperCase(Locale.ROOT));
    }
}
