/** The program itself: database, backups, requests, events, alerts, the log. */
@NullMarked
package livetrading.ui.system;

import org.jspecify.annotations.NullMarked;
