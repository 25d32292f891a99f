package livetrading.command;

import java.util.List;

/** How a result is written. */
enum Format {
    TABLE,
    JSON;

    static final Option OPTION =
            Option.optional("--format", "table|json", "a table for people (default), or JSON for programs");

    static Format of(Arguments arguments) throws CommandRefused {
        return arguments.choice("--format", List.of("table", "json")).equals("json") ? JSON : TABLE;
    }
}
