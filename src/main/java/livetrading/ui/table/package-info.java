/** Tables read page by page from the database, their columns, filters and files. */
@NullMarked
package livetrading.ui.table;

import org.jspecify.annotations.NullMarked;
