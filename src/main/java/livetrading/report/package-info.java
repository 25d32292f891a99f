/** A period of an account as one page that needs nothing else, and as JSON: what happened beside what was tested. */
@NullMarked
package livetrading.report;

import org.jspecify.annotations.NullMarked;
