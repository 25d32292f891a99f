package livetrading.app.start;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.PastDatabase;
import livetrading.engine.DayReplay;
import livetrading.engine.ProgramVersion;
import livetrading.engine.ReplayedDecision;
import tools.jackson.databind.json.JsonMapper;

/** Makes the decisions of a day again, from the terminal, whether the program runs or not; the database is only read. */
public final class ReplayCommand {

    private static final int NONE = 3;

    private static final String USAGE = """
            usage: livetrading replay --day YYYY-MM-DD [--data DIR] [--mode live|paper|simulated]
                                      [--ticker T] [--format table|json]
            Makes the decisions of a day of the market (New York) again, from what was stored with them,
            and says which are the same, and which input is gone or differs. Nothing is sent or written;
            the program may be running. The data folder is that of the program, all modes the default.
            Exit code: 0 all are the same, 1 one differs, cannot be made again, or there is no database
            that can be read, 2 wrong usage, 3 there is no decision on that day.
            """;

    private ReplayCommand() {}

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("replay");
    }

    /** @return the exit code: 0 all are the same, 1 one is not or nothing can be read, 2 wrong usage, 3 there is none */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return ReadingCommand.run(arguments, USAGE, out, err, words -> {
            ReplayRequest request = ReplayRequest.of(words);
            DataFolder folder = ReadingCommand.folder(request.data(), environment);
            return answer(request, ReadingCommand.read(folder, () -> replayed(request, folder)), out, err);
        });
    }

    private static List<ReplayedDecision> replayed(ReplayRequest request, DataFolder folder)
            throws InterruptedException {
        var past = new PastDatabase(folder);
        return new DayReplay(
                        past.decisions(), past.inputs(), past.bars(), past.strategies(), new ProgramVersion().text())
                .of(request.day(), request.mode(), request.ticker(), done -> {});
    }

    private static int answer(
            ReplayRequest request, List<ReplayedDecision> replayed, PrintStream out, PrintStream err) {
        if (request.isJson()) {
            out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(request, replayed)));
        }
        if (replayed.isEmpty()) {
            err.println("There is no decision on " + request.day() + ".");
            return NONE;
        }
        if (!request.isJson()) {
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
        return replayed.stream().allMatch(ReplayedDecision::isSame) ? 0 : 1;
    }

    private static Map<String, Object> json(ReplayRequest request, List<ReplayedDecision> replayed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("day", request.day().toString());
        json.put("same", replayed.stream().filter(ReplayedDecision::isSame).count());
        json.put("all", replayed.size());
        json.put("decisions", replayed.stream().map(ReplayCommand::json).toList());
        return json;
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
        json.put("differences", one.differences());
        json.put("inputs", one.notes());
        return json;
    }
}
