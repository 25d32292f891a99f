package livetrading.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * How large tables are and how fast they grow, by what was measured each night.
 *
 * @param tables the largest first
 * @param bytes of all of them; empty where the database does not tell
 * @param bytesPerWeek by which all of them grow; empty before a week has been measured
 */
public record TableGrowth(List<Table> tables, OptionalLong bytes, OptionalDouble bytesPerWeek) {

    /** Shorter than this, a weekend or an evaluation would be taken for the pace. */
    public static final int LEAST_DAYS = 7;

    /** What was longer ago says little of how it goes on. */
    public static final int LOOKED_BACK_DAYS = 28;

    private static final double DAYS_A_WEEK = 7;
    private static final double WEEKS_A_YEAR = 365.25 / DAYS_A_WEEK;

    /**
     * One table as it was measured last.
     *
     * @param bytes with its indexes
     * @param rowsPerWeek negative where more was removed than has come
     */
    public record Table(
            String name, long rows, OptionalLong bytes, OptionalDouble rowsPerWeek, OptionalDouble bytesPerWeek) {

        private static Table of(List<TableSize> measured) {
            TableSize last = measured.getLast();
            return new Table(
                    last.tableName(),
                    last.rows(),
                    last.bytes(),
                    perWeek(measured, size -> size.rows()),
                    measured.stream().allMatch(size -> size.bytes().isPresent())
                            ? perWeek(measured, size -> size.bytes().orElse(0))
                            : OptionalDouble.empty());
        }

        private static OptionalDouble perWeek(List<TableSize> measured, ToDoubleFunction<TableSize> value) {
            TableSize first = measured.getFirst();
            TableSize last = measured.getLast();
            long days = ChronoUnit.DAYS.between(first.day(), last.day());
            return days < LEAST_DAYS
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((value.applyAsDouble(last) - value.applyAsDouble(first)) / days * DAYS_A_WEEK);
        }
    }

    /** @param measured the oldest first; those of tables that there are no longer are left out */
    public static TableGrowth of(List<TableSize> measured) {
        Optional<LocalDate> newest = measured.isEmpty()
                ? Optional.empty()
                : Optional.of(measured.getLast().day());
        Map<String, List<TableSize>> byTable = new LinkedHashMap<>();
        measured.stream()
                .filter(size -> !size.day().isBefore(newest.orElseThrow().minusDays(LOOKED_BACK_DAYS)))
                .forEach(size -> byTable.computeIfAbsent(size.tableName(), name -> new ArrayList<>())
                        .add(size));
        byTable.values()
                .removeIf(sizes -> !newest.equals(Optional.of(sizes.getLast().day())));
        List<Table> tables = byTable.values().stream()
                .map(Table::of)
                .sorted(Comparator.comparingLong((Table table) -> table.bytes().orElse(0))
                        .thenComparingLong(Table::rows)
                        .reversed()
                        .thenComparing(Table::name))
                .toList();
        return new TableGrowth(tables, bytes(tables), bytesPerWeek(tables));
    }

    private static OptionalLong bytes(List<Table> tables) {
        return tables.isEmpty()
                        || tables.stream().anyMatch(table -> table.bytes().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(tables.stream()
                        .mapToLong(table -> table.bytes().orElseThrow())
                        .sum());
    }

    /** A table that is new has grown from nothing, but nobody knows yet how fast it goes on. */
    private static OptionalDouble bytesPerWeek(List<Table> tables) {
        List<Table> known = tables.stream()
                .filter(table -> table.bytesPerWeek().isPresent())
                .toList();
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.stream()
                        .mapToDouble(table -> table.bytesPerWeek().orElseThrow())
                        .sum());
    }

    /** What all of them take in a year if they go on as they do; empty when that is not known, or they do not grow. */
    public OptionalLong bytesInAYear() {
        return bytes.isEmpty() || bytesPerWeek.isEmpty() || bytesPerWeek.getAsDouble() <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(bytes.getAsLong() + Math.round(bytesPerWeek.getAsDouble() * WEEKS_A_YEAR));
    }
}
