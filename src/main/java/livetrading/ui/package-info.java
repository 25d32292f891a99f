/**
 * The screens. One package a screen ({@code dashboard}, {@code strategies}, {@code portfolio}, {@code orders}, {@code
 * trades}, {@code decisions}, {@code analytics}, {@code configuration}, {@code system}), and {@code shell} around them.
 * Below them {@code account} has what several screens show of the account, {@code table} the paged tables, {@code part}
 * small parts, {@code chart} all chart code, {@code format} numbers, times and words. No screen knows another: links go
 * by a {@link livetrading.ui.part.Destination}.
 */
@NullMarked
package livetrading.ui;

import org.jspecify.annotations.NullMarked;
