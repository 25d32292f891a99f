/**
 * The language in which users write strategies of their own. {@link livetrading.script.ScriptStrategy} is a strategy like
 * any other; {@code Lexer} and {@code Parser} read it, {@code Compiler}, {@code Checker} and {@code Calls} find what it
 * means and what is wrong with it, {@code Evaluation} computes it on columns, {@code Reasons} puts it into words. {@code
 * Function} lists the indicators. Pure: no clock, no input or output, and no way to look at a later bar.
 */
@NullMarked
package livetrading.script;

import org.jspecify.annotations.NullMarked;
