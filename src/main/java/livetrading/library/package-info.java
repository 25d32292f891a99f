/**
 * All strategies that are known: those of the program, and the versions of those that users wrote, with which of these
 * compete, and those that trusted jars brought ({@link livetrading.library.StrategyJars}).
 */
@NullMarked
package livetrading.library;

import org.jspecify.annotations.NullMarked;
