/** The program's documents, as the program itself serves them. */
@NullMarked
package livetrading.ui.help;

import org.jspecify.annotations.NullMarked;
