package livetrading.market;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Real prices and reference results that lie beside the project. A test that asks for one which is not there is skipped
 * and says so.
 */
public final class SharedData {

    private SharedData() {}

    /** A file by its path below the data folder, for example {@code golden/metrics/metrics.json}. */
    public static Path file(String path) {
        Path shared = Path.of(System.getProperty("livetrading.shared", "../shared"));
        Path file = shared.resolve("data").resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    /** The prices in {@code prices/<folder>/<ticker>.csv} as traded or adjusted by the file, not by AdjClose. */
    public static Bars bars(String folder, String ticker) {
        Table table = table("prices/" + folder + "/" + ticker + ".csv");
        List<String> dates = table.text("Date");
        boolean daily = dates.getFirst().length() == "2000-01-01".length();
        return new Bars(
                new Ticker(ticker),
                daily ? Timeframe.DAY_1 : Timeframe.MINUTE_1,
                dates.stream().mapToLong(SharedData::epochMillis).toArray(),
                table.column("Open"),
                table.column("High"),
                table.column("Low"),
                table.column("Close"),
                table.column("Volume"));
    }

    /** A file of comma-separated values with a header. */
    public static Table table(String path) {
        try {
            return new Table(Files.readAllLines(file(path)).stream()
                    .map(line -> line.split(",", -1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long epochMillis(String newYorkTime) {
        LocalDateTime time = newYorkTime.contains(" ")
                ? LocalDateTime.parse(newYorkTime.replace(' ', 'T'))
                : LocalDate.parse(newYorkTime).atStartOfDay();
        return time.atZone(MarketCalendar.NEW_YORK).toInstant().toEpochMilli();
    }

    /** Lines of fields, the first one the names of the columns. */
    public record Table(List<String[]> lines) {

        public int size() {
            return lines.size() - 1;
        }

        public List<String> text(String name) {
            int index = Arrays.asList(lines.getFirst()).indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + name);
            }
            return lines.stream().skip(1).map(fields -> fields[index]).toList();
        }

        /** Blank fields are NaN. */
        public double[] column(String name) {
            return text(name).stream()
                    .mapToDouble(field -> field.isBlank() ? Double.NaN : Double.parseDouble(field))
                    .toArray();
        }
    }
}
