/**
 * The trading cycle and its control. {@link livetrading.engine.EngineLoop} is the only scheduler and the only catch-all;
 * {@code Trading} asks the {@link livetrading.engine.Venue} of the mode whether a check is due, and {@code EngineCycle}
 * does it.
 *
 * <ul>
 *   <li>Evaluation: {@code Staleness} says which tickers lack a valid one, {@code Evaluation} and {@code TickerEvaluation}
 *       make it on the {@code Workers}' threads, with the prices of {@code CyclePrices}.
 *   <li>Signals: {@code ActiveStrategies} says what trades each ticker, {@code TickerSignals} and {@code
 *       SignalCalculator} what it wants.
 *   <li>Decisions: {@code CycleDecisions} and {@code Decider}; {@code CycleRecord} stores them.
 *   <li>Orders: {@code OrderExecutor} sends them, {@code OrderReconciliation} follows them to their end, {@code
 *       OrderWatch} does so between checks, {@code LostOrders} watches over those without an answer, {@code StrayOrders}
 *       finds those that our records do not know, and {@code Adoption} takes them over.
 *   <li>The account: {@code AccountSnapshots}, with {@code DriftCheck} and {@code CashCheck} against the broker's records.
 *   <li>Users: {@link livetrading.engine.EngineControl} writes what they want, {@code InstructionStore} reads it.
 *   <li>Status: {@code StatusReporter} tells {@link livetrading.engine.EngineMonitor}, the log and the database.
 * </ul>
 */
@NullMarked
package livetrading.engine;

import org.jspecify.annotations.NullMarked;
