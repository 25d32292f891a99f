/** What goes wrong, and when: rules that match requests, orders and events, and what they do to them. */
@NullMarked
package livetrading.standin.faults;

import org.jspecify.annotations.NullMarked;
