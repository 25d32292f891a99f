package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.app.storage.MigratedDatabase;
import livetrading.engine.Machine;
import livetrading.engine.RandomPriceFile;
import livetrading.portfolio.Mode;
import livetrading.report.ReportJson;
import livetrading.review.DeviationWatch;
import livetrading.review.PlantedBacktest;
import livetrading.review.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path data;

    private String said = "";
    private String failed = "";

    /** While the program runs, and after it, the command writes what the page does. */
    @Test
    void writesWhatThePageWrites() throws Exception {
        String fromThePage;
        try (var machine = trading()) {
            machine.sessions(60);
            fromThePage = ReportJson.of(machine.bean(Reports.class)
                    .of(Mode.SIMULATED, Optional.empty(), Optional.empty())
                    .orElseThrow());
            assertThat(report("--format", "json")).as(failed).isZero();
            assertThat(withoutTime(said)).isEqualTo(withoutTime(fromThePage)).contains("\"Back-test\"");

            machine.bean(DeviationWatch.class).judge(Mode.SIMULATED, (session, done, all) -> {});
            assertThat(report("--format", "json")).isZero();
            assertThat(withoutTime(said)).isEqualTo(withoutTime(fromThePage));
            PlantedBacktest.plant(machine.database());
            assertThat(report("--format", "json")).isZero();
            assertThat(withoutTime(said)).as("the back-test that is kept").isNotEqualTo(withoutTime(fromThePage));
            machine.database().update("DELETE FROM played_accounts");
        }
        assertThat(report("--format", "json", "--mode", "simulated")).isZero();
        assertThat(withoutTime(said)).isEqualTo(withoutTime(fromThePage));

        assertThat(report()).isZero();
        assertThat(said).startsWith("<!DOCTYPE html>").contains("Simulated account");
    }

    private static String withoutTime(String json) {
        return json.replaceFirst("\"made\" : \"[^\"]*\"", "");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(report("--from", "tomorrow")).isEqualTo(2);
        assertThat(failed).contains("--from is a date such as 2026-03-03, not tomorrow");
        assertThat(report("--from", "2026-02-01", "--to", "2026-01-01")).isEqualTo(2);
        assertThat(failed).contains("is after");
        assertThat(report("--format", "pdf")).isEqualTo(2);
        assertThat(failed).contains("--format is html or json, not pdf");
        assertThat(report()).isEqualTo(1);
        assertThat(failed).contains("There is no database");
        assertThat(data.resolve("trading_state.db")).doesNotExist();

        MigratedDatabase.into(data);
        assertThat(report()).isEqualTo(1);
        assertThat(failed).contains("Nothing is known of the SIMULATED account in this period.");
        assertThat(said).isEmpty();
    }

    private int report(String... words) {
        List<String> all = new ArrayList<>(List.of("report", "--data", data.toString()));
        all.addAll(List.of(words));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = ReportCommand.run(
                all.toArray(String[]::new),
                Map.of(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        failed = err.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Machine trading() throws IOException {
        Files.createDirectories(data.resolve("prices"));
        for (String ticker : List.of("REDA", "REDB")) {
            RandomPriceFile.write(data, ticker, ticker.hashCode(), 1000);
        }
        var machine = new Machine(data);
        machine.database()
                .update("UPDATE trading_config SET tickers = 'REDA,REDB', risk_per_trade = 0.1, max_positions = 3,"
                        + " minimum_trades = 1, beat_buy_and_hold = 0, reevaluate_after_days = 60");
        machine.database()
                .update("INSERT INTO strategy_pins (mode, ticker, strategy, pinned_at, pinned_by)"
                        + " VALUES ('SIMULATED', 'REDA', 'rsi', '2026-11-23T15:00:00.000Z', 'me')");
        machine.start();
        return machine;
    }
}
