/**
 * What is told to whoever scrapes metrics, from the same rows and states that the pages show. Each scrape reads a few rows
 * by their keys and holds nothing up; names, units and meanings are in {@code docs/operations.md}.
 *
 * <p>Counters begin at 0 with the program, as Prometheus expects it of a process: rows that are deleted later, as old ones
 * are, must not look like a process that was started anew and counted all of its past again.
 */
@NullMarked
package livetrading.app.metrics;

import org.jspecify.annotations.NullMarked;
