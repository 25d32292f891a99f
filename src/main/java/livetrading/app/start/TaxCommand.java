package livetrading.app.start;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import livetrading.app.storage.DataFolder;
import livetrading.app.storage.ReadDatabase;
import livetrading.app.storage.SimulatedPresent;
import livetrading.ledger.TaxRecords;
import livetrading.portfolio.Mode;
import livetrading.tax.AccountTaxes;
import livetrading.tax.Form8949;
import livetrading.tax.TaxGain;
import livetrading.tax.TaxNote;
import livetrading.tax.TaxYear;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prints what the sales of a year come to under US tax law, from the terminal; the program may be running. */
public final class TaxCommand {

    private static final String USAGE = """
            usage: livetrading tax --year YYYY [--data DIR] [--mode live|paper|simulated] [--format table|csv]
            csv has the lines of Form 8949. Mode live is the default, and the data folder is that of the program.
            It is no tax advice: docs/taxes.md says what it knows, and the broker's Form 1099-B decides.
            """;

    private static final String TABLE = "%-11s %5d sales, proceeds $%,.2f, cost $%,.2f, disallowed $%,.2f, gain $%,.2f";

    private TaxCommand() {}

    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("tax");
    }

    /** @return the exit code: 0 done, 1 there is no database that can be read, 2 wrong usage */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return ReadingCommand.run(arguments, USAGE, out, err, words -> {
            TaxRequest request = TaxRequest.of(words);
            DataFolder folder = ReadingCommand.folder(request.data(), environment);
            return ReadingCommand.read(folder, () -> {
                JdbcTemplate sql = ReadDatabase.of(folder);
                LocalDate today = request.mode() == Mode.SIMULATED ? SimulatedPresent.of(sql) : request.today();
                print(request, new TaxRecords(sql).of(request.mode()), today, out);
                return 0;
            });
        });
    }

    private static void print(TaxRequest request, AccountTaxes taxes, LocalDate today, PrintStream out) {
        TaxYear year = taxes.year(request.year());
        if (request.isCsv()) {
            out.print(Form8949.csv(year));
            return;
        }
        out.println("%d, mode %s%s".formatted(request.year(), request.mode(), practice(request.mode())));
        out.println(line("Short-term", year.shortTerm()));
        out.println(line("Long-term", year.longTerm()));
        taxes.openWindows(today)
                .forEach(gain -> out.println("A purchase of %s before %s would defer a loss of $%s."
                        .formatted(gain.ticker(), gain.freeFrom(), gain.washable())));
        year.notes().stream().map(TaxNote::words).forEach(out::println);
        out.println("No tax advice: only this program's trades in this account are known.");
    }

    private static String practice(Mode mode) {
        return mode == Mode.LIVE ? "" : ": for practice, nobody taxes these";
    }

    private static String line(String part, List<TaxGain> lines) {
        TaxYear.Totals totals = TaxYear.Totals.of(lines);
        return TABLE.formatted(
                part, lines.size(), totals.proceeds(), totals.cost(), totals.disallowed(), totals.gain());
    }
}
