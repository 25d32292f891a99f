package livetrading.app.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.ReadDatabase;
import livetrading.app.storage.StartRefused;
import livetrading.app.storage.StoredPrices;
import livetrading.app.storage.StoredStrategies;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.ReportRecords;
import livetrading.portfolio.Mode;
import livetrading.report.Report;
import livetrading.report.ReportJson;
import livetrading.report.ReportPage;
import livetrading.review.ReportMaker;
import livetrading.settings.SettingsCheck;
import org.springframework.dao.DataAccessException;
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
        List<String> words = List.of(arguments).subList(1, arguments.length);
        if (words.contains("--help") || words.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            out.print(text(WordOptions.of(words, OPTIONS), environment));
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(USAGE);
            return 2;
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return refused.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String text(WordOptions options, Map<String, String> environment) throws InterruptedException {
        String format = options.oneOf("--format", "html", "html", "json");
        Optional<LocalDate> from = options.date("--from");
        Optional<LocalDate> to = options.date("--to");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("--from %s is after --to %s".formatted(from.get(), to.get()));
        }
        DataFolder folder = options.text("--data")
                .map(Path::of)
                .map(DataFolder::new)
                .orElseGet(() -> EnvironmentSettings.from(environment).dataFolder());
        Report report = report(folder, options.mode(), from, to);
        return format.equals("json") ? ReportJson.of(report) : ReportPage.of(report);
    }

    private static Report report(
            DataFolder folder, Optional<Mode> asked, Optional<LocalDate> from, Optional<LocalDate> to)
            throws InterruptedException {
        Path database = folder.database();
        if (!Files.isReadable(database)) {
            throw StartRefused.because("There is no database %s.".formatted(database));
        }
        try {
            JdbcTemplate sql = ReadDatabase.of(folder);
            var records = new ReportRecords(sql);
            Mode mode = asked.or(() -> configured(sql)).orElse(Mode.SIMULATED);
            List<Day> points = records.points(mode);
            LocalDate present =
                    points.isEmpty() ? LocalDate.EPOCH : points.getLast().date();
            var maker = new ReportMaker(
                    records,
                    new StoredPrices(folder, sql, present),
                    CHECK,
                    StoredStrategies.of(sql),
                    Clock.systemUTC());
            return maker.of(mode, from, to, (session, done, all) -> {})
                    .orElseThrow(() ->
                            StartRefused.because("Nothing is known of the %s account in this period.".formatted(mode)));
        } catch (DataAccessException e) {
            throw StartRefused.because(
                    "%s cannot be read. Start this version of the program on it once, which brings it up to date. (%s)"
                            .formatted(database, e.getMostSpecificCause().getMessage()));
        }
    }

    private static Optional<Mode> configured(JdbcTemplate sql) {
        return sql.query("SELECT mode FROM trading_config", (row, number) -> Mode.valueOf(row.getString(1))).stream()
                .findFirst();
    }
}
