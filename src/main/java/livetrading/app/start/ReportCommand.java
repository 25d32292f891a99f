package livetrading.app.start;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.ReadDatabase;
import livetrading.app.storage.StartRefused;
import livetrading.app.storage.StoredPrices;
import livetrading.app.storage.StoredStrategies;
import livetrading.ledger.ReportRecords;
import livetrading.portfolio.Mode;
import livetrading.report.Report;
import livetrading.report.ReportJson;
import livetrading.report.ReportPage;
import livetrading.review.ReportMaker;
import livetrading.settings.SettingsCheck;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prints the report of a period from the terminal; the database is only read, and the program may be running. */
public final class ReportCommand {

    private static final String USAGE = """
            usage: livetrading report [--data DIR] [--from YYYY-MM-DD] [--to YYYY-MM-DD]
                [--mode live|paper|simulated] [--format html|json]
            Writes the account in a period as one page of HTML (default), to read or to print, or as JSON.
            Without dates it is all that is known; without a mode, that of the configuration.
              livetrading report --data data --from 2026-01-01 --to 2026-12-31 > report.html
            """;

    private static final Set<String> OPTIONS = Set.of("--data", "--from", "--to", "--mode", "--format");

    /** What was configured was valid once; the limit of the installation does not change what has happened. */
    private static final SettingsCheck CHECK = new SettingsCheck(Integer.MAX_VALUE);

    private ReportCommand() {}

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("report");
    }

    /** @return the exit code: 0 done, 1 there is nothing that can be read or reported, 2 wrong usage */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return ReadingCommand.run(arguments, USAGE, out, err, words -> {
            out.print(text(WordOptions.of(words, OPTIONS), environment));
            return 0;
        });
    }

    private static String text(WordOptions options, Map<String, String> environment) throws InterruptedException {
        String format = options.oneOf("--format", "html", "html", "json");
        Optional<LocalDate> from = options.date("--from");
        Optional<LocalDate> to = options.date("--to");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("--from %s is after --to %s".formatted(from.get(), to.get()));
        }
        Optional<Mode> mode = options.mode();
        DataFolder folder = ReadingCommand.folder(options.text("--data").map(Path::of), environment);
        Report report = ReadingCommand.read(folder, () -> report(folder, mode, from, to));
        return format.equals("json") ? ReportJson.of(report) : ReportPage.of(report);
    }

    private static Report report(
            DataFolder folder, Optional<Mode> asked, Optional<LocalDate> from, Optional<LocalDate> to)
            throws InterruptedException {
        JdbcTemplate sql = ReadDatabase.of(folder);
        Mode mode = asked.or(() -> configured(sql)).orElse(Mode.SIMULATED);
        var maker = new ReportMaker(
                new ReportRecords(sql),
                new StoredPrices(folder, sql),
                CHECK,
                StoredStrategies.of(sql),
                Clock.systemUTC());
        return maker.of(mode, from, to, (session, done, all) -> {})
                .orElseThrow(() ->
                        StartRefused.because("Nothing is known of the %s account in this period.".formatted(mode)));
    }

    private static Optional<Mode> configured(JdbcTemplate sql) {
        return sql.query("SELECT mode FROM trading_config", (row, number) -> Mode.valueOf(row.getString(1))).stream()
                .findFirst();
    }
}
