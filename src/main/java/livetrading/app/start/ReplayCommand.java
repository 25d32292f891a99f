package livetrading.app.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import livetrading.app.storage.PastDatabase;
import livetrading.engine.DayReplay;
import livetrading.engine.ProgramVersion;
import livetrading.engine.ReplayedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the decisions of a day again, from the terminal, whether the program runs or not; the database is only read. */
public final class ReplayCommand {

    private static final String USAGE = """
            usage: livetrading replay --data DIR --day YYYY-MM-DD [--ticker T] [--format table|json]
            Makes the decisions of a day again from what was stored with them, and compares them.
              --data DIR   the data folder; the program may be running, nothing is written
              --day        a day of the market, in New York
              --ticker T   the decisions on one ticker only
              --format     table (default) or json
            Exit code: 0 all are the same, 1 one differs or cannot be made again, 2 wrong usage,
            3 there is no decision on that day.""";

    private ReplayCommand() {}

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("replay");
    }

    /** @return the exit code: 0 all are the same, 1 one is not, 2 wrong usage, 3 there is none */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 2 && (arguments[1].equals("--help") || arguments[1].equals("-h"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            return replay(options(arguments), out, err);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(USAGE);
            return 2;
        } catch (DataAccessException e) {
            err.println(
                    "The database cannot be read: " + e.getMostSpecificCause().getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i += 2) {
            boolean isKnown = List.of("--data", "--day", "--ticker", "--format").contains(arguments[i]);
            if (!isKnown || i + 1 == arguments.length) {
                throw new IllegalArgumentException("'%s' is not understood".formatted(arguments[i]));
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static int replay(Map<String, String> options, PrintStream out, PrintStream err)
            throws InterruptedException {
        LocalDate day = day(required(options, "--day"));
        String format = options.getOrDefault("--format", "table");
        if (!format.equals("table") && !format.equals("json")) {
            throw new IllegalArgumentException("--format is table or json, not '%s'".formatted(format));
        }
        Path folder = Path.of(required(options, "--data"));
        if (!Files.exists(folder.resolve("trading_state.db"))) {
            throw new IllegalArgumentException("there is no trading_state.db in " + folder);
        }
        var past = new PastDatabase(folder);
        List<ReplayedDecision> replayed = new DayReplay(
                        past.decisions(), past.inputs(), past.bars(), past.strategies(), new ProgramVersion().text())
                .of(day, Optional.empty(), ticker(options.get("--ticker")), done -> {});
        if (replayed.isEmpty()) {
            err.println("There is no decision on " + day + ".");
            return 3;
        }
        print(replayed, format, out);
        return replayed.stream().allMatch(ReplayedDecision::isSame) ? 0 : 1;
    }

    private static Optional<String> ticker(@Nullable String text) {
        return Optional.ofNullable(text).map(symbol -> symbol.toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--day is a date such as 2026-03-03, not '%s'".formatted(text), e);
        }
    }

    private static void print(List<ReplayedDecision> replayed, String format, PrintStream out) {
        if (format.equals("json")) {
            out.println(new JsonMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            replayed.stream().map(ReplayCommand::json).toList()));
            return;
        }
        replayed.forEach(one -> out.printf(
                Locale.ROOT,
                "%-9s %-6s %-7s %-24s %s%n",
                one.row().mode(),
                one.row().ticker(),
                one.row().action(),
                one.row().decidedAt(),
                one.words()));
        out.println(ReplayedDecision.sentence(replayed));
    }

    private static Map<String, Object> json(ReplayedDecision one) {
        var json = new LinkedHashMap<String, Object>();
        json.put("mode", one.row().mode());
        json.put("ticker", one.row().ticker());
        json.put("decided_at", one.row().decidedAt());
        json.put("action", one.row().action());
        json.put("reason", one.row().reason());
        json.put("same", one.isSame());
        json.put("outcome", one.words());
        return json;
    }
}
