/** The start of the program, its environment variables, and which adapters are in use. */
@NullMarked
package livetrading.app.start;

import org.jspecify.annotations.NullMarked;
