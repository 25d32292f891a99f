package livetrading.simulated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a price file below its header. */
final class PriceRowReader {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{8})([T ].*)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00)?(\\.0+)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final List<String> PRICES = List.of("Open", "High", "Low", "Close");
    private static final String DAILY_ONLY = "the replay has daily bars only";

    private final PriceFileHeader header;

    PriceRowReader(PriceFileHeader header) {
        this.header = header;
    }

    /** The day of a line; empty when the line says that there are no prices, as Yahoo's do with "null". */
    Optional<PriceRow> read(int line, String[] cells) throws BadPriceFile {
        if (cells.length != header.width()) {
            throw new BadPriceFile(line, "%d columns instead of %d".formatted(cells.length, header.width()));
        }
        requireDaily(line, cells);
        LocalDate date = date(line, cells[header.required("Date")]);
        if (PRICES.stream().allMatch(name -> cells[header.required(name)].equalsIgnoreCase("null"))) {
            return Optional.empty();
        }
        return Optional.of(adjusted(line, cells, row(line, date, cells)));
    }

    private void requireDaily(int line, String[] cells) throws BadPriceFile {
        OptionalInt period = header.index("PER");
        if (period.isPresent() && !cells[period.getAsInt()].equalsIgnoreCase("D")) {
            throw new BadPriceFile(line, "period '%s': %s".formatted(cells[period.getAsInt()], DAILY_ONLY));
        }
        OptionalInt time = header.index("TIME");
        if (time.isPresent() && !cells[time.getAsInt()].matches("[0:]*")) {
            throw new BadPriceFile(line, "time '%s': %s".formatted(cells[time.getAsInt()], DAILY_ONLY));
        }
    }

    private static LocalDate date(int line, String cell) throws BadPriceFile {
        Matcher matcher = DAY.matcher(cell);
        if (!matcher.matches()) {
            throw new BadPriceFile(line, "'%s' is not a date like 2024-01-31".formatted(cell));
        }
        String time = matcher.group(2);
        if (time != null && !MIDNIGHT.matcher(time).matches()) {
            throw new BadPriceFile(line, "'%s' has a time of day: %s".formatted(cell, DAILY_ONLY));
        }
        return day(line, matcher.group(1));
    }

    private static LocalDate day(int line, String text) throws BadPriceFile {
        try {
            return LocalDate.parse(text.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new BadPriceFile(line, "there is no day '%s'".formatted(text));
        }
    }

    private PriceRow row(int line, LocalDate date, String[] cells) throws BadPriceFile {
        return PriceRow.checked(
                line,
                date,
                number(line, cells, "Open"),
                number(line, cells, "High"),
                number(line, cells, "Low"),
                number(line, cells, "Close"),
                number(line, cells, "Volume"));
    }

    private PriceRow adjusted(int line, String[] cells, PriceRow row) throws BadPriceFile {
        if (header.index("AdjClose").isEmpty()) {
            return row;
        }
        double adjustedClose = number(line, cells, "AdjClose");
        if (!(adjustedClose > 0 && adjustedClose < Double.POSITIVE_INFINITY)) {
            throw new BadPriceFile(line, "adjusted close %s is not a price above 0".formatted(adjustedClose));
        }
        return row.scaled(adjustedClose / row.close());
    }

    private double number(int line, String[] cells, String column) throws BadPriceFile {
        String cell = cells[header.index(column).orElseThrow()];
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new BadPriceFile(line, "%s '%s' is not a number".formatted(column, cell));
        }
    }
}
