package livetrading.market;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real prices and reference results, which lie beside the project and are no part of it: a test that asks for a file
 * is skipped where the folder is absent. The folder is {@code ../shared/data}, or {@code data} in the folder that the
 * system property {@code livetrading.shared} names.
 */
public final class SharedData {

    private SharedData() {}

    /** A file or folder below {@code data}, for instance {@code golden/indicators/GOOG.csv}. */
    public static Path path(String relative) {
        Path beside = Path.of("..", "shared", "data");
        String property = System.getProperty("livetrading.shared", "");
        Path folder = Files.isDirectory(beside) || property.isEmpty() ? beside : named(Path.of(property));
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: needs the reference data in ../shared/data or -Dlivetrading.shared=FOLDER");
        return folder.resolve(relative);
    }

    private static Path named(Path folder) {
        return Files.isDirectory(folder.resolve("data")) ? folder.resolve("data") : folder;
    }

    /** A table with a header, for instance {@code golden/indicators/GOOG.csv}. */
    public static Table table(String relative) {
        try (Stream<String> lines = Files.lines(path(relative))) {
            List<String[]> rows = lines.filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
            return new Table(List.of(rows.getFirst()), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The prices in a folder of {@code prices}, for instance {@code daily-2000-2013}, unadjusted where it says so. */
    public static Bars prices(String folder, String ticker) {
        Timeframe timeframe = folder.startsWith("minute") ? Timeframe.MINUTE_1 : Timeframe.DAY_1;
        return table("prices/" + folder + "/" + ticker + ".csv").bars(Ticker.of(ticker), timeframe);
    }

    /** Rows of text below the names of their columns. */
    public record Table(List<String> header, List<String[]> rows) {

        public String[] texts(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column + " in " + header);
            }
            return rows.stream().map(row -> row[index]).toArray(String[]::new);
        }

        /** The numbers of a column, NaN where it is blank. */
        public double[] numbers(String column) {
            return Stream.of(texts(column))
                    .mapToDouble(text -> text.isBlank() ? Double.NaN : Double.parseDouble(text))
                    .toArray();
        }

        /** The columns Date, Open, High, Low, Close and Volume as bars; the times are those of New York. */
        public Bars bars(Ticker ticker, Timeframe timeframe) {
            long[] times =
                    Stream.of(texts("Date")).mapToLong(SharedData::instant).toArray();
            return new Bars(
                    ticker,
                    timeframe,
                    times,
                    numbers("Open"),
                    numbers("High"),
                    numbers("Low"),
                    numbers("Close"),
                    numbers("Volume"));
        }
    }

    private static long instant(String date) {
        LocalDateTime local = date.length() == 10
                ? LocalDate.parse(date).atStartOfDay()
                : LocalDateTime.parse(date.replace(' ', 'T'));
        return local.atZone(MarketCalendar.NEW_YORK).toInstant().toEpochMilli();
    }
}
