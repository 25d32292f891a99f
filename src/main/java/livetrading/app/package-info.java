/**
 * Wiring: the only place that knows the clock, the machine and which adapters are in use. {@code storage} opens the data
 * folder and the database in it, {@code security} signs people in, {@code start} launches the program and puts its parts
 * together.
 */
@NullMarked
package livetrading.app;

import org.jspecify.annotations.NullMarked;
