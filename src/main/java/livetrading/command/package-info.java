/** The command line: back-tests and evaluations of price files in a terminal, without Spring and without a database. */
@NullMarked
package livetrading.command;

import org.jspecify.annotations.NullMarked;
