/**
 * What is remembered: the only place that writes the database. Entities are named after one row, repositories in the
 * plural ({@code Trade}, {@code Trades}). What has to change together is in one class: {@link
 * livetrading.ledger.OrderJournal} for orders, their executions and the holdings that follow from them, {@code CycleRows}
 * for a cycle, {@code EvaluationRows} for an evaluation, {@link livetrading.ledger.ConfigurationStore} for the
 * configuration and its history. {@code PagedTable} and {@code RowFilter} are behind the long tables on the screens,
 * {@code ...Sums} and {@link livetrading.ledger.EquityHistory} behind their totals and curves. Types are kept as text by
 * converters ({@code InstantText}, {@code EnumText}), because anybody may edit the file with {@code sqlite3}.
 */
@NullMarked
package livetrading.ledger;

import org.jspecify.annotations.NullMarked;
