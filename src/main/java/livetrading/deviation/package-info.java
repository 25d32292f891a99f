/**
 * Whether what happens live is still what was tested: deals that differ, costs of executions, and a Sharpe ratio below what
 * luck explains.
 */
@NullMarked
package livetrading.deviation;

import org.jspecify.annotations.NullMarked;
