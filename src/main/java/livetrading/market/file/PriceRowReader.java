package livetrading.market.file;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the lines of a price file below its header. */
final class PriceRowReader {

    private static final List<String> PRICES = List.of("Open", "High", "Low", "Close");

    private final Reading reading;
    private final DateReader dates;
    private final int width;
    private final int date;
    private final int[] prices;
    private final int volume;
    private final OptionalInt adjustedClose;
    private final OptionalInt period;
    private final OptionalInt time;

    PriceRowReader(PriceFileHeader header, Reading reading) {
        this.reading = reading;
        dates = new DateReader(reading);
        width = header.width();
        date = header.required("Date");
        prices = PRICES.stream().mapToInt(header::required).toArray();
        volume = header.required("Volume");
        adjustedClose = header.index("AdjClose");
        period = header.index("PER");
        time = header.index("TIME");
    }

    /** The bar of a line; empty when the line says that there are no prices, as Yahoo's do with "null". */
    Optional<PriceRow> read(int line, String[] cells) throws BadPriceFile {
        if (cells.length != width) {
            throw new BadPriceFile(line, "%d columns instead of %d".formatted(cells.length, width));
        }
        requireDaily(line, cells);
        LocalDateTime begin = dates.read(line, cells[date]);
        if (Arrays.stream(prices).allMatch(price -> cells[price].equalsIgnoreCase("null"))) {
            return Optional.empty();
        }
        PriceRow row = row(line, begin, cells).checked();
        return Optional.of(
                switch (reading) {
                    case AS_THEY_STAND -> row;
                    case ADJUSTED -> adjusted(line, cells, row);
                    case REPLAY -> adjusted(line, cells, row.widened());
                });
    }

    /** Stooq's intraday files have times of another zone. */
    private void requireDaily(int line, String[] cells) throws BadPriceFile {
        if (period.isPresent() && !cells[period.getAsInt()].equalsIgnoreCase("D")) {
            throw new BadPriceFile(line, "period '%s': %s".formatted(cells[period.getAsInt()], dailyOnly()));
        }
        if (time.isPresent() && !cells[time.getAsInt()].matches("[0:]*")) {
            throw new BadPriceFile(line, "time '%s': %s".formatted(cells[time.getAsInt()], dailyOnly()));
        }
    }

    private String dailyOnly() {
        return switch (reading) {
            case REPLAY -> DateReader.REPLAY_IS_DAILY;
            case AS_THEY_STAND, ADJUSTED -> "of a file in this form only daily bars can be read";
        };
    }

    private PriceRow row(int line, LocalDateTime begin, String[] cells) throws BadPriceFile {
        return new PriceRow(
                line,
                begin,
                DateReader.instant(line, begin),
                price(line, cells, 0),
                price(line, cells, 1),
                price(line, cells, 2),
                price(line, cells, 3),
                number(line, "Volume", cells[volume]));
    }

    private PriceRow adjusted(int line, String[] cells, PriceRow row) throws BadPriceFile {
        if (adjustedClose.isEmpty()) {
            return row;
        }
        double adjusted = number(line, "AdjClose", cells[adjustedClose.getAsInt()]);
        if (!(adjusted > 0 && adjusted < Double.POSITIVE_INFINITY)) {
            throw new BadPriceFile(line, "adjusted close %s is not a price above 0".formatted(adjusted));
        }
        return row.scaled(adjusted / row.close());
    }

    private double price(int line, String[] cells, int which) throws BadPriceFile {
        return number(line, PRICES.get(which), cells[prices[which]]);
    }

    private static double number(int line, String column, String cell) throws BadPriceFile {
        try {
            if (!endsLikeJava(cell)) {
                return Double.parseDouble(cell);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadPriceFile(line, "%s '%s' is not a number".formatted(column, cell));
    }

    /** Java also takes 12f and 12d for numbers. */
    private static boolean endsLikeJava(String cell) {
        return !cell.isEmpty() && "dDfF".indexOf(cell.charAt(cell.length() - 1)) >= 0;
    }
}
