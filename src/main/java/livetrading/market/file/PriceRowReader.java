package livetrading.market.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import livetrading.market.file.Sheet.Row;

/** Reads the rows of a price file below its header, and tells all that is wrong with them. */
final class PriceRowReader {

    private static final List<Column> PRICES = List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE);
    private static final Set<String> NO_PRICE = Set.of("null", "", "-", "n/a", "na", "nan", "none");

    private final Reading reading;
    private final Problems problems;
    private final Layout layout;
    private final DateForms dates;
    private final Numbers numbers;
    private final int date;
    private final int[] prices;
    private final int volume;
    private final OptionalInt adjustedClose;

    PriceRowReader(Sheet sheet, Layout layout, Reading reading, Problems problems) {
        this.reading = reading;
        this.problems = problems;
        this.layout = layout;
        date = layout.required(Column.DATE);
        prices = PRICES.stream().mapToInt(layout::required).toArray();
        volume = layout.required(Column.VOLUME);
        adjustedClose = layout.index(Column.ADJUSTED_CLOSE);
        dates = DateForms.of(layout.rows().stream()
                .map(row -> row.cells().get(Math.min(date, row.cells().size() - 1)))
                .toList());
        numbers = Numbers.of(prices(), sheet.separator());
    }

    private List<String> prices() {
        List<String> cells = new ArrayList<>(prices.length * layout.rows().size());
        for (Row row : layout.rows()) {
            for (int price : prices) {
                if (price < row.cells().size()) {
                    cells.add(row.cells().get(price));
                }
            }
        }
        return cells;
    }

    DateForms dates() {
        return dates;
    }

    Numbers numbers() {
        return numbers;
    }

    /** The bar of a row; empty when something is wrong with it. */
    Optional<PriceRow> read(Row row) {
        if (!hasWidth(row) || !isDaily(row)) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = stamp(row);
        double[] values = new double[prices.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = number(row, prices[i]);
            sum += values[i];
        }
        double shares = volume(row);
        OptionalDouble adjusted = adjusted(row);
        if (stamp.isEmpty() || Double.isNaN(sum + shares)) {
            return Optional.empty();
        }
        PriceRow read =
                new PriceRow(row.line(), stamp.get(), values[0], values[1], values[2], values[3], shares, adjusted);
        read.check(problems);
        return Optional.of(
                switch (reading) {
                    case AS_THEY_STAND -> read;
                    case ADJUSTED -> adjusted(read);
                    case REPLAY -> adjusted(read.widened());
                });
    }

    private PriceRow adjusted(PriceRow bar) {
        PriceRow scaled = bar.scaled();
        if (!scaled.equals(bar)) {
            scaled.check(problems);
        }
        return scaled;
    }

    /** Whether a row says that there are no prices, as Yahoo's do with "null". */
    boolean isWithoutPrices(Row row) {
        for (int price : prices) {
            if (price >= row.cells().size() || isPrice(row.cells().get(price))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrice(String cell) {
        boolean beginsWithDigit = !cell.isEmpty() && cell.charAt(0) >= '0' && cell.charAt(0) <= '9';
        return beginsWithDigit || !NO_PRICE.contains(cell.toLowerCase(Locale.ROOT));
    }

    private boolean hasWidth(Row row) {
        List<String> cells = row.cells();
        boolean tooLong = cells.size() > layout.width()
                && cells.subList(layout.width(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
        if (cells.size() < layout.width() || tooLong) {
            problems.add(row.line(), "%d columns instead of %d".formatted(cells.size(), layout.width()));
            return false;
        }
        return true;
    }

    /** Stooq's intraday files have times of another zone, and so have MetaTrader's. */
    private boolean isDaily(Row row) {
        OptionalInt period = layout.index(Column.PERIOD);
        if (period.isPresent() && !row.cells().get(period.getAsInt()).equalsIgnoreCase("D")) {
            problems.add(row.line(), "period '%s': %s".formatted(row.cells().get(period.getAsInt()), dailyOnly()));
            return false;
        }
        OptionalInt time = layout.index(Column.TIME);
        boolean isBroker = layout.name(Column.DATE).startsWith("<");
        if (isBroker && time.isPresent() && !row.cells().get(time.getAsInt()).matches("[0:]*")) {
            problems.add(row.line(), "time '%s': %s".formatted(row.cells().get(time.getAsInt()), dailyOnly()));
            return false;
        }
        return true;
    }

    private String dailyOnly() {
        return switch (reading) {
            case REPLAY -> Spacing.REPLAY_IS_DAILY;
            case AS_THEY_STAND, ADJUSTED -> "of a file in this form only daily bars can be read";
        };
    }

    private Optional<Stamp> stamp(Row row) {
        String day = row.cells().get(date);
        OptionalInt time = layout.index(Column.TIME);
        boolean isApart = time.isPresent()
                && !layout.name(Column.DATE).startsWith("<")
                && !row.cells().get(time.getAsInt()).isEmpty();
        try {
            return Optional.of(dates.read(isApart ? day + " " + row.cells().get(time.getAsInt()) : day));
        } catch (DateTimeException e) {
            problems.add(row.line(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** NaN when it is none. */
    private double number(Row row, int index) {
        String cell = row.cells().get(index);
        return told(row, index, numbers.parse(cell));
    }

    private double volume(Row row) {
        return told(row, volume, numbers.parseVolume(row.cells().get(volume)));
    }

    private double told(Row row, int index, OptionalDouble number) {
        if (number.isEmpty()) {
            problems.add(
                    row.line(),
                    "%s '%s' is not a number"
                            .formatted(
                                    layout.header().cells().get(index),
                                    row.cells().get(index)));
        }
        return number.orElse(Double.NaN);
    }

    private OptionalDouble adjusted(Row row) {
        if (adjustedClose.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble adjusted = numbers.parse(row.cells().get(adjustedClose.getAsInt()));
        if (reading != Reading.AS_THEY_STAND) {
            double value = told(row, adjustedClose.getAsInt(), adjusted);
            if (adjusted.isPresent() && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
                problems.add(row.line(), "adjusted close %s is not a price above 0".formatted(value));
                return OptionalDouble.empty();
            }
        }
        return adjusted;
    }
}
